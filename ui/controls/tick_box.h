// SPDX-License-Identifier: GPL-3.0-or-later
// A box to tick with a gloved finger: the whole of it is pressed, its words included. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QCheckBox>

namespace wellpulse::ui {

class TickBox : public QCheckBox {
    Q_OBJECT
public:
    TickBox(const Appearance &appearance, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;

private:
    int boxSide() const { return m_appearance.metrics.iconSide + 8; }

    Appearance m_appearance;
};

} // namespace wellpulse::ui
