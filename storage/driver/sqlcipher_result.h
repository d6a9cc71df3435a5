// SPDX-License-Identifier: GPL-3.0-or-later
// One query on a SqlCipherDriver: Qt makes these, nobody else. A forward-only query reads its values straight from
// SQLite's current row; a scrollable one keeps the rows it has passed. Executing a prepared query again re-uses its
// statement: no parsing, no record, no allocation for values of the usual types.
#pragma once

#include <QByteArray>
#include <QSqlError>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

#include <sqlcipher/sqlite3.h>

#include <optional>
#include <vector>

namespace wellpulse::storage {

class SqlCipherDriver;

class SqlCipherResult final : public QSqlResult {
public:
    explicit SqlCipherResult(const SqlCipherDriver *driver);
    ~SqlCipherResult() override;

    QVariant handle() const override;

    /// Lets go of the statement; the query is inactive from here on.
    void finalize();

protected:
    bool prepare(const QString &sql) override;
    void bindValue(int position, const QVariant &value, QSql::ParamType type) override;
    using QSqlResult::bindValue;
    bool exec() override;
    bool execBatch(bool valuesAreColumns) override;
    bool reset(const QString &sql) override;

    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;

    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    sqlite3 *connection() const { return sqlite3_db_handle(m_statement); }
    bool fail(const QSqlError &error);
    bool failWith(const QString &driverText, const QString &databaseText, int code);

    void rewind();
    bool mapPlaceholders(qsizetype count);
    bool bindParameters(const QVariantList &values);
    bool bindParameter(int parameter, const QVariant &value);
    bool bindBatch(const QVariantList &lists, qsizetype rows);
    bool runToEnd();
    bool startRows();
    bool stepToRow();
    void endRows();
    void keepRow();
    const QVariant *keptValue(int column) const;

    sqlite3_stmt *m_statement = nullptr;
    int m_parameterCount = 0;
    int m_columnCount = 0;

    std::vector<char> m_isBound;     ///< by position: the base class knows it, so the value alone is replaced
    std::vector<int> m_parameterOf;  ///< by placeholder, in the order of the text: SQLite's number of it, 0: none
    bool m_hasNames = false;         ///< of the form :name, which may stand in the text more than once
    std::vector<QByteArray> m_texts; ///< by parameter: UTF-8 that SQLite reads while the statement runs
    QVariantList m_heldValues;       ///< keeps bound blobs alive while rows are still to come

    int m_standsOn = -1; ///< the row SQLite stands on
    bool m_atEnd = true;
    std::vector<QVariant> m_keptRows; ///< rows passed, value after value
    int m_firstKept = 0;              ///< the number of the first of them
    int m_affected = -1;
    qint64 m_insertId = 0;
    mutable std::optional<QSqlRecord> m_record;
};

} // namespace wellpulse::storage
