// SPDX-License-Identifier: GPL-3.0-or-later
// An encrypted database in its own temporary folder, for tests.
#pragma once

#include "storage/vault/connection.h"

#include <catch2/catch_test_macros.hpp>

#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

namespace wellpulse::test {

/// Fails the test with the error's sentence unless there is a value.
template <class T> T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().code << ": " << result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Runs one statement and fails the test if it does not succeed.
inline QSqlQuery run(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        FAIL(query.lastError().text().toStdString() << " in " << sql.toStdString());
    return query;
}

class TestDatabase {
public:
    TestDatabase()
        : m_connection(must(connect(storage::OpenMode::Create)))
    {
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.db")); }
    [[nodiscard]] const storage::SecretBytes &key() const { return m_key; }
    [[nodiscard]] QSqlDatabase &database() { return m_connection.database(); }
    [[nodiscard]] sqlite3 *handle() const { return m_connection.handle(); }

    /// One more connection on the same file.
    [[nodiscard]] Result<storage::Connection> connect(storage::OpenMode mode) const
    {
        return storage::Connection::open(path(), m_key, mode, QUuid::createUuid().toString());
    }

private:
    QTemporaryDir m_folder;
    storage::SecretBytes m_key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    storage::Connection m_connection;
};

} // namespace wellpulse::test
