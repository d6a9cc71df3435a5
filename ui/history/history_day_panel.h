// SPDX-License-Identifier: GPL-3.0-or-later
// One day of the history, opened: its volumes beside those of the day before, its state, its notes, what happened to it; and
// what can be done with it: edit, correct the date, delete, the latter two with a reason. GUI thread.
#pragma once

#include "ui/history/history_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace wellpulse::ui {

class FormField;
class TouchButton;

class HistoryDayPanel : public QWidget {
    Q_OBJECT
public:
    HistoryDayPanel(const Appearance &appearance, HistoryModel &model, QWidget *parent = nullptr);

    void focusFirst();
    /// True when something was open that Escape closes before the day itself.
    bool stepBack();

Q_SIGNALS:
    void backWanted();
    void editWanted(const QString &wellId, const QDate &date);
    /// What two people recorded for it has to be decided.
    void decisionWanted(const QString &wellId, const QDate &date);

private:
    enum class Asking { Nothing, Delete, RightDate };

    QWidget *makeActions();
    QWidget *makeQuestion();
    void showDay();
    void showState();
    void showVolumes();
    void ask(Asking what);
    void answer();
    QLabel *addLabel(QVBoxLayout *layout, const char *name, const char *look = nullptr);

    Appearance m_appearance;
    HistoryModel &m_model;
    TouchButton *m_backButton;
    TouchButton *m_decideButton = nullptr; ///< where two people recorded different things
    TouchButton *m_editButton = nullptr;
    TouchButton *m_dateButton = nullptr;
    TouchButton *m_deleteButton = nullptr;
    TouchButton *m_answerButton = nullptr;
    QLabel *m_titleLabel = nullptr;
    QWidget *m_stateBox = nullptr;
    QGridLayout *m_volumesGrid = nullptr;
    QLabel *m_notesLabel = nullptr;
    QLabel *m_changesLabel = nullptr;
    QWidget *m_actions = nullptr;
    QWidget *m_question = nullptr;
    QDateEdit *m_dateEdit = nullptr;
    QLineEdit *m_reasonEdit = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_reasonField = nullptr;
    Asking m_asking = Asking::Nothing;
};

} // namespace wellpulse::ui
