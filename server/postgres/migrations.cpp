// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres/migrations.h"

namespace wellpulse::server::postgres {

namespace {

constexpr const char *lockSql = "SELECT pg_advisory_lock(7301201)"; // any number that is ours alone
constexpr const char *unlockSql = "SELECT pg_advisory_unlock(7301201)";

Status apply(Connection &connection, const Migration &migration)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (Status done = connection.run(migration.sql); !done)
        return done;
    const auto recorded
        = connection.execute("INSERT INTO schema_version (version) VALUES ($1)", Parameters().int4(migration.version));
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Status migrateLocked(Connection &connection, std::span<const Migration> migrations)
{
    if (Status created = connection.run("CREATE TABLE IF NOT EXISTS schema_version (version int PRIMARY KEY, "
                                        "applied_at timestamptz NOT NULL DEFAULT now())");
        !created)
        return created;
    const auto current = connection.execute("SELECT coalesce(max(version), 0) FROM schema_version");
    if (!current)
        return current.error();
    const int version = current->int4(0, 0);
    if (!migrations.empty() && version > migrations.back().version)
        return Error{"schema_too_new", "The database was written by a later version of this program."};
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            continue;
        if (Status done = apply(connection, migration); !done)
            return done;
    }
    return {};
}

} // namespace

Status migrate(Connection &connection, std::span<const Migration> migrations)
{
    if (Status locked = connection.run(lockSql); !locked)
        return locked;
    Status result = migrateLocked(connection, migrations);
    if (connection.usable())
        static_cast<void>(connection.run(unlockSql));
    return result;
}

} // namespace wellpulse::server::postgres
