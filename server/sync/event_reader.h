// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one event of a batch: its canonical text in one pass, the seal over it, and only then what it says. Equal to
// core::eventFromJson in what it takes and how it refuses, but without a document tree of the whole envelope. Pure.
#pragma once

#include "core/event/event_seal.h"
#include "server/sync/submitted_event.h"

#include <simdjson.h>

namespace wellpulse::server {

inline constexpr std::size_t maxEventBytes = 256 * 1024;

/// Who may have written the events of a batch.
struct Author {
    std::string tenantId;
    std::string deviceId;
    std::string userId;
    core::DeviceKey key{};
};

/// Error: `schema_invalid` where not even an id can be read. Everything else that is wrong is noted in the event.
Result<SubmittedEvent> readEvent(simdjson::dom::element element, const Author &author, std::int64_t receivedAtMs);

/// An event of which nothing but its id can be taken.
SubmittedEvent unreadableEvent(std::string id, std::string_view why);

} // namespace wellpulse::server
