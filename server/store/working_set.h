// SPDX-License-Identifier: GPL-3.0-or-later
// What one transaction works on: LoadRequest names it, the store loads it, the decider reads and changes it in memory and
// notes what is to be written, the store writes that. Nothing in here decides, and nothing touches a database.
#pragma once

#include "server/store/device.h"
#include "server/store/event_row.h"

#include <deque>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace wellpulse::server {

/// The last feed number given out, and the chain's hash there.
struct FeedHead {
    std::string epoch;
    std::int64_t seq = 0;
    core::Bytes32 hash{};
    friend bool operator==(const FeedHead &, const FeedHead &) = default;
};

struct TenantSettings {
    core::ConflictPolicy conflictPolicy = core::ConflictPolicy::LastWriterWins;
    bool reportMerges = false; ///< tell disjoint merges in `conflicts` too
    /// It was put back from a backup: what an event builds on may be on its way from another device. No one's to set.
    bool isRestored = false;
};

struct AggregateRow {
    core::AggregateState state;
    std::string createdBy; ///< user id
    std::int64_t createdAtMs = 0;
    std::int64_t updatedAtMs = 0;
    std::string fieldsText; ///< canonical form of the state's fields where it is at hand, else empty
    bool stored = false;    ///< the store has a row of it
    bool changed = false;   ///< is among the set's changes
};

/// A request's own name for itself: the same name again is answered with the stored answer.
struct IdempotencyKey {
    std::string deviceId;
    std::string key; ///< empty: the caller gave none
    core::Bytes32 requestHash{};
};

/// An event that came, and the place in its device's chain that it claims.
struct ClaimedPlace {
    core::Uuid id;
    std::string_view deviceId; ///< owned by whoever made the request
    std::int64_t deviceSeq = 0;
};

/// Whether an event that claims a place after its device's last one is new. Nearly all are; the store refuses a
/// transaction where one is not (`database_duplicate`), and that is asked for again with LookUp.
enum class NextEvents : std::uint8_t { TakeForNew, LookUp };

struct LoadRequest {
    std::vector<std::string> deviceIds;
    std::vector<ClaimedPlace> events;
    NextEvents nextEvents = NextEvents::TakeForNew;
    std::vector<AggregateKey> aggregates;
    std::vector<IdempotencyKey> idempotencyKeys;
    std::vector<std::string> serials; ///< of equipment, in comparable form: who has them
};

struct ConflictRow {
    core::Uuid id;
    core::Uuid eventId;
    AggregateKey aggregate;
    bool open = false;  ///< waits for a person
    std::string report; ///< JSON text
};

struct StoredAnswer {
    IdempotencyKey key;
    std::string answer; ///< the first three members of a batch answer
    std::int64_t answeredAtMs = 0;
};

/// What the transaction will write. Rows of events keep the order of the feed; all belong to the set.
struct Changes {
    std::vector<const EventRow *> events;
    std::vector<EventCopyRow> copies;
    std::vector<const EventRow *> released; ///< parked before, decided now
    std::vector<ConflictRow> conflicts;
    std::vector<core::Uuid> settledConflicts;
    std::vector<StoredAnswer> answers;
    std::vector<const AggregateRow *> aggregates; ///< each once
    std::unordered_set<std::string> devices;      ///< whose chain moved on

    bool empty() const { return events.empty() && copies.empty() && released.empty() && answers.empty(); }
};

class WorkingSet {
public:
    WorkingSet() = default;
    WorkingSet(WorkingSet &&) = default; // a copy's views would point into the original's texts
    WorkingSet &operator=(WorkingSet &&) = default;

    FeedHead head;
    std::int64_t version = 0; ///< of the tenant's data when this was loaded; every transaction makes it one more
    TenantSettings settings;
    std::unordered_map<std::string, Device> devices;         ///< by deviceId
    std::unordered_map<core::Uuid, const EventRow *> events; ///< of those asked for, the known ones
    std::vector<EventCopyRow> copies;
    std::vector<EventRow> parked; ///< all that wait for an aggregate asked for, and those that wait for those
    std::unordered_set<core::Uuid> unmadeAggregates; ///< asked for; a rejected or parked event was to create them
    std::unordered_map<AggregateKey, AggregateRow, AggregateKeyHash> aggregates;
    std::vector<StoredAnswer> answers;
    std::unordered_map<std::string, core::Uuid> serials; ///< of the serials asked for, those that live equipment has
    Changes changes;

    /// Called by whoever adds to `changes.events`, whose rows never change again: a store may write them meanwhile.
    std::function<void()> eventNoted;

    /// Keeps `text` as long as this set lives.
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }
    /// Keeps `row` as long as this set lives.
    const EventRow &keep(EventRow row) { return m_rows.emplace_back(std::move(row)); }
    /// The tenant's version once the changes are written.
    std::int64_t versionAfter() const { return changes.empty() ? version : version + 1; }
    /// Takes note that `row`, one of `aggregates`, is to be written.
    void noteChanged(AggregateRow &row)
    {
        if (!std::exchange(row.changed, true))
            changes.aggregates.push_back(&row);
    }

private:
    std::deque<std::string> m_texts;
    std::deque<EventRow> m_rows;
};

} // namespace wellpulse::server
