// SPDX-License-Identifier: GPL-3.0-or-later
// A button for a gloved finger: at least 60 x 60, words beside the icon, pressed by Enter as well as Space. Words are never cut:
// long ones stand on two lines where the room is too narrow for one. GUI thread.
#pragma once

#include "ui/controls/icon.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QPushButton>

namespace wellpulse::ui {

enum class ButtonLook { Raised, Primary, Plain, Toggle };

class TouchButton : public QPushButton {
    Q_OBJECT
public:
    TouchButton(
        const Appearance &appearance, ButtonLook look, Icon icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Changes the icon; `ink` is the colour of its drawing.
    void setStencil(Icon icon, const QColor &ink);

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Of the button with these words in it.
    QSize sizeOf(const QString &words) const;
    /// The words on two lines as even as they get; on one where they need not break.
    QString narrowestWords() const;
    /// As they stand in the room there is.
    QString shownWords() const;

    Appearance m_appearance;
    ButtonLook m_look;
    int m_hintedHeight = 0; ///< what the last resize left it with
};

} // namespace wellpulse::ui
