// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables keep of an event's content and effect, for folding: no envelope, no seal. An effect that is just what its
// event says is not stored a second time.
#pragma once

#include "core/event/event.h"
#include "core/projection/aggregate_state.h"
#include "storage/driver/statement.h"

#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::storage {

/// The effect's fields as canonical JSON; nothing when they are what the event writes.
std::optional<std::string> storedFields(const core::Event &event, const core::Effect &effect);

/// An event with its type, aggregate type and payload alone. Error: `vault_damaged`.
Result<core::Event> contentOf(std::int64_t type, core::AggregateType aggregateType, std::string_view payload);

/// `fields` as stored: nothing stands for what the event writes. Error: `vault_damaged`.
Result<core::Effect> effectOf(
    const core::Event &content, std::int64_t revision, bool deleted, std::optional<std::string_view> fields);

} // namespace wellpulse::storage
