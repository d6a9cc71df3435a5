// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/sheet_date.h"
#include "core/production/sheet_paste.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::core;

namespace {

const NumberMarks english{".", ","};
const NumberMarks spanish{",", "."};
const NumberMarks french{",", "\u202F"};
const NumberMarks swiss{".", "’"};

using Row = std::vector<std::string>;

SheetTable split(std::string_view text, const NumberMarks &marks = english)
{
    const auto table = splitSheet(text, marks);
    REQUIRE(table.has_value());
    return *table;
}

std::int64_t hundredths(std::string_view cell, const NumberMarks &marks = english)
{
    const auto volume = readSheetCell(cell, marks);
    REQUIRE(volume.has_value());
    REQUIRE(volume->has_value());
    return (*volume)->hundredths;
}

std::string refusal(std::string_view cell, const NumberMarks &marks = english)
{
    const auto volume = readSheetCell(cell, marks);
    REQUIRE_FALSE(volume.has_value());
    return volume.error().code;
}

const CivilDate sunday = civilDate(2025, 10, 19);

SheetFrame frameOf(std::vector<std::string> wells)
{
    SheetFrame frame{{}, std::move(wells)};
    for (int day = 0; day < 7; ++day)
        frame.days.push_back(sunday.plusDays(day - 6));
    return frame;
}

const SheetFrame twoWells = frameOf({"Acme Well #1", "Acme Well #2"});

SheetPaste paste(std::string_view text, const SheetFrame &frame = twoWells, const SheetCell &start = {},
    const SheetLanguage &language = {})
{
    const auto placed = placeTable(split(text, language.marks), frame, start, language);
    if (!placed)
        FAIL(placed.error().code);
    return *placed;
}

std::string pasteRefusal(std::string_view text, const SheetCell &start = {}, const SheetLanguage &language = {})
{
    const auto placed = placeTable(split(text, language.marks), twoWells, start, language);
    REQUIRE_FALSE(placed.has_value());
    CHECK(placed.error().message.ends_with('.'));
    return placed.error().code;
}

PastedCell cell(std::size_t day, std::size_t well, Fluid fluid, std::string text)
{
    return {{day, well, fluid}, std::move(text)};
}

} // namespace

TEST_CASE("a copied table is split by tabs, else semicolons, else commas")
{
    CHECK(split("1\t2,5\t3;4") == SheetTable{{"1", "2,5", "3;4"}});
    CHECK(split("1;2,5\n3;4") == SheetTable{{"1", "2,5"}, {"3", "4"}});
    CHECK(split("42.5,180,12\n43,181,12") == SheetTable{{"42.5", "180", "12"}, {"43", "181", "12"}});
    CHECK(split("42,180,120\n") == SheetTable{{"42", "180", "120"}});
    CHECK(split("Oil,Gas\n1,234\n") == SheetTable{{"Oil", "Gas"}, {"1", "234"}});
}

TEST_CASE("a column of numbers with marks stays one column")
{
    CHECK(split("1,234.50\r\n1,300.25\r\n") == SheetTable{{"1,234.50"}, {"1,300.25"}});
    CHECK(split("42,5\n43,1", spanish) == SheetTable{{"42,5"}, {"43,1"}});
    CHECK(split("1.234.567,89", spanish) == SheetTable{{"1.234.567,89"}});
    CHECK(split("42.5,180,12", spanish) == SheetTable{{"42.5", "180", "12"}});
    CHECK(split("1,234\n1,300") == SheetTable{{"1,234"}, {"1,300"}});
}

TEST_CASE("quotes, line ends, blank lines and a byte order mark are read as spreadsheets write them")
{
    CHECK(split("\"1,234.50\",\"180\"\r\n\"43\",\"\"") == SheetTable{{"1,234.50", "180"}, {"43", ""}});
    CHECK(split("\"two\nlines\"\t\"a \"\"b\"\"\"") == SheetTable{{"two\nlines", "a \"b\""}});
    CHECK(split("1\r2\r\n3\n") == SheetTable{{"1"}, {"2"}, {"3"}});
    CHECK(split("1\n\n3\n\n\t\n") == SheetTable{{"1"}, {""}, {"3"}});
    CHECK(split("\xEF\xBB\xBF"
                "1\t2")
        == SheetTable{{"1", "2"}});
    CHECK(split("1\t\t3\t\t") == SheetTable{{"1", "", "3"}});
    CHECK(split("\u00A0"
                "1 234,50\u00A0\t 2",
              french)
        == SheetTable{{"1 234,50", "2"}});
}

TEST_CASE("what holds no cells is refused")
{
    for (const std::string_view text : {"", "\n\r\n", "\t\t\n", "  "})
        CHECK(splitSheet(text, english).error().code == "sheet_empty");
    CHECK(splitSheet("\xFF\xFE", english).error().code == "sheet_not_text");
    CHECK(splitSheet(std::string_view("1\0002", 3), english).error().code == "sheet_not_text");
    CHECK(splitSheet(std::string(maxSheetBytes + 1, '1'), english).error().code == "sheet_too_large");
}

TEST_CASE("a cell is read with the marks of the language; blank is not read")
{
    CHECK(hundredths("1,234.5") == 123'450);
    CHECK(hundredths("1.234,5", spanish) == 123'450);
    CHECK(hundredths("1.234", spanish) == 123'400);
    CHECK(hundredths("1,234") == 123'400);
    CHECK(hundredths("42,5") == 4'250);
    CHECK(hundredths("42.5", spanish) == 4'250);
    CHECK(hundredths("1\u202F234,50", french) == 123'450);
    CHECK(hundredths("1\u00A0234,50", french) == 123'450);
    CHECK(hundredths("1 234,50", french) == 123'450);
    CHECK(hundredths("12’345.60", swiss) == 1'234'560);
    CHECK_FALSE(readSheetCell(" \u00A0\t", english)->has_value());
    CHECK(refusal("-5") == "volume_negative");
    CHECK(refusal("1.234") == "volume_too_precise");
    CHECK(refusal("100,000,000") == "volume_too_large");
    CHECK(refusal("1,23,4") == "volume_not_a_number");
    CHECK(refusal("n/a") == "volume_not_a_number");
    CHECK(refusal("12 34", french) == "volume_not_a_number");
}

TEST_CASE("dates are read as people write them")
{
    using enum DateOrder;
    const CivilDate day = civilDate(2025, 10, 14);
    for (const std::string_view text : {"10/14/2025", "10/14/25", "10-14-2025", "2025-10-14", "2025/10/14",
             "2025-10-14 00:00:00", "2025-10-14T00:00", "Oct 14, 2025", "14-Oct-25", "14 October 2025", "Tue, Oct 14",
             "Tuesday, October 14, 2025", "10/14", "14 de octubre de 2025", "mar, 14 oct 2025", "martes 10/14/2025"})
        CHECK(readSheetDate(text, MonthFirst, sunday) == day);
    for (const std::string_view text : {"14/10/2025", "14.10.2025", "14.10.25", "14.10.", "2025-10-14", "14-oct"})
        CHECK(readSheetDate(text, DayFirst, sunday) == day);
    CHECK(readSheetDate("25/10/14", YearFirst, sunday) == day);
    CHECK(readSheetDate("12/30", MonthFirst, civilDate(2026, 1, 3)) == civilDate(2025, 12, 30));
    CHECK(readSheetDate("2/29/2024", MonthFirst, sunday) == civilDate(2024, 2, 29));
    for (const std::string_view text :
        {"", "14", "2/29/2025", "14/10/2025", "Total", "42.50", "10/14/2025 x", "Oct", "99999/1/1", "1/2/3/4"})
        CHECK_FALSE(readSheetDate(text, MonthFirst, sunday));
}

TEST_CASE("a column of dates is read in one order, the one that fits the sheet")
{
    const std::vector<std::string> american{"10/12/2025", "10/13/2025"};
    const std::vector<std::optional<CivilDate>> days{civilDate(2025, 10, 12), civilDate(2025, 10, 13)};
    CHECK(readSheetDates(american, DateOrder::DayFirst, sunday.plusDays(-6), sunday) == days);
    const std::vector<std::string> ambiguous{"10/11/2025", "10/12/2025"};
    const std::vector<std::optional<CivilDate>> week{civilDate(2025, 10, 11), civilDate(2025, 10, 12)};
    CHECK(readSheetDates(ambiguous, DateOrder::DayFirst, civilDate(2025, 10, 8), civilDate(2025, 10, 14)) == week);
}

TEST_CASE("a plain block goes to the cells from where it is pasted on")
{
    CHECK(paste("1\t2", twoWells, {3, 0, Fluid::Gas}).cells
        == std::vector{cell(3, 0, Fluid::Gas, "1"), cell(3, 0, Fluid::Water, "2")});
    CHECK(paste("1\n\n3", twoWells, {4, 1, Fluid::Water}).cells
        == std::vector{cell(4, 1, Fluid::Water, "1"), cell(5, 1, Fluid::Water, ""), cell(6, 1, Fluid::Water, "3")});
}

TEST_CASE("three columns are a well's oil, gas and water; seven rows are the week; all columns are all wells")
{
    const auto well = paste("1\t2\t3", twoWells, {0, 1, Fluid::Water}).cells;
    CHECK(well.front() == cell(0, 1, Fluid::Oil, "1"));
    CHECK(well.back() == cell(0, 1, Fluid::Water, "3"));
    const auto week = paste("1\n2\n3\n4\n5\n6\n7", twoWells, {5, 0, Fluid::Gas}).cells;
    CHECK(week.front() == cell(0, 0, Fluid::Gas, "1"));
    CHECK(week.back() == cell(6, 0, Fluid::Gas, "7"));
    CHECK(paste("1\t2\t3\t4\t5\t6", twoWells, {0, 1, Fluid::Gas}).cells.front() == cell(0, 0, Fluid::Oil, "1"));
}

TEST_CASE("what does not fit is refused as a whole")
{
    CHECK(pasteRefusal("1\n2\n3", {5, 0, Fluid::Oil}) == "sheet_too_tall");
    CHECK(pasteRefusal("1\n2\n3\n4\n5\n6\n7\n8") == "sheet_too_tall");
    CHECK(pasteRefusal("1\t2", {0, 1, Fluid::Water}) == "sheet_too_wide");
    CHECK(pasteRefusal("1\t2\t3\t4\t5\t6\t7") == "sheet_too_wide");
}

TEST_CASE("dates in front say which days the rows are about, in any order")
{
    const auto pasted = paste("10/14/2025\t1\t2\t3\n10/13/2025\t4\t5\t6\n10/1/2025\t7\t8\t9\nTotal\t12\t15\t18");
    REQUIRE(pasted.cells.size() == 6);
    CHECK(pasted.cells[0] == cell(1, 0, Fluid::Oil, "1"));
    CHECK(pasted.cells[3] == cell(0, 0, Fluid::Oil, "4"));
    CHECK(pasted.rowsOfOtherDays == 1);
    CHECK(pasteRefusal("9/14/2025\t1\t2\t3") == "sheet_other_days");
    CHECK(pasteRefusal("10/14/2025\t1\t2\t3\n10/14/2025\t1\t2\t3") == "sheet_day_twice");
    const SheetLanguage german{{",", "."}, DateOrder::DayFirst};
    CHECK(paste("14.10.2025\t1,5", twoWells, {0, 0, Fluid::Gas}, german).cells
        == std::vector{cell(1, 0, Fluid::Gas, "1,5")});
}

TEST_CASE("headings say which fluids the columns are about, in any order and in both languages")
{
    CHECK(paste("Fecha\tAgua (bbl)\tGas (MCF)\tPetróleo\tNotas\n10/13/2025\t1\t2\t3\tleak").cells
        == std::vector{cell(0, 0, Fluid::Water, "1"), cell(0, 0, Fluid::Gas, "2"), cell(0, 0, Fluid::Oil, "3")});
    CHECK(paste("Date\tOil\tNotes\tTotal\n10/13/2025\t1\tleak\t9").otherColumns == std::vector<std::string>{"Notes"});
    CHECK(paste("Oil\tGas\tWater\n(bbl)\t(MCF)\t(bbl)\n1\t2\t3", twoWells, {2, 1, Fluid::Gas}).cells.front()
        == cell(2, 1, Fluid::Oil, "1"));
    CHECK(paste("Oil\tGas\tOil\tGas\n1\t2\t3\t4").cells.back() == cell(0, 1, Fluid::Gas, "4"));
    CHECK(pasteRefusal("Date\tOil (m3)\n10/13/2025\t1") == "sheet_other_unit");
    CHECK(pasteRefusal("Date\tHours\n10/13/2025\tx\t") == "sheet_no_columns");
}

TEST_CASE("names of wells over the fluids say whose the columns are")
{
    const auto pasted
        = paste("October\n\tAcme Well #2\t\tBeta 7\t\tacme well #1\t\nDate\tOil\tGas\tOil\tGas\tOil\tGas\n"
                "10/13/2025\t1\t2\t3\t4\t5\t6");
    CHECK(pasted.cells
        == std::vector{cell(0, 1, Fluid::Oil, "1"), cell(0, 1, Fluid::Gas, "2"), cell(0, 0, Fluid::Oil, "5"),
            cell(0, 0, Fluid::Gas, "6")});
    CHECK(pasted.unknownWells == std::vector<std::string>{"Beta 7"});
    CHECK(pasteRefusal("Beta 7\nOil\tGas\n1\t2") == "sheet_other_wells");
    CHECK(paste("Acme Well #2\t\t\n1\t2\t3").cells.front() == cell(0, 1, Fluid::Oil, "1"));
}

TEST_CASE("a column of well names says whose the rows are")
{
    const auto pasted = paste("Date\tWell\tOil\tGas\tWater\n10/13/2025\tAcme Well #2\t1\t2\t3\n"
                              "10/13/2025\tAcme Well #1\t4\t5\t6\n10/13/2025\tBeta\t7\t8\t9");
    REQUIRE(pasted.cells.size() == 6);
    CHECK(pasted.cells[0] == cell(0, 1, Fluid::Oil, "1"));
    CHECK(pasted.cells[3] == cell(0, 0, Fluid::Oil, "4"));
    CHECK(pasted.unknownWells == std::vector<std::string>{"Beta"});
    CHECK(paste("Acme Well #1\t1\t2\t3\nAcme Well #2\t4\t5\t6\nAcme Well #1\t7\t8\t9").cells.back()
        == cell(1, 0, Fluid::Water, "9"));
    CHECK(pasteRefusal("Well\tOil\nBeta\t1") == "sheet_other_wells");
}

TEST_CASE("a cell that is no number is kept for the user to see")
{
    CHECK(paste("12x").cells == std::vector{cell(0, 0, Fluid::Oil, "12x")});
    CHECK(paste("n/a\t1\t2").cells.front() == cell(0, 0, Fluid::Oil, "n/a"));
}
