// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/import_date.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>

namespace wellpulse::cli {

namespace {
constexpr int firstTwoDigitYear = 1970;

core::CivilDate toCivil(int year, QDate date)
{
    return core::civilDate(year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// Qt reads a two-digit year in the 1900s, and 1900 had no 29 February while 2000 had: the year 04 stands in for 00.
bool isLeapDayOf2000(const QString &text, const QString &format)
{
    for (qsizetype at = text.indexOf(QLatin1String("00")); at >= 0; at = text.indexOf(QLatin1String("00"), at + 1)) {
        QString other = text;
        other.replace(at, 2, QLatin1String("04"));
        if (QLocale::c().toDate(other, format) == QDate(1904, 2, 29))
            return true;
    }
    return false;
}
} // namespace

ImportDates::ImportDates(const std::string &format)
    : m_format(QString::fromStdString(format))
    , m_twoDigitYear(!m_format.contains(QLatin1String("yyyy")))
{
}

std::optional<core::CivilDate> ImportDates::read(const std::string &text) const
{
    const QString trimmed = QString::fromStdString(text).trimmed();
    const QDate date = QLocale::c().toDate(trimmed, m_format);
    if (!m_twoDigitYear)
        return date.isValid() && date.year() > 0 ? std::optional(toCivil(date.year(), date)) : std::nullopt;
    if (date.isValid())
        return toCivil(date.year() < firstTwoDigitYear ? date.year() + 100 : date.year(), date);
    return isLeapDayOf2000(trimmed, m_format) ? std::optional(core::civilDate(2000, 2, 29)) : std::nullopt;
}

std::optional<core::CivilDate> ImportDates::parse(const std::string &text)
{
    const auto [found, isNew] = m_known.try_emplace(text);
    if (isNew)
        found->second = read(text);
    return found->second;
}

} // namespace wellpulse::cli
