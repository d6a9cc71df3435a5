// SPDX-License-Identifier: GPL-3.0-or-later
// A named Qt SQL connection to an encrypted database, removed again when this goes. Stays on the thread that made it;
// queries on it must be gone (or finished and reassigned) before it is.
#pragma once

#include "storage/vault/open_database.h"

#include <QSqlDatabase>

namespace wellpulse::storage {

class Connection {
public:
    /// Errors as openDatabase(). `name` must be free among Qt's connections.
    static Result<Connection> open(const QString &path, const SecretBytes &key, OpenMode mode, const QString &name);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    /// The same connection for Statement.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    explicit Connection(DatabaseHandle handle, const QString &name);
    void close();

    sqlite3 *m_handle = nullptr; ///< owned by the driver
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace wellpulse::storage
