// SPDX-License-Identifier: GPL-3.0-or-later
// How Catch2 shows Qt's values when an assertion fails.
#pragma once

#include <catch2/catch_tostring.hpp>

#include <QByteArray>
#include <QDebug>
#include <QString>
#include <QVariant>

#include <string>

namespace Catch {

template <> struct StringMaker<QString> {
    static std::string convert(const QString &value) { return '"' + value.toStdString() + '"'; }
};
template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &value) { return "0x" + value.toHex().toStdString(); }
};
template <> struct StringMaker<QVariant> {
    static std::string convert(const QVariant &value)
    {
        QString shown;
        QDebug(&shown) << value;
        return shown.toStdString();
    }
};

} // namespace Catch
