// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart tells things apart without relying on colour: each fluid has its own shape of marks beside its colour.
// GUI thread.
#pragma once

#include "core/production/production_day.h"
#include "ui/theme/theme_tokens.h"

#include <QtGui/QIcon>
#include <QtGui/QPainterPath>

namespace wellpulse::ui {

QColor fluidColor(const ThemeColors &colors, core::Fluid fluid);

/// Around the origin: a circle for oil, a square for gas, a triangle for water.
QPainterPath fluidMark(core::Fluid fluid, qreal side);
/// Around the origin: a diamond, for days to look at twice.
QPainterPath notableMark(qreal side);

/// A piece of line with its mark, as the chart draws it.
QPixmap fluidSwatch(const ThemeColors &colors, core::Fluid fluid, const QSize &size, qreal devicePixelRatio);
/// For toggles: the swatch while on, the mark's empty shape while off; `gapPx` free at the right.
QIcon fluidIcon(const ThemeColors &colors, core::Fluid fluid, const QSize &size, int gapPx, qreal devicePixelRatio);

} // namespace wellpulse::ui
