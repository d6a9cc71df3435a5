// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_table.h"

#include "ui/history/history_delegate.h"
#include "ui/history/history_words.h"
#include "ui/history/sort_header.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace wellpulse::ui {

HistoryTable::HistoryTable(const Appearance &appearance, HistoryRows &rows, const QLocale &locale, QWidget *parent)
    : QTableView(parent)
    , m_appearance(appearance)
    , m_rows(rows)
    , m_locale(locale)
    , m_head(new SortHeader(appearance))
    , m_delegate(new HistoryDelegate(appearance, rows, locale, this))
{
    setHorizontalHeader(m_head);
    m_head->setLastSortable(HistoryRows::WaterColumn);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(appearance.metrics.rowHeight);
    m_head->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMinimumHeight(appearance.metrics.buttonSide + appearance.metrics.rowHeight * 3 / 2);
    // Before the selection forgets the current row, and after the view has taken the new ones.
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, &HistoryTable::rememberPlace);
    setModel(&rows);
    connect(&rows, &QAbstractItemModel::modelReset, this, &HistoryTable::restorePlace);
    fitColumns({});
}

void HistoryTable::fitColumns(const QStringList &wellNames)
{
    const QFont &strong = m_delegate->strongFont();
    const int sides = 2 * HistoryDelegate::sidePx;
    const auto fit
        = [&](int column, int words) { setColumnWidth(column, std::max(m_head->widthOf(column), words + sides)); };
    fit(HistoryRows::DateColumn, HistoryDelegate::widthOf(strong, dateWords(QDate(2028, 12, 28), m_locale)));
    int nameWidth = 0;
    for (const QString &name : wellNames)
        nameWidth = std::max(nameWidth, HistoryDelegate::widthOf(m_delegate->plainFont(), name));
    fit(HistoryRows::WellColumn, std::min(nameWidth, QFontMetrics(strong).averageCharWidth() * 22));
    const int number = HistoryDelegate::widthOf(strong, volumeWords(core::Volume{888'888}, m_locale))
        + m_appearance.metrics.smallPx + HistoryDelegate::sidePx / 2;
    const int volume = std::max(number, HistoryDelegate::widthOf(strong, HistoryRows::notReadWords()));
    for (const int column : {HistoryRows::OilColumn, HistoryRows::GasColumn, HistoryRows::WaterColumn})
        fit(column, volume);
    m_stateWidth = stateWidth();
    stretchState();
}

int HistoryTable::stateWidth() const
{
    int words = 0;
    for (const QString &state : possibleStates(m_locale))
        words = std::max(words, HistoryDelegate::widthOf(m_delegate->smallFont(), state));
    return m_appearance.metrics.iconSide + HistoryDelegate::sidePx / 2 + words + 2 * HistoryDelegate::sidePx;
}

void HistoryTable::stretchState()
{
    int taken = 0;
    for (int column = 0; column < HistoryRows::StateColumn; ++column)
        taken += columnWidth(column);
    setColumnWidth(HistoryRows::StateColumn, std::max(viewport()->width() - taken, m_stateWidth));
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretchState();
    tellShown();
}

void HistoryTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellShown();
}

void HistoryTable::tellShown()
{
    const int height = m_appearance.metrics.rowHeight;
    const int first = verticalScrollBar()->value() / height;
    m_rows.showRows(first, first + viewport()->height() / height + 1);
}

void HistoryTable::rememberPlace()
{
    m_place = {};
    const int height = m_appearance.metrics.rowHeight;
    const int top = verticalScrollBar()->value();
    const int first = top / height;
    const int last = std::min(first + viewport()->height() / height + 1, m_rows.rowCount() - 1);
    for (int row = first; row <= last; ++row)
        m_place.inSight.push_back(m_rows.keyAt(row));
    m_place.above = top % height;
    if (currentIndex().isValid())
        m_place.current = m_rows.keyAt(currentIndex().row());
}

void HistoryTable::restorePlace()
{
    updateGeometries(); // the scroll bar's range is that of the new rows
    const int current = m_place.current ? m_rows.rowOf(*m_place.current) : -1;
    if (current >= 0)
        selectionModel()->setCurrentIndex(
            m_rows.index(current, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (std::exchange(m_startsAtTop, false)) {
        verticalScrollBar()->setValue(0);
        return tellShown();
    }
    const int height = m_appearance.metrics.rowHeight;
    for (std::size_t below = 0; below < m_place.inSight.size(); ++below) {
        const int row = m_rows.rowOf(m_place.inSight[below]);
        if (row < 0)
            continue; // this day is gone; the next below it may be there
        verticalScrollBar()->setValue((row - static_cast<int>(below)) * height + m_place.above);
        break;
    }
    tellShown();
}

// Arriving by keyboard, a row in sight is current, so that Enter and the arrows act at once.
void HistoryTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_rows.rowCount() > 0)
        setCurrentIndex(indexAt({1, 1}));
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!opens)
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        Q_EMIT dayWanted(currentIndex().row());
}

// One press opens: a double press is not for gloves.
void HistoryTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && pressed.isValid() && pressed == currentIndex())
        Q_EMIT dayWanted(pressed.row());
}

} // namespace wellpulse::ui
