// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of the log for people: the audit trail, the queue, conflicts, statistics, what undo would undo. Has a connection of
// its own on whatever thread it is used; never writes. Titles and words are the caller's: these are data.
#pragma once

#include "core/conflict/decision.h"
#include "core/event/event.h"
#include "core/result.h"
#include "storage/log/feed_values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

/// Where an event stands. `Pending`: the office has not answered. `Acknowledged`: it has the event, its feed entry is on
/// the way. `LaidAside`: kept and counting no more, as the same was said again under another identity of the device, or as the
/// office has lost it. The rest are the office's dispositions.
enum class EventStanding : std::uint8_t {
    Pending,
    Acknowledged,
    Applied,
    Merged,
    Unchanged,
    Superseded,
    Conflict,
    Rejected,
    Parked,
    LaidAside
};
/// "PENDING", "ACKNOWLEDGED", "APPLIED" …
std::string_view toString(EventStanding standing);

/// An event as stored, with its payload still text: a page of the audit trail needs few of them parsed.
struct LoggedEvent {
    core::Event event;   ///< `payload` empty; see toEvent()
    std::string payload; ///< canonical JSON
    bool own = false;    ///< recorded on this device, whoever it is to the office now
    EventStanding standing = EventStanding::Pending;
    std::optional<Error> error;               ///< with Rejected, Parked, Conflict: the office's reason
    std::optional<std::int64_t> answeredAtMs; ///< own events: when the office's answer was noted
    std::optional<std::int64_t> feedSeq;

    core::Event toEvent() const; ///< with its payload
};

struct EventFilter {
    std::optional<core::EventType> type{};
    std::optional<core::Uuid> aggregate{};
    std::optional<std::int64_t> sinceMs{}; ///< the author's timestamp, inclusive
    std::size_t limit = 1000;
};

enum class QueueState : std::uint8_t { Waiting, Sending };

/// An own event without a final answer.
struct QueueItem {
    core::Uuid eventId;
    core::EventType eventType = core::EventType::ProductionCreated;
    core::AggregateType aggregateType = core::AggregateType::Production;
    core::Uuid aggregateId;
    std::int64_t recordedAtMs = 0;
    std::string wellId;   ///< empty when the event is not about a well
    std::string wellName; ///< empty when not known
    std::string date;     ///< of a production day; else empty
    QueueState state = QueueState::Waiting;
    int attempts = 0;
    std::optional<Error> lastError;
    std::optional<std::int64_t> nextRetryAtMs;
    std::int64_t bytes = 0; ///< of its payload
};

/// An own event that the office refused or parked.
struct RefusedEvent {
    LoggedEvent logged;
    bool retryable = false;
    std::optional<std::int64_t> skippedAtMs{}; ///< a person put it out of the way then
};

/// What an aggregate is about, for people. Each is empty when not known.
struct RecordSubject {
    std::string wellName;
    std::string date; ///< of a production day
};

struct ConflictRecord {
    ConflictNotice notice;
    core::AggregateType aggregateType = core::AggregateType::Production;
    std::int64_t reportedAtMs = 0;
    bool open = false; ///< waits for a person
};

/// What an undo is about: a person on the page of equipment does not mean the last reading.
enum class UndoScope : std::uint8_t {
    Production,
    Equipment,  ///< but no change that maintenance made with itself, as that stays
    Resolution, ///< what a person settled
};

/// An own event that has not been undone and undoes none.
struct UndoTarget {
    core::Event event;
    core::AggregateState before; ///< the aggregate without the event, whatever came after it
    core::AggregateState now;    ///< with later events of its group taken back
};

struct LogStatistics {
    std::int64_t events = 0; ///< with those in the archive
    std::int64_t archivedEvents = 0;
    std::int64_t pending = 0;
    std::int64_t databaseBytes = 0; ///< database and WAL files
    std::int64_t archiveBytes = 0;  ///< the archive's files
    std::optional<std::int64_t> lastSyncAtMs;
    int schemaVersion = 0;
    std::string cipherVersion;
};

class LogReader {
public:
    explicit LogReader(sqlite3 *connection);

    /// Newest first (in order of arrival in this log).
    Result<std::vector<LoggedEvent>> events(const EventFilter &filter) const;
    Result<std::optional<LoggedEvent>> event(const core::Uuid &id) const;

    /// Oldest first.
    Result<std::vector<QueueItem>> queue(std::size_t limit = 10'000) const;
    /// Oldest first; without what a person has dealt with: sent again, or skipped and not asked for.
    Result<std::vector<RefusedEvent>> refused(std::size_t limit = 1000, bool withSkipped = false) const;
    /// How many own events, pictures and conflicts wait for a person.
    Result<std::int64_t> countForPerson() const;
    /// How the office calls people and devices, by their ids.
    Result<std::map<std::string, std::string, std::less<>>> authorNames() const;
    /// The ids of people and devices of other laptops in this log that have no name yet.
    Result<std::vector<std::string>> unnamedAuthors() const;
    /// Also of an aggregate whose events were all refused.
    Result<RecordSubject> subjectOf(const core::Uuid &aggregateId) const;
    /// Newest first.
    Result<std::vector<ConflictRecord>> conflicts(bool openOnly) const;

    /// The last own entry, with all that was saved together with it; newest first. Empty: nothing is left to undo.
    Result<std::vector<UndoTarget>> undoTargets(UndoScope scope = UndoScope::Production) const;
    Result<LogStatistics> statistics() const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
