// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/series_layer.h"

#include "core/production/series_scale.h"
#include "ui/chart/series_marks.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace wellpulse::ui {

namespace {

constexpr qreal linePx = 2;
constexpr qreal markPx = 9;
constexpr qreal notablePx = 13;
constexpr qreal ringPx = 15;
constexpr qreal leastMarkGapPx = 28;    // the shapes tell the lines apart, and must not become the line
constexpr qreal leastNotableGapPx = 12; // where marks would cover each other, the largest change of a stretch is marked

bool isPercent(const core::NotableDay &day)
{
    return day.variance.kind == core::Variance::Kind::Percent;
}

/// Up from zero has no size, and stands above any percentage.
std::int64_t sizeOf(const core::NotableDay &day)
{
    return isPercent(day) ? std::abs(day.variance.tenthsPercent) : INT64_MAX;
}

} // namespace

PlotMap::PlotMap(const QRectF &plot, const core::DateRange &window, std::int64_t bblTop, std::int64_t mcfTop)
    : m_plot(plot)
    , m_first(window.first.days)
    , m_days(window.days())
    , m_dayWidth(plot.width() / window.days())
    , m_bblTop(static_cast<qreal>(bblTop))
    , m_mcfTop(static_cast<qreal>(mcfTop))
{
}

core::CivilDate PlotMap::dateAt(qreal x) const
{
    const auto day = static_cast<int>(std::floor((x - m_plot.left()) / m_dayWidth));
    return {m_first + std::clamp(day, 0, m_days - 1)};
}

SeriesLayer::SeriesLayer(const Appearance &appearance, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_appearance(appearance)
{
}

void SeriesLayer::show(const ChartContent &content, const PlotMap &map)
{
    prepareGeometryChange();
    m_map = map;
    for (const core::Fluid fluid : core::allFluids)
        m_lines[static_cast<std::size_t>(fluid)] = lineOf(fluid, content.line(fluid), content.window);
    m_downtime.clear();
    for (const core::DateRange &range : content.downtime) {
        const qreal half = map.dayWidth() / 2;
        const qreal left = map.xOf(range.first) - half;
        m_downtime.emplace_back(left, map.plot().top(), map.xOf(range.last) + half - left, map.plot().height());
    }
    update();
}

SeriesLayer::Line SeriesLayer::lineOf(core::Fluid fluid, const FluidLine &line, const core::DateRange &window) const
{
    Line drawn;
    const auto everyDays = static_cast<std::int32_t>(std::ceil(leastMarkGapPx / m_map.dayWidth()));
    for (const core::SeriesSegment &segment : line.segments) {
        std::optional<QPointF> before;
        for (const core::SeriesPoint &point : core::decimated(segment, window.first, 1 / m_map.dayWidth())) {
            const QPointF place = m_map.at(fluid, point);
            if (before)
                drawn.strokes.emplace_back(*before, place);
            before = place;
        }
        for (const core::SeriesPoint &point : segment) {
            // By the date, so that the shapes stay on their days when the window moves.
            if (segment.size() == 1 || point.date.days % everyDays == 0)
                drawn.marks.push_back(m_map.at(fluid, point));
        }
    }
    const auto stretch = std::max(1, static_cast<std::int32_t>(leastNotableGapPx / m_map.dayWidth()));
    for (auto begin = line.notable.begin(); begin != line.notable.end();) {
        const auto end = std::find_if(begin, line.notable.end(),
            [&](const core::NotableDay &day) { return day.date.days / stretch != begin->date.days / stretch; });
        const core::NotableDay &largest = *std::max_element(
            begin, end, [](const core::NotableDay &a, const core::NotableDay &b) { return sizeOf(a) < sizeOf(b); });
        (isPercent(largest) ? drawn.beyond : drawn.fromZero)
            .push_back(m_map.at(fluid, {largest.date, largest.hundredths}));
        begin = end;
    }
    return drawn;
}

void SeriesLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintDowntime(*painter);
    for (const core::Fluid fluid : core::allFluids)
        paintLine(*painter, fluid);
}

void SeriesLayer::paintDowntime(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    const QColor &ink = m_appearance.colors.quietText;
    QColor tint = ink;
    tint.setAlphaF(0.10F);
    QColor hatch = ink;
    hatch.setAlphaF(0.45F);
    for (const QRectF &stretch : m_downtime) {
        painter.fillRect(stretch, tint);
        painter.fillRect(stretch, QBrush(hatch, Qt::BDiagPattern));
    }
}

void SeriesLayer::paintLine(QPainter &painter, core::Fluid fluid) const
{
    const Line &line = m_lines[static_cast<std::size_t>(fluid)];
    const QColor color = fluidColor(m_appearance.colors, fluid);
    painter.setBrush(Qt::NoBrush);
    // As strokes and not as one path: of thousands of points that costs twenty times as much, for every crossing in it.
    painter.setPen(QPen(color, linePx, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(line.strokes);
    const auto stamp
        = [&](const std::vector<QPointF> &places, const QPainterPath &shape, const QPen &pen, const QBrush &brush) {
              painter.setPen(pen);
              painter.setBrush(brush);
              for (const QPointF &place : places)
                  painter.drawPath(shape.translated(place));
          };
    stamp(line.marks, fluidMark(fluid, markPx), Qt::NoPen, color);
    const QPen outline(m_appearance.colors.text, 1.5);
    stamp(line.beyond, notableMark(notablePx), outline, color);
    stamp(line.fromZero, notableMark(notablePx), QPen(color, 2), m_appearance.colors.surface);
}

CursorItem::CursorItem(const Appearance &appearance, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_appearance(appearance)
{
}

void CursorItem::show(const ChartContent &content, const PlotMap &map, std::optional<core::CivilDate> date)
{
    prepareGeometryChange();
    m_points.clear();
    setVisible(date && content.window.contains(*date));
    if (!isVisible())
        return;
    m_line = QLineF(map.xOf(*date), map.plot().top(), map.xOf(*date), map.plot().bottom());
    for (const core::Fluid fluid : core::allFluids) {
        for (const core::SeriesSegment &segment : content.line(fluid).segments) {
            if (segment.front().date > *date || segment.back().date < *date)
                continue;
            const auto offset = static_cast<std::size_t>(date->days - segment.front().date.days);
            m_points.push_back(map.at(fluid, segment[offset]));
        }
    }
    update();
}

QRectF CursorItem::boundingRect() const
{
    return QRectF(m_line.p1(), m_line.p2()).adjusted(-ringPx, -ringPx, ringPx, ringPx);
}

void CursorItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_appearance.colors.text, 1.5, Qt::DashLine));
    painter->drawLine(m_line);
    painter->setPen(QPen(m_appearance.colors.text, 2.5));
    painter->setBrush(Qt::NoBrush);
    for (const QPointF &point : m_points)
        painter->drawEllipse(point, ringPx / 2, ringPx / 2);
}

} // namespace wellpulse::ui
