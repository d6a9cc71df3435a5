// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/sqlcipher_result.h"

#include "storage/driver/column_value.h"
#include "storage/driver/sqlcipher_driver.h"

#include <QCoreApplication>
#include <QSqlField>

#include <algorithm>

namespace wellpulse::storage {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("SqlCipherResult", source);
}

/// True if nothing but space, comments and semicolons is left: a second statement would silently not run.
bool isBlank(sqlite3 *connection, const char *tail)
{
    while (*tail != '\0') {
        sqlite3_stmt *next = nullptr;
        const char *rest = nullptr;
        const int code = sqlite3_prepare_v2(connection, tail, -1, &next, &rest);
        sqlite3_finalize(next);
        if (code != SQLITE_OK || next != nullptr)
            return false;
        if (rest == tail)
            return true;
        tail = rest;
    }
    return true;
}

} // namespace

SqlCipherResult::SqlCipherResult(const SqlCipherDriver *driver)
    : QSqlResult(driver)
{
    driver->m_results.push_back(this);
}

SqlCipherResult::~SqlCipherResult()
{
    if (const auto *owner = static_cast<const SqlCipherDriver *>(driver()))
        std::erase(owner->m_results, this);
    sqlite3_finalize(m_statement);
}

QVariant SqlCipherResult::handle() const
{
    return QVariant::fromValue(m_statement);
}

void SqlCipherResult::finalize()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_keptRows.clear();
    m_heldValues.clear();
    m_atEnd = true;
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

bool SqlCipherResult::fail(const QSqlError &error)
{
    setLastError(error);
    setActive(false);
    return false;
}

bool SqlCipherResult::failWith(const QString &driverText, const QString &databaseText, int code)
{
    return fail(QSqlError(driverText, databaseText, QSqlError::StatementError, QString::number(code)));
}

// ---- preparing ------------------------------------------------------------------------------------------------------

bool SqlCipherResult::prepare(const QString &sql)
{
    const auto *owner = static_cast<const SqlCipherDriver *>(driver());
    if (owner == nullptr || !owner->isOpen())
        return false;
    finalize();
    setSelect(false);
    m_record.reset();
    m_isBound.clear();
    m_parameterOf.clear();

    sqlite3 *database = owner->m_connection.get();
    const QByteArray utf8 = sql.toUtf8();
    const char *tail = nullptr;
    if (sqlite3_prepare_v3(database, utf8.constData(), static_cast<int>(utf8.size() + 1), SQLITE_PREPARE_PERSISTENT,
            &m_statement, &tail)
        != SQLITE_OK)
        return fail(lastSqlError(database, text("Unable to prepare statement"), QSqlError::StatementError));
    if (m_statement == nullptr)
        return failWith(text("Unable to prepare statement"), text("No statement"), SQLITE_MISUSE);
    if (!isBlank(database, tail)) {
        finalize();
        return failWith(text("Unable to execute multiple statements at a time"), QString(), SQLITE_MISUSE);
    }

    m_parameterCount = sqlite3_bind_parameter_count(m_statement);
    m_columnCount = sqlite3_column_count(m_statement);
    m_texts.resize(static_cast<std::size_t>(m_parameterCount));
    m_hasNames = false;
    for (int parameter = 1; parameter <= m_parameterCount; ++parameter) {
        const char *name = sqlite3_bind_parameter_name(m_statement, parameter);
        m_hasNames = m_hasNames || (name != nullptr && *name == ':');
    }
    setSelect(m_columnCount > 0);
    return true;
}

bool SqlCipherResult::reset(const QString &sql)
{
    return prepare(sql) && exec();
}

// ---- binding --------------------------------------------------------------------------------------------------------

void SqlCipherResult::bindValue(int position, const QVariant &value, QSql::ParamType type)
{
    // The base class looks a generated name up in a hash at every call; once it knows the position, the value is all
    // that changes.
    const auto index = static_cast<std::size_t>(position);
    if (index < m_isBound.size() && m_isBound[index] != 0) {
        boundValues()[position] = value;
        return;
    }
    QSqlResult::bindValue(position, value, type);
    if (position < 0)
        return;
    if (m_isBound.size() <= index)
        m_isBound.resize(index + 1, 0);
    m_isBound[index] = 1;
}

/// Qt keeps a value for each placeholder of the text, SQLite one for each name: finds which is which. False if a
/// parameter has no value, or a value no parameter.
bool SqlCipherResult::mapPlaceholders(qsizetype count)
{
    std::vector<char> covered(static_cast<std::size_t>(m_parameterCount), 0);
    m_parameterOf.clear();
    for (int position = 0; position < count; ++position) {
        const QByteArray name = boundValueName(position).toUtf8();
        const int parameter = sqlite3_bind_parameter_index(m_statement, name.constData());
        m_parameterOf.push_back(parameter);
        // Qt takes a name in a comment for a placeholder too; SQLite does not know it, and it stands in the text.
        if (parameter == 0 && (name.isEmpty() || !lastQuery().contains(boundValueName(position))))
            return false;
        if (parameter > 0)
            covered[static_cast<std::size_t>(parameter - 1)] = 1;
    }
    return std::find(covered.begin(), covered.end(), 0) == covered.end();
}

bool SqlCipherResult::bindParameter(int parameter, const QVariant &value)
{
    const int code = bindVariant(m_statement, parameter, value, m_texts[static_cast<std::size_t>(parameter - 1)]);
    if (code == SQLITE_OK)
        return true;
    if (code != SQLITE_MISMATCH)
        return fail(lastSqlError(connection(), text("Unable to bind parameters"), QSqlError::StatementError));
    return failWith(text("Unable to bind parameters"),
        text("A value of the type %1 cannot be stored").arg(QLatin1String(value.typeName())), code);
}

bool SqlCipherResult::bindParameters(const QVariantList &values)
{
    const qsizetype count = values.size();
    const bool isMapped = count > 0 && static_cast<qsizetype>(m_parameterOf.size()) == count;
    const bool complete = m_hasNames ? isMapped || mapPlaceholders(count) : count == m_parameterCount;
    if (!complete) {
        m_parameterOf.clear();
        return failWith(text("Parameter count mismatch"),
            text("%1 parameters, %2 values").arg(m_parameterCount).arg(count), SQLITE_RANGE);
    }
    for (int position = 0; position < count; ++position) {
        const int parameter = m_hasNames ? m_parameterOf[static_cast<std::size_t>(position)] : position + 1;
        if (parameter > 0 && !bindParameter(parameter, values.at(position)))
            return false;
    }
    return true;
}

// ---- executing ------------------------------------------------------------------------------------------------------

void SqlCipherResult::rewind()
{
    if (!m_atEnd)
        sqlite3_reset(m_statement);
    m_atEnd = true;
    m_standsOn = -1;
    m_keptRows.clear();
    m_firstKept = 0;
    m_record.reset(); // the type of an expression is that of the row's value
    m_affected = -1;
    m_insertId = 0;
    setAt(QSql::BeforeFirstRow);
}

bool SqlCipherResult::exec()
{
    if (m_statement == nullptr)
        return failWith(text("Unable to execute statement"), text("No statement is prepared"), SQLITE_MISUSE);
    rewind();
    if (isSelect())
        m_heldValues = boundValues();
    if (!bindParameters(boundValues()))
        return false;
    return isSelect() ? startRows() : runToEnd();
}

bool SqlCipherResult::runToEnd()
{
    sqlite3 *database = connection();
    const int before = sqlite3_total_changes(database);
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE) {
        const QSqlError error = lastSqlError(database, text("Unable to execute statement"), QSqlError::StatementError);
        sqlite3_reset(m_statement);
        return fail(error);
    }
    m_affected = sqlite3_total_changes(database) == before ? 0 : sqlite3_changes(database);
    m_insertId = sqlite3_last_insert_rowid(database);
    sqlite3_reset(m_statement);
    setActive(true);
    return true;
}

bool SqlCipherResult::startRows()
{
    m_atEnd = false;
    const bool hasRow = stepToRow();
    if (!hasRow && lastError().isValid())
        return fail(lastError());
    m_columnCount = sqlite3_column_count(m_statement); // SQLite may just have compiled it anew
    if (hasRow && !isForwardOnly())
        keepRow();
    setActive(true);
    return true;
}

bool SqlCipherResult::execBatch(bool valuesAreColumns)
{
    if (m_statement == nullptr || isSelect() || valuesAreColumns)
        return failWith(text("Unable to execute batch"),
            text("Only statements without rows, with a list of values for each parameter"), SQLITE_MISUSE);
    const QVariantList lists = boundValues();
    qsizetype rows = -1;
    for (const QVariant &list : lists) {
        const qsizetype size = list.canConvert<QVariantList>() ? list.toList().size() : -2;
        if (size < 0 || (rows >= 0 && rows != size))
            return failWith(
                text("Unable to execute batch"), text("The lists of values are not equally long"), SQLITE_RANGE);
        rows = size;
    }
    return bindBatch(lists, rows);
}

bool SqlCipherResult::bindBatch(const QVariantList &lists, qsizetype rows)
{
    std::vector<QVariantList> columns;
    for (const QVariant &list : lists)
        columns.push_back(list.toList());
    QVariantList values(lists.size());
    int affected = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        for (qsizetype column = 0; column < lists.size(); ++column)
            values[column] = columns[static_cast<std::size_t>(column)].at(row);
        rewind();
        if (!bindParameters(values) || !runToEnd())
            return false;
        affected += m_affected;
    }
    m_affected = affected;
    setActive(true);
    return true;
}

// ---- reading --------------------------------------------------------------------------------------------------------

bool SqlCipherResult::stepToRow()
{
    if (m_atEnd)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        ++m_standsOn;
        return true;
    }
    if (code != SQLITE_DONE)
        setLastError(lastSqlError(connection(), text("Unable to fetch row"), QSqlError::StatementError));
    endRows();
    return false;
}

void SqlCipherResult::endRows()
{
    sqlite3 *database = connection();
    m_affected = sqlite3_stmt_readonly(m_statement) != 0 ? -1 : sqlite3_changes(database);
    m_insertId = sqlite3_last_insert_rowid(database);
    sqlite3_reset(m_statement); // lets go of the snapshot, which would hold up checkpoints
    m_atEnd = true;
    m_heldValues.clear();
}

void SqlCipherResult::keepRow()
{
    for (int column = 0; column < m_columnCount; ++column)
        m_keptRows.push_back(columnVariant(m_statement, column, numericalPrecisionPolicy()));
}

bool SqlCipherResult::fetch(int row)
{
    if (row < 0)
        return false;
    if (isForwardOnly()) {
        if (row < m_standsOn || (m_atEnd && row <= m_standsOn))
            return false;
        while (m_standsOn < row) {
            if (!stepToRow())
                return false;
        }
    } else {
        while (m_standsOn < row) {
            if (!stepToRow())
                return false;
            keepRow();
        }
    }
    setAt(row);
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    if (m_atEnd && isForwardOnly())
        return false;
    do {
        if (isForwardOnly()) { // the one row that is left when the statement has ended
            m_keptRows.clear();
            m_firstKept = m_standsOn;
            keepRow();
        }
    } while (stepToRow() && (isForwardOnly() || (keepRow(), true)));
    if (m_standsOn < 0 || lastError().isValid())
        return false;
    setAt(m_standsOn);
    return true;
}

const QVariant *SqlCipherResult::keptValue(int column) const
{
    const auto index = static_cast<std::size_t>(at() - m_firstKept) * static_cast<std::size_t>(m_columnCount)
        + static_cast<std::size_t>(column);
    return index < m_keptRows.size() ? &m_keptRows[index] : nullptr;
}

QVariant SqlCipherResult::data(int column)
{
    if (column < 0 || column >= m_columnCount || m_statement == nullptr)
        return QVariant();
    if (!m_keptRows.empty()) {
        const QVariant *value = keptValue(column);
        return value != nullptr ? *value : QVariant();
    }
    return m_atEnd ? QVariant() : columnVariant(m_statement, column, numericalPrecisionPolicy());
}

bool SqlCipherResult::isNull(int column)
{
    if (column < 0 || column >= m_columnCount || m_statement == nullptr)
        return true;
    if (!m_keptRows.empty()) {
        const QVariant *value = keptValue(column);
        return value == nullptr || value->isNull();
    }
    return m_atEnd || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

// ---- describing -----------------------------------------------------------------------------------------------------

int SqlCipherResult::size()
{
    return -1; // only the last row tells
}

int SqlCipherResult::numRowsAffected()
{
    return m_affected;
}

QVariant SqlCipherResult::lastInsertId() const
{
    return isActive() && m_insertId != 0 ? QVariant(static_cast<qlonglong>(m_insertId)) : QVariant();
}

QSqlRecord SqlCipherResult::record() const
{
    if (m_statement == nullptr || !isActive() || !isSelect())
        return QSqlRecord();
    if (!m_record) {
        QSqlRecord record;
        for (int column = 0; column < m_columnCount; ++column) {
            const QString name = QString::fromUtf8(sqlite3_column_name(m_statement, column));
            const QString table = QString::fromUtf8(sqlite3_column_table_name(m_statement, column));
            const char *declared = sqlite3_column_decltype(m_statement, column);
            QMetaType type = declared != nullptr ? declaredType(QString::fromUtf8(declared)) : QMetaType();
            if (declared == nullptr) { // an expression has no declared type: that of the row's value
                const QVariant *kept = m_keptRows.empty() ? nullptr : &m_keptRows[static_cast<std::size_t>(column)];
                type = kept != nullptr ? kept->metaType()
                    : m_atEnd          ? QMetaType::fromType<QString>()
                                       : columnVariant(m_statement, column, numericalPrecisionPolicy()).metaType();
            }
            record.append(QSqlField(name, type, table));
        }
        m_record = record;
    }
    return *m_record;
}

void SqlCipherResult::detachFromResultSet()
{
    rewind();
    m_heldValues.clear();
}

} // namespace wellpulse::storage
