// SPDX-License-Identifier: GPL-3.0-or-later
// The two halves of a transaction on a tenant's database: everything that a LoadRequest names in one round trip, and all
// changes in a few. The feed's counter row is locked first, so writers of one tenant take turns, whatever process they
// are in; no other lock is ever waited for with it held. Opens the transaction; commits it; a failed one is left for the
// caller to roll back.
#pragma once

#include "server/postgres/copy_in.h"
#include "server/store/working_set.h"

namespace wellpulse::server {

/// Prepare the statements that every transaction runs.
Status prepareLoadingStatements(postgres::Connection &connection);
Status prepareWritingStatements(postgres::Connection &connection);

/// How a transaction begins: with the tenant's turn taken, or to read what there is without waiting for anybody.
enum class Turn : std::uint8_t { Taken, None };

/// Begins a transaction and fills `set`; Turn::None ends it too. Error: `database_stale` where that would take more than one
/// round trip.
Status loadWorkingSet(postgres::Connection &connection, const LoadRequest &request, WorkingSet &set, Turn turn);

/// Sends the rows of new events while later ones are still being decided, so that PostgreSQL and this process work at the
/// same time, then those of new aggregates. The connection serves nothing else from the first call to finish().
class RowStream {
public:
    RowStream(postgres::Connection &connection, const WorkingSet &set)
        : m_connection(connection)
        , m_set(set)
    {
    }

    /// Tells PostgreSQL within its transaction what is coming, and does not wait. An error is kept for finish().
    void announce();
    /// Begins a transaction with the turn taken, and announces. Error: `database_stale` where the tenant's version is
    /// another than the set's.
    Status beginAtVersion();

    /// Takes note that `changes.events` grew. An error is kept for finish().
    void eventNoted();
    /// Sends the rest of the events, so that PostgreSQL can go on while something else is done here. An error is kept for
    /// finish().
    void sendEvents();
    /// Sends the rest of the events and waits until PostgreSQL has taken all.
    Status finishEvents();
    /// The same, and the aggregates.
    Status finish();

private:
    void ask(const std::string &statements);
    Status sendNoted();

    postgres::Connection &m_connection;
    const WorkingSet &m_set;
    std::optional<postgres::CopyIn> m_copy;
    postgres::CopyRows m_events;
    std::size_t m_sent = 0; ///< of the set's new events
    bool m_eventsSent = false;
    bool m_eventsTaken = false;
    Status m_status;
};

/// Writes the set's changes, with what `rows` has not sent yet, and commits.
Status writeChanges(postgres::Connection &connection, const WorkingSet &set, RowStream &rows);

} // namespace wellpulse::server
