// SPDX-License-Identifier: GPL-3.0-or-later
// A button for a gloved finger: at least 60 x 60, words beside the icon, pressed by Enter as well as Space. GUI thread.
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

private:
    Appearance m_appearance;
    ButtonLook m_look;
};

} // namespace wellpulse::ui
