// SPDX-License-Identifier: GPL-3.0-or-later
// Who this device is to the office, as its log knows it, and what becomes of the entries that wait when that changes: they are
// said again under the new identity, with their ids, author, time and content, as links of the new device's chain. What they
// were before stays in the log and is laid aside. Within the writer's transaction.
#pragma once

#include "storage/log/environment.h"

#include "core/result.h"

#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

class LogWriter;

/// The present identity's device id; empty in a new log.
Result<std::string> currentIdentity(sqlite3 *connection);
/// The device ids of all identities that this log ever had, the present one last.
Result<std::vector<std::string>> identities(sqlite3 *connection);

struct LogOwner {
    std::string tenantId;
    std::string userId;
};
/// Whose log it is; nothing before the first identity. Also in a database that an earlier program has left.
Result<std::optional<LogOwner>> ownerOf(sqlite3 *connection);

/// Makes `next` the identity of the log and says again what waits.
Status takeIdentity(LogWriter &writer, const DeviceIdentity &next);
/// Says again, under the present identity, what waits under former ones.
Status sayAgain(LogWriter &writer);

} // namespace wellpulse::storage
