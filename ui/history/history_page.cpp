// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.h"

#include "ui/controls/page_column.h"
#include "ui/controls/wrap_layout.h"
#include "ui/history/history_day_panel.h"
#include "ui/history/history_filter_bar.h"
#include "ui/history/history_table.h"
#include "ui/history/history_words.h"
#include "ui/history/sort_header.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QKeyEvent>
#include <QtPrintSupport/QPrintDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

HistoryPage::HistoryPage(
    const Appearance &appearance, HistoryModel &model, HistoryExportModel &exporting, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_export(exporting)
    , m_stack(new QStackedWidget)
    , m_filters(new HistoryFilterBar(appearance, model))
    , m_table(new HistoryTable(appearance, model.rows(), model.locale()))
    , m_dayPanel(new HistoryDayPanel(appearance, model))
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_dayPanel);

    connect(&model, &HistoryModel::foundChanged, this, &HistoryPage::showFound);
    connect(&model, &HistoryModel::orderChanged, this, &HistoryPage::showSorted);
    connect(&model, &HistoryModel::asked, m_table, &HistoryTable::startAtTop);
    connect(&model, &HistoryModel::wellsChanged, this, [this] {
        QStringList names;
        for (const HistoryWell &well : m_model.wells())
            names.push_back(well.name);
        m_table->fitColumns(names);
    });
    connect(&model, &HistoryModel::dayClosed, this, [this] { showDay(false); });
    connect(&exporting, &HistoryExportModel::changed, this, &HistoryPage::showProgress);
    connect(&exporting, &HistoryExportModel::readyToPrint, this, &HistoryPage::print);
    connect(m_table, &HistoryTable::dayWanted, this, &HistoryPage::openDay);
    connect(m_table->head(), &SortHeader::pressed, this,
        [this](int column) { m_model.sortBy(static_cast<HistorySort>(column)); });
    connect(m_dayPanel, &HistoryDayPanel::backWanted, &model, &HistoryModel::close);
    connect(m_dayPanel, &HistoryDayPanel::editWanted, this, &HistoryPage::editWanted);
    connect(m_dayPanel, &HistoryDayPanel::decisionWanted, this, &HistoryPage::decisionWanted);
    showFound();
    showSorted();
    showProgress();
    showFilters(false);
}

// It scrolls where large text and the filters leave the window too low for the table.
QWidget *HistoryPage::makeList()
{
    auto *page = new PageColumn(m_appearance, PageColumn::wholeWidth);
    QVBoxLayout *layout = page->column();
    layout->setSpacing(m_appearance.metrics.gapPx / 2);
    addActions(layout);
    m_filters->setObjectName(u"historyFilters");
    m_filters->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addWidget(m_filters);
    m_filterLabel = new QLabel;
    m_filterLabel->setObjectName(u"historyFilterLabel");
    m_filterLabel->setProperty("look", QStringLiteral("quiet"));
    m_countLabel = new QLabel;
    m_countLabel->setObjectName(u"historyCountLabel");
    m_countLabel->setProperty("look", QStringLiteral("strong"));
    for (QLabel *label : {m_filterLabel, m_countLabel}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    addProgress(layout);
    m_table->setObjectName(u"historyTable");
    m_table->setAccessibleName(tr("History of production"));
    layout->addWidget(m_table, 1);
    m_emptyBox = new QWidget;
    auto *empty = new QVBoxLayout(m_emptyBox);
    m_emptyLabel = new QLabel;
    m_emptyLabel->setObjectName(u"historyEmptyLabel");
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    m_showAllButton = makeButton(ButtonLook::Raised, Icon::None, tr("Show &all"), "historyShowAllButton");
    empty->addStretch(1);
    empty->addWidget(m_emptyLabel);
    empty->addWidget(m_showAllButton, 0, Qt::AlignHCenter);
    empty->addStretch(1);
    layout->addWidget(m_emptyBox, 1);
    connect(m_showAllButton, &QPushButton::clicked, m_filters, [this] { m_filters->showAll(); });
    return page;
}

TouchButton *HistoryPage::makeButton(ButtonLook look, Icon icon, const QString &words, const char *name)
{
    auto *button = new TouchButton(m_appearance, look, icon, words);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(QString(words).remove(u'&'));
    return button;
}

void HistoryPage::addActions(QVBoxLayout *layout)
{
    m_homeButton = makeButton(ButtonLook::Raised, Icon::Home, tr("&Home"), "homeButton");
    m_filterButton = makeButton(ButtonLook::Raised, Icon::Filter, tr("&Filter"), "historyFilterButton");
    m_filterButton->setCheckable(true);
    m_csvButton = makeButton(ButtonLook::Raised, Icon::SaveFile, tr("Save as &CSV"), "historyCsvButton");
    m_pdfButton = makeButton(ButtonLook::Raised, Icon::SaveFile, tr("Save as PD&F"), "historyPdfButton");
    m_printButton = makeButton(ButtonLook::Raised, Icon::Print, tr("&Print"), "historyPrintButton");
    auto *actions = new WrapLayout(m_appearance.metrics.gapPx);
    for (TouchButton *button : {m_homeButton, m_filterButton, m_csvButton, m_pdfButton, m_printButton})
        actions->addWidget(button);
    layout->addLayout(actions);
    connect(m_homeButton, &QPushButton::clicked, this, &HistoryPage::homeWanted);
    connect(m_filterButton, &QPushButton::toggled, this, &HistoryPage::showFilters);
    connect(m_csvButton, &QPushButton::clicked, this,
        [this] { askForFile(QStringLiteral("csv"), tr("CSV table (*.csv)"), &HistoryExportModel::saveCsv); });
    connect(m_pdfButton, &QPushButton::clicked, this, [this] {
        if (m_export.fitsOnPaper())
            askForFile(QStringLiteral("pdf"), tr("PDF document (*.pdf)"), &HistoryExportModel::savePdf);
    });
    connect(m_printButton, &QPushButton::clicked, this, &HistoryPage::askForPrinter);
}

void HistoryPage::addProgress(QVBoxLayout *layout)
{
    m_progressBox = new QWidget;
    auto *row = new WrapLayout(m_appearance.metrics.gapPx);
    row->setContentsMargins(0, 0, 0, 0);
    m_progressBox->setLayout(row);
    m_progressLabel = new QLabel;
    m_progressLabel->setObjectName(u"historyProgressLabel");
    m_progressBar = new QProgressBar;
    m_progressBar->setObjectName(u"historyProgressBar");
    m_progressBar->setTextVisible(false);
    m_progressBar->setMinimumWidth(m_appearance.metrics.textPx * 8);
    auto *stopButton = makeButton(ButtonLook::Raised, Icon::None, tr("St&op"), "historyStopButton");
    row->addWidget(m_progressLabel);
    row->addWidget(m_progressBar);
    row->addWidget(stopButton);
    layout->addWidget(m_progressBox);
    connect(stopButton, &QPushButton::clicked, &m_export, &HistoryExportModel::cancel);
}

void HistoryPage::focusFirst()
{
    if (m_stack->currentWidget() == m_dayPanel)
        m_dayPanel->focusFirst();
    else if (!m_table->isHidden())
        m_table->setFocus();
    else
        m_homeButton->setFocus();
    m_waitsForTable = m_table->isHidden();
}

void HistoryPage::showWell(const QString &wellId)
{
    m_model.close();
    m_filters->showWell(wellId);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setShown(false);
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_stack->currentWidget() != m_dayPanel)
        return Q_EMIT backWanted();
    if (!m_dayPanel->stepBack())
        m_model.close();
}

void HistoryPage::showFound()
{
    const QString empty = m_model.emptyWords();
    const bool hadTable = m_table->hasFocus();
    m_filterLabel->setText(tr("%1 · %2").arg(m_model.wellWords(), filterWords(m_model.filter(), m_model.locale())));
    m_countLabel->setText(m_model.headingWords());
    m_countLabel->setVisible(empty.isEmpty());
    m_emptyLabel->setText(empty);
    m_emptyBox->setVisible(!empty.isEmpty());
    m_table->setVisible(empty.isEmpty());
    m_showAllButton->setVisible(!empty.isEmpty() && m_model.isFiltered());
    if (hadTable && !empty.isEmpty())
        m_homeButton->setFocus();
    else if (empty.isEmpty() && m_waitsForTable && m_homeButton->hasFocus())
        m_table->setFocus(); // whoever came before the days were read has them at hand
    m_waitsForTable = m_waitsForTable && !empty.isEmpty();
    showProgress();
}

void HistoryPage::showProgress()
{
    const bool isBusy = m_export.isBusy();
    m_progressBox->setVisible(isBusy);
    m_progressLabel->setText(m_export.progressWords());
    m_progressBar->setValue(m_export.percent());
    m_progressBar->setAccessibleName(m_export.progressWords());
    for (TouchButton *button : {m_csvButton, m_pdfButton, m_printButton})
        button->setEnabled(!isBusy && m_model.rows().rowCount() > 0);
}

void HistoryPage::showSorted()
{
    m_table->head()->setSorted(static_cast<int>(m_model.order().by), m_model.order().descending);
}

void HistoryPage::showFilters(bool shown)
{
    m_filters->setVisible(shown);
    if (shown)
        m_filters->focusFirst();
}

void HistoryPage::openDay(int row)
{
    const HistoryDay *day = m_model.rows().day(row);
    if (day == nullptr || day->isGone())
        return;
    m_model.open(*day);
    showDay(true);
}

void HistoryPage::showDay(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (isVisible())
        focusFirst();
}

void HistoryPage::askForFile(
    const QString &suffix, const QString &kind, void (HistoryExportModel::*save)(const QString &))
{
    auto *dialog = new QFileDialog(this, tr("Save the history"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"historyFileDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(kind);
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_export.fileName() + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString &file) { (m_export.*save)(file); });
    dialog->open();
}

void HistoryPage::askForPrinter()
{
    if (!m_export.fitsOnPaper())
        return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(paperFor(m_model.locale()));
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"historyPrintDialog");
    connect(dialog, &QDialog::accepted, this, [this] { m_export.readForPrinter(); });
    dialog->open();
}

void HistoryPage::printTo(std::unique_ptr<QPrinter> printer)
{
    m_printer = std::move(printer);
    m_export.readForPrinter();
}

void HistoryPage::print(const QList<HistoryDay> &days)
{
    if (m_printer == nullptr)
        return;
    auto *printing = new HistoryPrinter(std::move(m_printer), m_export.reportHead(), days, this);
    connect(printing, &HistoryPrinter::printed, this, [this, printing](int pages) {
        printing->deleteLater();
        Q_EMIT printedWith(tr("Printed: %n pages.", nullptr, pages));
    });
    connect(printing, &HistoryPrinter::failed, this, [this, printing] {
        printing->deleteLater();
        Q_EMIT printedWith(
            tr("The printer did not take the pages. Nothing is lost; look at the printer, then try again."));
    });
}

} // namespace wellpulse::ui
