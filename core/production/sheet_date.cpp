// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_date.h"

#include "core/production/number_marks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wellpulse::core {

namespace {

using Months = std::array<std::array<std::string_view, 5>, 12>;
constexpr Months months{{{"jan", "january", "ene", "enero", ""}, {"feb", "february", "febrero", "", ""},
    {"mar", "march", "marzo", "", ""}, {"apr", "april", "abr", "abril", ""}, {"may", "mayo", "", "", ""},
    {"jun", "june", "junio", "", ""}, {"jul", "july", "julio", "", ""}, {"aug", "august", "ago", "agosto", ""},
    {"sep", "september", "sept", "septiembre", "set"}, {"oct", "october", "octubre", "", ""},
    {"nov", "november", "noviembre", "", ""}, {"dec", "december", "dic", "diciembre", ""}}};

constexpr std::array<std::string_view, 33> otherWords{"mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday",
    "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "lun", "lunes", "martes",
    "mié", "mie", "miércoles", "miercoles", "jue", "jueves", "vie", "viernes", "sáb", "sábado", "dom", "domingo", "de"};

constexpr int firstTwoDigitYear = 70;

struct Words {
    std::vector<std::string> numbers;
    std::optional<unsigned> month;
    bool onlyKnown = true;
};

std::optional<unsigned> monthNamed(std::string_view word)
{
    for (std::size_t month = 0; month < months.size(); ++month) {
        const auto &names = months.at(month);
        if (std::find(names.begin(), names.end(), word) != names.end())
            return static_cast<unsigned>(month + 1);
    }
    return std::nullopt;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

// "2025-10-14 00:00:00" and "2025-10-14T00:00": the day is what counts.
std::string_view withoutTime(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return text;
    const auto gap = text.find_last_of(" T", colon);
    return gap == std::string_view::npos ? text : text.substr(0, gap);
}

Words wordsOf(std::string_view text)
{
    Words found;
    const std::string plain = lowered(withoutTime(trimmedText(text)));
    for (std::size_t at = 0; at < plain.size();) {
        const bool number = isDigit(plain[at]);
        if (!number && !isLetter(plain[at])) {
            found.onlyKnown = found.onlyKnown && std::string_view(" /-.,").find(plain[at]) != std::string_view::npos;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < plain.size() && (number ? isDigit(plain[end]) : isLetter(plain[end])))
            ++end;
        const std::string word = plain.substr(at, end - at);
        at = end;
        if (number)
            found.numbers.push_back(word);
        else if (const auto month = monthNamed(word))
            found.month = month; // the last one: "mar, 14 oct" is a Tuesday in October
        else
            found.onlyKnown
                = found.onlyKnown && std::find(otherWords.begin(), otherWords.end(), word) != otherWords.end();
    }
    return found;
}

std::string padded(unsigned long number, std::size_t width)
{
    const std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::optional<CivilDate> dayOf(unsigned long year, unsigned long month, unsigned long day)
{
    return parseCivilDate(padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2));
}

// The same day of the year before, this and the next year, whichever is closest.
std::optional<CivilDate> closest(unsigned long month, unsigned long day, CivilDate around)
{
    const unsigned long year = std::stoul(around.toString().substr(0, 4));
    std::optional<CivilDate> best;
    for (const unsigned long candidate : {year, year - 1, year + 1}) {
        const auto date = dayOf(candidate, month, day);
        if (date && (!best || std::abs(date->days - around.days) < std::abs(best->days - around.days)))
            best = date;
    }
    return best;
}

unsigned long fullYear(const std::string &digits)
{
    const unsigned long year = std::stoul(digits);
    if (digits.size() > 2)
        return year;
    return year + (year < firstTwoDigitYear ? 2000 : 1900);
}

std::optional<CivilDate> withMonthName(const Words &words, CivilDate around)
{
    const auto &numbers = words.numbers;
    if (numbers.size() == 1 && numbers[0].size() <= 2)
        return closest(*words.month, std::stoul(numbers[0]), around);
    if (numbers.size() != 2)
        return std::nullopt;
    const std::size_t year = numbers[0].size() == 4 ? 0 : 1;
    return dayOf(fullYear(numbers[year]), *words.month, std::stoul(numbers[1 - year]));
}

std::optional<CivilDate> withNumbers(const std::vector<std::string> &numbers, DateOrder order, CivilDate around)
{
    if (numbers.size() < 2 || numbers.size() > 3)
        return std::nullopt;
    const bool yearFirst = numbers.size() == 3 && (numbers[0].size() == 4 || order == DateOrder::YearFirst);
    const std::size_t first = yearFirst ? 1 : 0;
    const unsigned long one = std::stoul(numbers[first]);
    const unsigned long other = std::stoul(numbers[first + 1]);
    const bool dayFirst = order == DateOrder::DayFirst && !yearFirst;
    const auto [month, day] = dayFirst ? std::pair(other, one) : std::pair(one, other);
    if (numbers.size() == 2)
        return closest(month, day, around);
    return dayOf(fullYear(numbers[yearFirst ? 0 : 2]), month, day);
}

} // namespace

std::optional<CivilDate> readSheetDate(std::string_view text, DateOrder order, CivilDate around)
{
    constexpr std::size_t longestNumber = 4;
    const Words words = wordsOf(text);
    const bool tooLong = std::any_of(words.numbers.begin(), words.numbers.end(),
        [](const std::string &number) { return number.size() > longestNumber; });
    if (!words.onlyKnown || tooLong)
        return std::nullopt;
    // "martes 14/10/2025" needs no month's name, "mar 14 oct" does.
    const bool isComplete = words.numbers.size() == 3;
    return words.month && !isComplete ? withMonthName(words, around) : withNumbers(words.numbers, order, around);
}

std::vector<std::optional<CivilDate>> readSheetDates(
    std::span<const std::string> column, DateOrder preferred, CivilDate from, CivilDate to)
{
    std::vector<std::optional<CivilDate>> best;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> bestScore{-1, -1};
    for (const DateOrder order : {preferred, DateOrder::MonthFirst, DateOrder::DayFirst}) {
        std::vector<std::optional<CivilDate>> dates;
        std::transform(column.begin(), column.end(), std::back_inserter(dates),
            [&](const std::string &cell) { return readSheetDate(cell, order, to); });
        const auto read = std::count_if(dates.begin(), dates.end(), [](const auto &date) { return date.has_value(); });
        const auto here = std::count_if(
            dates.begin(), dates.end(), [&](const auto &date) { return date && *date >= from && *date <= to; });
        if (std::pair score{read, here}; score > bestScore) {
            bestScore = score;
            best = std::move(dates);
        }
    }
    return best;
}

} // namespace wellpulse::core
