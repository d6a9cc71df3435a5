// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the charts: which well, which dates and lines, the chart, its day under the cursor in words, and what to
// do with it. Logic is in ChartModel. GUI thread.
#pragma once

#include "ui/chart/chart_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace wellpulse::ui {

class ChartView;
class TouchButton;

class ChartPage : public QWidget {
    Q_OBJECT
public:
    ChartPage(const Appearance &appearance, ChartModel &model, const QLocale &locale, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();
    void backWanted(); ///< to where this page was opened
    void entryWanted(const QString &wellId, const QDate &day);
    void historyWanted(const QString &wellId, const QDate &day);
    /// Something was done; one sentence.
    void doneWith(const QString &sentence);

private:
    QLayout *wellRow();
    QLayout *choiceRow();
    QLayout *actionRow();
    TouchButton *toggle(const QString &text, const QString &accessibleName, const char *name);
    TouchButton *action(const QString &text, const QString &accessibleName, const char *name);
    void showWells();
    void showContent();
    void showCursor();
    QDate cursorDay() const;
    void askWhereToSave();
    void copyPicture();

    Appearance m_appearance;
    ChartModel &m_model;
    QLocale m_locale;
    QComboBox *m_wellCombo;
    TouchButton *m_previousWellButton;
    TouchButton *m_nextWellButton;
    std::array<TouchButton *, 4> m_rangeButtons{}; ///< by ChartRange
    std::array<TouchButton *, 3> m_fluidButtons{}; ///< by core::Fluid
    TouchButton *m_cumulativeButton = nullptr;
    TouchButton *m_earlierButton = nullptr;
    TouchButton *m_laterButton = nullptr;
    QList<TouchButton *> m_dayButtons;     ///< for the day under the cursor
    QList<TouchButton *> m_pictureButtons; ///< need a chart
    QLabel *m_summaryLabel;
    ChartView *m_chartView;
    QLabel *m_emptyLabel;
    QLabel *m_marksLabel;
    QLabel *m_valuesLabel;
    bool m_waitsForChart = false; ///< the focus is meant for the chart, which is not there yet
};

} // namespace wellpulse::ui
