// SPDX-License-Identifier: GPL-3.0-or-later
// The lines, marks and downtime in a chart's plot. Painted here and not by Qt Charts' own series: those have no hole in a
// line (each piece would be a series with an item, a shape and axes of its own), and draw it stroke by stroke.
// GUI thread.
#pragma once

#include "ui/chart/chart_content.h"
#include "ui/theme/appearance.h"

#include <QtCore/QLineF>
#include <QtCore/QList>
#include <QtWidgets/QGraphicsItem>

#include <optional>
#include <vector>

namespace wellpulse::ui {

/// From dates and hundredths to places in the plot. A day has the width of a column and its point in the middle.
class PlotMap {
public:
    PlotMap() = default;
    PlotMap(const QRectF &plot, const core::DateRange &window, std::int64_t bblTop, std::int64_t mcfTop);

    qreal xOf(core::CivilDate date) const { return m_plot.left() + (date.days - m_first + 0.5) * m_dayWidth; }
    QPointF at(core::Fluid fluid, const core::SeriesPoint &point) const
    {
        const qreal top = fluid == core::Fluid::Gas ? m_mcfTop : m_bblTop;
        return {xOf(point.date), m_plot.bottom() - static_cast<qreal>(point.hundredths) / top * m_plot.height()};
    }
    core::CivilDate dateAt(qreal x) const;
    qreal dayWidth() const { return m_dayWidth; }
    const QRectF &plot() const { return m_plot; }

private:
    QRectF m_plot;
    std::int32_t m_first = 0;
    int m_days = 1;
    qreal m_dayWidth = 1;
    qreal m_bblTop = 1;
    qreal m_mcfTop = 1;
};

class SeriesLayer : public QGraphicsItem {
public:
    SeriesLayer(const Appearance &appearance, QGraphicsItem *parent);

    void show(const ChartContent &content, const PlotMap &map);

    QRectF boundingRect() const override { return m_map.plot().adjusted(-8, -8, 8, 8); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Line {
        QList<QLineF> strokes;       ///< from day to day
        std::vector<QPointF> marks;  ///< where the fluid's shape stands on the line
        std::vector<QPointF> beyond; ///< more than 20 % from the day before
        std::vector<QPointF> fromZero;
    };
    Line lineOf(core::Fluid fluid, const FluidLine &line, const core::DateRange &window) const;
    void paintDowntime(QPainter &painter) const;
    void paintLine(QPainter &painter, core::Fluid fluid) const;

    Appearance m_appearance;
    PlotMap m_map;
    std::array<Line, 3> m_lines;
    std::vector<QRectF> m_downtime;
};

/// The day that the cursor stands on: a line from top to bottom and a ring around each of its points.
class CursorItem : public QGraphicsItem {
public:
    CursorItem(const Appearance &appearance, QGraphicsItem *parent);

    void show(const ChartContent &content, const PlotMap &map, std::optional<core::CivilDate> date);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Appearance m_appearance;
    QLineF m_line;
    std::vector<QPointF> m_points;
};

} // namespace wellpulse::ui
