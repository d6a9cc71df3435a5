// SPDX-License-Identifier: GPL-3.0-or-later
// A chart in words: what a day shows, for the line below the chart and for a screen reader.
// Pure functions of the days and the locale.
#pragma once

#include "ui/chart/chart_content.h"
#include "ui/production/fluid_words.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace wellpulse::ui {

/// "Sep 21, 2025 to Oct 20, 2025"
QString windowWords(const core::DateRange &window, const QLocale &locale);

/// "Monday, October 20, 2025" and a sentence for each fluid that is shown: its volume or why there is none, the difference
/// from the day before, the reason for a large one; and whether the well was down.
QString chartDayWords(
    std::span<const core::SeriesDay> days, core::CivilDate date, const ChartContent &content, const QLocale &locale);

/// What the marks stand for, for the line under a chart; empty where there are none.
QString markWords(const ChartContent &content);
/// The same for a screen reader, without the drawn marks.
QString markWordsSpoken(const ChartContent &content);

} // namespace wellpulse::ui
