// SPDX-License-Identifier: GPL-3.0-or-later
// A record's field map looked at by the rules of its kind, and one field's value made of what a person typed: for screens
// and commands that do not know which record they have before them. Pure.
#pragma once

#include "core/event/event_type.h"
#include "core/json/json.h"
#include "core/schema/field_error.h"
#include "core/time/civil_time.h"

namespace wellpulse::core {

/// One sentence for each field that cannot stand; `field` is empty when the record as a whole cannot be read.
std::vector<FieldError> recordFaults(AggregateType type, const Json &fields, CivilDate today);

/// What the wire carries for `typed`: a volume or a cost with two decimals, other text as it is without blanks around it;
/// null for nothing. Errors: those of parseTypedVolume().
Result<Json> valueFromText(AggregateType type, std::string_view field, const std::string &typed);

} // namespace wellpulse::core
