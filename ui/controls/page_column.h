// SPDX-License-Identifier: GPL-3.0-or-later
// The column that a page's content stands in: centred, not wider than can be read in one look, scrolled vertically when
// text is large or the window low. GUI thread.
#pragma once

#include "ui/theme/appearance.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace wellpulse::ui {

class PageColumn : public QScrollArea {
    Q_OBJECT
public:
    static constexpr int wholeWidth = 100'000; ///< for tables and lists, which use what there is

    PageColumn(const Appearance &appearance, int widestPx, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace wellpulse::ui
