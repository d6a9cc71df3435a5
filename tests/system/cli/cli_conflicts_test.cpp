// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, through whole programs: two laptops and the office, settled by command line.
#include "tests/system/cli/programs.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

QString text(const core::Json &value)
{
    return QString::fromStdString(value.get<std::string>());
}

/// An office that asks people, and two laptops of two people.
struct TwoPeople {
    OfficeProgram office;
    DeviceProgram first;
    DeviceProgram second;
    QString well;

    TwoPeople()
    {
        office.askPeople();
        for (DeviceProgram *device : {&first, &second})
            device->setNow(QStringLiteral("2025-10-21T14:30:00Z"));
        first.init(office);
        second.init(office, QStringLiteral("second@acme.test"));
        well = text(first.must(words("wells list")).at("wells").at(0).at("id"));
    }
    static void both(const DeviceProgram &a, const DeviceProgram &b)
    {
        a.must(words("sync"));
        b.must(words("sync"));
        a.must(words("sync"));
    }
    void production(const DeviceProgram &device, const char *what, const char *rest) const
    {
        device.must(QStringList{QStringLiteral("production"), QString::fromLatin1(what), QStringLiteral("--well"), well}
            + words(rest));
    }
    /// Both wrote another oil volume for two days; the second one was heard first.
    void disagree() const
    {
        for (const char *date : {"2025-10-19", "2025-10-20"}) {
            const std::string day = std::string("--date ") + date;
            production(first, "add", (day + " --oil 10 --gas 5").c_str());
        }
        both(first, second);
        for (const char *date : {"2025-10-19", "2025-10-20"}) {
            const std::string day = std::string("--date ") + date;
            production(first, "edit", (day + " --oil 11").c_str());
            production(second, "edit", (day + " --oil 22").c_str());
        }
        both(second, first);
    }
    std::string oilOn(const DeviceProgram &device, std::size_t day) const
    {
        return device.must(words("production list")).at("rows").at(day).at("oilVolume").get<std::string>();
    }
};

core::Json conflictsOf(const DeviceProgram &device)
{
    return device.must(words("conflicts list")).at("conflicts");
}

} // namespace

TEST_CASE(
    "two readings are shown with their people and settled for all alike, taken back, and settled by a typed value")
{
    TwoPeople two;
    two.disagree();
    const core::Json open = conflictsOf(two.first);
    REQUIRE(open.size() == 2);
    CHECK(open[0].at("fields") == core::Json{"oilVolume"});
    CHECK(open[0].at("mine") == core::Json{{"oilVolume", "11.00"}});
    CHECK(open[0].at("office") == core::Json{{"oilVolume", "22.00"}});
    CHECK(open[0].at("mineBy").at("userName") == "Dana Demo");
    CHECK(open[0].at("officeBy").at("userName") == "Sam Second");
    CHECK_FALSE(open[0].at("officeBy").at("deviceName").is_null());
    CHECK(open[1].at("dayBefore").at("productionDate") == "2025-10-19");
    CHECK(open[0].at("productionDate") == "2025-10-19");

    const QString id = text(open[0].at("conflictId"));
    const core::Json settled = two.first.must({QStringLiteral("conflicts"), QStringLiteral("resolve"), id,
        QStringLiteral("--keep"), QStringLiteral("mine"), QStringLiteral("--all-alike")});
    CHECK(settled.at("settled") == 2);
    CHECK(conflictsOf(two.first).empty());
    TwoPeople::both(two.first, two.second);
    CHECK(two.oilOn(two.second, 0) == "11.00");
    CHECK(two.oilOn(two.second, 1) == "11.00");
    CHECK(conflictsOf(two.second).empty());
    CHECK(two.first.viewHash() == two.office.stateHash());

    CHECK(two.first.must(words("conflicts undo")).at("count") == 2);
    REQUIRE(conflictsOf(two.first).size() == 2);
    const Ran faulty = two.first.run({QStringLiteral("conflicts"), QStringLiteral("resolve"), id,
        QStringLiteral("--set"), QStringLiteral("oilVolume=-3")});
    CHECK(faulty.exitCode == 1);
    CHECK(faulty.json().at("error").at("code") == "volume_negative");
    two.first.must({QStringLiteral("conflicts"), QStringLiteral("resolve"), id, QStringLiteral("--set"),
        QStringLiteral("oilVolume=33.5")});
    TwoPeople::both(two.first, two.second);
    CHECK(two.oilOn(two.second, 0) == "33.50");
    CHECK(two.oilOn(two.second, 1) == "22.00");
    CHECK(two.first.viewHash() == two.office.stateHash());
    CHECK(two.second.viewHash() == two.office.stateHash());
    CHECK(two.first.must(words("verify")).at("ok") == true);
}

TEST_CASE("a serial number that is taken is put right and sent again, and the maintenance that waited for it follows")
{
    TwoPeople two;
    const auto add = [&](const DeviceProgram &device) {
        return text(device
                        .must({QStringLiteral("equipment"), QStringLiteral("add"), QStringLiteral("--well"), two.well,
                            QStringLiteral("--equipment-type"), QStringLiteral("PUMP_JACK"),
                            QStringLiteral("--serial-number"), QStringLiteral("PJ-456")})
                        .at("aggregateId"));
    };
    add(two.second);
    two.second.must(words("sync"));
    const QString piece = add(two.first);
    two.first.must({QStringLiteral("maintenance"), QStringLiteral("add"), QStringLiteral("--equipment"), piece,
        QStringLiteral("--maintenance-date"), QStringLiteral("2025-10-20"), QStringLiteral("--maintenance-type"),
        QStringLiteral("ROUTINE"), QStringLiteral("--description"), QStringLiteral("Greased")});
    two.first.must(words("sync"));
    const core::Json refused = two.first.must(words("conflicts list")).at("refused");
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].at("code") == "duplicate_key");
    CHECK(refused[0].at("wellName") == "Acme Well #1");
    CHECK(refused[1].at("parked") == true);

    const QString event = text(refused[0].at("eventId"));
    two.first.must({QStringLiteral("conflicts"), QStringLiteral("skip"), event});
    CHECK(two.first.must(words("conflicts list")).at("refused").size() == 1);
    two.first.must(words("conflicts undo"));
    const Ran parked
        = two.first.run({QStringLiteral("conflicts"), QStringLiteral("resend"), text(refused[1].at("eventId"))});
    CHECK(parked.json().at("error").at("code") == "event_parked");
    CHECK(two.first
              .must({QStringLiteral("conflicts"), QStringLiteral("resend"), event, QStringLiteral("--set"),
                  QStringLiteral("serialNumber=PJ-456-B")})
              .at("resent")
        == 1);
    TwoPeople::both(two.first, two.second);
    CHECK(two.first.must(words("conflicts list")).at("refused").empty());
    const core::Json work = two.second.must(
        {QStringLiteral("maintenance"), QStringLiteral("list"), QStringLiteral("--equipment"), piece});
    CHECK(work.dump().find("Greased") != std::string::npos);
    CHECK(two.first.viewHash() == two.office.stateHash());
    CHECK(two.first.must(words("verify")).at("ok") == true);
}
