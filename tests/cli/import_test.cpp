// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/csv_file.h"
#include "app/cli/import/import_date.h"
#include "app/cli/import/import_rows.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::cli;

namespace {
CsvFile parsed(std::string_view text)
{
    auto file = parseCsv(text);
    REQUIRE(file);
    return std::move(*file);
}

ImportLayout plainLayout()
{
    ImportLayout layout;
    layout.columns = {{"well", "W"}, {"date", "D"}, {"oil", "O"}, {"gas", "G"}};
    return layout;
}
} // namespace

TEST_CASE("rows know the line they begin on, whatever the line ends and quotes")
{
    for (const std::string_view text : {"a,b\n1,\"two\nlines\"\n\n3,4\n", "a,b\r\n1,\"two\r\nlines\"\r\n\r\n3,4"}) {
        const CsvFile file = parsed(text);
        CHECK(file.header.cells == std::vector<std::string>{"a", "b"});
        REQUIRE(file.rows.size() == 2);
        CHECK(file.rows[0].line == 2);
        CHECK(file.rows[1].line == 5);
        CHECK(file.rows[1].cells == std::vector<std::string>{"3", "4"});
    }
}

TEST_CASE("a byte order mark is no part of the first column's name")
{
    CHECK(parsed("\xEF\xBB\xBF"
                 "a,b\n1,2\n")
              .column("a")
        == 0);
}

TEST_CASE("what is no CSV is refused with the line")
{
    CHECK(parseCsv("").error().code == "csv_empty");
    const auto latin1 = parseCsv("a,b\n1,2\nM\xC6rsk,3\n");
    CHECK(latin1.error().code == "csv_not_utf8");
    CHECK(latin1.error().message.find("Line 3 ") == 0);
    CHECK(parseCsv("a,b\n1,\"2\n").error().code == "csv_malformed");
    CHECK(parseCsv("a,b\n1,\"2\"x\n").error().code == "csv_malformed");
}

TEST_CASE("a missing column is named, with those that are there")
{
    const auto column = parsed("a,b\n").column("c");
    REQUIRE_FALSE(column);
    CHECK(column.error().message.find("\"c\"") != std::string::npos);
    CHECK(column.error().message.find("a, b") != std::string::npos);
}

TEST_CASE("dates are read in Qt's notation, two-digit years from 1970 to 2069")
{
    ImportDates dates("dd-MMM-yy");
    CHECK(dates.parse("07-Apr-14") == core::civilDate(2014, 4, 7));
    CHECK(dates.parse("01-Jan-70") == core::civilDate(1970, 1, 1));
    CHECK(dates.parse("31-Dec-69") == core::civilDate(2069, 12, 31));
    CHECK(dates.parse("31-Dec-99") == core::civilDate(1999, 12, 31));
    CHECK(dates.parse("29-Feb-00") == core::civilDate(2000, 2, 29));
    CHECK(dates.parse("29-Feb-04") == core::civilDate(2004, 2, 29));
    CHECK_FALSE(dates.parse("29-Feb-01"));
    CHECK_FALSE(dates.parse("30-Feb-00"));
    CHECK_FALSE(dates.parse("7 avril 14"));
    ImportDates iso("yyyy-MM-dd");
    CHECK(iso.parse(" 2025-10-20 ") == core::civilDate(2025, 10, 20));
    CHECK(iso.parse("0099-10-20") == core::civilDate(99, 10, 20));
    CHECK_FALSE(iso.parse("20-10-2025"));
}

TEST_CASE("units are converted exactly, a blank is not read, separators are understood")
{
    ImportLayout layout = plainLayout();
    layout.isSm3 = {true, true, false};
    const auto rows = readRows(parsed("W,D,O,G\nw,2025-10-01,100,1000\nw,2025-10-02,\"1,166\",\n"), layout);
    REQUIRE(rows);
    REQUIRE(rows->rows.size() == 2);
    CHECK(rows->rows[0].day.reading(core::Fluid::Oil).volume == core::Volume{62'898}); // 628.981
    CHECK(rows->rows[0].day.reading(core::Fluid::Gas).volume == core::Volume{3'531});  // 35.3147
    CHECK_FALSE(rows->rows[0].day.reading(core::Fluid::Water).volume);
    CHECK(rows->rows[1].day.reading(core::Fluid::Oil).volume == core::Volume{733'392}); // 7333.91846
    CHECK_FALSE(rows->rows[1].day.reading(core::Fluid::Gas).volume);
    CHECK(rows->rows[0].day.entryMethod == core::EntryMethod::Scada);
}

TEST_CASE("rows that are no days are told with their line, rows not meant are not read")
{
    ImportLayout layout = plainLayout();
    layout.where = {{"K", "production"}};
    const auto rows = readRows(parsed("W,D,O,G,K\n"
                                      "w,2025-10-01,1,1,production\n"
                                      "w,2025-10-02,1,1,injection\n"
                                      "w,2025-10-03,-1,1,production\n"
                                      "w,2025-10-04,x,1,production\n"
                                      ",2025-10-05,1,1,production\n"
                                      "w,2025-13-05,1,1,production\n"),
        layout);
    REQUIRE(rows);
    CHECK(rows->read == 5);
    CHECK(rows->rows.size() == 1);
    std::vector<std::size_t> lines;
    for (const auto &row : rows->rejected)
        lines.push_back(row.line);
    CHECK(lines == std::vector<std::size_t>{4, 5, 6, 7});
}

TEST_CASE("the map of columns names at least well, date and a volume")
{
    const auto columns = parseColumnMap("well=A B,date=D,oil=O");
    REQUIRE(columns);
    CHECK(columns->at("well") == "A B");
    for (const auto *bad :
        {"", "well=A", "well=A,date=B", "well=A,date=B,oil", "well=A,date=B,oil=", "w=A,date=B,oil=C"})
        CHECK(parseColumnMap(bad).error().code == "import_map_invalid");
    CHECK(parseWhere("A=b=c") == std::pair<std::string, std::string>{"A", "b=c"});
    CHECK_FALSE(parseWhere("=b"));
}
