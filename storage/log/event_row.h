// SPDX-License-Identifier: GPL-3.0-or-later
// An event as a row of event_log and back. The row holds everything the canonical form holds, so an event read back
// renders to the same bytes. Timestamps of the usual form are kept as integers, author and aggregate as numbers.
#pragma once

#include "core/event/event.h"
#include "storage/driver/statement.h"

#include <string_view>
#include <unordered_map>

namespace wellpulse::storage {

/// What readEnvelope() reads, from `event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate`.
#define WELLPULSE_EVENT_COLUMNS                                                                                        \
    "e.seq, e.id, e.author, e.device_seq, e.prev_hash, e.hlc, e.timestamp, e.type, e.schema_version, a.type, a.id, "   \
    "e.base, e.event_group, e.extra, e.hash, e.signature, e.payload"
inline constexpr int eventColumnCount = 17;
inline constexpr int payloadColumn = 16;

struct Author {
    std::string deviceId;
    std::string userId;
    std::string tenantId;
    bool own = false; ///< this device
};

/// The authors by number; read when first asked for.
class AuthorNames {
public:
    explicit AuthorNames(sqlite3 *connection)
        : m_connection(connection)
    {
    }
    Result<const Author *> author(std::int64_t ref);

private:
    sqlite3 *m_connection;
    std::unordered_map<std::int64_t, Author> m_authors;
};

/// The event of the current row, all but its payload. Error: `vault_damaged` for what this program never writes.
Result<core::Event> readEnvelope(const Statement &row, AuthorNames &authors);
/// The same with its payload.
Result<core::Event> readEvent(const Statement &row, AuthorNames &authors);

/// What the row says about the event whose text forms differ from their usual integers.
Error damagedRow(std::int64_t seq);

core::Uuid uuidFrom(BlobView blob);       ///< zero if it is not 16 bytes
core::Bytes32 bytes32From(BlobView blob); ///< zero if it is not 32 bytes

} // namespace wellpulse::storage
