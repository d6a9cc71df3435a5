// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the history: a row a day, however many there are. Tells its rows which of them are in sight, and keeps the
// place and the selection by the days themselves when the views change under it. GUI thread.
#pragma once

#include "ui/history/history_rows.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QTableView>

namespace wellpulse::ui {

class HistoryDelegate;
class SortHeader;

class HistoryTable : public QTableView {
    Q_OBJECT
public:
    HistoryTable(const Appearance &appearance, HistoryRows &rows, const QLocale &locale, QWidget *parent = nullptr);

    SortHeader *head() const { return m_head; }
    /// The next answer is looked at from its beginning.
    void startAtTop() { m_startsAtTop = true; }
    /// Columns as wide as these names, the numbers and the words of the head need.
    void fitColumns(const QStringList &wellNames);

Q_SIGNALS:
    void dayWanted(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// Where the user is, by the days themselves.
    struct Place {
        std::vector<HistoryKey> inSight; ///< from the top
        int above = 0;                   ///< pixels of the topmost that are out of sight
        std::optional<HistoryKey> current{};
    };

    void rememberPlace();
    void restorePlace();
    void tellShown();
    int stateWidth() const;
    void stretchState();

    Appearance m_appearance;
    HistoryRows &m_rows;
    QLocale m_locale;
    SortHeader *m_head;
    HistoryDelegate *m_delegate;
    Place m_place;
    int m_stateWidth = 0; ///< the least of the last column
    bool m_startsAtTop = false;
};

} // namespace wellpulse::ui
