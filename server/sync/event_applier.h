// SPDX-License-Identifier: GPL-3.0-or-later
// Decides verified events on a WorkingSet, one at a time or as a group, and notes what follows: the changed aggregates,
// the event's row, its number and hash in the feed, conflicts, parked events that it releases. The decision itself is
// core::decide; this adds what core cannot see: whether a record's parent exists, and who has a serial number. One thread; cannot fail.
#pragma once

#include "server/store/working_set.h"

#include <span>

namespace wellpulse::server {

/// A verified event and where its row goes.
struct PlacedEvent {
    const core::Event *event = nullptr;
    std::string_view wire;
    std::int32_t deviceRef = 0;
    std::int64_t receivedAtMs = 0;
};

class EventApplier {
public:
    explicit EventApplier(WorkingSet &set)
        : m_set(set)
    {
    }

    /// Decides one event and notes it, whatever comes out.
    void apply(const PlacedEvent &placed);
    /// All or none: when one cannot be applied, all are noted as rejected.
    void applyGroup(std::span<const PlacedEvent> group);
    /// Notes an event that must not be applied.
    void reject(const PlacedEvent &placed, Error why);

    /// Why `event` could not be applied as things stand: its record or its parent is missing, or its equipment's serial
    /// number is another's.
    static std::optional<Error> obstacle(const WorkingSet &set, const core::Event &event);

private:
    /// A decision that the aggregate's state has taken in, all but its effect, which is a text here.
    struct Tried {
        core::Disposition disposition = core::Disposition::Applied;
        std::optional<Error> failure = {};
        std::optional<core::ConflictReport> conflict = {};
        std::optional<core::Uuid> waitsFor = {};
        std::int64_t revision = 0;
        bool deleted = false;
        std::string effectFields = {};
        bool effectAsWritten = false;
        bool createdAggregate = false;
        bool changedAggregate = false;
    };

    Tried tryOn(AggregateRow &row, const PlacedEvent &placed);
    static std::optional<Tried> hindered(
        const WorkingSet &set, const core::Event &event, const core::AggregateState &state);
    static Tried failed(core::Disposition disposition, Error why);
    static Tried duplicateKey();
    void note(const PlacedEvent &placed, AggregateRow *row, Tried tried);
    static EventRow rowOf(const PlacedEvent &placed, Tried &tried);
    void noteConflict(EventRow &row, const core::Event &event, const Tried &tried);
    void placeInFeed(EventRow &row);
    void release(const core::Uuid &aggregateId);
    void noteSerial(const core::AggregateState &equipment);
    AggregateRow &aggregate(const core::Event &event);

    WorkingSet &m_set;
};

} // namespace wellpulse::server
