// SPDX-License-Identifier: GPL-3.0-or-later
// The two halves of a transaction on a tenant's database: everything that a LoadRequest names in one round trip, and all
// changes in a few. The feed's counter row is locked first, so writers of one tenant take turns, whatever process they
// are in; no other lock is ever waited for with it held. Opens the transaction; commits it; a failed one is left for the
// caller to roll back.
#pragma once

#include "server/postgres/connection.h"
#include "server/store/working_set.h"

namespace wellpulse::server {

/// Prepares the statements that every transaction runs.
Status prepareTransactionStatements(postgres::Connection &connection);

/// Begins a transaction and fills `set`.
Status loadWorkingSet(postgres::Connection &connection, const LoadRequest &request, WorkingSet &set);

/// Writes the set's changes and commits.
Status writeChanges(postgres::Connection &connection, const WorkingSet &set);

} // namespace wellpulse::server
