// SPDX-License-Identifier: GPL-3.0-or-later
// Two devices and the office, whole programs: what one records offline, all end up with.
#include "tests/system/cli/programs.h"

#include <QtCore/QDate>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
QStringList add(const QString &well, const char *rest)
{
    return QStringList{QStringLiteral("production"), QStringLiteral("add"), QStringLiteral("--well"), well}
    + words(rest);
}
} // namespace

TEST_CASE("a day recorded offline reaches the office and the other device, with its corrections")
{
    OfficeProgram office;
    DeviceProgram first;
    DeviceProgram second;
    for (DeviceProgram *device : {&first, &second})
        device->setNow(QStringLiteral("2025-10-20T14:30:00Z"));
    const core::Json enrolled = first.init(office);
    CHECK(enrolled.at("wells") == 5);
    CHECK(enrolled.at("tenantId") == "acme");
    second.init(office, QStringLiteral("second@acme.test"));

    const core::Json wells = first.must(words("wells list")).at("wells");
    REQUIRE(wells.size() == 5);
    CHECK(wells.at(0).at("routeOrder") == 1);
    const QString well = QString::fromStdString(wells.at(0).at("id").get<std::string>());
    CHECK(first.must(words("wells list")) == second.must(words("wells list")));

    office.stop();
    const core::Json added = first.must(add(well, "--date 2025-10-19 --oil 42.5 --gas 180 --water 1,012.25"));
    CHECK(added.at("warnings").empty());
    CHECK(added.at("fence") == "UNKNOWN");
    const core::Json warned = first.must(add(well, "--date 2025-10-20 --oil 80 --notes steady"));
    CHECK(warned.at("warnings") == core::Json{"oil_variance"});
    const Ran twice = first.run(add(well, "--date 2025-10-20 --oil 1"));
    CHECK(twice.exitCode == 1);
    CHECK(twice.json().at("error").at("message").get<std::string>().find("production edit") != std::string::npos);

    first.must({QStringLiteral("production"), QStringLiteral("edit"), QStringLiteral("--well"), well,
        QStringLiteral("--date"), QStringLiteral("2025-10-20"), QStringLiteral("--oil"), QStringLiteral("43.10")});
    first.must(words("production undo"));
    core::Json rows = first.must(words("production list")).at("rows");
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).at("oilVolume") == "42.50");
    CHECK(rows.at(0).at("waterVolume") == "1012.25");
    CHECK(rows.at(1).at("oilVolume") == "80.00");
    CHECK(rows.at(1).at("gasVolume").is_null());
    CHECK(rows.at(1).at("pending") == true);
    CHECK(rows.at(1).at("provenance") == core::Json{{"oilVolume", "MEASURED"}});
    const core::Json queue = first.must(words("queue"));
    CHECK(queue.at("pending") == 4);
    CHECK(queue.at("items").size() == 4);

    const Ran offline = first.run(words("sync"));
    CHECK(offline.exitCode == 4);
    CHECK(offline.json().at("remaining") == 4);

    office.start();
    const core::Json sent = first.must(words("sync"));
    CHECK(sent.at("pushed") == 4);
    CHECK(sent.at("remaining") == 0);
    const core::Json fetched = second.must(words("sync"));
    CHECK(fetched.at("pulled") == 4);
    CHECK(second.must(words("production list")).at("rows").at(1).at("oilVolume") == "80.00");
    CHECK(first.viewHash() == office.stateHash());
    CHECK(second.viewHash() == office.stateHash());

    second.must({QStringLiteral("production"), QStringLiteral("delete"), QStringLiteral("--well"), well,
        QStringLiteral("--date"), QStringLiteral("2025-10-19"), QStringLiteral("--reason"),
        QStringLiteral("wrong well")});
    second.must(words("sync"));
    first.must(words("sync"));
    CHECK(first.must(words("production list")).at("rows").size() == 1);
    CHECK(first.viewHash() == office.stateHash());
    const core::Json rebuilt = first.must(words("rebuild"));
    CHECK(rebuilt.at("viewHash") == office.stateHash());
    const core::Json trail = first.must(words("events --type PRODUCTION_DELETED")).at("events");
    REQUIRE(trail.size() == 1);
    CHECK(trail.at(0).at("disposition") == "APPLIED");
    const core::Json stats = first.must(words("stats"));
    CHECK(stats.at("pending") == 0);
    CHECK_FALSE(stats.at("cipherVersion").get<std::string>().empty());
    CHECK_FALSE(stats.at("lastSyncAt").is_null());
}

TEST_CASE("a queue held by an ended session goes on after init on the same vault")
{
    OfficeProgram office;
    DeviceProgram device;
    const core::Json enrolled = device.init(office);
    const QString well
        = QString::fromStdString(device.must(words("wells list")).at("wells").at(0).at("id").get<std::string>());
    device.must(add(well, "--date 2025-10-19 --oil 42.5"));
    CHECK(device.init(office).at("deviceId") == enrolled.at("deviceId"));
    CHECK(device.must(words("sync")).at("pushed") == 1);
    CHECK(device.viewHash() == office.stateHash());
}

TEST_CASE("sync waits out the office's rate limit")
{
    OfficeProgram office(20);
    DeviceProgram device;
    device.init(office);
    const QByteArray api
        = QByteArray::fromStdString(device.must(words("wells list")).at("wells").at(0).at("api").get<std::string>());
    QByteArray csv = "well,date,oil\n";
    constexpr int days = 10'100; // 21 batches, of which the office takes 20 at once
    for (int day = 0; day < days; ++day)
        csv += api + ',' + QDate(1990, 1, 1).addDays(day).toString(Qt::ISODate).toUtf8() + ",1.5\n";
    const QString file = device.write(QStringLiteral("days.csv"), csv);
    const core::Json imported = device.must(
        {QStringLiteral("import"), file, QStringLiteral("--map"), QStringLiteral("well=well,date=date,oil=oil")});
    CHECK(imported.at("imported") == days);
    const core::Json sent = device.must(words("sync"));
    CHECK(sent.at("pushed") == days);
    CHECK(sent.at("remaining") == 0);
}

TEST_CASE("a position given with a day is judged against its well")
{
    OfficeProgram office;
    DeviceProgram device;
    device.setNow(QStringLiteral("2025-10-20T14:30:00Z"));
    device.init(office);
    const QString well = QStringLiteral("Acme Well #1"); // 31.845700, -102.367600
    const auto fence = [&](const char *rest) { return device.must(add(well, rest)).at("fence"); };
    CHECK(fence("--date 2025-10-01 --oil 1 --lat 31.845900 --lon -102.367600 --accuracy-m 5") == "INSIDE");
    CHECK(fence("--date 2025-10-02 --oil 1 --lat 31.862300 --lon -102.351900 --accuracy-m 5") == "OUTSIDE");
    CHECK(fence("--date 2025-10-03 --oil 1 --lat 31.845900 --lon -102.367600 --accuracy-m 1500") == "UNKNOWN");
    CHECK(fence("--date 2025-10-04 --oil 1 --lat 31.845900 --lon -102.367600") == "UNKNOWN");
    CHECK(device.run(add(well, "--date 2025-10-05 --oil 1 --lat 91 --lon 0")).exitCode == 1);
    const core::Json payload
        = device.must(words("events --limit 2 --type PRODUCTION_CREATED")).at("events").at(0).at("payload");
    CAPTURE(payload.dump());
    CHECK(payload.at("location").contains("fixAt"));
}
