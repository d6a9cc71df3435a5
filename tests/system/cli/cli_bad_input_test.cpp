// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input of every kind, whole programs: one sentence on stderr, the contract's exit code, and nothing changed.
#include "tests/system/cli/programs.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
/// One sentence: one line that ends like one.
void requireSentence(const Ran &ran)
{
    INFO("stdout: " << ran.out << "\nstderr: " << ran.err);
    REQUIRE_FALSE(ran.err.empty());
    CHECK(ran.err.find('\n') == ran.err.size() - 1);
    CHECK(ran.err.ends_with(".\n"));
    CHECK_FALSE(ran.json().at("error").at("code").get<std::string>().empty());
}

class Bench {
public:
    Bench()
    {
        device.setNow(QStringLiteral("2025-10-20T14:30:00Z"));
        device.init(office);
        well = QString::fromStdString(
            device.must({text("wells"), text("list")}).at("wells").at(0).at("id").get<std::string>());
        device.must(add({text("--date"), text("2025-10-19"), text("--oil"), text("42.50")}));
        before = device.must({text("stats")}).at("events").get<int>();
    }

    QStringList add(const QStringList &rest) const
    {
        return QStringList{text("production"), text("add"), text("--well"), well} + rest;
    }

    void refused(const QStringList &command, int exitCode = 1) const
    {
        INFO(command.join(QLatin1Char(' ')).left(300).toStdString());
        const Ran ran = device.run(command);
        CHECK(ran.exitCode == exitCode);
        requireSentence(ran);
        CHECK(device.must({text("stats")}).at("events").get<int>() == before);
    }

    OfficeProgram office;
    DeviceProgram device;
    QString well;
    int before = 0;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
} // namespace

TEST_CASE("an entry that cannot be is refused in one sentence and changes nothing")
{
    const Bench bench;
    const QStringList today{text("--date"), text("2025-10-20")};
    const auto withOil = [&](const char *oil) { return bench.add(today + QStringList{text("--oil"), text(oil)}); };
    bench.refused(withOil("-1"));
    bench.refused(withOil("100000000.00"));
    bench.refused(withOil("NaN"));
    bench.refused(withOil("forty"));
    bench.refused(withOil("1.234"));
    bench.refused(withOil(""));
    bench.refused(bench.add(today));
    bench.refused(bench.add({text("--date"), text("2025-10-21"), text("--oil"), text("1")}));
    bench.refused(bench.add({text("--date"), text("2025-02-30"), text("--oil"), text("1")}));
    bench.refused(bench.add({text("--date"), text("2025-10-19"), text("--oil"), text("1")}));
    bench.refused(
        bench.add(today + QStringList{text("--oil"), text("1"), text("--lat"), text("95"), text("--lon"), text("0")}));
    bench.refused({text("production"), text("add"), text("--well"), text("nowhere"), text("--date"), text("2025-10-20"),
        text("--oil"), text("1")});
    bench.refused({text("production"), text("edit"), text("--well"), bench.well, text("--date"), text("2025-10-18"),
        text("--oil"), text("1")});
    bench.refused({text("production"), text("edit"), text("--well"), bench.well, text("--date"), text("2025-10-19"),
        text("--oil"), text("42.50")});
    bench.refused({text("production"), text("delete"), text("--well"), bench.well, text("--date"), text("2025-10-18"),
        text("--reason"), text("none")});
    // A single argument cannot be larger than 128 KiB on Linux, far above what a note may be.
    bench.refused(
        bench.add(today + QStringList{text("--oil"), text("1"), text("--notes"), QString(100'000, QLatin1Char('x'))}));
}

TEST_CASE("a note of broken UTF-8 is refused")
{
    const Bench bench;
    // Qt hands arguments over as UTF-8; a shell can pass any bytes.
    const QString command = QStringLiteral("exec \"$0\" \"$@\" --notes \"$(printf 'caf\\351')\"");
    const Ran ran = runProgram(text("/bin/sh"),
        QStringList{text("-c"), command, builtProgram("wellpulse")} + bench.device.globals()
            + bench.add({text("--date"), text("2025-10-20"), text("--oil"), text("1"), text("--json")}));
    CHECK(ran.exitCode == 1);
    requireSentence(ran);
    CHECK(bench.device.must({text("stats")}).at("events").get<int>() == bench.before);
}

TEST_CASE("a command that is none is a usage error")
{
    const DeviceProgram device;
    for (const QStringList &command : {QStringList{}, QStringList{text("prduction")},
             QStringList{text("production"), text("add")}, QStringList{text("stats"), text("--nonsense")}}) {
        const Ran ran = device.run(command);
        CHECK(ran.exitCode == 2);
        CHECK(ran.json().at("error").at("code") == "usage");
    }
    const Ran fixedClock = runProgram(builtProgram("wellpulse"),
        {text("--vault"), device.vault(), text("--passphrase-file"), text("/dev/null"), text("--now"),
            text("2025-10-20T14:30:00Z"), text("stats"), text("--json")});
    CHECK(fixedClock.exitCode == 2);
}

TEST_CASE("a file that is no table of days is refused as a whole")
{
    const Bench bench;
    const auto refusedFile = [&](const char *name, const QByteArray &content) {
        bench.refused({text("import"), bench.device.write(text(name), content), text("--map"),
            text("well=well,date=date,oil=oil")});
    };
    refusedFile("empty.csv", "");
    refusedFile("missing-column.csv", "well,date,gas\nx,2025-10-01,1\n");
    refusedFile("no-header.csv", "x,2025-10-01,1\n");
    refusedFile("latin1.csv", "well,date,oil\nM\xc6rsk,2025-10-01,1\n");
    refusedFile("quote.csv", "well,date,oil\n\"x,2025-10-01,1\n");
    bench.refused({text("import"), text("/nowhere/days.csv"), text("--map"), text("well=well,date=date,oil=oil")});
    bench.refused({text("import"), text("/nowhere/days.csv"), text("--map"), text("oil=oil")}, 2);
}

TEST_CASE("a vault that is not whole or not ours stays closed, and stays as it is")
{
    const Bench bench;
    const QStringList stats{text("stats")};
    const auto refusedVault = [&](const DeviceProgram &device) {
        const QByteArray database = contentOf(device.database());
        const Ran ran = device.run(stats);
        CHECK(ran.exitCode == 3);
        requireSentence(ran);
        CHECK((contentOf(device.database()) == database));
    };
    SECTION("wrong passphrase")
    {
        const DeviceProgram device(bench.device);
        device.write(text("passphrase"), "wrong\n");
        refusedVault(device);
    }
    SECTION("truncated database")
    {
        const DeviceProgram device(bench.device);
        QFile::remove(device.database() + text("-wal"));
        REQUIRE(QFile::resize(device.database(), 10'000));
        refusedVault(device);
    }
    SECTION("plaintext database")
    {
        const DeviceProgram device(bench.device);
        QByteArray content = contentOf(device.database());
        content.replace(0, 16, QByteArray("SQLite format 3\0", 16));
        QFile file(device.database());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        refusedVault(device);
    }
    SECTION("no device secret")
    {
        const DeviceProgram device(bench.device);
        REQUIRE(QFile::remove(device.vault() + text(".keychain.json")));
        refusedVault(device);
    }
    SECTION("no vault at all")
    {
        const DeviceProgram device;
        const Ran ran = device.run(stats);
        CHECK(ran.exitCode == 3);
        requireSentence(ran);
        CHECK_FALSE(QFileInfo::exists(device.vault()));
    }
    CHECK(bench.device.must(stats).at("events").get<int>() == bench.before);
}

TEST_CASE("a password that is wrong and an office that is not there make no vault")
{
    OfficeProgram office;
    const DeviceProgram device;
    const auto init = [&](const QString &server) {
        return device.run({text("init"), text("--server"), server, text("--tenant"), text("acme"), text("--email"),
            text("demo@acme.test"), text("--password-file"), device.folder() + text("/password")});
    };
    device.write(text("password"), "wrong\n");
    const Ran wrong = init(office.url().toString());
    CHECK(wrong.exitCode == 1);
    requireSentence(wrong);
    device.write(text("password"), "wellpulse-demo\n");
    office.stop();
    const Ran nobody = init(office.url().toString());
    CHECK(nobody.exitCode == 4);
    requireSentence(nobody);
    CHECK(init(text("office.example")).exitCode == 1);
    CHECK(init(text("http://office.example")).exitCode == 1);
    CHECK_FALSE(QFileInfo::exists(device.vault()));
}
