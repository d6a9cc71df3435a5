// SPDX-License-Identifier: GPL-3.0-or-later
// The real program and the real office with a bad line between them: nothing lost, nothing doubled, a sentence and exit
// code 4 while the line stays bad, and all of it there once the line is good.
#include "tests/system/cli/programs.h"
#include "tests/system/line/bad_line.h"

#include <QtCore/QDate>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <set>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
using Kind = LineFault::Kind;

constexpr int impatient = 1; ///< second, of `sync`
constexpr std::uint32_t firstSeed = 1;
constexpr std::uint32_t seeds = 4;
constexpr int plannedFaults = 40;

const QStringList patientSync{QStringLiteral("sync")};
const QStringList impatientSync{QStringLiteral("sync"), QStringLiteral("--give-up-after"), QString::number(impatient)};

/// The longest delay that is sure to be too long for an impatient sync.
LineFault lasting(Kind kind)
{
    return {kind, 0.5, 3'600'000};
}

bool isNetworkCode(const std::string &code)
{
    return code == "office_unreachable" || code == "office_answer_unreadable" || code == "captive_portal";
}

/// A sync that did not get through: exit 4, one sentence on stderr, a code of the network's, and what waits still waits.
void checkGaveUp(const Ran &ran)
{
    INFO(ran.out << ran.err);
    CHECK(ran.exitCode == 4);
    const core::Json error = ran.json().at("error");
    CHECK(isNetworkCode(error.at("code").get<std::string>()));
    const std::string sentence = error.at("message").get<std::string>();
    CHECK(sentence.ends_with('.'));
    CHECK(ran.err == sentence + '\n');
}

std::string record(const DeviceProgram &device, const QString &well, int day)
{
    return device
        .must({QStringLiteral("production"), QStringLiteral("add"), QStringLiteral("--well"), well,
            QStringLiteral("--date"), QStringLiteral("2025-03-%1").arg(day, 2, 10, QLatin1Char('0')),
            QStringLiteral("--oil"), QStringLiteral("42.5")})
        .at("eventId")
        .get<std::string>();
}

QString firstWell(const DeviceProgram &device)
{
    return QString::fromStdString(
        device.must({QStringLiteral("wells"), QStringLiteral("list")}).at("wells").at(0).at("id").get<std::string>());
}

std::int64_t pending(const DeviceProgram &device)
{
    return device.must({QStringLiteral("queue")}).at("pending").get<std::int64_t>();
}

/// Days of one well, for `import`; `volumes` differ.
QByteArray daysCsv(const QString &well, int year, int days, int volumes)
{
    QByteArray csv = "well,date,oil\n";
    for (int day = 0; day < days; ++day)
        csv += well.toUtf8() + ',' + QDate(year, 1, 1).addDays(day).toString(Qt::ISODate).toUtf8() + ','
            + QByteArray::number(volumes + day) + ".25\n";
    return csv;
}

void importDays(const DeviceProgram &device, const QByteArray &csv)
{
    const QString file = device.write(QStringLiteral("days.csv"), csv);
    const core::Json imported = device.must(
        {QStringLiteral("import"), file, QStringLiteral("--map"), QStringLiteral("well=well,date=date,oil=oil")});
    REQUIRE(imported.at("rejected").empty());
}

/// Every event of the device's own is in the office's feed, none twice, and both have the same state.
void checkNothingLostNothingDoubled(OfficeProgram &office, const DeviceProgram &device)
{
    const auto times = office.timesInFeed();
    for (const auto &[id, count] : times) {
        CAPTURE(id);
        CHECK(count == 1);
    }
    const core::Json events
        = device.must({QStringLiteral("events"), QStringLiteral("--limit"), QStringLiteral("10000")});
    REQUIRE_FALSE(events.at("events").empty());
    for (const core::Json &event : events.at("events")) {
        CAPTURE(event.dump());
        CHECK(times.contains(event.at("id").get<std::string>()));
    }
    CHECK(pending(device) == 0);
    CHECK(device.viewHash() == office.stateHash());
}
} // namespace

TEST_CASE("a line that stays bad ends sync in a sentence and exit code 4, and all arrives once when it is good")
{
    OfficeProgram office;
    BadLine line(office.url());
    const DeviceProgram device;
    device.must(device.initCommand(line.url()));
    const QString well = firstWell(device);
    int day = 0;
    for (const Kind kind : allFaultKinds) {
        CAPTURE(nameOf(kind));
        const std::string event = record(device, well, ++day);
        line.stayBad(lasting(kind));
        const int before = line.exchanges();
        checkGaveUp(device.run(impatientSync));
        CHECK(line.exchanges() > before);
        CHECK(pending(device) == 1);
        line.getWell();
        CHECK(device.must(patientSync).at("remaining") == 0);
        CHECK(office.timesInFeed()[event] == 1);
    }
    checkNothingLostNothingDoubled(office, device);
}

TEST_CASE("a set-up over a line that is none says so and leaves no vault behind")
{
    OfficeProgram office;
    BadLine line(office.url());
    for (const Kind kind : {Kind::Html, Kind::WrongType, Kind::Truncated, Kind::ResetWithin, Kind::ResetAfter}) {
        CAPTURE(nameOf(kind));
        const DeviceProgram device;
        line.stayBad(lasting(kind));
        checkGaveUp(device.run(device.initCommand(line.url())));
        line.getWell();
        CHECK(device.must(device.initCommand(line.url())).at("wells") == 5);
    }
}

TEST_CASE("two devices on a line with forty faults of every kind lose nothing, double nothing and agree")
{
    const std::uint32_t seed = GENERATE(range(firstSeed, firstSeed + seeds));
    CAPTURE(seed);
    OfficeProgram office;
    BadLine line(office.url());
    const DeviceProgram first;
    first.must(first.initCommand(line.url()));
    const DeviceProgram second;
    second.must(second.initCommand(line.url(), QStringLiteral("second@acme.test")));
    const QString well = firstWell(first);
    // 600 events are two batches; the two people meet on half of the days.
    importDays(first, daysCsv(well, 2020, 600, 10));
    importDays(second, daysCsv(well, 2021, 600, 700));
    line.follow(linePlan(seed, plannedFaults));
    while (line.faultsLeft() > 0) {
        for (const DeviceProgram *device : {&first, &second}) {
            const int before = line.exchanges();
            const Ran ran = device->run(impatientSync);
            if (ran.exitCode != 0)
                checkGaveUp(ran);
            REQUIRE(line.exchanges() > before); // so that the plan comes to its end
        }
    }
    for (const DeviceProgram *device : {&first, &second, &first})
        CHECK(device->must(patientSync).at("remaining") == 0);
    checkNothingLostNothingDoubled(office, first);
    checkNothingLostNothingDoubled(office, second);
}

TEST_CASE("the seeds' plans hold every kind of fault, and the same each time")
{
    std::set<Kind> kinds;
    for (std::uint32_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
        const auto plan = linePlan(seed, plannedFaults);
        const auto again = linePlan(seed, plannedFaults);
        REQUIRE(plan.size() == plannedFaults);
        for (std::size_t i = 0; i < plan.size(); ++i) {
            CHECK((plan[i].kind == again[i].kind && plan[i].share == again[i].share));
            kinds.insert(plan[i].kind);
        }
    }
    for (const Kind kind : allFaultKinds) {
        CAPTURE(nameOf(kind));
        CHECK(kinds.contains(kind));
    }
}
