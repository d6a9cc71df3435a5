// SPDX-License-Identifier: GPL-3.0-or-later
// The receipt ledger: how much was recorded here, how much of it the office has, and how much of that is on its durable
// storage. Derived from the log, the outbox, the feed and the pictures' states at every call; never kept.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>

struct sqlite3;

namespace wellpulse::storage {

struct Receipts {
    std::int64_t recorded = 0;       ///< own events in the log
    std::int64_t withOffice = 0;     ///< of those, the ones that the office has answered
    std::int64_t durable = 0;        ///< of those, the ones on the office's durable storage, as it last said
    std::int64_t photos = 0;         ///< own pictures
    std::int64_t photosVerified = 0; ///< of those, the ones whose bytes the office has compared
    std::optional<std::int64_t> oldestWaitingMs; ///< when the oldest event that waits was recorded
};

Result<Receipts> readReceipts(sqlite3 *connection);

} // namespace wellpulse::storage
