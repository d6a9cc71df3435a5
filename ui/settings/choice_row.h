// SPDX-License-Identifier: GPL-3.0-or-later
// One question with a few answers, all in sight: the label and a button for each answer, of which one is pressed and says
// so by its icon. Arrow keys go through the answers. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace wellpulse::ui {

class TouchButton;

class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name's stem: "theme" makes "themeButton0" and so on.
    ChoiceRow(const Appearance &appearance, const QString &name, const QString &label, const QStringList &answers,
        QWidget *parent = nullptr);

    /// -1 presses none.
    void setChosen(int index);
    int chosen() const;
    QWidget *button(int index) const;

Q_SIGNALS:
    /// By the user, and only when it is another answer.
    void chosenByUser(int index);

private:
    void press(int index);

    Appearance m_appearance;
    QList<TouchButton *> m_buttons;
    int m_chosen = -1;
};

} // namespace wellpulse::ui
