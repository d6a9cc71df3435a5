// SPDX-License-Identifier: GPL-3.0-or-later
// `wellpulse import` against the real office: real field data where it is at hand, and every kind of odd row.
#include "tests/system/cli/programs.h"

#include <QtCore/QDate>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
QStringList import(const QString &file, const QStringList &rest)
{
    return QStringList{QStringLiteral("import"), file} + rest;
}

constexpr int negativeDays = 4; // in either history
constexpr int generatedWells = 3;
constexpr int generatedDays = 200; // of each well

struct History {
    const char *name;
    QString file; ///< empty: generatedHistory()
    int days;     ///< that can be taken
};

/// Equinor's daily volumes of the Volve field may not be part of this project. Where they lie beside it (or in
/// WELLPULSE_SHARED) they are taken as well as the generated ones.
std::vector<History> historiesAtHand()
{
    std::vector<History> histories{{"generated", {}, generatedWells * generatedDays - negativeDays}};
    const QString volve = qEnvironmentVariable("WELLPULSE_SHARED", QStringLiteral(WELLPULSE_SOURCE_DIR "/../shared"))
        + QStringLiteral("/data/volve/daily_production.csv");
    if (QFileInfo::exists(volve))
        histories.push_back({"Volve", volve, 9'157});
    return histories;
}

QStringList volveLayout()
{
    return {QStringLiteral("--map"),
        QStringLiteral("well=NPD_WELL_BORE_NAME,date=DATEPRD,oil=BORE_OIL_VOL,gas=BORE_GAS_VOL,water=BORE_WAT_VOL"),
        QStringLiteral("--date-format"), QStringLiteral("dd-MMM-yy"), QStringLiteral("--unit-oil"),
        QStringLiteral("sm3"), QStringLiteral("--unit-gas"), QStringLiteral("sm3"), QStringLiteral("--unit-water"),
        QStringLiteral("sm3"), QStringLiteral("--where"), QStringLiteral("FLOW_KIND=production"),
        QStringLiteral("--create-wells")};
}

/// What the Volve file is like: wells the office does not know, columns of no interest, thousands separators, blanks,
/// injection rows between, a few negative volumes.
QByteArray generatedHistory()
{
    QByteArray csv = "DATEPRD,NPD_WELL_BORE_NAME,NPD_FACILITY_NAME,AVG_WHP_P,BORE_OIL_VOL,BORE_GAS_VOL,BORE_WAT_VOL,"
                     "FLOW_KIND\n";
    for (int well = 0; well < generatedWells; ++well) {
        for (int day = 0; day < generatedDays; ++day) {
            const QDate date = QDate(2014, 4, 7).addDays(day);
            const bool isNegative = well == 0 && day < negativeDays;
            const QByteArray start = QLocale::c().toString(date, u"dd-MMM-yy").toUtf8() + ",15/9-F-"
                + QByteArray::number(well) + " H,M\u00c6RSK INSPIRER,";
            const QByteArray gas = '"' + QLocale::c().toString(1'000 + day * 731).toUtf8() + '"';
            csv += start + "97.25," + (isNegative ? "-1.5" : QByteArray::number(day * 7) + ".5") + ',' + gas + ','
                + (day % 5 == 0 ? QByteArray() : QByteArray::number(day)) + ",production\n";
            if (day % 10 == 0)
                csv += start + ",,,,injection\n";
        }
    }
    return csv;
}
} // namespace

TEST_CASE("a field's whole history goes in, out and on to a second device")
{
    for (const History &history : historiesAtHand()) {
        INFO(history.name);
        OfficeProgram office;
        DeviceProgram first;
        first.init(office);
        const QString file
            = history.file.isEmpty() ? first.write(QStringLiteral("history.csv"), generatedHistory()) : history.file;
        const QStringList command = import(file, volveLayout());
        const core::Json tried = first.must(command + QStringList{QStringLiteral("--dry-run")});
        CHECK(tried.at("imported") == history.days);
        CHECK(first.must({QStringLiteral("queue")}).at("pending") == 0);

        const core::Json imported = first.must(command);
        CHECK(imported.at("read") == history.days + negativeDays);
        CHECK(imported.at("imported") == history.days);
        CHECK(imported.at("unchanged") == 0);
        REQUIRE(imported.at("rejected").size() == negativeDays);
        for (const core::Json &row : imported.at("rejected")) {
            CHECK(row.at("line").get<int>() > 1);
            CHECK(row.at("reason").get<std::string>().find("negative") != std::string::npos);
        }
        CHECK(first.must({QStringLiteral("sync")}).at("remaining") == 0);
        const core::Json again = first.must(command);
        CHECK(again.at("imported") == 0);
        CHECK(again.at("unchanged") == history.days);

        DeviceProgram second;
        second.init(office, QStringLiteral("second@acme.test"));
        second.must({QStringLiteral("sync")});
        const auto rows = second.must({QStringLiteral("production"), QStringLiteral("list")}).at("rows").size();
        CHECK(rows == static_cast<std::size_t>(history.days));
        CHECK(first.viewHash() == office.stateHash());
        CHECK(second.viewHash() == office.stateHash());
    }
}

TEST_CASE("good rows are kept, odd ones told with line and reason, what is recorded is not overwritten")
{
    OfficeProgram office;
    DeviceProgram device;
    device.init(office);
    const core::Json well = device.must({QStringLiteral("wells"), QStringLiteral("list")}).at("wells").at(0);
    const QByteArray name = QByteArray::fromStdString(well.at("name").get<std::string>());
    const QByteArray api = QByteArray::fromStdString(well.at("api").get<std::string>());
    const QByteArray id = QByteArray::fromStdString(well.at("id").get<std::string>());
    const QString file = device.write(QStringLiteral("days.csv"),
        "well,date,oil,gas,note\r\n"                              // line 1
            + name + ",29-Feb-00,\"1,166\",,\"two\r\nlines\"\r\n" // 2 and 3
            + api + ",01-Mar-69,0.005,2,\r\n"                     // 4: 2069 is in the future
            + id + ",02-Mar-70,0.005,2,\r\n"                      // 5
            + name + ",03-Mar-00,-1,2,\r\n"                       // 6
            + name + ",04-Mar-00,NaN,2,\r\n"                      // 7
            + name + ",05-Mar-00,100000000.00,2,\r\n"             // 8
            + "Nowhere 1,05-Mar-00,1,2,\r\n"                      // 9
            + name + ",30-Feb-00,1,2,\r\n"                        // 10
            + name + ",06-Mar-00,,,\r\n"                          // 11: nothing read
            + name + ",07-Mar-00,1\r\n"                           // 12: cells missing
            + name + ",29-Feb-00,1166,,\r\n"                      // 13: the same again
            + name + ",29-Feb-00,1167,,\r\n");                    // 14: and another
    const QStringList command = import(file,
        {QStringLiteral("--map"), QStringLiteral("well=well,date=date,oil=oil,gas=gas"),
            QStringLiteral("--date-format"), QStringLiteral("dd-MMM-yy")});
    const core::Json imported = device.must(command);
    CHECK(imported.at("read") == 12);
    CHECK(imported.at("imported") == 2);
    CHECK(imported.at("unchanged") == 1);
    std::vector<int> lines;
    for (const core::Json &row : imported.at("rejected"))
        lines.push_back(row.at("line").get<int>());
    INFO(imported.dump(1));
    CHECK(lines == std::vector{4, 6, 7, 8, 9, 10, 11, 12, 14});
    const core::Json rows = device.must({QStringLiteral("production"), QStringLiteral("list")}).at("rows");
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).at("productionDate") == "1970-03-02");
    CHECK(rows.at(0).at("oilVolume") == "0.01");
    CHECK(rows.at(0).at("entryMethod") == "SCADA");
    CHECK(rows.at(1).at("productionDate") == "2000-02-29");
    CHECK(rows.at(1).at("oilVolume") == "1166.00");

    device.must({QStringLiteral("production"), QStringLiteral("edit"), QStringLiteral("--well"), QString::fromUtf8(id),
        QStringLiteral("--date"), QStringLiteral("2000-02-29"), QStringLiteral("--oil"), QStringLiteral("7")});
    const core::Json again = device.must(command);
    CHECK(again.at("imported") == 0);
    CHECK(again.at("unchanged") == 1);
    CHECK(again.at("rejected").at(0).at("line") == 2);
    CHECK(again.at("rejected").at(0).at("reason").get<std::string>().find("production edit") != std::string::npos);
}
