// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/production_rules.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

void checkVolume(std::vector<FieldError> &errors, Fluid fluid, const std::optional<Volume> &volume)
{
    if (!volume)
        return;
    if (volume->hundredths < 0)
        errors.push_back(
            {std::string(volumeFieldOf(fluid)), {"volume_negative", "A volume cannot be negative; type 0 or more."}});
    else if (*volume > maxVolume)
        errors.push_back({std::string(volumeFieldOf(fluid)), {"volume_too_large", "Type at most 99,999,999.99."}});
}

bool hasAnything(const ProductionDay &day)
{
    return day.downtimeReason || day.notes
        || std::any_of(day.readings.begin(), day.readings.end(),
            [](const Reading &r) { return r.volume.has_value() || r.notReadReason.has_value(); });
}

} // namespace

std::vector<FieldError> validate(const ProductionDay &day, CivilDate today)
{
    const Error notesTooLong{"notes_too_long", "Shorten this text to 10,000 characters; nothing was saved."};
    const Error reasonTooLong{"reason_too_long", "Shorten this reason to 255 characters; nothing was saved."};
    std::vector<FieldError> errors;
    if (day.wellId.empty())
        errors.push_back({"wellId", {"unknown_well", "Choose a well."}});
    if (day.date > today)
        errors.push_back(
            {"productionDate", {"date_in_future", "This date is in the future; choose today or an earlier day."}});
    for (const auto fluid : allFluids) {
        const Reading &reading = day.reading(fluid);
        checkVolume(errors, fluid, reading.volume);
        checkText(
            errors, notReadReasonFieldOf(fluid), reading.notReadReason.value_or(""), maxReasonBytes, reasonTooLong);
        checkText(
            errors, varianceReasonFieldOf(fluid), reading.varianceReason.value_or(""), maxReasonBytes, reasonTooLong);
    }
    checkText(errors, "notes", day.notes.value_or(""), maxNotesBytes, notesTooLong);
    checkText(errors, "downtimeReason", day.downtimeReason.value_or(""), maxNotesBytes, notesTooLong);
    if (!hasAnything(day))
        errors.push_back(
            {"oilVolume", {"nothing_entered", "Type at least one volume, or a note that says why there is none."}});
    return errors;
}

Variance variance(std::optional<Volume> previous, std::optional<Volume> current)
{
    if (!previous || !current)
        return {};
    const auto before = previous->hundredths;
    const auto change = current->hundredths - before;
    if (before == 0)
        return change == 0 ? Variance{} : Variance{Variance::Kind::FromZero, 0, true};
    const auto thousandths = (std::abs(change) * 2000 + before) / (2 * before);
    return {Variance::Kind::Percent, change < 0 ? -thousandths : thousandths,
        std::abs(change) * 100 > before * varianceLimitPercent};
}

std::vector<std::string> warnings(const ProductionDay &day, const std::optional<ProductionDay> &dayBefore)
{
    std::vector<std::string> codes;
    if (!dayBefore)
        return codes;
    constexpr std::array<std::string_view, 3> names{"oil_variance", "gas_variance", "water_variance"};
    for (const auto fluid : allFluids) {
        if (variance(dayBefore->reading(fluid).volume, day.reading(fluid).volume).beyondLimit)
            codes.emplace_back(names.at(static_cast<std::size_t>(fluid)));
    }
    return codes;
}

} // namespace wellpulse::core
