// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/tenant_databases.h"

#include "server/account/tenant.h"
#include "server/postgres/connection.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <initializer_list>

namespace wellpulse::server {

using postgres::Connection;
using postgres::Parameters;

namespace {

struct Override {
    std::string_view keyword;
    std::string value;
};

std::string escaped(std::string_view value)
{
    std::string out;
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

/// `conninfo` (keywords or URI) with some of its values replaced.
Result<std::string> conninfoWith(const std::string &conninfo, std::initializer_list<Override> overrides)
{
    char *message = nullptr;
    PQconninfoOption *options = PQconninfoParse(conninfo.c_str(), &message);
    if (options == nullptr) {
        const std::string reason = message == nullptr ? "out of memory" : message;
        PQfreemem(message);
        return Error{"database_unavailable", "The database's connection settings cannot be read: " + reason};
    }
    std::string out;
    for (const PQconninfoOption *option = options; option->keyword != nullptr; ++option) {
        const bool isReplaced = std::any_of(overrides.begin(), overrides.end(),
            [option](const Override &override) { return override.keyword == option->keyword; });
        if (option->val != nullptr && !isReplaced)
            out += std::string(option->keyword) + "='" + escaped(option->val) + "' ";
    }
    PQconninfoFree(options);
    for (const Override &override : overrides)
        out += std::string(override.keyword) + "='" + escaped(override.value) + "' ";
    return out;
}

/// Only for names made of what isTenantId() allows, or our own.
std::string identifier(std::string_view name)
{
    assert(name.find('"') == std::string_view::npos);
    return "\"" + std::string(name) + "\"";
}

Result<bool> exists(Connection &connection, std::string_view sql, std::string_view name)
{
    auto rows = connection.execute(sql, Parameters().text(name));
    if (!rows)
        return errorOf(std::move(rows));
    return !rows->empty();
}

Result<bool> databaseExists(Connection &connection, std::string_view name)
{
    return exists(connection, "SELECT FROM pg_database WHERE datname = $1", name);
}

Status closeToOthers(Connection &connection, std::string_view database)
{
    return connection.run("REVOKE ALL ON DATABASE " + identifier(database) + " FROM PUBLIC");
}

/// The statement carries the password's SCRAM verifier only, so that no log can hold the password.
Status setRole(Connection &connection, const std::string &role, const std::string &password)
{
    const auto isThere = exists(connection, "SELECT FROM pg_roles WHERE rolname = $1", role);
    if (!isThere)
        return isThere.error();
    char *verifier = PQencryptPasswordConn(connection.raw(), password.c_str(), role.c_str(), "scram-sha-256");
    if (verifier == nullptr)
        return connection.errorOf(nullptr);
    const Status status = connection.run((*isThere ? "ALTER ROLE " : "CREATE ROLE ") + identifier(role)
        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + verifier + "'");
    PQfreemem(verifier);
    return status;
}

} // namespace

TenantDatabases::TenantDatabases(std::string adminConninfo, const core::Bytes32 &passwordKey)
    : m_adminConninfo(std::move(adminConninfo))
    , m_passwordKey(passwordKey)
{
}

std::string TenantDatabases::passwordOf(std::string_view role) const
{
    core::Bytes32 mac{};
    crypto_auth_hmacsha256(
        mac.data(), reinterpret_cast<const unsigned char *>(role.data()), role.size(), m_passwordKey.data());
    return core::toHex(mac);
}

Result<std::string> TenantDatabases::conninfo(std::string_view tenantId) const
{
    const std::string name = tenantDatabaseName(tenantId);
    return conninfoWith(m_adminConninfo, {{"dbname", name}, {"user", name}, {"password", passwordOf(name)}});
}

Status TenantDatabases::createControlDatabase() const
{
    auto maintenance = conninfoWith(m_adminConninfo, {{"dbname", "postgres"}});
    if (!maintenance)
        return errorOf(std::move(maintenance));
    auto connection = Connection::open(*maintenance);
    if (!connection)
        return errorOf(std::move(connection));
    const auto isThere = databaseExists(*connection, controlDatabaseName);
    if (!isThere)
        return isThere.error();
    if (!*isThere) {
        if (Status created = connection->run("CREATE DATABASE " + identifier(controlDatabaseName)); !created)
            return created;
    }
    if (Status closed = closeToOthers(*connection, controlDatabaseName); !closed)
        return closed;
    return closeToOthers(*connection, "postgres");
}

Status TenantDatabases::provision(std::string_view tenantId) const
{
    if (!isTenantId(tenantId)) {
        return Error{"tenant_id_invalid",
            "A tenant's name starts with a lower-case letter and has at most 40 of a-z, 0-9 and \"-\"."};
    }
    auto connection = Connection::open(m_adminConninfo);
    if (!connection)
        return errorOf(std::move(connection));
    const std::string name = tenantDatabaseName(tenantId);
    if (Status role = setRole(*connection, name, passwordOf(name)); !role)
        return role;
    const auto isThere = databaseExists(*connection, name);
    if (!isThere)
        return isThere.error();
    if (!*isThere) {
        // The owner must be a role we are a member of, where we are not a superuser.
        Status created = connection->run("GRANT " + identifier(name) + " TO CURRENT_USER");
        if (created)
            created = connection->run("CREATE DATABASE " + identifier(name) + " OWNER " + identifier(name));
        if (!created)
            return created;
    }
    return closeToOthers(*connection, name);
}

} // namespace wellpulse::server
