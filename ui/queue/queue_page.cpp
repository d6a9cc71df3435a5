// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_page.h"

#include "ui/controls/page_column.h"
#include "ui/controls/row_list.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/shell/status_words.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

RowWords wordsOf(const QModelIndex &index)
{
    const auto state = static_cast<QueueState>(index.data(QueueModel::StateRole).toInt());
    return {.title = index.data(QueueModel::TitleRole).toString(),
        .quiet = {},
        .icon = QueueModel::stateIcon(state),
        .word = index.data(QueueModel::StateWordsRole).toString(),
        .tone = needsPerson(state) ? Tone::Warning : Tone::Quiet};
}

} // namespace

QueuePage::QueuePage(const Appearance &appearance, QueueModel &model, SyncStatusPort &sync,
    std::function<QDate()> today, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_sync(sync)
    , m_today(std::move(today))
    , m_locale(locale)
    , m_homeButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Home, tr("&Home")))
    , m_syncButton(new TouchButton(appearance, ButtonLook::Primary, Icon::Sync, tr("&Sync now")))
    , m_headingLabel(new QLabel)
    , m_detailsLabel(new QLabel)
    , m_ledgerLabel(new QLabel)
    , m_itemLabel(new QLabel)
    , m_queueList(new RowList(appearance, wordsOf))
    , m_emptyLabel(new QLabel)
    , m_exportRow(buildExport())
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, PageColumn::wholeWidth);
    around->addWidget(page);
    QVBoxLayout *layout = page->column();

    m_homeButton->setObjectName(u"homeButton");
    m_homeButton->setAccessibleName(tr("Home"));
    m_syncButton->setObjectName(u"syncNowButton");
    m_headingLabel->setObjectName(u"headingLabel");
    m_headingLabel->setProperty("look", QStringLiteral("title"));
    m_headingLabel->setWordWrap(true);
    m_detailsLabel->setObjectName(u"detailsLabel");
    m_detailsLabel->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(appearance.metrics.gapPx);
    head->addWidget(m_homeButton);
    head->addStretch(1);
    head->addWidget(m_syncButton);
    layout->addLayout(head);
    layout->addWidget(m_headingLabel);
    layout->addWidget(m_detailsLabel);
    m_ledgerLabel->setObjectName(u"ledgerLabel");
    m_ledgerLabel->setProperty("look", QStringLiteral("strong"));
    m_ledgerLabel->setWordWrap(true);
    layout->addWidget(m_ledgerLabel);

    m_queueList->setObjectName(u"queueList");
    m_queueList->setAccessibleName(tr("Waiting to be sent"));
    m_queueList->setModel(&model);
    layout->addWidget(m_queueList, 1);
    m_itemLabel->setObjectName(u"queueItemLabel");
    m_itemLabel->setProperty("look", QStringLiteral("quiet"));
    m_itemLabel->setTextFormat(Qt::PlainText);
    m_itemLabel->setWordWrap(true);
    layout->addWidget(m_itemLabel);
    m_emptyLabel->setObjectName(u"emptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    layout->addWidget(m_emptyLabel, 1);
    layout->addWidget(m_exportRow);

    const auto open = [this](const QModelIndex &row) {
        if (needsPerson(static_cast<QueueState>(row.data(QueueModel::StateRole).toInt())))
            Q_EMIT decisionWanted(row.data(QueueModel::IdRole).toString());
    };
    connect(m_queueList, &QListView::activated, this, open);
    connect(m_queueList, &QListView::clicked, this, open); // one press, as everything here
    connect(m_queueList->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePage::showItem);
    connect(&m_countdown, &QTimer::timeout, this, &QueuePage::showStatus);
    connect(&model, &QueueModel::contentsChanged, this, &QueuePage::showContents);
    connect(&sync, &SyncStatusPort::statusChanged, this, &QueuePage::showStatus);
    connect(m_homeButton, &QPushButton::clicked, this, &QueuePage::homeWanted);
    connect(m_syncButton, &QPushButton::clicked, this, &QueuePage::pressSync);
    showContents();
    showStatus();
}

QWidget *QueuePage::buildExport()
{
    auto *row = new QWidget;
    auto *layout = new WrapLayout(m_appearance.metrics.gapPx);
    row->setLayout(layout);
    auto *exportButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::SaveFile, tr("&Export unsent work"));
    exportButton->setObjectName(u"exportUnsentButton");
    exportButton->setAccessibleName(tr("Export unsent work to a file for the office"));
    layout->addWidget(exportButton);
    connect(exportButton, &QPushButton::clicked, this, &QueuePage::askForFile);
    return row;
}

void QueuePage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export unsent work"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"exportUnsentDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Encrypted unsent work (*.wpunsent)"));
    dialog->setDefaultSuffix(QStringLiteral("wpunsent"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("Unsent work %1").arg(m_today().toString(Qt::ISODate)) + QStringLiteral(".wpunsent"));
    connect(dialog, &QFileDialog::fileSelected, this, &QueuePage::exportWanted);
    dialog->open();
}

void QueuePage::focusFirst()
{
    m_syncButton->setFocus();
}

void QueuePage::showContents()
{
    m_headingLabel->setText(m_model.heading());
    const QString empty = m_model.emptyWords();
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_queueList->setVisible(empty.isEmpty());
    m_exportRow->setVisible(empty.isEmpty());
    m_ledgerLabel->setText(m_model.ledgerWords());
    m_ledgerLabel->setVisible(!m_ledgerLabel->text().isEmpty());
    showItem();
}

// What is known of the row that the person looks at.
void QueuePage::showItem()
{
    m_itemLabel->setText(m_queueList->isHidden() ? QString() : m_model.detailWords(m_queueList->currentIndex().row()));
    m_itemLabel->setVisible(!m_itemLabel->text().isEmpty());
}

void QueuePage::showStatus()
{
    const bool signIn = m_sync.status().trouble == SyncTrouble::SignInAgain;
    m_syncButton->setText(signIn ? tr("&Sign in") : tr("&Sync now"));
    m_syncButton->setAccessibleName(signIn ? tr("Sign in") : tr("Sync now"));
    m_syncButton->setStencil(signIn ? Icon::SignIn : Icon::Sync, m_appearance.colors.accentText);
    QString details = statusDetails(m_sync.status(), m_locale, m_today());
    const QDateTime nextTry = m_sync.status().nextTryAt;
    const bool counts = !signIn && nextTry.isValid() && nextTry > QDateTime::currentDateTime();
    if (counts) {
        //: %1 are the sentences before; %2 is "in 3 minutes"
        details = tr("%1 (%2)").arg(details, countdownWords(nextTry, QDateTime::currentDateTime()));
    }
    if (counts != m_countdown.isActive())
        counts ? m_countdown.start(1'000) : m_countdown.stop();
    m_detailsLabel->setText(details);
    m_detailsLabel->setVisible(!details.isEmpty());
}

void QueuePage::pressSync()
{
    if (m_sync.status().trouble == SyncTrouble::SignInAgain)
        Q_EMIT signInWanted();
    else
        m_sync.syncNow();
}

} // namespace wellpulse::ui
