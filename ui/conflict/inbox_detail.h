// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that waits for a person: what it is about and why it waits, both sides, and what can be done about it. GUI thread.
#pragma once

#include "ui/conflict/inbox_model.h"
#include "ui/controls/touch_button.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace wellpulse::ui {

class ComparisonGrid;
class InboxEditor;
class TickBox;

class InboxDetail : public QWidget {
    Q_OBJECT
public:
    InboxDetail(const Appearance &appearance, InboxModel &model, QWidget *parent = nullptr);

    void focusFirst();
    /// From the typing of values back to the choice; false: there was nothing to leave.
    bool stepBack();

private:
    void buildActions(QVBoxLayout &layout);
    TouchButton *addButton(QLayout &layout, ButtonLook look, Icon icon, const QString &words, const char *name);
    void connectModel();
    void showItem();
    void showActions(const InboxItem &item);
    void setTyping(bool typing);

    Appearance m_appearance;
    InboxModel &m_model;
    QString m_shownId;
    bool m_isAnswered = false; ///< the keyboard goes on to the next one's answers
    QLabel *m_titleLabel;
    QLabel *m_reasonLabel;
    ComparisonGrid *m_comparison;
    QWidget *m_actions;
    TouchButton *m_mineButton = nullptr;
    TouchButton *m_officeButton = nullptr;
    TouchButton *m_typeButton = nullptr;
    TouchButton *m_skipButton = nullptr;
    TouchButton *m_backButton = nullptr;
    TouchButton *m_retryButton = nullptr;
    TickBox *m_alikeTick;
    InboxEditor *m_editor;
};

} // namespace wellpulse::ui
