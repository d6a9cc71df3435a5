// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_table.h"

#include "ui/audit/audit_words.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr int sidesPx = 32; ///< around the words of a cell

} // namespace

AuditTable::AuditTable(const Appearance &appearance, AuditRows &rows, const QLocale &locale, QWidget *parent)
    : QTableView(parent)
    , m_rowHeight(appearance.metrics.rowHeight)
    , m_rows(rows)
{
    m_font.setPixelSize(appearance.metrics.textPx);
    horizontalHeader()->setMinimumHeight(appearance.metrics.inputHeight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(m_rowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMinimumHeight(m_rowHeight * 4);
    setModel(&rows);
    fitColumns(locale);
    // What was looked at stays where it is: newer entries come above it.
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_rowsBefore = m_rows.rowCount(); });
    connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometries();
        const int value = verticalScrollBar()->value();
        const int added = m_rows.rowCount() - m_rowsBefore;
        if (value > 0 && added > 0)
            verticalScrollBar()->setValue(value + added * m_rowHeight);
        tellShown();
    });
    connect(&rows, &QAbstractItemModel::dataChanged, this, &AuditTable::fitToShown);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { Q_EMIT entryWanted(current.row()); });
}

int AuditTable::widthOf(const QString &words) const
{
    return QFontMetrics(m_font).horizontalAdvance(words) + sidesPx;
}

void AuditTable::fitColumns(const QLocale &locale)
{
    const auto widen = [&](int column, const QString &words) {
        setColumnWidth(column, std::max(columnWidth(column), widthOf(words)));
    };
    for (int column = 0; column < AuditRows::columnsInAll; ++column) {
        setColumnWidth(column, 0);
        widen(column, m_rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    widen(AuditRows::WhenColumn, instantWords(QDateTime(QDate(2028, 12, 28), QTime(22, 28, 28)), locale));
    for (const AuditType &type : auditTypes())
        widen(AuditRows::WhatColumn, kindWords(type.kind));
    for (const AuditStanding standing : allStandings)
        widen(AuditRows::StandingColumn, standingWords(standing));
}

// Names and subjects are as long as they are: a column grows with what comes into sight, and never shrinks under the eye.
void AuditTable::fitToShown()
{
    const int first = verticalScrollBar()->value() / m_rowHeight;
    const int last = std::min(first + viewport()->height() / m_rowHeight + 1, m_rows.rowCount() - 1);
    for (const int column : {AuditRows::AboutColumn, AuditRows::WhoColumn}) {
        int width = columnWidth(column);
        for (int row = first; row <= last; ++row)
            width = std::max(width, widthOf(m_rows.index(row, column).data().toString()));
        if (width != columnWidth(column))
            setColumnWidth(column, width);
    }
}

void AuditTable::tellShown()
{
    const int first = verticalScrollBar()->value() / m_rowHeight;
    m_rows.showRows(first, first + viewport()->height() / m_rowHeight + 1);
    fitToShown();
}

void AuditTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    tellShown();
}

void AuditTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        tellShown();
}

// Arriving by keyboard, a row in sight is current, so that the arrows act at once.
void AuditTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_rows.rowCount() > 0)
        setCurrentIndex(indexAt({1, 1}));
}

} // namespace wellpulse::ui
