// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of a page that scrolls: the wheel moves the page, not the value that happens to be under the pointer. GUI thread.
#pragma once

#include <QtGui/QWheelEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

namespace wellpulse::ui {

class StillCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// Typed over as people write a date. Home and End choose its first and its last part; Qt's own only move the cursor, and what is
/// typed then does not fit. A separator behind a part that was full is that part's end; Qt, which has gone on to the next part
/// by itself, would leave that one out.
class StillDateEdit : public QDateEdit {
public:
    using QDateEdit::QDateEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    bool m_hasGoneOn = false; ///< with the key before
};

} // namespace wellpulse::ui
