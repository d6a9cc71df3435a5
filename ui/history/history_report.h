// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the history on paper: a head that says of which wells and dates, a table whose head stands on each page, totals at
// its end, "Page 2 of 7". Knows no file and no printer: it paints onto whatever has pages. All measures are points. Any
// thread, one at a time; cannot fail.
#pragma once

#include "ui/ports/history_export_port.h"

#include <QtCore/QSizeF>
#include <QtGui/QFont>
#include <QtGui/QPageLayout>

#include <vector>

class QPainter;

namespace wellpulse::ui {

/// Letter where letters are written on it, A4 elsewhere; upright, with margins that printers can do.
QPageLayout paperFor(const QLocale &locale);

/// More would be a heap of paper nobody reads, and take the memory of a small laptop.
inline constexpr qint64 mostDaysOnPaper = 50'000;

class HistoryReport {
public:
    HistoryReport(const HistoryReportHead &head, const QList<HistoryDay> &days, const QPageLayout &paper);

    QString title() const { return m_head.title; }
    int pageCount() const { return static_cast<int>(m_firstRows.size()); }
    /// Pages count from 0.
    void paintPage(QPainter &painter, int page) const;

private:
    struct Row {
        std::array<QString, 5> cells; ///< date, well, oil, gas, water
        QString state;
        qreal height = 0;
    };
    struct Column {
        qreal left = 0;
        qreal width = 0;
    };

    Row rowOf(const HistoryDay &day) const;
    void placeColumns();
    void breakPages();
    qreal headHeight(int page) const;
    qreal totalsHeight() const;
    qreal paintHead(QPainter &painter, int page) const;
    void paintRow(QPainter &painter, const Row &row, qreal top) const;
    void paintTotals(QPainter &painter, qreal top) const;

    HistoryReportHead m_head;
    QSizeF m_room; ///< of a page, within its margins
    QFont m_plain;
    QFont m_strong;
    QFont m_large;
    std::vector<Row> m_rows;
    std::array<Column, 6> m_columns{};
    std::vector<std::size_t> m_firstRows; ///< of each page
};

} // namespace wellpulse::ui
