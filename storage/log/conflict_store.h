// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts as the office reported them, both sides kept. The caller holds the transaction.
#pragma once

#include "storage/log/feed_values.h"

struct sqlite3;

namespace wellpulse::storage {

class LogWriter;

/// Keeps the report; the same conflict told again changes nothing.
Status keepConflict(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs);

/// The same for a feed that is being collected: no screen shows it before that feed takes the present one's place.
Status collectConflict(LogWriter &writer, const ConflictNotice &notice, std::int64_t nowMs);
/// The collected conflicts take the place of the present ones. What settled one that is among both stays noted.
Status replaceConflicts(sqlite3 *connection);

/// What `resolution`, stored with number `event`, does to the conflicts that it names: it settles those that are open, at once
/// and not only when the office has it. One that takes another back opens again what that one settled.
Status noteResolution(sqlite3 *connection, const core::Event &resolution, std::int64_t event);

/// What the resolution with number `event`, which the feed has, settled although the conflict comes behind it there waits for a
/// person again, as the office has it.
Status reopenBehind(sqlite3 *connection, std::int64_t event);

/// The resolution with number `event` came to nothing: what it settled waits for a person again, but for what another one in the
/// feed has settled.
Status withdrawResolution(sqlite3 *connection, std::int64_t event);

} // namespace wellpulse::storage
