// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a volume: the day before, the seven-day average, the difference, and the sentence that asks for a
// second look. Pure.
#pragma once

#include "ui/production/entry_form.h"

namespace wellpulse::ui {

struct Comparison {
    QString previousDay; ///< "42.50"; empty if nothing was read
    QString difference;  ///< "+0.60 bbl (+1.4 %)"
    QString average;
    QString warning; ///< one sentence when it is more than 20 % off; never a block

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

Comparison comparisonOf(core::Fluid fluid, const VolumeInput &input, const DayContext &context, const QLocale &locale);

} // namespace wellpulse::ui
