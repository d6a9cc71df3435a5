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

/// What another feed tells takes the place of what was known of the same event: other values, or that it met nobody's. What
/// settled the conflict stays noted. `aggregate` is the number of the event's record.
Status keepConflictAnew(LogWriter &writer, const FeedChange &change, std::int64_t aggregate, std::int64_t nowMs);

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
