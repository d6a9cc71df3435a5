// SPDX-License-Identifier: GPL-3.0-or-later
// The append-only log of events, the only thing that is ever written about the field. An append is one durable transaction:
// the event, its place in the outbox and the view it changes. What the office answers comes in through Delivery, beside
// the log and never into it.
// Belongs to the thread of the writing connection. A failed call has changed nothing, neither on disk nor here; errors
// are those of storage_error.h.
#pragma once

#include "core/event/event.h"
#include "core/result.h"
#include "storage/log/environment.h"
#include "storage/log/event_draft.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

class LogWriter;

class EventLog {
public:
    /// On a migrated connection that outlives the log. When the log was another device's until now (a database that was copied
    /// or restored, a change of identity that was cut off), it takes the environment's identity first.
    static Result<EventLog> open(sqlite3 *connection, LogEnvironment environment);
    EventLog(EventLog &&) noexcept;
    EventLog &operator=(EventLog &&) noexcept;
    ~EventLog();

    /// Durable (synchronous=FULL) when it returns.
    Result<core::Event> append(const EventDraft &draft);
    /// All or none, in one transaction: an import's chunk, a correction's group.
    Result<std::vector<core::Event>> appendAll(std::span<const EventDraft> drafts);

    /// A new id for drafts that are given together.
    std::string newGroup();

    /// Is `next` from now on. What waits for the office is said again under it (storage/log/identity.h).
    Status takeIdentity(const DeviceIdentity &next);
    const DeviceIdentity &identity() const;

private:
    friend class Archive;
    friend class Delivery;
    friend class PhotoUploads;
    explicit EventLog(std::unique_ptr<LogWriter> writer);
    std::unique_ptr<LogWriter> m_writer;
};

} // namespace wellpulse::storage
