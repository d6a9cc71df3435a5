// SPDX-License-Identifier: GPL-3.0-or-later
// SQLCipher behind Qt's SQL classes, on the public QSqlDriver API alone. It is given a connection that is already open
// and keyed, for a key passed through QSqlDatabase::setPassword() would stay in memory as a QString; so it knows neither
// files nor keys, and open() is refused:
//
//     QSqlDatabase database = QSqlDatabase::addDatabase(new SqlCipherDriver(std::move(handle)), name);
//
// One thread a connection, as with every QSqlDatabase. Failures are QSqlErrors whose nativeErrorCode() is SQLite's
// extended result code; storage_error.h makes an Error of them. Queries left when it closes become inactive.
#pragma once

#include "storage/driver/database_handle.h"

#include <QSqlDriver>

#include <vector>

Q_DECLARE_OPAQUE_POINTER(sqlite3 *)
Q_DECLARE_OPAQUE_POINTER(sqlite3_stmt *)
Q_DECLARE_METATYPE(sqlite3 *)
Q_DECLARE_METATYPE(sqlite3_stmt *)

class QSqlDatabase;

namespace wellpulse::storage {

class SqlCipherResult;

class SqlCipherDriver final : public QSqlDriver {
    Q_OBJECT
public:
    explicit SqlCipherDriver(DatabaseHandle connection, QObject *parent = nullptr);
    ~SqlCipherDriver() override;

    /// The sqlite3 * in a QVariant; see connectionOf().
    QVariant handle() const override;
    bool hasFeature(DriverFeature feature) const override;
    void close() override;
    QSqlResult *createResult() const override;
    bool open(const QString &database, const QString &user, const QString &password, const QString &host, int port,
        const QString &options) override;

    /// A connection that may write takes the write lock at once (BEGIN IMMEDIATE): a transaction that reads first and
    /// writes later could otherwise fail half-way, without waiting, when another connection wrote in between.
    bool beginTransaction() override;
    bool commitTransaction() override;
    /// True also when SQLite has already rolled back by itself, as it does on a full disk.
    bool rollbackTransaction() override;

    QStringList tables(QSql::TableType type) const override;
    QSqlRecord record(const QString &table) const override;
    /// The primary key's columns in the order of the key.
    QSqlIndex primaryIndex(const QString &table) const override;
    QString formatValue(const QSqlField &field, bool trimStrings) const override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;

private:
    friend class SqlCipherResult;

    bool run(sqlite3_stmt *&statement, const char *sql, const char *failure);

    DatabaseHandle m_connection;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    sqlite3_stmt *m_rollback = nullptr;
    bool m_inTransaction = false;
    mutable std::vector<SqlCipherResult *> m_results; ///< alive; they let go of their statements before the close
};

/// The SQLite connection of a database on this driver; null for a closed one or another driver.
[[nodiscard]] sqlite3 *connectionOf(const QSqlDatabase &database);

/// The connection's last error as Qt's.
[[nodiscard]] QSqlError lastSqlError(sqlite3 *connection, const QString &driverText, int type);

} // namespace wellpulse::storage
