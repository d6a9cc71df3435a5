// SPDX-License-Identifier: GPL-3.0-or-later
// Decides verified events on a WorkingSet, one at a time or as a group, and notes what follows: the changed aggregates,
// the event's row, its number and hash in the feed, conflicts, parked events that it releases. The decision itself is
// core::decide; this adds what core cannot see: whether a record's parent exists. One thread; cannot fail.
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

    /// Why `event` could not be applied as things stand: its record or its parent is missing.
    static std::optional<Error> obstacle(const WorkingSet &set, const core::Event &event);

private:
    struct Tried {
        core::Decision decision;
        std::optional<core::Uuid> waitsFor = {};
        bool createdAggregate = false;
        bool changedAggregate = false;
    };

    Tried tryOn(AggregateRow &row, const PlacedEvent &placed);
    static std::optional<Tried> hindered(
        const WorkingSet &set, const core::Event &event, const core::AggregateState &state);
    void note(const PlacedEvent &placed, const Tried &tried);
    EventRow rowOf(const PlacedEvent &placed, const Tried &tried);
    void noteConflict(EventRow &row, const core::Event &event, const core::Decision &decision);
    void keepFieldsText(const EventRow &row, const core::Effect &effect);
    void placeInFeed(EventRow &row);
    void release(const core::Uuid &aggregateId);
    AggregateRow &aggregate(const core::Event &event);

    WorkingSet &m_set;
};

} // namespace wellpulse::server
