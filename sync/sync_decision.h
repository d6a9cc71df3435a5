// SPDX-License-Identifier: GPL-3.0-or-later
// What the sync engine decides, as pure functions: how much to send, what a batch's answer means, when to try again.
#pragma once

#include "storage/log/delivery.h"
#include "sync/office_messages.h"
#include "sync/office_reply.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace wellpulse::sync {

/// What one batch may hold (protocol.md: 500 events, 1 MiB of JSON with its envelope).
struct BatchLimits {
    std::size_t maxEvents = 500;
    std::size_t maxBytes = (1U << 20) - 4'096;
    friend bool operator==(const BatchLimits &, const BatchLimits &) = default;
};

/// Half of what was too much; nothing when it was a single event, or a group that goes whole whatever the limits.
std::optional<BatchLimits> halved(const BatchLimits &limits, std::size_t sentEvents);

/// True for a refusal of a whole batch that a smaller one can get around, or narrow down to the event it is about.
bool asksForSmallerBatch(const OfficeFailure &failure);

/// What the office made of a batch.
struct BatchVerdict {
    std::size_t taken = 0; ///< in `synced` or `conflicts`
    std::size_t conflicts = 0;
    std::size_t refused = 0;              ///< in `failed`, for good or until somebody acts
    std::vector<core::Uuid> unanswered;   ///< to be sent again
    std::optional<OfficeFailure> failure; ///< why the push stops here
    bool forked = false;                  ///< somebody else writes under this device's id
    /// The place of this device's chain that the office wants first, where nothing at it was sent.
    std::optional<std::int64_t> offerFrom;
    friend bool operator==(const BatchVerdict &, const BatchVerdict &) = default;
};
/// The answer without what another identity of the device takes back: entries of a fork stay in line.
storage::BatchAnswer withoutForks(storage::BatchAnswer batch);
/// True when the office does not know this device (any more).
bool isDeviceForgotten(const OfficeFailure &failure);
/// An answer that was whole, and made no sense.
OfficeFailure unreadable(const Error &error);
/// What the device's own disk or database refuses: a full disk and a busy database are states that go away.
OfficeFailure storeFailure(const Error &error);

BatchVerdict judgeBatch(std::span<const storage::OutgoingEvent> sent, const storage::BatchAnswer &batch);

/// True when this device has no state of the office yet, and nothing of its own that may be in it.
bool needsSnapshot(const storage::DeliveryState &state);

/// Whether the clocks differ enough to tell the user: two minutes.
bool clockIsOff(std::int64_t clockOffsetMs);

} // namespace wellpulse::sync
