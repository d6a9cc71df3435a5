// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture to save, send or print: the well, the dates and what the lines and marks mean stand on it. Always
// dark on white and of the same size, whatever the window looks like. GUI thread.
#pragma once

#include "ui/chart/chart_content.h"

#include <QtCore/QLocale>
#include <QtGui/QImage>

namespace wellpulse::ui {

inline constexpr QSize pictureSize{1'200, 800};
inline constexpr int picturePixelRatio = 2; ///< sharp on paper and on dense screens

QImage chartPicture(const ChartContent &content, const QString &wellName, const QLocale &locale);

} // namespace wellpulse::ui
