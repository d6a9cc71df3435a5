// SPDX-License-Identifier: GPL-3.0-or-later
// No plaintext reaches the disk: not in the database, its log or its index of the log, and not in a temporary file.
#include "storage/driver/statement.h"
#include "storage/vault/open_database.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

const QByteArray marker = "MARKER-acme-well-17-oil-42.50-MARKER";

std::vector<QString> filesWithMarker(const QString &folder)
{
    std::vector<QString> found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QByteArray bytes = contentOf(path);
        const QByteArray utf16(reinterpret_cast<const char *>(QString::fromLatin1(marker).utf16()), marker.size() * 2);
        if (bytes.contains(marker) || bytes.contains(utf16))
            found.push_back(path);
    }
    return found;
}

#ifdef Q_OS_LINUX
/// SQLite's temporary files have no name left; what the process has open still shows them.
int openTemporaryFiles()
{
    int count = 0;
    for (const QFileInfo &entry : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System)) {
        if (entry.symLinkTarget().contains(QStringLiteral("etilqs_")))
            ++count;
    }
    return count;
}

/// The temporary files open while a sort of some 40 MB stands on its first row.
int temporaryFilesOfSort(sqlite3 *connection)
{
    Statement sort = must(Statement::prepare(connection,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) "
        "SELECT i, hex(randomblob(500)) AS x FROM n ORDER BY x"));
    REQUIRE(must(sort.step()));
    return openTemporaryFiles();
}
#endif

} // namespace

TEST_CASE("no marker string is found in the database, its log, or anything beside it")
{
    VaultFixture fixture;
    const Vault vault = must(fixture.create());
    {
        const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadWrite));
        must(runScript(database.get(), "CREATE TABLE t (v TEXT, note TEXT); CREATE INDEX byNote ON t (note, v)"));
        Statement insert = must(Statement::prepare(database.get(), "INSERT INTO t VALUES (?1, ?1)"));
        for (int i = 0; i < 500; ++i) {
            insert.bindAll(std::string_view(marker.constData(), static_cast<std::size_t>(marker.size())));
            must(insert.run());
        }
        must(runScript(database.get(), "CREATE TEMP TABLE scratch AS SELECT * FROM t ORDER BY note DESC"));
        CHECK(contentOf(fixture.folder.databasePath() + QStringLiteral("-wal")).size() > 100'000);
        CHECK(filesWithMarker(fixture.root()).empty());
        CHECK_FALSE(contentOf(fixture.folder.databasePath()).startsWith("SQLite format 3"));
    }
    CHECK(contentOf(fixture.folder.databasePath()).size() > 50'000); // the log is copied back
    CHECK(filesWithMarker(fixture.root()).empty());

    overwrite(fixture.folder.path() + QStringLiteral("/control"), "x" + marker + "x");
    CHECK(filesWithMarker(fixture.root()).size() == 1); // the search finds what is there
}

#ifdef Q_OS_LINUX
TEST_CASE("a large sort makes no temporary file")
{
    TestDatabase file;
    CHECK(temporaryFilesOfSort(file.handle()) == 0);
}
#endif

TEST_CASE("the open sequence sets what the design asks for")
{
    TestDatabase file;
    const auto answer = [&file](const char *pragma) {
        Statement statement = must(Statement::prepare(file.handle(), pragma));
        REQUIRE(must(statement.step()));
        return std::string(statement.text(0));
    };
    CHECK_FALSE(answer("PRAGMA cipher_version").empty());
    CHECK(answer("PRAGMA temp_store") == "2");
    CHECK(answer("PRAGMA journal_mode") == "wal");
    CHECK(answer("PRAGMA synchronous") == "2");
    CHECK(answer("PRAGMA foreign_keys") == "1");
    CHECK(answer("PRAGMA cipher_page_size") == "4096");
    CHECK_FALSE(Statement::prepare(file.handle(), "SELECT \"not a column\" FROM sqlite_master"));
}
