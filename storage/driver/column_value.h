// SPDX-License-Identifier: GPL-3.0-or-later
// QVariant to SQLite and back. How values are stored:
//   bool and integers -> INTEGER; float, double -> REAL; QByteArray -> BLOB; QString, QChar -> TEXT;
//   QDate, QTime, QDateTime -> TEXT, ISO 8601 with milliseconds (and the zone offset, where the value has one);
//   QUuid -> TEXT without braces; QUrl -> TEXT, fully encoded; a null variant or a null value -> NULL.
// Anything else is refused: an integer above 2^63-1 and a type with no text of its own would come back changed.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QSql>
#include <QString>
#include <QVariant>

#include <sqlcipher/sqlite3.h>

namespace wellpulse::storage {

/// Binds `value` as parameter number `parameter` (from 1) without copying: `value` and `text` must stay as they are until
/// the statement is reset. `text` holds the UTF-8 of what is stored as text and is reused from one execution to the
/// next. Answers SQLite's code; SQLITE_MISMATCH for what cannot be stored.
[[nodiscard]] int bindVariant(sqlite3_stmt *statement, int parameter, const QVariant &value, QByteArray &text);

/// The value of a column of the current row. NULL is a null QVariant of type QString, as with Qt's own SQLite driver.
[[nodiscard]] QVariant columnVariant(sqlite3_stmt *statement, int column, QSql::NumericalPrecisionPolicy policy);

/// The type a column declared as `declaration` is read as.
[[nodiscard]] QMetaType declaredType(const QString &declaration);

} // namespace wellpulse::storage
