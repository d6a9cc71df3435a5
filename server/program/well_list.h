// SPDX-License-Identifier: GPL-3.0-or-later
// A list of wells as CSV (RFC 4180): a header line with `name` and `api`, and if wanted `latitude`, `longitude`,
// `routeOrder`, in any order. Bad rows are named with line and reason; they do not stop the good ones. Pure.
#pragma once

#include "core/result.h"
#include "core/well/well.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

struct RejectedRow {
    std::int64_t line = 0; ///< the header is line 1
    std::string reason;
};

struct WellList {
    std::vector<core::Well> wells;
    std::vector<RejectedRow> rejected;
};

/// Errors: `csv_invalid` (not CSV at all), `column_missing`.
Result<WellList> readWellList(std::string_view csv);

} // namespace wellpulse::server
