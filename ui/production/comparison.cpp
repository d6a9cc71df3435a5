// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/comparison.h"

#include "core/production/production_rules.h"
#include "ui/production/fluid_words.h"
#include "ui/production/volume_text.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString warningOf(const core::Variance &variance)
{
    if (!variance.beyondLimit)
        return {};
    if (variance.kind == core::Variance::Kind::FromZero)
        return Words::tr("The day before was 0. Check the gauge, or say why; you can save it as it is.");
    return variance.tenthsPercent < 0
        ? Words::tr("More than 20 % below the day before. Check the gauge, or say why; you can save it as it is.")
        : Words::tr("More than 20 % above the day before. Check the gauge, or say why; you can save it as it is.");
}

} // namespace

Comparison comparisonOf(core::Fluid fluid, const VolumeInput &input, const DayContext &context, const QLocale &locale)
{
    const auto previous = context.previousDay ? context.previousDay->reading(fluid).volume : std::nullopt;
    const auto typed = typedVolume(input, locale);
    return {.previousDay = volumeText(previous, locale),
        .difference = differenceText(previous, typed, locale, unitWord(fluid)),
        .average = volumeText(context.sevenDayAverage[indexOf(fluid)], locale),
        .warning = warningOf(core::variance(previous, typed))};
}

} // namespace wellpulse::ui
