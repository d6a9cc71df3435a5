// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows the history: the well, the dates, over 20 %, waiting to send, needs you, words of the notes. Each change asks
// at once. GUI thread.
#pragma once

#include "ui/history/history_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace wellpulse::ui {

class FormField;
class TouchButton;

class HistoryFilterBar : public QWidget {
    Q_OBJECT
public:
    HistoryFilterBar(const Appearance &appearance, HistoryModel &model, QWidget *parent = nullptr);

    void focusFirst();
    void showAll() { showWell({}); }
    /// All days of one well, or of all.
    void showWell(const QString &wellId);

private:
    enum Period { AllDates, Days30, Days90, Days365, ChosenDates };

    TouchButton *makeChip(const Appearance &appearance, Icon icon, const QString &words, const char *name);
    QDateEdit *makeDate(const char *name);
    void showWells();
    void showFilter();
    void apply();
    void ask(const QString &wellId);

    HistoryModel &m_model;
    QComboBox *m_wellCombo;
    QComboBox *m_periodCombo;
    QDateEdit *m_fromEdit;
    QDateEdit *m_toEdit;
    FormField *m_fromField;
    FormField *m_toField;
    QLineEdit *m_searchEdit;
    TouchButton *m_flaggedChip;
    TouchButton *m_pendingChip;
    TouchButton *m_conflictedChip;
    bool m_isShowing = false; ///< widgets follow the model just now, and are not asked
};

} // namespace wellpulse::ui
