// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/postgres_account_store.h"

#include "server/postgres/migrations.h"

#include <array>

namespace wellpulse::server {

using postgres::Parameters;
using postgres::QueryResult;

namespace {

constexpr std::array migrations{postgres::Migration{1, R"(
    CREATE TABLE tenant (
        id text PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now());
    CREATE TABLE account (
        id text PRIMARY KEY,
        tenant_id text NOT NULL REFERENCES tenant,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (tenant_id, email));
    CREATE TABLE session (
        id text PRIMARY KEY,
        tenant_id text NOT NULL,
        account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
        device_id text NOT NULL DEFAULT '',
        expires_at timestamptz NOT NULL);
    CREATE INDEX session_account ON session (account_id);
    CREATE TABLE refresh_token (
        hash bytea PRIMARY KEY,
        session_id text NOT NULL REFERENCES session ON DELETE CASCADE,
        state smallint NOT NULL,
        used_at timestamptz);
    CREATE INDEX refresh_token_session ON refresh_token (session_id);)"}};

constexpr std::string_view selectAccount = "SELECT id, tenant_id, email, name, role, password_hash FROM account ";

User userFrom(const QueryResult &rows, int row)
{
    const auto text = [&rows, row](int column) { return std::string(rows.text(row, column)); };
    return {text(0), text(1), text(2), text(3), text(4), text(5)};
}

std::int16_t number(TokenState state)
{
    return static_cast<std::int16_t>(state);
}

} // namespace

PostgresAccountStore::PostgresAccountStore(std::string conninfo, std::size_t maxConnections)
    : m_pool(std::move(conninfo), maxConnections)
{
}

Status PostgresAccountStore::migrate()
{
    auto connection = m_pool.lend();
    return connection ? postgres::migrate(**connection, migrations) : Status(errorOf(std::move(connection)));
}

Result<QueryResult> PostgresAccountStore::query(std::string_view sql, const Parameters &parameters)
{
    auto connection = m_pool.lend();
    if (!connection)
        return errorOf(std::move(connection));
    return (*connection)->execute(sql, parameters);
}

Status PostgresAccountStore::createTenant(const Tenant &tenant)
{
    auto rows = query("INSERT INTO tenant (id) VALUES ($1) ON CONFLICT DO NOTHING", Parameters().text(tenant.id));
    if (!rows)
        return errorOf(std::move(rows));
    return rows->affected() == 1 ? Status() : Status(accountErrors::tenantExists(tenant.id));
}

Result<std::vector<Tenant>> PostgresAccountStore::tenants()
{
    auto rows = query("SELECT id FROM tenant ORDER BY id");
    if (!rows)
        return errorOf(std::move(rows));
    std::vector<Tenant> list;
    for (int row = 0; row < rows->rowCount(); ++row)
        list.push_back({std::string(rows->text(row, 0))});
    return list;
}

Result<bool> PostgresAccountStore::hasTenant(std::string_view tenantId)
{
    auto rows = query("SELECT FROM tenant WHERE id = $1", Parameters().text(tenantId));
    if (!rows)
        return errorOf(std::move(rows));
    return !rows->empty();
}

Status PostgresAccountStore::createUser(const User &user)
{
    auto isKnown = hasTenant(user.tenantId);
    if (!isKnown)
        return errorOf(std::move(isKnown));
    if (!*isKnown)
        return accountErrors::tenantUnknown(user.tenantId);
    auto rows
        = query("INSERT INTO account (id, tenant_id, email, name, role, password_hash) VALUES ($1, $2, $3, $4, $5, $6) "
                "ON CONFLICT (tenant_id, email) DO NOTHING",
            Parameters()
                .text(user.id)
                .text(user.tenantId)
                .text(user.email)
                .text(user.name)
                .text(user.role)
                .text(user.passwordHash));
    if (!rows)
        return errorOf(std::move(rows));
    return rows->affected() == 1 ? Status() : Status(accountErrors::userExists(user.email));
}

Result<std::vector<User>> PostgresAccountStore::users(std::string_view tenantId)
{
    static const std::string sql = std::string(selectAccount) + "WHERE tenant_id = $1 ORDER BY email";
    auto rows = query(sql, Parameters().text(tenantId));
    if (!rows)
        return errorOf(std::move(rows));
    std::vector<User> list;
    for (int row = 0; row < rows->rowCount(); ++row)
        list.push_back(userFrom(*rows, row));
    return list;
}

Result<std::optional<User>> PostgresAccountStore::findUser(
    std::string_view sql, std::string_view tenantId, std::string_view key)
{
    auto rows = query(sql, Parameters().text(tenantId).text(key));
    if (!rows)
        return errorOf(std::move(rows));
    return rows->empty() ? std::nullopt : std::optional(userFrom(*rows, 0));
}

Result<std::optional<User>> PostgresAccountStore::userByEmail(std::string_view tenantId, std::string_view email)
{
    static const std::string sql = std::string(selectAccount) + "WHERE tenant_id = $1 AND email = $2";
    return findUser(sql, tenantId, email);
}

Result<std::optional<User>> PostgresAccountStore::user(std::string_view tenantId, std::string_view userId)
{
    static const std::string sql = std::string(selectAccount) + "WHERE tenant_id = $1 AND id = $2";
    return findUser(sql, tenantId, userId);
}

Status PostgresAccountStore::createSession(const Session &session, const TokenHash &firstToken)
{
    // One statement, so one transaction; what has expired of the same user goes with it.
    auto rows = query("WITH expired AS (DELETE FROM session WHERE account_id = $3 AND expires_at < now()), "
                      "made AS (INSERT INTO session (id, tenant_id, account_id, device_id, expires_at) "
                      "VALUES ($1, $2, $3, $4, $5) RETURNING id) "
                      "INSERT INTO refresh_token (hash, session_id, state) SELECT $6, id, $7 FROM made",
        Parameters()
            .text(session.id)
            .text(session.tenantId)
            .text(session.userId)
            .text(session.deviceId)
            .timestamp(session.expiresAtMs)
            .bytes(firstToken)
            .int2(number(TokenState::Current)));
    return rows ? Status() : Status(errorOf(std::move(rows)));
}

Result<Session> PostgresAccountStore::rotateToken(
    const TokenHash &presented, const TokenHash &next, std::int64_t nowMs, const RotationPolicy &policy)
{
    auto connection = m_pool.lend();
    if (!connection)
        return errorOf(std::move(connection));
    auto transaction = postgres::Transaction::begin(**connection);
    if (!transaction)
        return errorOf(std::move(transaction));
    const auto run = [&connection](std::string_view sql, const Parameters &parameters) {
        return (*connection)->execute(sql, parameters);
    };

    // The family is locked first, and the token's state read by a statement after: two at once take turns.
    auto family = run("SELECT id, tenant_id, account_id, device_id FROM session WHERE expires_at > $2 AND "
                      "id = (SELECT session_id FROM refresh_token WHERE hash = $1) FOR UPDATE",
        Parameters().bytes(presented).timestamp(nowMs));
    if (!family)
        return errorOf(std::move(family));
    if (family->empty())
        return accountErrors::refreshInvalid();
    Session session;
    session.id = family->text(0, 0);
    session.tenantId = family->text(0, 1);
    session.userId = family->text(0, 2);
    session.deviceId = family->text(0, 3);
    session.expiresAtMs = nowMs + policy.lifetimeMs;
    auto token = run(
        "SELECT state, coalesce(used_at, 'epoch') FROM refresh_token WHERE hash = $1", Parameters().bytes(presented));
    if (!token)
        return errorOf(std::move(token));
    if (token->empty())
        return accountErrors::refreshInvalid();

    const auto state = static_cast<TokenState>(token->int2(0, 0));
    const std::int64_t usedAtMs = token->unixMs(0, 1);
    const Rotation rotation = decideRotation(state, usedAtMs, nowMs, policy);
    if (rotation == Rotation::Reuse) {
        auto ended = run("DELETE FROM session WHERE id = $1", Parameters().text(session.id));
        if (!ended)
            return errorOf(std::move(ended));
        if (Status committed = transaction->commit(); !committed)
            return errorOf(std::move(committed));
        return accountErrors::refreshReused();
    }
    const bool isFirstUse = rotation == Rotation::Rotate;
    auto rotated
        = run("WITH kept AS (UPDATE session SET expires_at = $2 WHERE id = $1), "
              "spent AS (UPDATE refresh_token SET state = $3 WHERE session_id = $1 AND hash <> $4 AND state <> $3), "
              "used AS (UPDATE refresh_token SET state = $5, used_at = $6 WHERE hash = $4) "
              "INSERT INTO refresh_token (hash, session_id, state) VALUES ($7, $1, $8)",
            Parameters()
                .text(session.id)
                .timestamp(session.expiresAtMs)
                .int2(number(TokenState::Spent))
                .bytes(presented)
                .int2(number(isFirstUse ? TokenState::Previous : TokenState::Retried))
                .timestamp(isFirstUse ? nowMs : usedAtMs)
                .bytes(next)
                .int2(number(TokenState::Current)));
    if (!rotated)
        return errorOf(std::move(rotated));
    if (Status committed = transaction->commit(); !committed)
        return errorOf(std::move(committed));
    return session;
}

Status PostgresAccountStore::bindSession(std::string_view sessionId, std::string_view deviceId)
{
    auto rows = query("UPDATE session SET device_id = $2 WHERE id = $1", Parameters().text(sessionId).text(deviceId));
    return rows ? Status() : Status(errorOf(std::move(rows)));
}

Status PostgresAccountStore::endSession(std::string_view sessionId)
{
    auto rows = query("DELETE FROM session WHERE id = $1", Parameters().text(sessionId));
    return rows ? Status() : Status(errorOf(std::move(rows)));
}

} // namespace wellpulse::server
