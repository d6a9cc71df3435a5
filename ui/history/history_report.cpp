// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_report.h"

#include "ui/history/history_words.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

#include <algorithm>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryReport)
};

constexpr qreal plainPt = 9;
constexpr qreal largePt = 14;
constexpr qreal linePt = 14; ///< from one line of a table to the next
constexpr qreal gapPt = 6;
constexpr qreal footPt = 20;
constexpr std::size_t stateColumn = 5;

/// In points: whoever paints has scaled the painter to them.
QFont fontOf(qreal points, QFont::Weight weight)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(static_cast<int>(points));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QString line(const QFont &font, const QString &words, qreal width)
{
    return QFontMetricsF(font).elidedText(words, Qt::ElideRight, width);
}

} // namespace

QPageLayout paperFor(const QLocale &locale)
{
    static constexpr std::array letterCountries{QLocale::Belize, QLocale::Canada, QLocale::Chile, QLocale::Colombia,
        QLocale::CostaRica, QLocale::ElSalvador, QLocale::Guatemala, QLocale::Mexico, QLocale::Nicaragua,
        QLocale::Panama, QLocale::Philippines, QLocale::PuertoRico, QLocale::UnitedStates, QLocale::Venezuela};
    const bool isLetter
        = std::find(letterCountries.begin(), letterCountries.end(), locale.territory()) != letterCountries.end();
    return {QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, QMarginsF(42, 42, 42, 42),
        QPageLayout::Point};
}

HistoryReport::HistoryReport(const HistoryReportHead &head, const QList<HistoryDay> &days, const QPageLayout &paper)
    : m_head(head)
    , m_room(paper.paintRect(QPageLayout::Point).size())
    , m_plain(fontOf(plainPt, QFont::Normal))
    , m_strong(fontOf(plainPt, QFont::Bold))
    , m_large(fontOf(largePt, QFont::Bold))
{
    placeColumns();
    m_rows.reserve(static_cast<std::size_t>(days.size()));
    for (const HistoryDay &day : days)
        m_rows.push_back(rowOf(day));
    breakPages();
}

void HistoryReport::placeColumns()
{
    constexpr std::array<qreal, 5> widths{62, 112, 66, 66, 66};
    qreal left = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        m_columns[i] = {left, widths[i] - gapPt};
        left += widths[i];
    }
    m_columns[stateColumn] = {left + gapPt, m_room.width() - left - gapPt};
}

HistoryReport::Row HistoryReport::rowOf(const HistoryDay &day) const
{
    Row row;
    row.cells[0] = dateWords(day.date, m_head.locale);
    row.cells[1] = line(m_plain, day.wellName, m_columns[1].width);
    for (const auto fluid : core::allFluids) {
        const auto i = static_cast<std::size_t>(fluid);
        const auto &volume = day.readings[i].volume;
        row.cells[2 + i] = volume ? volumeWords(*volume, m_head.locale) : Words::tr("not read");
    }
    QStringList state = stateWords(day, m_head.locale);
    if (!day.notes.isEmpty())
        state.push_back(day.notes.simplified());
    row.state = state.join(QStringLiteral(" · "));
    const QRectF room(0, 0, m_columns[stateColumn].width, m_room.height() / 3);
    const qreal words
        = row.state.isEmpty() ? 0 : QFontMetricsF(m_plain).boundingRect(room, Qt::TextWordWrap, row.state).height();
    row.height = std::clamp(words + 1, linePt, room.height());
    return row;
}

qreal HistoryReport::headHeight(int page) const
{
    const qreal tableHead = linePt + gapPt;
    return page == 0 ? largePt + 3 * linePt + tableHead : linePt + gapPt + tableHead;
}

qreal HistoryReport::totalsHeight() const
{
    return linePt + 2 * gapPt;
}

void HistoryReport::breakPages()
{
    m_firstRows = {0};
    qreal top = headHeight(0);
    const qreal bottom = m_room.height() - footPt;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isLast = i + 1 == m_rows.size();
        if (top + m_rows[i].height + (isLast ? totalsHeight() : 0) > bottom && m_firstRows.back() != i) {
            m_firstRows.push_back(i);
            top = headHeight(1);
        }
        top += m_rows[i].height;
    }
}

void HistoryReport::paintPage(QPainter &painter, int page) const
{
    painter.save();
    const qreal scale = painter.device()->logicalDpiX() / 72.0;
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    qreal top = paintHead(painter, page);
    const auto index = static_cast<std::size_t>(page);
    const std::size_t end = index + 1 < m_firstRows.size() ? m_firstRows[index + 1] : m_rows.size();
    for (std::size_t i = m_firstRows[index]; i < end; ++i) {
        paintRow(painter, m_rows[i], top);
        top += m_rows[i].height;
    }
    if (end == m_rows.size())
        paintTotals(painter, top + gapPt);
    painter.setFont(m_plain);
    painter.setPen(Qt::black); // the rows leave that of their lines
    const QRectF foot(0, m_room.height() - linePt, m_room.width(), linePt);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_head.printed);
    painter.drawText(
        foot, Qt::AlignRight | Qt::AlignVCenter, Words::tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    painter.restore();
}

qreal HistoryReport::paintHead(QPainter &painter, int page) const
{
    const qreal width = m_room.width();
    if (page == 0) {
        painter.setFont(m_large);
        painter.drawText(QRectF(0, 0, width, largePt + 4), Qt::AlignLeft, line(m_large, m_head.title, width));
        painter.setFont(m_plain);
        painter.drawText(
            QRectF(0, largePt + gapPt, width, linePt), Qt::AlignLeft, line(m_plain, m_head.details, width));
        painter.drawText(QRectF(0, largePt + gapPt + linePt, width, linePt), Qt::AlignLeft,
            countWords(static_cast<qint64>(m_rows.size()), {}, m_head.locale));
    } else {
        painter.setFont(m_plain);
        painter.drawText(QRectF(0, 0, width, linePt), Qt::AlignLeft,
            line(m_plain, m_head.title + QStringLiteral(" · ") + m_head.details, width));
    }
    const qreal top = headHeight(page) - linePt - gapPt;
    const std::array<QString, 6> words{Words::tr("Date"), Words::tr("Well"), Words::tr("Oil, bbl"),
        Words::tr("Gas, MCF"), Words::tr("Water, bbl"), Words::tr("State and notes")};
    painter.setFont(m_strong);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isNumber = i >= 2 && i < stateColumn;
        painter.drawText(QRectF(m_columns[i].left, top, m_columns[i].width, linePt),
            static_cast<int>(Qt::AlignVCenter) | (isNumber ? Qt::AlignRight : Qt::AlignLeft), words[i]);
    }
    painter.setPen(QPen(Qt::black, 0.8));
    painter.drawLine(QPointF(0, top + linePt + 1), QPointF(width, top + linePt + 1));
    return headHeight(page);
}

void HistoryReport::paintRow(QPainter &painter, const Row &row, qreal top) const
{
    painter.setFont(m_plain);
    painter.setPen(Qt::black);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        painter.drawText(QRectF(m_columns[i].left, top, m_columns[i].width, linePt),
            static_cast<int>(Qt::AlignTop) | Qt::TextSingleLine | (i >= 2 ? Qt::AlignRight : Qt::AlignLeft),
            row.cells[i]);
    }
    painter.drawText(QRectF(m_columns[stateColumn].left, top, m_columns[stateColumn].width, row.height),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, row.state);
    painter.setPen(QPen(QColor(0xC8, 0xC8, 0xC8), 0.4));
    painter.drawLine(QPointF(0, top + row.height - 1), QPointF(m_room.width(), top + row.height - 1));
}

void HistoryReport::paintTotals(QPainter &painter, qreal top) const
{
    painter.setPen(QPen(Qt::black, 0.8));
    painter.drawLine(QPointF(0, top - gapPt / 2), QPointF(m_room.width(), top - gapPt / 2));
    painter.setFont(m_strong);
    painter.drawText(QRectF(0, top, m_columns[1].left + m_columns[1].width, linePt), Qt::AlignLeft | Qt::AlignVCenter,
        Words::tr("Total"));
    for (const auto fluid : core::allFluids) {
        const auto i = static_cast<std::size_t>(fluid);
        const Column &column = m_columns[2 + i];
        // A sum is wider than its parts: it may reach into the gap before its column.
        painter.drawText(QRectF(column.left - gapPt, top, column.width + gapPt, linePt),
            Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            volumeWords(m_head.totals[i].volume, m_head.locale));
    }
}

} // namespace wellpulse::ui
