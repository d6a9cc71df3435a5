// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/civil_time.h"

#include <chrono>

namespace wellpulse::core {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::int64_t msPerDay = 86'400'000;

/// The number that `count` digits at `position` spell, or -1.
int numberAt(std::string_view text, std::size_t position, std::size_t count)
{
    if (position + count > text.size())
        return -1;
    int value = 0;
    for (const char c : text.substr(position, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Minutes east of UTC that the zone at the end of an instant names.
std::optional<int> offsetMinutes(std::string_view zone)
{
    if (zone == "Z")
        return 0;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return {};
    const int hours = numberAt(zone, 1, 2);
    const int minutes = numberAt(zone, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return {};
    return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// Takes ".fraction" off the front of `text`: its milliseconds, or nothing when it is malformed.
std::optional<int> takeFractionMs(std::string_view &text)
{
    if (text.empty() || text[0] != '.')
        return 0;
    const auto end = text.find_first_not_of("0123456789", 1);
    const auto digits = text.substr(1, end == std::string_view::npos ? end : end - 1);
    if (digits.empty())
        return {};
    int ms = 0;
    for (std::size_t i = 0; i < 3; ++i)
        ms = ms * 10 + (i < digits.size() ? digits[i] - '0' : 0);
    text.remove_prefix(digits.size() + 1);
    return ms;
}

/// With leading zeros up to `digits`. Printed by hand: rows of the views and the audit trail are full of dates.
void appendNumber(std::string &text, int number, int digits)
{
    for (int unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10; unit > 0; unit /= 10)
        text += static_cast<char>('0' + number / unit % 10);
}

} // namespace

std::string CivilDate::toString() const
{
    const year_month_day date{sys_days{std::chrono::days{days}}};
    std::string text;
    text.reserve(10);
    appendNumber(text, int{date.year()}, 4);
    text += '-';
    appendNumber(text, static_cast<int>(unsigned{date.month()}), 2);
    text += '-';
    appendNumber(text, static_cast<int>(unsigned{date.day()}), 2);
    return text;
}

CivilDate civilDate(int y, unsigned m, unsigned d)
{
    return {static_cast<std::int32_t>(sys_days{year{y} / month{m} / day{d}}.time_since_epoch().count())};
}

std::optional<CivilDate> parseCivilDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const int y = numberAt(text, 0, 4);
    const int m = numberAt(text, 5, 2);
    const int d = numberAt(text, 8, 2);
    if (y < 1 || m < 1 || d < 1)
        return {};
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok())
        return {};
    return CivilDate{static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())};
}

CivilDate utcDateOf(std::int64_t unixMs)
{
    return {static_cast<std::int32_t>(floorDiv(unixMs, msPerDay))};
}

std::string formatInstant(std::int64_t unixMs)
{
    const auto date = utcDateOf(unixMs);
    const auto ms = static_cast<int>(unixMs - date.days * msPerDay);
    std::string text = date.toString();
    text.reserve(24);
    text += 'T';
    appendNumber(text, ms / 3'600'000, 2);
    text += ':';
    appendNumber(text, ms / 60'000 % 60, 2);
    text += ':';
    appendNumber(text, ms / 1000 % 60, 2);
    text += '.';
    appendNumber(text, ms % 1000, 3);
    text += 'Z';
    return text;
}

std::optional<std::int64_t> parseInstant(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return {};
    const auto date = parseCivilDate(text.substr(0, 10));
    const int hours = numberAt(text, 11, 2);
    const int minutes = numberAt(text, 14, 2);
    const int seconds = numberAt(text, 17, 2);
    auto rest = text.substr(19);
    const auto fractionMs = takeFractionMs(rest);
    const auto offset = offsetMinutes(rest);
    if (!date || !fractionMs || !offset || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0
        || seconds > 59)
        return {};
    return date->days * msPerDay + (hours * 60 + minutes - *offset) * 60'000LL + seconds * 1000LL + *fractionMs;
}

} // namespace wellpulse::core
