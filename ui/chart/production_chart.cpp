// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/production_chart.h"

#include "core/production/series_scale.h"
#include "ui/chart/chart_words.h"
#include "ui/chart/civil_dates.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtWidgets/QGraphicsSceneResizeEvent>

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr qreal tickRoomPx = 12; // Qt Charts' tick and the gap between it and its words

int decimalsOf(std::int64_t step)
{
    return step % 100 == 0 ? 0 : step % 10 == 0 ? 1 : 2;
}

QString valueWords(std::int64_t hundredths, int decimals, const QLocale &locale)
{
    return locale.toString(static_cast<double>(hundredths) / 100, 'f', decimals);
}

class AxisWords {
    Q_DECLARE_TR_FUNCTIONS(AxisWords)
public:
    static QString format(core::DateTickUnit unit)
    {
        switch (unit) {
        case core::DateTickUnit::Month:
            //: a month of a year in Qt's date format
            return tr("MMM yyyy");
        case core::DateTickUnit::Year:
            return QStringLiteral("yyyy");
        case core::DateTickUnit::Day:
            break;
        }
        //: a day of a month in Qt's date format
        return tr("MMM d");
    }
};

std::int64_t largestOf(const ChartContent &content, bool gas)
{
    std::int64_t largest = 0;
    for (const core::Fluid fluid : core::allFluids) {
        if ((fluid == core::Fluid::Gas) == gas)
            largest = std::max(largest, content.line(fluid).largest);
    }
    return largest;
}

} // namespace

struct ProductionChart::Scales {
    bool hasBbl = false;
    bool hasMcf = false;
    core::ValueScale bbl;
    core::ValueScale mcf;
};

ProductionChart::ProductionChart(const Appearance &appearance, const QLocale &locale)
    : m_appearance(appearance)
    , m_locale(locale)
    , m_dates(new QCategoryAxis)
    , m_bbl(new QValueAxis)
    , m_mcf(new QValueAxis)
    , m_layer(new SeriesLayer(appearance, this))
    , m_cursorItem(new CursorItem(appearance, this))
    , m_bblUnit(new QGraphicsSimpleTextItem(unitWord(core::Fluid::Oil), this))
    , m_mcfUnit(new QGraphicsSimpleTextItem(unitWord(core::Fluid::Gas), this))
{
    m_font.setPixelSize(appearance.metrics.smallPx);
    setAnimationOptions(NoAnimation);
    setBackgroundRoundness(0);
    setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(appearance.colors.surface);
    setMargins({});
    setLocale(locale);
    setLocalizeNumbers(true);
    legend()->hide();
    addAxis(m_dates, Qt::AlignBottom);
    addAxis(m_bbl, Qt::AlignLeft);
    addAxis(m_mcf, Qt::AlignRight);
    m_dates->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_mcf->setGridLineVisible(false);
    for (QAbstractAxis *axis : axes())
        dress(*axis);
    for (QGraphicsSimpleTextItem *unit : {m_bblUnit, m_mcfUnit}) {
        unit->setFont(m_font);
        unit->setBrush(appearance.colors.text);
    }
    m_layer->setZValue(100); // above the grid
    m_cursorItem->setZValue(101);
}

void ProductionChart::dress(QAbstractAxis &axis) const
{
    axis.setLabelsFont(m_font);
    axis.setLabelsBrush(m_appearance.colors.text);
    axis.setLinePen(QPen(m_appearance.colors.line, m_appearance.metrics.linePx));
    QColor grid = m_appearance.colors.line;
    grid.setAlphaF(0.35F);
    axis.setGridLinePen(QPen(grid, 1));
    axis.setTruncateLabels(false); // there is room: layOut() saw to it
}

void ProductionChart::show(const ChartContent &content)
{
    m_content = content;
    layOut();
}

void ProductionChart::setCursor(std::optional<core::CivilDate> date)
{
    m_cursor = date;
    m_cursorItem->show(m_content, m_map, date);
}

void ProductionChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    layOut();
}

ProductionChart::Scales ProductionChart::scalesFor(qreal plotHeight) const
{
    const qreal apart = QFontMetricsF(m_font).height() * 2.2;
    const int mostSteps = std::clamp(static_cast<int>(plotHeight / apart), 1, 8);
    Scales scales;
    scales.hasMcf = m_content.line(core::Fluid::Gas).isShown;
    scales.hasBbl = m_content.line(core::Fluid::Oil).isShown || m_content.line(core::Fluid::Water).isShown;
    scales.bbl = core::valueScale(largestOf(m_content, false), mostSteps);
    // With both axes, both have as many steps: the lines of the grid serve for both.
    const auto steps = static_cast<int>(scales.bbl.top / scales.bbl.step);
    scales.mcf = core::valueScale(largestOf(m_content, true), scales.hasBbl ? steps : mostSteps);
    if (scales.hasBbl)
        scales.mcf.top = scales.mcf.step * steps;
    return scales;
}

void ProductionChart::layOut()
{
    const QFontMetricsF metrics(m_font);
    const qreal above = metrics.height() * 1.6;
    const qreal below = metrics.height() + tickRoomPx;
    const qreal plotHeight = std::max(1.0, size().height() - above - below);
    const Scales scales = scalesFor(plotHeight);
    const auto roomFor = [&](bool isShown, const core::ValueScale &scale, const QString &unit) {
        const qreal dateOverhang = metrics.horizontalAdvance(QStringLiteral("MMM 0000")) / 2;
        if (!isShown)
            return dateOverhang;
        const QString widest = valueWords(scale.top, decimalsOf(scale.step), m_locale);
        return std::max(
            {dateOverhang, metrics.horizontalAdvance(widest) + tickRoomPx + 6, metrics.horizontalAdvance(unit) + 6});
    };
    const qreal left = roomFor(scales.hasBbl, scales.bbl, m_bblUnit->text());
    const qreal right = roomFor(scales.hasMcf, scales.mcf, m_mcfUnit->text());
    const QRectF plot(left, above, std::max(1.0, size().width() - left - right), plotHeight);
    setPlotArea(plot);
    m_map = PlotMap(plot, m_content.window, scales.bbl.top, scales.mcf.top);
    showDates(plot);
    showValues(scales);
    showUnits(plot, scales);
    m_layer->show(m_content, m_map);
    m_cursorItem->show(m_content, m_map, m_cursor);
}

void ProductionChart::showDates(const QRectF &plot)
{
    const qreal apart = QFontMetricsF(m_font).horizontalAdvance(QStringLiteral("MMM 0000")) * 1.35;
    const core::DateRange &window = m_content.window;
    const core::DateTicks ticks = core::dateTicks(window, std::clamp(static_cast<int>(plot.width() / apart), 1, 12));
    const QString format = AxisWords::format(ticks.unit);
    const QStringList before = m_dates->categoriesLabels();
    for (const QString &label : before)
        m_dates->remove(label);
    m_dates->setRange(window.first.days - 0.5, window.last.days + 0.5);
    m_dates->setStartValue(window.first.days - 0.5);
    for (const core::CivilDate date : ticks.dates)
        m_dates->append(m_locale.toString(qDate(date), format), date.days);
}

void ProductionChart::showValues(const Scales &scales)
{
    const auto show = [](QValueAxis &axis, bool isShown, const core::ValueScale &scale) {
        axis.setVisible(isShown);
        axis.setRange(0, static_cast<double>(scale.top) / 100);
        axis.setTickCount(static_cast<int>(scale.top / scale.step) + 1);
        axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimalsOf(scale.step)));
    };
    show(*m_bbl, scales.hasBbl, scales.bbl);
    show(*m_mcf, scales.hasMcf, scales.mcf);
    m_mcf->setGridLineVisible(!scales.hasBbl);
}

void ProductionChart::showUnits(const QRectF &plot, const Scales &scales)
{
    m_bblUnit->setVisible(scales.hasBbl);
    m_bblUnit->setPos(plot.left() - m_bblUnit->boundingRect().width() - 4, 2);
    m_mcfUnit->setVisible(scales.hasMcf);
    m_mcfUnit->setPos(plot.right() + 4, 2);
}

} // namespace wellpulse::ui
