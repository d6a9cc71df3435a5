// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/production_rules.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

void checkText(std::vector<FieldError> &errors, const char *field, const std::optional<std::string> &text)
{
    if (!text)
        return;
    if (text->size() > maxNotesBytes)
        errors.push_back({field, {"notes_too_long", "Shorten this text to 10,000 characters; nothing was saved."}});
    else if (!isUtf8(*text))
        errors.push_back({field, {"text_not_utf8", "This text holds characters that cannot be read; type it again."}});
}

/// Reasons are a code or a line of words.
void checkReason(std::vector<FieldError> &errors, std::string_view field, const std::optional<std::string> &reason)
{
    if (!reason)
        return;
    if (reason->size() > maxReasonBytes)
        errors.push_back(
            {std::string(field), {"reason_too_long", "Shorten this reason to 255 characters; nothing was saved."}});
    else if (!isUtf8(*reason))
        errors.push_back({std::string(field),
            {"text_not_utf8", "This text holds characters that cannot be read; type it again."}});
}

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
    std::vector<FieldError> errors;
    if (day.wellId.empty())
        errors.push_back({"wellId", {"unknown_well", "Choose a well."}});
    if (day.date > today)
        errors.push_back(
            {"productionDate", {"date_in_future", "This date is in the future; choose today or an earlier day."}});
    for (const auto fluid : allFluids) {
        const Reading &reading = day.reading(fluid);
        checkVolume(errors, fluid, reading.volume);
        checkReason(errors, notReadReasonFieldOf(fluid), reading.notReadReason);
        checkReason(errors, varianceReasonFieldOf(fluid), reading.varianceReason);
    }
    checkText(errors, "notes", day.notes);
    checkText(errors, "downtimeReason", day.downtimeReason);
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
