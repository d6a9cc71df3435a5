// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_page.h"

#include "ui/audit/audit_filter_bar.h"
#include "ui/audit/audit_table.h"
#include "ui/controls/page_column.h"
#include "ui/controls/wrap_layout.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

// It scrolls where large text and the filters leave the window too low for the table.
AuditPage::AuditPage(const Appearance &appearance, AuditModel &model, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_filters(new AuditFilterBar(appearance, model))
    , m_table(new AuditTable(appearance, model.rows(), model.locale()))
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto *page = new PageColumn(appearance, PageColumn::wholeWidth);
    around->addWidget(page);
    QVBoxLayout &layout = *page->column();
    addActions(layout);
    m_filters->setObjectName(u"auditFilters");
    layout.addWidget(m_filters);
    addTexts(layout);
    m_table->setObjectName(u"auditTable");
    m_table->setAccessibleName(tr("The log"));
    layout.addWidget(m_table, 3);
    addEntry(layout);
    connect(&model, &AuditModel::foundChanged, this, &AuditPage::showFound);
    connect(&model, &AuditModel::namesChanged, this, &AuditPage::showFound);
    connect(&model, &AuditModel::openedChanged, this, &AuditPage::showOpened);
    connect(&model, &AuditModel::checkChanged, this, &AuditPage::showCheck);
    connect(&model, &AuditModel::savingChanged, this, &AuditPage::showSaving);
    connect(m_table, &AuditTable::entryWanted, &model, &AuditModel::open);
    connect(&model.rows(), &QAbstractItemModel::dataChanged, this,
        [this] { m_model.open(m_table->currentIndex().row()); }); // it was on its way when it became current
    m_filters->hide();
    showFound();
    showOpened();
    showCheck();
    showSaving();
}

TouchButton *AuditPage::makeButton(ButtonLook look, Icon icon, const QString &words, const char *name)
{
    auto *button = new TouchButton(m_appearance, look, icon, words);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(words).remove(u'&'));
    return button;
}

void AuditPage::addActions(QVBoxLayout &layout)
{
    m_homeButton = makeButton(ButtonLook::Raised, Icon::Home, tr("&Home"), "homeButton");
    m_filterButton = makeButton(ButtonLook::Raised, Icon::Filter, tr("&Filter"), "auditFilterButton");
    m_filterButton->setCheckable(true);
    m_checkButton = makeButton(ButtonLook::Raised, Icon::Tick, tr("&Check the chain"), "auditCheckButton");
    m_csvButton = makeButton(ButtonLook::Raised, Icon::SaveFile, tr("Save as CS&V"), "auditCsvButton");
    m_jsonButton = makeButton(ButtonLook::Raised, Icon::SaveFile, tr("Save as &JSON"), "auditJsonButton");
    m_stopButton = makeButton(ButtonLook::Raised, Icon::Clear, tr("St&op writing"), "auditStopButton");
    auto *actions = new WrapLayout(m_appearance.metrics.gapPx);
    for (TouchButton *button : {m_homeButton, m_filterButton, m_checkButton, m_csvButton, m_jsonButton, m_stopButton})
        actions->addWidget(button);
    layout.addLayout(actions);
    connect(m_homeButton, &QPushButton::clicked, this, &AuditPage::homeWanted);
    connect(m_filterButton, &QPushButton::toggled, this, [this](bool shown) {
        m_filters->setVisible(shown);
        if (!shown)
            m_filters->showAll(); // what is not seen does not narrow
    });
    connect(m_checkButton, &QPushButton::clicked, &m_model, &AuditModel::toggleCheck);
    connect(m_csvButton, &QPushButton::clicked, this, [this] { askForFile(AuditFormat::Csv); });
    connect(m_jsonButton, &QPushButton::clicked, this, [this] { askForFile(AuditFormat::JsonLines); });
    connect(m_stopButton, &QPushButton::clicked, &m_model, &AuditModel::stopSave);
}

QLabel *AuditPage::addLabel(QVBoxLayout &layout, const char *name, const char *look)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("look", QLatin1String(look));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    layout.addWidget(label);
    return label;
}

void AuditPage::addTexts(QVBoxLayout &layout)
{
    m_checkLabel = addLabel(layout, "auditCheckLabel", "strong");
    m_savingLabel = addLabel(layout, "auditSavingLabel", "quiet");
    m_countLabel = addLabel(layout, "auditCountLabel", "strong");
    m_archiveLabel = addLabel(layout, "auditArchiveLabel", "quiet");
    m_emptyLabel = addLabel(layout, "auditEmptyLabel", "");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
}

void AuditPage::addEntry(QVBoxLayout &layout)
{
    auto *buttons = new WrapLayout(m_appearance.metrics.gapPx);
    m_recordButton = makeButton(ButtonLook::Raised, Icon::History, tr("Only this &record"), "auditRecordButton");
    m_allButton = makeButton(ButtonLook::Raised, Icon::None, tr("Show &all"), "auditShowAllButton");
    buttons->addWidget(m_recordButton);
    buttons->addWidget(m_allButton);
    layout.addLayout(buttons);
    m_entryText = new QPlainTextEdit;
    m_entryText->setObjectName(u"auditEntryText");
    m_entryText->setAccessibleName(tr("All of the entry"));
    m_entryText->setReadOnly(true);
    m_entryText->setTabChangesFocus(true);
    m_entryText->setMinimumHeight(m_appearance.metrics.textPx * 8);
    layout.addWidget(m_entryText, 2);
    connect(m_recordButton, &QPushButton::clicked, this, [this] { m_filters->showRecord(m_model.opened().recordId); });
    connect(m_allButton, &QPushButton::clicked, this, [this] { m_filters->showAll(); });
}

void AuditPage::focusFirst()
{
    if (!m_table->isHidden())
        m_table->setFocus();
    else
        m_homeButton->setFocus();
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void AuditPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setShown(false);
}

void AuditPage::showFound()
{
    const QString empty = m_model.emptyWords();
    m_countLabel->setText(m_model.headingWords());
    const QString archive = m_model.archiveWords();
    m_archiveLabel->setText(archive);
    m_archiveLabel->setVisible(!archive.isEmpty());
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!empty.isEmpty());
    m_table->setVisible(empty.isEmpty());
    m_csvButton->setEnabled(empty.isEmpty() && !m_model.isSaving());
    m_jsonButton->setEnabled(empty.isEmpty() && !m_model.isSaving());
    m_allButton->setVisible(m_model.filter() != AuditFilter());
}

void AuditPage::showOpened()
{
    const QString words = m_model.openedWords();
    m_entryText->setPlainText(words);
    m_entryText->setVisible(!words.isEmpty());
    m_recordButton->setVisible(!words.isEmpty());
}

void AuditPage::showCheck()
{
    const QString words = m_model.isChecking() ? tr("Stop the &check") : tr("&Check the chain");
    m_checkButton->setText(words);
    m_checkButton->setAccessibleName(QString(words).remove(u'&'));
    m_checkLabel->setText(m_model.checkWords());
    m_checkLabel->setVisible(!m_checkLabel->text().isEmpty());
}

void AuditPage::showSaving()
{
    m_savingLabel->setText(m_model.savingWords());
    m_savingLabel->setVisible(m_model.isSaving());
    m_stopButton->setVisible(m_model.isSaving());
    showFound();
}

void AuditPage::askForFile(AuditFormat format)
{
    const bool isCsv = format == AuditFormat::Csv;
    auto *dialog = new QFileDialog(
        this, tr("Save the log"), QString(), isCsv ? tr("CSV table (*.csv)") : tr("JSON lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    dialog->selectFile(QStringLiteral("wellpulse-log"));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) { m_model.save(format, file); });
    dialog->open();
}

} // namespace wellpulse::ui
