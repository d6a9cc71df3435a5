// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the history: what is filtered, how many days that are, the table, one day opened over it, and the ways out:
// CSV, PDF, the printer. GUI thread.
#pragma once

#include "ui/controls/touch_button.h"
#include "ui/history/history_export_model.h"
#include "ui/history/history_model.h"
#include "ui/history/history_printer.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QFileDialog;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace wellpulse::ui {

class HistoryDayPanel;
class HistoryFilterBar;
class HistoryTable;

class HistoryPage : public QWidget {
    Q_OBJECT
public:
    HistoryPage(
        const Appearance &appearance, HistoryModel &model, HistoryExportModel &exporting, QWidget *parent = nullptr);

    /// Comes back to where the page was left.
    void focusFirst();
    /// All days of one well.
    void showWell(const QString &wellId);
    /// As when the print dialog was accepted.
    void printTo(std::unique_ptr<QPrinter> printer);

Q_SIGNALS:
    void homeWanted();
    void backWanted(); ///< to where this page was opened
    void editWanted(const QString &wellId, const QDate &date);
    /// What two people recorded for it has to be decided.
    void decisionWanted(const QString &wellId, const QDate &date);
    void printedWith(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList();
    void addActions(QVBoxLayout *layout);
    void addProgress(QVBoxLayout *layout);
    TouchButton *makeButton(ButtonLook look, Icon icon, const QString &words, const char *name);
    void showFound();
    void showProgress();
    void showSorted();
    void showFilters(bool shown);
    void openDay(int row);
    void showDay(bool shown);
    void askForFile(const QString &suffix, const QString &kind, void (HistoryExportModel::*save)(const QString &));
    void askForPrinter();
    void print(const QList<HistoryDay> &days);

    Appearance m_appearance;
    HistoryModel &m_model;
    HistoryExportModel &m_export;
    QStackedWidget *m_stack;
    HistoryFilterBar *m_filters;
    HistoryTable *m_table;
    HistoryDayPanel *m_dayPanel;
    TouchButton *m_homeButton = nullptr;
    TouchButton *m_filterButton = nullptr;
    TouchButton *m_csvButton = nullptr;
    TouchButton *m_pdfButton = nullptr;
    TouchButton *m_printButton = nullptr;
    QLabel *m_filterLabel = nullptr;
    QLabel *m_countLabel = nullptr;
    QLabel *m_emptyLabel = nullptr;
    TouchButton *m_showAllButton = nullptr;
    QWidget *m_emptyBox = nullptr;
    QWidget *m_progressBox = nullptr;
    QLabel *m_progressLabel = nullptr;
    QProgressBar *m_progressBar = nullptr;
    bool m_waitsForTable = false;        ///< the focus is meant for the table, which is not there yet
    std::unique_ptr<QPrinter> m_printer; ///< waits for the days
};

} // namespace wellpulse::ui
