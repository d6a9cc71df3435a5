// SPDX-License-Identifier: GPL-3.0-or-later
// `limit` (1 to 500, 50 unless told) and `page` (from 1) of lists. Pure.
#pragma once

#include "core/result.h"
#include "server/http/request.h"

#include <cstdint>

namespace wellpulse::server {

struct Paging {
    std::int64_t limit = 50;
    std::int64_t page = 1;
    std::int64_t offset() const { return (page - 1) * limit; }
};

/// Error: `request_invalid`.
Result<Paging> pagingOf(const Request &request);

} // namespace wellpulse::server
