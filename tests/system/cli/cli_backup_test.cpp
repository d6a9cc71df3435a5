// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, restoring them and carrying unsent work to the office in a file, whole programs.
#include "tests/system/cli/programs.h"

#include <QtCore/QDate>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
std::string codeOf(const Ran &ran)
{
    INFO(ran.out << ran.err);
    REQUIRE(ran.exitCode != 0);
    CHECK(ran.err.find('\n') == ran.err.size() - 1);
    return ran.json().at("error").at("code").get<std::string>();
}

/// `days` entries of the first well that wait to be sent.
void record(const DeviceProgram &device, int days)
{
    QByteArray csv = "well,date,oil\n";
    for (int day = 0; day < days; ++day)
        csv += "Acme Well #1," + QDate(2010, 1, 1).addDays(day).toString(Qt::ISODate).toUtf8() + ",42.5\n";
    const QString file = device.write(text("days.csv"), csv);
    device.must({text("import"), file, text("--map"), text("well=well,date=date,oil=oil")});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
} // namespace

TEST_CASE("a backup is restored on a new laptop, with what the old one had not sent")
{
    OfficeProgram office;
    DeviceProgram laptop;
    laptop.init(office);
    record(laptop, 40);
    laptop.must(words("sync"));
    laptop.must(words("production add --well Acme_Well --date 2025-10-19 --oil 7")
                    .replaceInStrings(text("Acme_Well"), text("Acme Well #1")));
    const QString file = laptop.folder() + text("/backup.wpbackup");
    const core::Json written = laptop.must({text("backup"), file});
    CHECK(written.at("events") == laptop.must(words("stats")).at("events"));
    CHECK(written.at("bytes") == QFileInfo(file).size());

    DeviceProgram newLaptop;
    const core::Json restored = newLaptop.must({text("restore"), file});
    CHECK(restored.at("events") == written.at("events"));
    CHECK(restored.at("bytes") == written.at("bytes"));
    CHECK(restored.at("tenantId") == "acme");
    CHECK(restored.at("email") == "demo@acme.test");
    // It is no device of the office's yet, and still gives out what it holds.
    CHECK(codeOf(newLaptop.run(words("sync"))) == "device_not_enrolled");
    CHECK(newLaptop.must({text("export"), text("--unsent"), newLaptop.folder() + text("/unsent")}).at("events") == 1);
    CHECK(newLaptop.must({text("backup"), newLaptop.folder() + text("/again")}).at("events") == written.at("events"));

    CHECK(codeOf(newLaptop.run({text("restore"), file})) == "vault_exists");
    CHECK(codeOf(laptop.run({text("restore"), file})) == "vault_exists");
    CHECK(laptop.must(words("sync")).at("pushed") == 1);
}

TEST_CASE("what is no backup of this passphrase is refused in one sentence, and no vault is made")
{
    OfficeProgram office;
    DeviceProgram laptop;
    laptop.init(office);
    const QString file = laptop.folder() + text("/backup.wpbackup");
    laptop.must({text("backup"), file});
    const QByteArray whole = contentOf(file);

    DeviceProgram newLaptop;
    const auto refuses = [&](const QByteArray &content) {
        const Ran ran = newLaptop.run({text("restore"), newLaptop.write(text("file"), content)});
        CHECK(ran.exitCode == 1);
        return codeOf(ran);
    };
    CHECK(refuses(whole.left(whole.size() / 2)) == "file_damaged");
    CHECK(refuses(QByteArray(whole).replace("\"version\":1", "\"version\":9")) == "file_newer");
    CHECK(refuses("a letter") == "file_foreign");
    newLaptop.write(text("passphrase"), "another\n");
    CHECK(refuses(whole) == "file_wrong_passphrase");
    CHECK(codeOf(newLaptop.run({text("restore"), text("/nowhere/at/all")})) == "file_missing");
    CHECK_FALSE(QFileInfo::exists(newLaptop.vault()));

    CHECK(codeOf(laptop.run({text("backup"), text("/nowhere/at/all")})) == "file_folder_missing");
    CHECK(codeOf(laptop.run({text("backup"), laptop.folder()})) == "file_is_folder");
    CHECK(codeOf(laptop.run({text("export"), text("--unsent"), text("/nowhere/at/all")})) == "file_folder_missing");
}

TEST_CASE("a backup that is killed at any moment leaves a whole file or none, and a whole vault")
{
    OfficeProgram office;
    DeviceProgram laptop;
    laptop.init(office);
    record(laptop, 4'000);
    const core::Json events = laptop.must(words("stats")).at("events");
    const QString file = laptop.folder() + text("/backup.wpbackup");
    int finished = 0;
    for (int milliseconds = 20; milliseconds < 900; milliseconds += 60) {
        QStringList command{text("--foreground"), text("-s"), text("KILL"), QString::number(milliseconds / 1000.0),
            builtProgram("wellpulse")};
        command += laptop.globals() + QStringList{text("backup"), file};
        finished += runProgram(text("/usr/bin/timeout"), command).exitCode == 0 ? 1 : 0;
        if (QFileInfo::exists(file)) {
            DeviceProgram newLaptop;
            CHECK(newLaptop.must({text("restore"), file}).at("events") == events);
            QFile::remove(file);
        }
    }
    INFO(finished << " ran to their end");
    CHECK(laptop.must(words("verify")).at("ok") == true);
    CHECK(laptop.must({text("backup"), file}).at("events") == events);
}

TEST_CASE("unsent work that is carried to the office in a file counts once, also when it is sent later")
{
    OfficeProgram office;
    DeviceProgram laptop;
    laptop.init(office);
    record(laptop, 1'200);
    const QString file = laptop.folder() + text("/unsent.wpunsent");
    const QString passphrase = laptop.write(text("receiver"), "told by telephone\n");
    const core::Json exported
        = laptop.must({text("export"), text("--unsent"), file, text("--receiver-passphrase-file"), passphrase});
    CHECK(exported.at("events") == 1'200);
    const auto import = [&](const QString &from, const QString &with) {
        return office.administer({text("events"), text("import"), from, text("--tenant"), text("acme"),
            text("--passphrase-file"), with, text("--json")});
    };

    CHECK(codeOf(import(file, laptop.folder() + text("/password"))) == "file_wrong_passphrase");
    const QByteArray whole = contentOf(file);
    CHECK(codeOf(import(laptop.write(text("torn"), whole.left(whole.size() - 100)), passphrase)) == "file_damaged");
    const std::string before = office.stateHash();

    const Ran taken = import(file, passphrase);
    INFO(taken.out << taken.err);
    REQUIRE(taken.exitCode == 0);
    CHECK(taken.json().at("events") == 1'200);
    CHECK(taken.json().at("synced") == 1'200);
    CHECK(taken.json().at("failed") == 0);
    REQUIRE(taken.json().at("dispositions").size() == 1'200);
    CHECK(taken.json().at("dispositions").at(0).at("outcome") == "synced");
    const std::string after = office.stateHash();
    CHECK(after != before);

    CHECK(import(file, passphrase).json() == taken.json());
    CHECK(office.stateHash() == after);
    CHECK(laptop.must(words("sync")).at("remaining") == 0);
    CHECK(office.stateHash() == after);
    CHECK(laptop.viewHash() == after);
    CHECK(laptop.must({text("export"), text("--unsent"), file}).at("events") == 0);
}
