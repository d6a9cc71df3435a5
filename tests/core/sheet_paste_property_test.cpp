// SPDX-License-Identifier: GPL-3.0-or-later
// Laws: any week of any wells, written the way some spreadsheet in some language writes it, comes back as it was; and no text
// whatever puts a cell outside the sheet.
#include "core/production/sheet_paste.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

struct Language {
    SheetLanguage reading;
    const char *oil, *gas, *water, *date;
};

const std::vector<Language> languages{
    {{{".", ","}, DateOrder::MonthFirst}, "Oil (bbl)", "Gas (MCF)", "Water (bbl)", "Date"},
    {{{",", "."}, DateOrder::DayFirst}, "Petróleo", "Gas", "Agua", "Fecha"},
    {{{",", "\u202F"}, DateOrder::DayFirst}, "Oil", "Gas", "Water", "Day"},
    {{{".", "’"}, DateOrder::DayFirst}, "OIL", "GAS", "WATER", "DATE"}};

struct Manner {
    Language language;
    std::string separator;
    std::string lineEnd;
    bool quotes = false;
    bool groups = false;
    bool header = false;
    bool dates = false;
    std::size_t blankLines = 0;
};

std::string dateText(CivilDate date, DateOrder order)
{
    const std::string iso = date.toString();
    const std::string day = iso.substr(8, 2);
    const std::string month = iso.substr(5, 2);
    return (order == DateOrder::DayFirst ? day + '/' + month : month + '/' + day) + '/' + iso.substr(0, 4);
}

std::string numberText(Volume volume, const Manner &manner)
{
    const NumberMarks &marks = manner.language.reading.marks;
    std::string whole = std::to_string(volume.hundredths / 100);
    for (std::size_t at = whole.size(); manner.groups && at > 3;) {
        at -= 3;
        whole.insert(at, marks.group);
    }
    const std::string cents = std::to_string(100 + volume.hundredths % 100).substr(1);
    return whole + marks.decimal + cents;
}

using Week = std::map<SheetCell, std::optional<Volume>>;

std::string written(const Week &week, const SheetFrame &frame, const Manner &manner)
{
    std::vector<std::vector<std::string>> rows;
    if (manner.header) {
        std::vector<std::string> names;
        std::vector<std::string> fluids;
        if (manner.dates) {
            names.emplace_back();
            fluids.emplace_back(manner.language.date);
        }
        for (const std::string &well : frame.wellNames) {
            names.insert(names.end(), {well, "", ""});
            fluids.insert(fluids.end(), {manner.language.oil, manner.language.gas, manner.language.water});
        }
        rows = {names, fluids};
    }
    for (std::size_t day = 0; day < frame.days.size(); ++day) {
        auto &row = rows.emplace_back();
        if (manner.dates)
            row.push_back(dateText(frame.days[day], manner.language.reading.dateOrder));
        for (std::size_t well = 0; well < frame.wellNames.size(); ++well) {
            for (const Fluid fluid : allFluids) {
                const auto &volume = week.at({day, well, fluid});
                row.push_back(volume ? numberText(*volume, manner) : std::string());
            }
        }
    }
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += column == 0 ? "" : manner.separator;
            text += manner.quotes ? '"' + row[column] + '"' : row[column];
        }
        text += manner.lineEnd;
    }
    for (std::size_t line = 0; line < manner.blankLines; ++line)
        text += manner.lineEnd;
    return text;
}

Manner anyManner()
{
    Manner manner;
    manner.language = *rc::gen::elementOf(languages);
    manner.separator = *rc::gen::elementOf(std::vector<std::string>{"\t", ";", ","});
    manner.lineEnd = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n", "\r"});
    // A comma that is also in the numbers parts cells only where these are quoted, as in any CSV file.
    manner.groups = *rc::gen::arbitrary<bool>();
    const NumberMarks &marks = manner.language.reading.marks;
    const bool inNumbers = marks.decimal == "," || (manner.groups && marks.group == ",");
    manner.quotes = (manner.separator == "," && inNumbers) || *rc::gen::arbitrary<bool>();
    manner.header = *rc::gen::arbitrary<bool>();
    manner.dates = *rc::gen::arbitrary<bool>();
    manner.blankLines = *rc::gen::inRange<std::size_t>(0, 3);
    return manner;
}

SheetFrame anyFrame()
{
    SheetFrame frame;
    const CivilDate last{*rc::gen::inRange(0, 30'000)};
    for (int day = 0; day < 7; ++day)
        frame.days.push_back(last.plusDays(day - 6));
    const auto wells = *rc::gen::inRange(1, 6);
    for (int well = 1; well <= wells; ++well)
        frame.wellNames.push_back("Acme Well #" + std::to_string(well));
    return frame;
}

Week anyWeek(const SheetFrame &frame)
{
    Week week;
    for (std::size_t day = 0; day < frame.days.size(); ++day) {
        for (std::size_t well = 0; well < frame.wellNames.size(); ++well) {
            for (const Fluid fluid : allFluids) {
                const auto volume = *rc::gen::inRange<std::int64_t>(-1'000'000, maxVolume.hundredths + 1);
                week[{day, well, fluid}] = volume < 0 ? std::nullopt : std::optional(Volume{volume});
            }
        }
    }
    week[{frame.days.size() - 1, frame.wellNames.size() - 1, Fluid::Water}] = Volume{100}; // blank ends fall off
    return week;
}

Week read(const SheetPaste &pasted, const NumberMarks &marks, const Week &blank)
{
    Week week = blank;
    for (auto &[at, volume] : week)
        volume.reset();
    for (const PastedCell &cell : pasted.cells) {
        const auto volume = readSheetCell(cell.text, marks);
        RC_ASSERT(volume.has_value());
        week[cell.at] = *volume;
    }
    return week;
}

} // namespace

TEST_CASE("law: a week that a spreadsheet wrote comes back as it was, in every language and manner")
{
    REQUIRE(rc::check([] {
        const Manner manner = anyManner();
        const SheetFrame frame = anyFrame();
        const Week week = anyWeek(frame);
        const std::string text = written(week, frame, manner);
        RC_LOG() << text;
        const auto table = splitSheet(text, manner.language.reading.marks);
        RC_ASSERT(table.has_value());
        const auto pasted = placeTable(*table, frame, {}, manner.language.reading);
        RC_ASSERT(pasted.has_value());
        RC_ASSERT(pasted->rowsOfOtherDays == 0U);
        RC_ASSERT(pasted->unknownWells.empty());
        RC_ASSERT(pasted->otherColumns.empty());
        RC_ASSERT(read(*pasted, manner.language.reading.marks, week) == week);
    }));
}

TEST_CASE("law: whatever is pasted, every cell lies on the sheet and none is filled twice")
{
    const auto pieces = rc::gen::elementOf(
        std::vector<std::string>{"\t", "\n", "\r\n", ";", ",", "\"", "1", "42.5", "1,234.50", "-3", "Oil", "Gas (MCF)",
            "Agua", "Date", "Well", "Total", "10/14/2025", "2025-10-13", "Acme Well #1", "Beta", "x", "\u00A0", " "});
    REQUIRE(rc::check([&] {
        std::string text;
        for (const std::string &piece : *rc::gen::container<std::vector<std::string>>(pieces))
            text += piece;
        SheetFrame frame{{}, {"Acme Well #1", "Acme Well #2"}};
        for (int day = 13; day < 20; ++day)
            frame.days.push_back(civilDate(2025, 10, static_cast<unsigned>(day)));
        const SheetCell start{*rc::gen::inRange<std::size_t>(0, 7), *rc::gen::inRange<std::size_t>(0, 2),
            *rc::gen::elementOf(std::vector(allFluids.begin(), allFluids.end()))};
        const auto table = splitSheet(text, {});
        if (!table)
            return;
        const auto pasted = placeTable(*table, frame, start, {});
        if (!pasted)
            return;
        std::map<SheetCell, int> seen;
        for (const PastedCell &cell : pasted->cells) {
            RC_ASSERT(cell.at.day < frame.days.size());
            RC_ASSERT(cell.at.well < frame.wellNames.size());
            RC_ASSERT(++seen[cell.at] == 1);
        }
    }));
}
