// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of a page that scrolls: the wheel moves the page, not the value that happens to be under the pointer. GUI thread.
#pragma once

#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>

namespace wellpulse::ui {

class StillCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace wellpulse::ui
