// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of "Needs you": the list of what waits for a person and, beside it, the one that is looked at; below each other
// where large text leaves no room for both. GUI thread.
#pragma once

#include "ui/conflict/inbox_model.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QLabel;

namespace wellpulse::ui {

class InboxDetail;
class RowList;
class TouchButton;

class InboxPage : public QWidget {
    Q_OBJECT
public:
    InboxPage(const Appearance &appearance, InboxModel &model, QWidget *parent = nullptr);

    void focusFirst();

Q_SIGNALS:
    void homeWanted();
    void queueWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildHead();
    void showContents();
    void showOpened();
    void arrange();

    Appearance m_appearance;
    InboxModel &m_model;
    TouchButton *m_homeButton;
    QLabel *m_headingLabel;
    QLabel *m_emptyLabel;
    QWidget *m_body;
    QBoxLayout *m_bodyLayout;
    RowList *m_list;
    InboxDetail *m_detail;
    bool m_waitsForItem = false; ///< the keyboard goes to the first answer once there is one
};

} // namespace wellpulse::ui
