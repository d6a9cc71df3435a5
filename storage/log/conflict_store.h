// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts as the office reported them, both sides kept. The caller holds the transaction.
#pragma once

#include "storage/log/feed_values.h"

#include <optional>

struct sqlite3;

namespace wellpulse::storage {

class LogWriter;

/// Keeps the report; the same conflict told again changes nothing.
Status keepConflict(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs);

/// Conflict `id` is settled by the event with number `event`.
Status resolveConflict(sqlite3 *connection, const std::string &id, std::int64_t event);

} // namespace wellpulse::storage
