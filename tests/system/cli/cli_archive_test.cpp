// SPDX-License-Identifier: GPL-3.0-or-later
// Old entries in the archive: the programs go on as before, also after a backup, with a second device and the real office.
#include "tests/system/cli/programs.h"

#include <QtCore/QDate>
#include <QtCore/QDir>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
void record(const DeviceProgram &device, int year, int days)
{
    QByteArray csv = "well,date,oil\n";
    for (int day = 0; day < days; ++day)
        csv += "Acme Well #1," + QDate(year, 1, 1).addDays(day).toString(Qt::ISODate).toUtf8() + ",42.5\n";
    const QString file = device.write(text("days.csv"), csv);
    device.must({text("import"), file, text("--map"), text("well=well,date=date,oil=oil")});
}

QString inOneYear()
{
    return QDateTime::currentDateTimeUtc().addYears(1).toString(Qt::ISODate);
}
} // namespace

TEST_CASE("what was archived is still verified, backed up, corrected and shown, and the database is smaller")
{
    OfficeProgram office;
    DeviceProgram laptop;
    laptop.init(office);
    record(laptop, 2010, 400);
    laptop.must(words("sync"));
    record(laptop, 2012, 3); // waits, and stays
    const core::Json before = laptop.must(words("stats"));
    CHECK(laptop.must(words("archive")).at("events") == 0); // all of it is of today
    CHECK(laptop.must(words("events --limit 1")).at("archived") == 0);
    const std::string hash = laptop.must(words("verify")).at("viewHash");

    laptop.setNow(inOneYear());
    const core::Json planned = laptop.must(words("archive --dry-run"));
    CHECK(planned.at("movable") >= 400);
    const core::Json moved = laptop.must(words("archive"));
    CHECK(moved.at("events") == planned.at("movable"));
    CHECK(moved.at("files") == 1);
    laptop.setNow({});

    const core::Json after = laptop.must(words("stats"));
    CHECK(after.at("events") == before.at("events"));
    CHECK(after.at("archivedEvents") == moved.at("events"));
    CHECK(after.at("databaseBytes").get<std::int64_t>() < before.at("databaseBytes").get<std::int64_t>());
    CHECK(laptop.must(words("events --limit 1")).at("archived") == moved.at("events"));
    const core::Json verified = laptop.must(words("verify"));
    CHECK(verified.at("ok") == true);
    CHECK(verified.at("events") == before.at("events"));
    CHECK(verified.at("viewHash") == hash);
    laptop.must(words("rebuild"));
    CHECK(laptop.must(words("verify")).at("viewHash") == hash);

    const QString file = laptop.folder() + text("/backup.wpbackup");
    laptop.must({text("backup"), file});
    DeviceProgram newLaptop;
    newLaptop.must({text("restore"), file});
    CHECK(QDir(newLaptop.vault() + text("/archive")).entryList(QDir::Files)
        == QDir(laptop.vault() + text("/archive")).entryList(QDir::Files));

    laptop.must(words("production edit --well Acme_Well --date 2010-01-05 --oil 50")
                    .replaceInStrings(text("Acme_Well"), text("Acme Well #1")));
    CHECK(laptop.must(words("sync")).at("pushed") == 4);
    CHECK(laptop.must(words("verify")).at("ok") == true);
    DeviceProgram second;
    second.init(office);
    second.must(words("sync"));
    CHECK(second.must(words("verify")).at("viewHash") == laptop.must(words("verify")).at("viewHash"));
}
