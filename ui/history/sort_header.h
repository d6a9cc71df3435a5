// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a table whose columns sort it: tall enough for a glove, and reached by Tab, where Left and Right choose a
// column and Enter or Space presses it. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QHeaderView>

namespace wellpulse::ui {

class SortHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit SortHeader(const Appearance &appearance, QWidget *parent = nullptr);

    /// The column that the rows are sorted by.
    void setSorted(int column, bool descending);
    /// The last column that can be pressed.
    void setLastSortable(int column) { m_lastSortable = column; }
    /// Room for the words of `column` and the arrow.
    int widthOf(int column) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void goTo(int column);
    QFont wordsFont() const;
    void paintArrow(QPainter *painter, const QRect &room) const;

    Appearance m_appearance;
    int m_sorted = 0;
    bool m_descending = true;
    int m_lastSortable = 0;
    int m_focused = 0;
};

} // namespace wellpulse::ui
