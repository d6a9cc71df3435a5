// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to the schema that this program needs: numbered steps, each in its own transaction, recorded in the
// table `schema_version`. Two programs that start at once take turns.
#pragma once

#include "server/postgres/connection.h"

#include <span>

namespace wellpulse::server::postgres {

struct Migration {
    int version = 0; ///< 1, 2, 3 …
    const char *sql = nullptr;
};

/// Errors: those of Connection; `schema_too_new` when the database was written by a later program.
Status migrate(Connection &connection, std::span<const Migration> migrations);

} // namespace wellpulse::server::postgres
