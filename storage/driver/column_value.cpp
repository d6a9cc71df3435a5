// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/driver/column_value.h"

#include <QDateTime>
#include <QStringEncoder>
#include <QUrl>
#include <QUuid>

#include <limits>

namespace wellpulse::storage {
namespace {

template <class T> const T &as(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
}

int bindText(sqlite3_stmt *statement, int parameter, QStringView value, QByteArray &text)
{
    // Writing into a buffer that lives on costs no allocation after the first execution.
    QStringEncoder encoder(QStringEncoder::Utf8);
    if (const qsizetype most = encoder.requiredSpace(value.size()); text.size() < most)
        text.resize(most);
    const char *end = encoder.appendToBuffer(text.data(), value);
    const auto length = static_cast<sqlite3_uint64>(end - text.constData());
    return sqlite3_bind_text64(
        statement, parameter, length == 0 ? "" : text.constData(), length, SQLITE_STATIC, SQLITE_UTF8);
}

int bindBytes(sqlite3_stmt *statement, int parameter, const QByteArray &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, parameter);
    return sqlite3_bind_blob64(
        statement, parameter, value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_STATIC);
}

int bindUnsigned(sqlite3_stmt *statement, int parameter, quint64 value)
{
    if (value > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return SQLITE_MISMATCH;
    return sqlite3_bind_int64(statement, parameter, static_cast<sqlite3_int64>(value));
}

/// The text a value of a less frequent type is stored as; a null string for NULL.
bool storedText(const QVariant &value, QString &out)
{
    switch (value.typeId()) {
    case QMetaType::QChar:
        out = QString(as<QChar>(value));
        return true;
    case QMetaType::QDate:
        out = as<QDate>(value).isValid() ? as<QDate>(value).toString(Qt::ISODate) : QString();
        return true;
    case QMetaType::QTime:
        out = as<QTime>(value).isValid() ? as<QTime>(value).toString(Qt::ISODateWithMs) : QString();
        return true;
    case QMetaType::QDateTime:
        out = as<QDateTime>(value).isValid() ? as<QDateTime>(value).toString(Qt::ISODateWithMs) : QString();
        return true;
    case QMetaType::QUuid:
        out = as<QUuid>(value).isNull() ? QString() : as<QUuid>(value).toString(QUuid::WithoutBraces);
        return true;
    case QMetaType::QUrl:
        out = as<QUrl>(value).isEmpty() ? QString() : as<QUrl>(value).toString(QUrl::FullyEncoded);
        return true;
    default:
        return false;
    }
}

} // namespace

int bindVariant(sqlite3_stmt *statement, int parameter, const QVariant &value, QByteArray &text)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, parameter);
    switch (value.typeId()) {
    case QMetaType::QString:
        if (as<QString>(value).isNull())
            return sqlite3_bind_null(statement, parameter);
        return bindText(statement, parameter, as<QString>(value), text);
    case QMetaType::QByteArray:
        return bindBytes(statement, parameter, as<QByteArray>(value));
    case QMetaType::Int:
        return sqlite3_bind_int64(statement, parameter, as<int>(value));
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, parameter, as<qlonglong>(value));
    case QMetaType::Double:
        return sqlite3_bind_double(statement, parameter, as<double>(value));
    case QMetaType::Float:
        return sqlite3_bind_double(statement, parameter, static_cast<double>(as<float>(value)));
    case QMetaType::Bool:
    case QMetaType::Short:
    case QMetaType::Long:
    case QMetaType::Char:
    case QMetaType::SChar:
        return sqlite3_bind_int64(statement, parameter, value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::UShort:
    case QMetaType::UChar:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return bindUnsigned(statement, parameter, value.toULongLong());
    default:
        break;
    }
    QString stored;
    if (!storedText(value, stored))
        return SQLITE_MISMATCH;
    if (stored.isNull())
        return sqlite3_bind_null(statement, parameter);
    return bindText(statement, parameter, stored, text);
}

QVariant columnVariant(sqlite3_stmt *statement, int column, QSql::NumericalPrecisionPolicy policy)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(statement, column)));
    case SQLITE_FLOAT:
        switch (policy) {
        case QSql::LowPrecisionInt32:
            return QVariant(sqlite3_column_int(statement, column));
        case QSql::LowPrecisionInt64:
            return QVariant(static_cast<qlonglong>(sqlite3_column_int64(statement, column)));
        case QSql::LowPrecisionDouble:
        case QSql::HighPrecision:
            break;
        }
        return QVariant(sqlite3_column_double(statement, column));
    case SQLITE_BLOB: {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return QVariant(size == 0 ? QByteArray("", 0) : QByteArray(data, size));
    }
    case SQLITE_TEXT: {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(statement, column));
        const int size = sqlite3_column_bytes(statement, column);
        return QVariant(size == 0 ? QString(QLatin1String("")) : QString::fromUtf8(data, size));
    }
    default:
        return QVariant(QMetaType::fromType<QString>());
    }
}

QMetaType declaredType(const QString &declaration)
{
    const QString type = declaration.toLower();
    const auto has = [&type](QLatin1String part) { return type.contains(part); };
    if (has(QLatin1String("bool")))
        return QMetaType::fromType<bool>();
    if (has(QLatin1String("int")))
        return QMetaType::fromType<qlonglong>();
    if (has(QLatin1String("blob")))
        return QMetaType::fromType<QByteArray>();
    for (const QLatin1String real :
        {QLatin1String("real"), QLatin1String("floa"), QLatin1String("doub"), QLatin1String("numeric")}) {
        if (has(real))
            return QMetaType::fromType<double>();
    }
    return QMetaType::fromType<QString>();
}

} // namespace wellpulse::storage
