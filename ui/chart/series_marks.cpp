// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/series_marks.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

namespace wellpulse::ui {

namespace {

QPixmap blank(const QSize &size, qreal devicePixelRatio)
{
    QPixmap pixmap((QSizeF(size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void paintSwatch(QPixmap &pixmap, const ThemeColors &colors, core::Fluid fluid, const QSize &size)
{
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = fluidColor(colors, fluid);
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    painter.setPen(QPen(color, 3));
    painter.drawLine(QPointF(1, middle.y()), QPointF(size.width() - 1, middle.y()));
    painter.translate(middle);
    painter.fillPath(fluidMark(fluid, size.height() * 0.6), color);
}

} // namespace

QColor fluidColor(const ThemeColors &colors, core::Fluid fluid)
{
    switch (fluid) {
    case core::Fluid::Gas:
        return colors.gas;
    case core::Fluid::Water:
        return colors.water;
    case core::Fluid::Oil:
        break;
    }
    return colors.oil;
}

QPainterPath fluidMark(core::Fluid fluid, qreal side)
{
    QPainterPath path;
    const qreal half = side / 2;
    switch (fluid) {
    case core::Fluid::Oil:
        path.addEllipse(QPointF(), half, half);
        break;
    case core::Fluid::Gas:
        path.addRect(-half * 0.9, -half * 0.9, side * 0.9, side * 0.9);
        break;
    case core::Fluid::Water:
        path.addPolygon(QPolygonF{{0, -half * 1.15}, {half * 1.1, half * 0.8}, {-half * 1.1, half * 0.8}});
        path.closeSubpath();
        break;
    }
    return path;
}

QPainterPath notableMark(qreal side)
{
    QPainterPath path;
    const qreal half = side / 2;
    path.addPolygon(QPolygonF{{0, -half}, {half, 0}, {0, half}, {-half, 0}});
    path.closeSubpath();
    return path;
}

QPixmap fluidSwatch(const ThemeColors &colors, core::Fluid fluid, const QSize &size, qreal devicePixelRatio)
{
    QPixmap pixmap = blank(size, devicePixelRatio);
    paintSwatch(pixmap, colors, fluid, size);
    return pixmap;
}

QIcon fluidIcon(const ThemeColors &colors, core::Fluid fluid, const QSize &size, int gapPx, qreal devicePixelRatio)
{
    QPixmap on = blank(size.grownBy({0, 0, gapPx, 0}), devicePixelRatio);
    QPixmap off = on;
    paintSwatch(on, colors, fluid, size);
    QPainter painter(&off);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.quietText, 2));
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.drawPath(fluidMark(fluid, size.height() * 0.6));
    painter.end();
    QIcon icon;
    icon.addPixmap(on, QIcon::Normal, QIcon::On);
    icon.addPixmap(off, QIcon::Normal, QIcon::Off);
    return icon;
}

} // namespace wellpulse::ui
