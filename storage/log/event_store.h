// SPDX-License-Identifier: GPL-3.0-or-later
// Writes events into event_log and finds them there. Decides nothing, checks no seal; the caller holds the transaction.
// One connection, its thread.
#pragma once

#include "core/event/event.h"
#include "storage/driver/statement.h"

#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace wellpulse::storage {

/// An event that is in the log already.
struct KnownEvent {
    std::int64_t seq = 0;
    core::Bytes32 hash{};
    std::int64_t author = 0;
};

class EventStore {
public:
    /// `ownDeviceId`: whose events are this device's own.
    static Result<EventStore> open(sqlite3 *connection, std::string ownDeviceId);

    /// The event that counts: of several rows with one id the one that no other stands for.
    Result<std::optional<KnownEvent>> find(const core::Uuid &id);
    /// All rows with that id, in the order they came.
    Result<std::vector<KnownEvent>> findAll(const core::Uuid &id);
    /// The event of a row, payload and all.
    Result<core::Event> read(std::int64_t seq);
    /// The event's place in this log. Its payload is stored as canonical text.
    Result<std::int64_t> insert(const core::Event &event, std::int64_t aggregateRef);

    /// The number of an author, given to it now if it has none.
    Result<std::int64_t> internAuthor(
        const std::string &deviceId, const std::string &userId, const std::string &tenantId);

    /// Whose events are this device's own from now on.
    void setOwnDevice(std::string deviceId);

    /// Numbers given in a transaction that was rolled back are no longer true.
    void forget();

private:
    enum Use : std::size_t { Find, Insert, FindAuthor, InsertAuthor, Last, IsAside };
    EventStore(sqlite3 *connection, std::string ownDeviceId, std::vector<Statement> statements)
        : m_connection(connection)
        , m_ownDeviceId(std::move(ownDeviceId))
        , m_statements(std::move(statements))
    {
    }
    Result<std::int64_t> nextSeq();

    sqlite3 *m_connection;
    std::string m_ownDeviceId;
    std::vector<Statement> m_statements;
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> m_authors;
    std::int64_t m_lastSeq = -1; ///< -1: not known
    std::string m_payload;       ///< kept for its capacity
};

} // namespace wellpulse::storage
