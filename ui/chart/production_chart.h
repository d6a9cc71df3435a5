// SPDX-License-Identifier: GPL-3.0-or-later
// A well's chart: Qt Charts' axes and grid (bbl at the left, MCF at the right, calendar dates below) around the lines of
// SeriesLayer. The plot's place is worked out from the words at the axes, so that one pass lays everything out. Fits on a
// screen and on a picture alike. GUI thread.
#pragma once

#include "ui/chart/series_layer.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>

namespace wellpulse::ui {

class ProductionChart : public QChart {
    Q_OBJECT
public:
    ProductionChart(const Appearance &appearance, const QLocale &locale);

    void show(const ChartContent &content);
    void setCursor(std::optional<core::CivilDate> date);

    core::CivilDate dateAt(qreal x) const { return m_map.dateAt(x); }
    qreal dayWidth() const { return m_map.dayWidth(); }

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    struct Scales;
    void layOut();
    Scales scalesFor(qreal plotHeight) const;
    void showDates(const QRectF &plot);
    void showValues(const Scales &scales);
    void showUnits(const QRectF &plot, const Scales &scales);
    void dress(QAbstractAxis &axis) const;

    Appearance m_appearance;
    QLocale m_locale;
    QFont m_font;
    ChartContent m_content;
    std::optional<core::CivilDate> m_cursor;
    PlotMap m_map;
    QCategoryAxis *m_dates;
    QValueAxis *m_bbl;
    QValueAxis *m_mcf;
    SeriesLayer *m_layer;
    CursorItem *m_cursorItem;
    QGraphicsSimpleTextItem *m_bblUnit;
    QGraphicsSimpleTextItem *m_mcfUnit;
};

} // namespace wellpulse::ui
