// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/maintenance_timeline.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/photo/photo_button.h"
#include "ui/photo/photo_thumbnails.h"
#include "ui/shell/status_words.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

constexpr qsizetype shownAtFirst = 10;

QLabel *addLabel(QVBoxLayout &layout, const QString &words, const char *look)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (look != nullptr)
        label->setProperty("look", QLatin1String(look));
    layout.addWidget(label);
    return label;
}

} // namespace

MaintenanceTimeline::MaintenanceTimeline(
    const Appearance &appearance, const QLocale &locale, PhotoThumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_locale(locale)
    , m_thumbnails(thumbnails)
    , m_cards(new QVBoxLayout(this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(appearance.metrics.gapPx / 2);
    fill();
}

void MaintenanceTimeline::setWork(const QList<MaintenanceItem> &work, const QDate &today)
{
    if (work == m_work && today == m_today)
        return;
    m_showsAll = m_showsAll && !work.isEmpty() && !m_work.isEmpty()
        && work.constFirst().maintenance.equipmentId == m_work.constFirst().maintenance.equipmentId;
    m_work = work;
    m_today = today;
    fill();
}

void MaintenanceTimeline::fill()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    if (m_work.isEmpty()) {
        addLabel(*m_cards, tr("Nothing is logged yet."), nullptr)->setObjectName(u"timelineEmptyLabel");
        return;
    }
    const qsizetype shown = m_showsAll ? m_work.size() : qMin(shownAtFirst, m_work.size());
    for (qsizetype at = 0; at < shown; ++at)
        m_cards->addWidget(makeCard(m_work.at(at), static_cast<int>(at)));
    if (shown == m_work.size())
        return;
    const QString words = tr("Show %n earlier", nullptr, static_cast<int>(m_work.size() - shown));
    auto *moreButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::History, words);
    moreButton->setObjectName(u"timelineMoreButton");
    moreButton->setAccessibleName(words);
    m_cards->addWidget(moreButton, 0, Qt::AlignLeft);
    connect(moreButton, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        fill();
    });
}

QWidget *MaintenanceTimeline::makeCard(const MaintenanceItem &item, int number)
{
    const core::Maintenance &work = item.maintenance;
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("timelineCard%1").arg(number));
    card->setProperty("look", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    const QString day = dayWords(dateOf(work.date), m_locale, m_today);
    //: a day, and the kind of work that was done on it
    const QString title = tr("%1: %2").arg(day, workWords(work.type));
    addLabel(*layout, title, "strong");
    addLabel(*layout, QString::fromStdString(work.description), nullptr);
    QStringList facts;
    if (!work.technician.empty()) {
        //: %1 is the technician
        facts.push_back(tr("Done by %1").arg(QString::fromStdString(work.technician)));
    }
    if (work.cost)
        facts.push_back(moneyWords(*work.cost, m_locale));
    if (work.statusAfter)
        facts.push_back(tr("Afterwards: %1").arg(statusWords(*work.statusAfter)));
    if (work.nextDate)
        facts.push_back(tr("Next due %1").arg(dayWords(dateOf(work.nextDate), m_locale, m_today)));
    if (item.conflicted)
        facts.push_back(tr("Needs you"));
    else if (item.pending)
        facts.push_back(tr("Waiting to send"));
    if (!facts.isEmpty())
        addLabel(*layout, facts.join(QStringLiteral(" \u00b7 ")), "quiet");
    if (!item.photoIds.isEmpty())
        layout->addWidget(makePhotos(item.photoIds, title));
    auto *correctButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Enter, tr("Correct"));
    correctButton->setObjectName(QStringLiteral("timelineCorrectButton%1").arg(number));
    //: a day and a kind of work
    correctButton->setAccessibleName(tr("Correct %1").arg(title));
    layout->addWidget(correctButton, 0, Qt::AlignLeft);
    connect(correctButton, &QPushButton::clicked, this, [this, item] { Q_EMIT correctionWanted(item); });
    return card;
}

QWidget *MaintenanceTimeline::makePhotos(const QStringList &photoIds, const QString &title)
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    layout->setContentsMargins(0, m_appearance.metrics.gapPx / 2, 0, m_appearance.metrics.gapPx);
    row->setLayout(layout);
    for (int at = 0; at < photoIds.size(); ++at) {
        const QString id = photoIds.at(at);
        auto *button = new PhotoButton(m_appearance);
        button->setObjectName(QStringLiteral("timelinePhotoButton"));
        //: a picture's place among the others, and what was done when
        button->setAccessibleName(tr("Photo %1, %2").arg(at + 1).arg(title));
        button->setWords(tr("Reading the photo…"));
        const auto show = [button](const QImage &thumbnail) {
            button->setPicture(thumbnail);
            button->setWords(tr("On another laptop"));
        };
        connect(
            &m_thumbnails, &PhotoThumbnails::ready, button, [id, show](const QString &photoId, const QImage &image) {
                if (photoId == id)
                    show(image);
            });
        if (const QImage known = m_thumbnails.thumbnail(id); !known.isNull())
            show(known);
        connect(button, &QPushButton::clicked, this, [this, photoIds, id] { Q_EMIT photoWanted(photoIds, id); });
        layout->addWidget(button);
    }
    return row;
}

} // namespace wellpulse::ui
