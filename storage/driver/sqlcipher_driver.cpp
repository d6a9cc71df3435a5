// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/sqlcipher_driver.h"

#include "storage/driver/column_value.h"
#include "storage/driver/sqlcipher_result.h"
#include "storage/driver/statement.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

#include <algorithm>
#include <map>

namespace wellpulse::storage {
namespace {

/// "main.well" and "\"main\".\"well\"" in their two parts; the schema is empty when none is named.
struct TableName {
    QByteArray schema;
    QByteArray table;
};

QString withoutQuotes(const QString &part)
{
    if (part.size() < 2 || !part.startsWith(QLatin1Char('"')) || !part.endsWith(QLatin1Char('"')))
        return part;
    return part.mid(1, part.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
}

TableName tableName(const QString &name)
{
    // The dot that parts schema and table is the one outside quotes.
    bool quoted = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i) == QLatin1Char('"'))
            quoted = !quoted;
        else if (name.at(i) == QLatin1Char('.') && !quoted)
            return {withoutQuotes(name.left(i)).toUtf8(), withoutQuotes(name.mid(i + 1)).toUtf8()};
    }
    return {{}, withoutQuotes(name).toUtf8()};
}

struct TableColumn {
    QSqlField field;
    int keyPosition = 0; ///< 1, 2 … in the primary key; 0: not part of it
};

TableColumn readColumn(const Statement &row, const QString &table)
{
    const auto text = [&row](int column) {
        const std::string_view utf8 = row.text(column);
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    TableColumn column{QSqlField(text(0), declaredType(text(1)), table), static_cast<int>(row.int64(4))};
    column.field.setRequired(row.int64(2) != 0);
    if (!row.isNull(3))
        column.field.setDefaultValue(withoutQuotes(text(3)));
    // An INTEGER PRIMARY KEY is the row's own id, which SQLite fills in.
    column.field.setAutoValue(
        column.keyPosition == 1 && text(1).compare(QLatin1String("integer"), Qt::CaseInsensitive) == 0);
    return column;
}

std::vector<TableColumn> readColumns(sqlite3 *connection, const QString &name)
{
    std::vector<TableColumn> columns;
    if (connection == nullptr)
        return columns;
    auto rows = Statement::prepare(connection,
        "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?1, nullif(?2, '')) WHERE hidden <> 1");
    if (!rows)
        return columns;
    const TableName parts = tableName(name);
    rows->bindAll(std::string_view(parts.table.constData(), static_cast<std::size_t>(parts.table.size())),
        std::string_view(parts.schema.constData(), static_cast<std::size_t>(parts.schema.size())));
    for (auto row = rows->step(); row && *row; row = rows->step())
        columns.push_back(readColumn(*rows, QString::fromUtf8(parts.table)));
    const auto keyColumns = std::count_if(
        columns.begin(), columns.end(), [](const TableColumn &column) { return column.keyPosition > 0; });
    if (keyColumns > 1) { // a composite key is nobody's row id
        for (TableColumn &column : columns)
            column.field.setAutoValue(false);
    }
    return columns;
}

void appendNames(QStringList &names, sqlite3 *connection, std::string_view sql)
{
    auto rows = Statement::prepare(connection, sql);
    if (!rows)
        return;
    for (auto row = rows->step(); row && *row; row = rows->step()) {
        const std::string_view name = rows->text(0);
        names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
}

} // namespace

SqlCipherDriver::SqlCipherDriver(DatabaseHandle connection, QObject *parent)
    : QSqlDriver(parent)
    , m_connection(std::move(connection))
{
    setOpen(m_connection != nullptr);
    setOpenError(m_connection == nullptr);
}

SqlCipherDriver::~SqlCipherDriver()
{
    close();
}

QVariant SqlCipherDriver::handle() const
{
    return QVariant::fromValue(m_connection.get());
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case BatchOperations:
    case SimpleLocking:
    case LowPrecisionNumbers:
    case FinishQuery:
        return true;
    case QuerySize: // only the last row tells
    case EventNotifications:
    case MultipleResultSets:
    case CancelQuery:
        return false;
    }
    return false;
}

void SqlCipherDriver::close()
{
    for (SqlCipherResult *result : m_results)
        result->finalize();
    for (sqlite3_stmt **statement : {&m_begin, &m_commit, &m_rollback}) {
        sqlite3_finalize(*statement);
        *statement = nullptr;
    }
    m_connection.reset();
    m_inTransaction = false;
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

bool SqlCipherDriver::open(const QString &, const QString &, const QString &, const QString &, int, const QString &)
{
    if (m_connection != nullptr)
        return true;
    setOpenError(true);
    setLastError(QSqlError(tr("An encrypted database is opened with its vault's key"), QString(),
        QSqlError::ConnectionError, QString::number(SQLITE_MISUSE)));
    return false;
}

bool SqlCipherDriver::run(sqlite3_stmt *&statement, const char *sql, const char *failure)
{
    if (m_connection == nullptr)
        return false;
    if (statement == nullptr)
        sqlite3_prepare_v3(m_connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        setLastError(lastSqlError(m_connection.get(), tr(failure), QSqlError::TransactionError));
    sqlite3_reset(statement);
    return code == SQLITE_DONE;
}

bool SqlCipherDriver::beginTransaction()
{
    const bool mayWrite = m_connection != nullptr && sqlite3_db_readonly(m_connection.get(), "main") == 0;
    m_inTransaction = run(m_begin, mayWrite ? "BEGIN IMMEDIATE" : "BEGIN", QT_TR_NOOP("Unable to begin transaction"));
    return m_inTransaction;
}

bool SqlCipherDriver::commitTransaction()
{
    const bool committed = run(m_commit, "COMMIT", QT_TR_NOOP("Unable to commit transaction"));
    if (committed)
        m_inTransaction = false;
    return committed;
}

bool SqlCipherDriver::rollbackTransaction()
{
    const bool alreadyDone = m_inTransaction && sqlite3_get_autocommit(m_connection.get()) != 0;
    m_inTransaction = false;
    return alreadyDone || run(m_rollback, "ROLLBACK", QT_TR_NOOP("Unable to rollback transaction"));
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (m_connection == nullptr)
        return names;
    const int wanted = type;
    if ((wanted & QSql::Tables) != 0)
        appendNames(names, m_connection.get(),
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "UNION ALL "
            "SELECT name FROM sqlite_temp_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    if ((wanted & QSql::Views) != 0)
        appendNames(names, m_connection.get(),
            "SELECT name FROM sqlite_master WHERE type = 'view' "
            "UNION ALL SELECT name FROM sqlite_temp_master WHERE type = 'view'");
    if ((wanted & QSql::SystemTables) != 0) {
        names << QStringLiteral("sqlite_master"); // SQLite keeps no row for it
        appendNames(names, m_connection.get(),
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'sqlite\\_%' ESCAPE '\\'");
    }
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    for (const TableColumn &column : readColumns(m_connection.get(), table))
        record.append(column.field);
    return record;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    std::map<int, QSqlField> byPosition;
    for (const TableColumn &column : readColumns(m_connection.get(), table)) {
        if (column.keyPosition > 0)
            byPosition.emplace(column.keyPosition, column.field);
    }
    QSqlIndex index(QString::fromUtf8(tableName(table).table));
    for (const auto &[position, field] : byPosition)
        index.append(field);
    return index;
}

QString SqlCipherDriver::formatValue(const QSqlField &field, bool trimStrings) const
{
    if (field.isNull() || field.metaType().id() != QMetaType::QByteArray)
        return QSqlDriver::formatValue(field, trimStrings);
    return QLatin1String("X'") + QString::fromLatin1(field.value().toByteArray().toHex()) + QLatin1Char('\'');
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type))
        return identifier;
    QString escaped = identifier;
    escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
    if (type == TableName)
        escaped.replace(QLatin1Char('.'), QLatin1String("\".\"")); // schema.table
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

sqlite3 *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.isValid() ? database.driver()->handle() : QVariant();
    return handle.metaType() == QMetaType::fromType<sqlite3 *>() ? handle.value<sqlite3 *>() : nullptr;
}

QSqlError lastSqlError(sqlite3 *connection, const QString &driverText, int type)
{
    return QSqlError(driverText, QString::fromUtf8(sqlite3_errmsg(connection)), static_cast<QSqlError::ErrorType>(type),
        QString::number(sqlite3_extended_errcode(connection)));
}

} // namespace wellpulse::storage
