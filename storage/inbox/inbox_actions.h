// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with what waits for one, as events: settle a conflict by either side or by values typed, send a refused
// event again put right, put one out of the way, take the last of these back. One place for the window and the command
// line. Each call is one transaction; a failed one has changed nothing. Storage thread.
#pragma once

#include "core/conflict/resolution.h"
#include "storage/store/device_store.h"

#include <map>
#include <string>
#include <vector>

namespace wellpulse::storage {

/// One sentence for each field that cannot stand; without a field's name for what is not about one.
using InboxFaults = std::vector<core::FieldError>;
template <class T> using InboxResult = tl::expected<T, InboxFaults>;

/// What a person typed, by the field's wire name.
using TypedFields = std::map<std::string, std::string>;

/// How many are settled by one answer at most: a group is sent whole.
inline constexpr std::size_t mostAlike = 500;

/// `allAlike`: also all open conflicts that are alike (core::isAlike), as one group. Gives how many were settled.
/// Error: `conflict_unknown`.
Result<std::size_t> keepSide(DeviceStore &store, const std::string &conflictId, core::Side side, bool allAlike = false);

/// Fields not typed stay as the office has them. Errors: `conflict_unknown`, `field_not_contested`, and what is wrong with a field.
InboxResult<core::Event> settleTyped(
    DeviceStore &store, const std::string &conflictId, const TypedFields &typed, core::CivilDate today);

/// Sends a refused event again with `typed` put right, and with it what it was refused together with. Gives how many were
/// sent. Errors: `event_not_refused`, `event_parked` (it follows by itself), `duplicate_key`, and what is wrong with a field.
InboxResult<std::size_t> resend(
    DeviceStore &store, const core::Uuid &event, const TypedFields &typed, core::CivilDate today);

enum class DecisionKind : std::uint8_t { Settled, Skipped };
struct DecisionTakenBack {
    DecisionKind kind = DecisionKind::Settled;
    std::size_t count = 0;
};
/// The last settlement, with all that were settled together with it, or the last entry that was skipped, whichever came
/// later; also after a restart. Error: `nothing_to_undo`.
Result<DecisionTakenBack> takeBackDecision(DeviceStore &store);

} // namespace wellpulse::storage
