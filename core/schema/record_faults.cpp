// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/record_faults.h"

#include "core/equipment/maintenance.h"
#include "core/production/production_rules.h"

#include <algorithm>

namespace wellpulse::core {
namespace {

template <class Record> std::vector<FieldError> faultsOf(const Result<Record> &record, CivilDate today)
{
    if (!record)
        return {{"", record.error()}};
    return validate(*record, today);
}

bool isDecimal(AggregateType type, std::string_view field)
{
    if (type == AggregateType::Maintenance)
        return field == "cost";
    return type == AggregateType::Production && std::any_of(allFluids.begin(), allFluids.end(), [field](Fluid fluid) {
        return volumeFieldOf(fluid) == field;
    });
}

std::string trimmed(const std::string &text)
{
    constexpr const char *blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::vector<FieldError> recordFaults(AggregateType type, const Json &fields, CivilDate today)
{
    switch (type) {
    case AggregateType::Production:
        return faultsOf(productionDayFromFields(fields), today);
    case AggregateType::Equipment:
        return faultsOf(equipmentFromFields(fields), today);
    case AggregateType::Maintenance:
        return faultsOf(maintenanceFromFields(fields), today);
    case AggregateType::Well:
    case AggregateType::Photo:
        break;
    }
    return {};
}

Result<Json> valueFromText(AggregateType type, std::string_view field, const std::string &typed)
{
    std::string text = trimmed(typed);
    if (text.empty())
        return Json();
    if (!isDecimal(type, field))
        return Json(std::move(text));
    const auto volume = parseTypedVolume(text);
    if (!volume)
        return volume.error();
    return Json(volume->toString());
}

} // namespace wellpulse::core
