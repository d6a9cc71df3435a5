// SPDX-License-Identifier: GPL-3.0-or-later
// The body of POST and PUT on production: the whole record of one day, its volumes as strings or as numbers. Pure.
#pragma once

#include "core/production/production_day.h"
#include "core/result.h"

#include <string_view>

namespace wellpulse::server {

/// Errors, each with one sentence: `json_invalid`, `request_invalid`, and the codes of core::validate and
/// core::parseTypedVolume. `date` is taken where the body names none; one that differs from it is an error.
Result<core::ProductionDay> productionDayOf(
    std::string_view body, std::string_view wellId, std::optional<core::CivilDate> date, core::CivilDate today);

} // namespace wellpulse::server
