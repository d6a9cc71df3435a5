// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/equipment/equipment_detail_panel.h"

#include "ui/controls/form_field.h"
#include "ui/controls/page_column.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/equipment/badge_line.h"
#include "ui/equipment/maintenance_timeline.h"
#include "ui/shell/status_words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

constexpr int columnPx = 1040;

} // namespace

EquipmentDetailPanel::EquipmentDetailPanel(
    const Appearance &appearance, EquipmentModel &model, PhotoThumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_statusLine(new BadgeLine(appearance, QStringLiteral("equipmentStatusLabel")))
    , m_dueLine(new BadgeLine(appearance, QStringLiteral("equipmentDueLabel")))
    , m_officeLine(new BadgeLine(appearance, QStringLiteral("equipmentOfficeLabel")))
    , m_timeline(new MaintenanceTimeline(appearance, model.locale(), thumbnails))
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, columnPx);
    around->addWidget(page);
    QVBoxLayout *column = page->column();
    auto *backButton = new TouchButton(appearance, ButtonLook::Raised, Icon::Back, tr("&All equipment"));
    backButton->setObjectName(u"equipmentBackButton");
    backButton->setAccessibleName(tr("Back to all equipment"));
    column->addWidget(backButton, 0, Qt::AlignLeft);
    m_titleLabel = addLabel(column, "equipmentTitleLabel", "title");
    column->addWidget(m_statusLine);
    column->addWidget(m_dueLine);
    column->addWidget(m_officeLine);
    m_factsLabel = addLabel(column, "equipmentFactsLabel");
    m_notesLabel = addLabel(column, "equipmentNotesLabel");
    m_actions = makeActions();
    column->addWidget(m_actions);
    m_question = makeQuestion();
    column->addWidget(m_question);
    auto *workTitle = addLabel(column, "equipmentWorkTitle", "strong");
    workTitle->setText(tr("What was done"));
    column->addWidget(m_timeline);
    auto *statusTitle = addLabel(column, "equipmentStatusesTitle", "strong");
    statusTitle->setText(tr("How its state changed"));
    m_statusesLabel = addLabel(column, "equipmentStatusesLabel");
    column->addStretch(1);

    connect(backButton, &QPushButton::clicked, this, &EquipmentDetailPanel::backWanted);
    connect(&model, &EquipmentModel::detailChanged, this, &EquipmentDetailPanel::showDetail);
    connect(
        &model, &EquipmentModel::changingChanged, this, [this] { m_answerButton->setEnabled(!m_model.isChanging()); });
    connect(&model, &EquipmentModel::reasonWanted, this, [this](const QString &sentence) {
        m_reasonField->setError(sentence);
        m_reasonEdit->setFocus();
    });
    askDelete(false);
    showDetail();
}

QLabel *EquipmentDetailPanel::addLabel(QVBoxLayout *layout, const char *name, const char *look)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (look != nullptr)
        label->setProperty("look", QLatin1String(look));
    layout->addWidget(label);
    return label;
}

QWidget *EquipmentDetailPanel::makeActions()
{
    auto *actions = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    actions->setLayout(layout);
    const auto add = [&](ButtonLook look, Icon icon, const QString &words, const char *name) {
        auto *button = new TouchButton(m_appearance, look, icon, words);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(QString(words).remove(u'&'));
        layout->addWidget(button);
        return button;
    };
    m_workButton = add(ButtonLook::Primary, Icon::Maintenance, tr("&Log maintenance"), "logMaintenanceButton");
    auto *editButton = add(ButtonLook::Raised, Icon::Enter, tr("&Edit"), "editEquipmentButton");
    m_deleteButton = add(ButtonLook::Raised, Icon::Delete, tr("&Delete"), "deleteEquipmentButton");
    connect(m_workButton, &QPushButton::clicked, this, [this] { Q_EMIT maintenanceWanted(m_model.openedId()); });
    connect(editButton, &QPushButton::clicked, this, &EquipmentDetailPanel::editWanted);
    connect(m_deleteButton, &QPushButton::clicked, this, [this] { askDelete(true); });
    return actions;
}

QWidget *EquipmentDetailPanel::makeQuestion()
{
    auto *question = new QWidget;
    auto *layout = new QVBoxLayout(question);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_appearance.metrics.gapPx);
    m_reasonEdit = new QLineEdit;
    m_reasonEdit->setObjectName(u"equipmentReasonEdit");
    m_reasonEdit->setMaxLength(2'000);
    m_reasonField = new FormField(m_appearance, tr("&Reason for deleting it"), m_reasonEdit);
    layout->addWidget(m_reasonField);
    auto *buttons = new WrapLayout(m_appearance.metrics.gapPx);
    m_answerButton = new TouchButton(m_appearance, ButtonLook::Primary, Icon::Delete, tr("&Delete it"));
    m_answerButton->setObjectName(u"equipmentDeleteItButton");
    m_answerButton->setAccessibleName(tr("Delete it"));
    auto *keepButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::None, tr("&Keep it"));
    keepButton->setObjectName(u"equipmentKeepButton");
    keepButton->setAccessibleName(tr("Keep it"));
    buttons->addWidget(m_answerButton);
    buttons->addWidget(keepButton);
    layout->addLayout(buttons);
    const auto remove = [this] { m_model.remove(m_reasonEdit->text()); };
    connect(m_answerButton, &QPushButton::clicked, this, remove);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, remove);
    connect(m_reasonEdit, &QLineEdit::textChanged, this, [this] { m_reasonField->setError({}); });
    connect(keepButton, &QPushButton::clicked, this, [this] {
        askDelete(false);
        m_deleteButton->setFocus();
    });
    return question;
}

void EquipmentDetailPanel::askDelete(bool isAsking)
{
    m_question->setVisible(isAsking);
    m_actions->setVisible(!isAsking);
    m_reasonField->setError({});
    m_reasonEdit->clear();
    if (isAsking)
        m_reasonEdit->setFocus();
}

bool EquipmentDetailPanel::stepBack()
{
    if (m_question->isHidden())
        return false;
    askDelete(false);
    m_deleteButton->setFocus();
    return true;
}

void EquipmentDetailPanel::focusFirst()
{
    m_workButton->setFocus();
}

void EquipmentDetailPanel::showDetail()
{
    const EquipmentDetail &detail = m_model.opened();
    const core::Equipment &equipment = detail.item.equipment;
    if (m_shownId != detail.item.id)
        askDelete(false);
    m_shownId = detail.item.id;
    const bool isRead = !detail.item.id.isEmpty();
    m_actions->setEnabled(isRead);
    m_titleLabel->setText(isRead ? nameWords(equipment) : tr("Reading the equipment…"));
    m_statusLine->setBadge(isRead ? statusBadge(equipment.status) : Badge());
    m_dueLine->setBadge(dueBadge(detail.item.nextDate, m_model.today(), m_model.locale()));
    m_officeLine->setBadge(detail.item.conflicted ? Badge{Icon::NeedsYou, tr("Needs you"), Tone::Warning}
            : detail.item.pending                 ? Badge{Icon::Waiting, tr("Waiting to send"), Tone::Quiet}
                                                  : Badge());
    QStringList facts{whereWords(detail.item)};
    if (equipment.installationDate)
        facts.push_back(tr("Installed %1").arg(dayWords(dateOf(equipment.installationDate), m_model.locale(), {})));
    m_factsLabel->setText(facts.join(u'\n'));
    m_notesLabel->setText(QString::fromStdString(equipment.notes));
    m_notesLabel->setVisible(!equipment.notes.empty());
    m_timeline->setWork(detail.work, m_model.today());
    QStringList statuses;
    for (const StatusChange &change : detail.statuses) {
        const QString when = momentWords(change.at, m_model.locale(), m_model.today());
        //: a state of equipment, and when it began
        const QString words = tr("%1 since %2").arg(statusWords(change.status), when);
        //: the above, set by the user of this laptop
        statuses.push_back(change.byMe ? tr("%1, by you").arg(words) : words);
    }
    m_statusesLabel->setText(statuses.isEmpty() ? tr("Nothing is known of earlier states.") : statuses.join(u'\n'));
}

} // namespace wellpulse::ui
