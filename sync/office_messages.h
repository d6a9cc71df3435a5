// SPDX-License-Identifier: GPL-3.0-or-later
// The requests and answers of the sync protocol as values, to and from JSON. Pure. Reading is strict about what the
// engine builds on and lets unknown members pass; a wrong shape is an Error `office_answer_unreadable`, which callers treat
// as the network's trouble.
#pragma once

#include "core/event/event_seal.h"
#include "core/result.h"
#include "storage/log/feed_values.h"

#include <map>
#include <optional>
#include <span>
#include <string>

namespace wellpulse::sync {

struct ReadSnapshot {
    storage::SnapshotPage page;
    std::optional<std::string> next; ///< the name of the page after this one
};

struct LoginAnswer {
    std::string accessToken;
    std::int64_t expiresInSeconds = 0;
    std::string refreshToken;
    std::string userId; ///< empty in the answer to a refresh
    std::string userName;
};

struct DeviceAnswer {
    std::string deviceId;
    core::DeviceKey deviceKey{};
    std::string feedEpoch;
};

/// Compact and percent-encoded, for a query.
std::string toQuery(const storage::FeedCursor &cursor);
/// The two parts of the body of POST /sync/batch, of which only the second one depends on the position in the feed. It asks the
/// office not to send the events themselves back.
std::string batchHead(const std::string &deviceId, std::span<const storage::OutgoingEvent> events);
std::string batchTail(const storage::FeedCursor &cursor);

/// Both without the changes: what the request behind it depends on. `nowMs` is the device's wall clock, against which `serverTime`
/// tells the clocks' difference.
Result<storage::FeedPage> readFeedPage(const core::Json &answer, std::int64_t nowMs);
Result<storage::BatchAnswer> readBatchAnswer(const core::Json &answer, std::int64_t nowMs);
/// The changes of an answer. `sent` is what the batch held: the office may name an event of it in place of sending it back.
Result<std::vector<storage::FeedChange>> readChanges(
    const core::Json &answer, std::span<const storage::OutgoingEvent> sent = {});
Result<ReadSnapshot> readSnapshotPage(core::Json answer);
Result<LoginAnswer> readLoginAnswer(const core::Json &answer);
Result<DeviceAnswer> readDeviceAnswer(const core::Json &answer);
/// Of GET /people: the names of people and devices by their ids.
Result<std::map<std::string, std::string, std::less<>>> readNames(const core::Json &answer);

} // namespace wellpulse::sync
