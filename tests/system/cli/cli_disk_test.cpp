// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that are full and folders that cannot be written, whole programs: one sentence, nothing lost, and the vault works
// again afterwards. Full is a limit on the size of files (RLIMIT_FSIZE); read-only are the permissions, for a root
// without the capability to pass over them.
#include "tests/system/cli/programs.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
/// `wellpulse` with `command`, started through a shell that first runs `prepare` ("$V" is the vault).
Ran runAfter(
    const DeviceProgram &device, const char *prepare, const QStringList &command, const QStringList &wrapper = {})
{
    QStringList arguments = wrapper
        + QStringList{text("/bin/sh"), text("-c"), text("V=\"$1\"; shift; ") + text(prepare) + text("; exec \"$@\""),
            text("sh"), device.vault(), builtProgram("wellpulse")}
        + device.globals() + command + QStringList{text("--json")};
    const QString program = arguments.takeFirst();
    return runProgram(program, arguments);
}
} // namespace

TEST_CASE("a full disk and a read-only folder refuse an entry in one sentence and lose nothing")
{
    OfficeProgram office;
    DeviceProgram device;
    device.setNow(text("2025-10-20T14:30:00Z"));
    device.init(office);
    const QString well = QString::fromStdString(
        device.must({text("wells"), text("list")}).at("wells").at(0).at("id").get<std::string>());
    const auto add = [&](const char *date) {
        return QStringList{text("production"), text("add"), text("--well"), well, text("--date"), text(date),
            text("--oil"), text("42.50"), text("--notes"), QString(9'000, QLatin1Char('n'))};
    };
    device.must(add("2025-10-10"));
    const int before = device.must({text("stats")}).at("events").get<int>();

    Ran ran;
    SECTION("full disk")
    {
        ran = runAfter(device, "ulimit -f 8; trap '' XFSZ", add("2025-10-11"));
    }
    SECTION("read-only folder")
    {
        const QStringList mortal{text("setpriv"), text("--bounding-set"), text("-dac_override,-dac_read_search")};
        ran = runAfter(device, "chmod 400 \"$V\"/*; chmod 500 \"$V\"", add("2025-10-11"),
            ::geteuid() == 0 ? mortal : QStringList());
        REQUIRE(runProgram(text("chmod"), {text("-R"), text("u+rwX"), device.vault()}).exitCode == 0);
    }
    INFO(ran.out << ran.err);
    CHECK((ran.exitCode == 1 || ran.exitCode == 3));
    CHECK(ran.err.find('\n') == ran.err.size() - 1);
    CHECK_FALSE(ran.json().at("error").at("code").get<std::string>().empty());

    CHECK(device.must({text("stats")}).at("events").get<int>() == before);
    CHECK(device.must({text("verify")}).at("ok") == true);
    device.must(add("2025-10-11"));
    CHECK(device.must({text("sync")}).at("pushed") == 2);
    CHECK(device.viewHash() == office.stateHash());
}
