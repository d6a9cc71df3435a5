// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the body of POST /sync/batch and checks the seals of its events. The device's key is needed half way, so the
// caller looks it up. Pure but for that; any thread.
#pragma once

#include "server/sync/event_reader.h"

#include <functional>

namespace wellpulse::server {

inline constexpr std::size_t maxBatchEvents = 500;

/// The author with this device id, or the error to answer.
using AuthorOf = std::function<Result<Author>(std::string_view deviceId)>;

/// Errors: `json_invalid` and `schema_invalid` (400), `batch_too_large` (413), `upgrade_required` (426); those of
/// `authorOf`.
Result<BatchRequest> readBatch(std::string_view body, const AuthorOf &authorOf, std::int64_t receivedAtMs);

/// A cursor as its JSON text (query of GET /sync/changes). Error: `schema_invalid`.
Result<FeedCursor> readCursor(std::string_view json);

} // namespace wellpulse::server
