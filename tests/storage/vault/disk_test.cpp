// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a folder that may not be written to: a sentence, and nothing lost.
#include "storage/driver/statement.h"
#include "storage/keychain/file_keychain.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"
#include "tests/support/small_disk.h"

#include <QFileInfo>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

const std::string id(32, 'a');

Result<Vault> create(const VaultFolder &folder)
{
    return Vault::create(
        folder, id, secret("passphrase"), secret(std::string(32, 's')), minimumKdfCost, systemRandom());
}

Result<Vault> open(const VaultFolder &folder)
{
    return Vault::open(folder, secret("passphrase"), secret(std::string(32, 's')));
}

std::int64_t countRows(sqlite3 *connection)
{
    Statement count = must(Statement::prepare(connection, "SELECT count(*) FROM t"));
    REQUIRE(must(count.step()));
    return count.int64(0);
}

} // namespace

TEST_CASE("no vault is made on a full disk, and no part of one stays")
{
    SmallDisk disk(256);
    disk.fill();
    const VaultFolder folder(disk.path(QStringLiteral("vault")));
    const auto vault = create(folder);
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "disk_full");
    CHECK_FALSE(QFileInfo::exists(folder.path()));

    disk.makeRoom();
    CHECK(create(folder));
}

TEST_CASE("what was saved before the disk was full is there, and writing goes on when there is room")
{
    SmallDisk disk(600);
    const VaultFolder folder(disk.path(QStringLiteral("vault")));
    const Vault vault = must(create(folder));
    const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadWrite));
    must(runScript(database.get(), "CREATE TABLE t (v BLOB)"));
    must(runScript(database.get(), "INSERT INTO t VALUES ('first')"));
    disk.fill();

    Status full;
    std::int64_t saved = 1;
    while (full && saved < 1'000) {
        full = runScript(database.get(), "INSERT INTO t VALUES (randomblob(20000))");
        saved += full ? 1 : 0;
    }
    REQUIRE_FALSE(full);
    CHECK(full.error().code == "disk_full");
    CHECK(sqlite3_get_autocommit(database.get()) != 0);
    CHECK(countRows(database.get()) == saved);

    disk.makeRoom();
    CHECK(runScript(database.get(), "INSERT INTO t VALUES ('last')"));
    CHECK(countRows(database.get()) == saved + 1);
}

TEST_CASE("a vault opens or says why on a full disk, and is unharmed")
{
    SmallDisk disk(600);
    const VaultFolder folder(disk.path(QStringLiteral("vault")));
    {
        const Vault vault = must(create(folder));
        const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadWrite));
        must(runScript(database.get(), "CREATE TABLE t (v BLOB); INSERT INTO t VALUES (1)"));
    }
    disk.fill();
    {
        const Vault vault = must(open(folder));
        const auto database = vault.openDatabase(OpenMode::ReadWrite);
        const auto written = database ? runScript(database->get(), "INSERT INTO t VALUES (randomblob(100000))")
                                      : Status(database.error());
        REQUIRE_FALSE(written);
        CHECK(written.error().code == "disk_full");
    }
    disk.makeRoom();
    const DatabaseHandle database = must(must(open(folder)).openDatabase(OpenMode::ReadWrite));
    CHECK(countRows(database.get()) == 1);
}

TEST_CASE("a folder that may not be written to is refused for writing")
{
    SmallDisk disk(600);
    const VaultFolder folder(disk.path(QStringLiteral("vault")));
    const VaultFolder another(disk.path(QStringLiteral("another")));
    const Vault vault = must(create(folder));
    const auto before = filesIn(disk.path(QString()));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner); // for those who are not root
    disk.makeReadOnly();

    const auto database = must(open(folder)).openDatabase(OpenMode::ReadWrite);
    REQUIRE_FALSE(database);
    CHECK(database.error().code == "folder_read_only");
    const auto made = create(another);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "folder_read_only");
    CHECK((filesIn(disk.path(QString())) == before));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}
