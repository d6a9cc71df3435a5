// SPDX-License-Identifier: GPL-3.0-or-later
// Equipment and its maintenance, whole programs: recorded offline on one device, found on the other.
#include "tests/system/cli/programs.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

QString textOf(const core::Json &object, const char *member)
{
    return QString::fromStdString(object.at(member).get<std::string>());
}

std::string refusal(const DeviceProgram &device, const QStringList &command)
{
    const Ran ran = device.run(command + words("--json"));
    CHECK(ran.exitCode == 1);
    return ran.json().at("error").at("code").get<std::string>();
}

} // namespace

TEST_CASE("equipment added offline and its maintenance reach the other device")
{
    OfficeProgram office;
    DeviceProgram first;
    DeviceProgram second;
    for (DeviceProgram *device : {&first, &second})
        device->setNow(QStringLiteral("2025-10-20T14:30:00Z"));
    first.init(office);
    second.init(office, QStringLiteral("second@acme.test"));
    const QString well = textOf(first.must(words("wells list")).at("wells").at(0), "id");
    const QStringList add = words("equipment add --well") << well;

    office.stop();
    const core::Json added = first.must(add
        + words("--equipment-type PUMP_JACK --serial-number PJ-456 --manufacturer Lufkin --installation-date "
                "2019-03-01"));
    const QString jack = textOf(added, "aggregateId");
    CHECK(refusal(first, add + words("--serial-number pj-456")) == "duplicate_key");
    CHECK(refusal(first, add + words("--equipment-type PUMPJACK")) == "name_invalid");
    CHECK(refusal(first, words("equipment add --serial-number X-1")) == "unknown_well");
    CHECK(refusal(first, add + words("--installation-date 2025-10-21")) == "date_in_future");

    const QStringList log = words("maintenance add --equipment") << jack;
    const core::Json logged = first.must(log
        + words("--maintenance-date 2025-10-19 --maintenance-type REPAIR --description belt --cost 125.5 "
                "--status-after MAINTENANCE"));
    CHECK(logged.at("nextMaintenanceDate") == "2025-11-18");
    CHECK(refusal(first, log + words("--maintenance-date 2025-10-21 --description belt")) == "date_in_future");
    CHECK(
        refusal(first, log + words("--maintenance-date 2025-10-19 --description belt --cost much")) == "cost_invalid");
    CHECK(refusal(first, words("maintenance add --equipment x --maintenance-date 2025-10-19 --description belt"))
        == "unknown_equipment");

    office.start();
    CHECK(first.must(words("sync")).at("pushed") == 3); // the equipment, the work, and the status it left behind
    second.must(words("sync"));
    const core::Json rows = second.must(words("equipment list --search lufk")).at("rows");
    REQUIRE(rows.size() == 1);
    CHECK(rows.at(0).at("serialNumber") == "PJ-456");
    CHECK(rows.at(0).at("status") == "MAINTENANCE");
    CHECK(rows.at(0).at("nextMaintenanceDate") == "2025-11-18");
    CHECK(rows.at(0).at("pending") == false);
    const core::Json work = second.must(words("maintenance list --equipment") << jack).at("rows");
    REQUIRE(work.size() == 1);
    CHECK(work.at(0).at("cost") == "125.50");

    second.must(words("equipment edit --status OPERATIONAL --equipment") << jack);
    second.must(words("equipment delete --reason sold --equipment") << jack);
    second.must(words("sync"));
    first.must(words("sync"));
    CHECK(first.must(words("equipment list")).at("rows").empty());
    CHECK(refusal(first, words("equipment delete --reason sold --equipment") << jack) == "equipment_missing");
    CHECK(first.viewHash() == office.stateHash());
    CHECK(second.viewHash() == office.stateHash());
}
