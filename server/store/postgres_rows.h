// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a tenant's tables as values, and the column lists that they are read with.
#pragma once

#include "server/postgres/query_result.h"
#include "server/store/working_set.h"

#include "core/result.h"

namespace wellpulse::server {

inline constexpr const char *deviceColumns
    = "ref, device_id, user_id, name, platform, install_nonce, device_key, state, next_device_seq, last_hash";
Device deviceOf(const postgres::QueryResult &rows, int row);

inline constexpr const char *eventColumns
    = "device, device_seq, id, hash, disposition, code, message, conflict, feed_seq, feed_hash, aggregate_type, "
      "aggregate_id, revision, deleted, effect, waits_for, received_at, body";
/// The body is a view into `rows`.
EventRow eventOf(const postgres::QueryResult &rows, int row);

inline constexpr const char *aggregateColumns
    = "type, id, revision, deleted, fields, writes, created_by, created_at, updated_at";
/// Error: `database_error` where fields or writes cannot be read.
Result<AggregateRow> aggregateOf(const postgres::QueryResult &rows, int row);

} // namespace wellpulse::server
