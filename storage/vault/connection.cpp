// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/connection.h"

#include "storage/driver/sqlcipher_driver.h"

#include <utility>

namespace wellpulse::storage {

Result<Connection> Connection::open(const QString &path, const SecretBytes &key, OpenMode mode, const QString &name)
{
    auto handle = openDatabase(path, key, mode);
    if (!handle)
        return errorOf(std::move(handle));
    return Connection(std::move(*handle), name);
}

Connection::Connection(DatabaseHandle handle, const QString &name)
    : m_handle(handle.get())
    , m_name(name)
    , m_database(QSqlDatabase::addDatabase(new SqlCipherDriver(std::move(handle)), name))
{
}

Connection::Connection(Connection &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_name(std::exchange(other.m_name, QString()))
    , m_database(std::exchange(other.m_database, QSqlDatabase()))
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, nullptr);
        m_name = std::exchange(other.m_name, QString());
        m_database = std::exchange(other.m_database, QSqlDatabase());
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_handle = nullptr;
}

} // namespace wellpulse::storage
