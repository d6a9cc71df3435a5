// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts on the disk: they come back as they were, to their owner only, and nobody reads them there.
#include "storage/draft/draft_store.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"
#include "tests/support/qt_warnings.h"
#include "tests/support/small_disk.h"

#include <QFileInfo>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

const QString form = QStringLiteral("production/well-17");
const QByteArray typed("MARKER oil 42.50\0 gas", 21);

DraftStore storeIn(const QString &folder, const std::string &user = "user-1", const std::string &vault = "vault-1",
    const std::string &key = std::string(32, 'k'))
{
    return {folder, secret(key), {vault, user}, systemRandom()};
}

QString onlyFile(const QString &folder)
{
    const auto files = filesIn(folder);
    REQUIRE(files.size() == 1);
    return files.begin()->first;
}

} // namespace

TEST_CASE("a draft comes back as it was, the last one kept, until it is forgotten")
{
    QTemporaryDir folder;
    DraftStore store = storeIn(folder.path());
    CHECK(store.read(form).isEmpty());
    must(store.keep(form, QByteArrayLiteral("older")));
    must(store.keep(form, typed));
    must(store.keep(QStringLiteral("sheet"), QByteArrayLiteral("another form")));
    CHECK(storeIn(folder.path()).read(form) == typed);
    CHECK(storeIn(folder.path()).read(QStringLiteral("sheet")) == "another form");
    must(store.forget(form));
    must(store.forget(form));
    CHECK(storeIn(folder.path()).read(form).isEmpty());
}

TEST_CASE("neither the words of a draft nor its form are found on the disk")
{
    QTemporaryDir folder;
    DraftStore store = storeIn(folder.path());
    must(store.keep(form, typed));
    const QString path = onlyFile(folder.path());
    CHECK_FALSE(path.contains(QStringLiteral("well-17")));
    CHECK_FALSE(contentOf(path).contains("MARKER"));
    CHECK_FALSE(contentOf(path).contains("user-1"));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    const QByteArray first = contentOf(path);
    must(store.keep(form, typed));
    CHECK(contentOf(path) != first); // a nonce of its own each time
}

TEST_CASE("a damaged draft is gone, with a line in the log, and the next one is kept")
{
    QTemporaryDir folder;
    DraftStore store = storeIn(folder.path());
    must(store.keep(form, typed));
    const QString path = onlyFile(folder.path());
    const QByteArray whole = contentOf(path);
    for (const qsizetype length : {qsizetype(0), qsizetype(3), whole.size() / 2, whole.size() - 1}) {
        CAPTURE(length);
        overwrite(path, whole.first(length));
        const ExpectedQtWarning warning(QStringLiteral("A draft was damaged"));
        CHECK(store.read(form).isEmpty());
        CHECK_FALSE(QFile::exists(path));
    }
    QByteArray flipped = whole;
    flipped[flipped.size() - 20] = static_cast<char>(flipped[flipped.size() - 20] ^ 1);
    overwrite(path, flipped);
    {
        const ExpectedQtWarning warning(QStringLiteral("A draft was damaged"));
        CHECK(store.read(form).isEmpty());
    }
    must(store.keep(form, typed));
    CHECK(store.read(form) == typed);
}

TEST_CASE("another user's draft in the same vault is dropped")
{
    QTemporaryDir folder;
    must(storeIn(folder.path()).keep(form, typed));
    const ExpectedQtWarning warning(QStringLiteral("A draft of another user was dropped"));
    CHECK(storeIn(folder.path(), "user-2").read(form).isEmpty());
    CHECK(filesIn(folder.path()).empty());
}

TEST_CASE("a draft opens in its own vault and its own form only")
{
    QTemporaryDir folder;
    DraftStore store = storeIn(folder.path());
    must(store.keep(form, typed));
    const QByteArray bytes = contentOf(onlyFile(folder.path()));
    const ExpectedQtWarning warning(QStringLiteral("A draft was damaged"));
    SECTION("another vault")
    {
        CHECK(storeIn(folder.path(), "user-1", "vault-2").read(form).isEmpty());
    }
    SECTION("another form")
    {
        must(store.keep(QStringLiteral("sheet"), QByteArrayLiteral("x")));
        for (const auto &[path, old] : filesIn(folder.path()))
            overwrite(path, bytes);
        CHECK(store.read(QStringLiteral("sheet")).isEmpty());
    }
}

TEST_CASE("a key of another vault does not even find the draft")
{
    QTemporaryDir folder;
    must(storeIn(folder.path()).keep(form, typed));
    CHECK(storeIn(folder.path(), "user-1", "vault-1", std::string(32, 'x')).read(form).isEmpty());
    CHECK(storeIn(folder.path()).read(form) == typed);
}

TEST_CASE("on a full disk the draft before stays, and keeping goes on when there is room")
{
    SmallDisk disk(64);
    DraftStore store = storeIn(disk.path(QStringLiteral("vault")));
    must(store.keep(form, typed));
    disk.fill();
    const Status full = store.keep(form, QByteArray(32'768, 'x'));
    REQUIRE_FALSE(full);
    CHECK(full.error().code == "disk_full");
    CHECK(store.read(form) == typed);
    disk.makeRoom();
    must(store.keep(form, QByteArrayLiteral("newer")));
    CHECK(store.read(form) == "newer");
}

TEST_CASE("a folder that may not be written to is said, and what is there stays")
{
    SmallDisk disk(64);
    DraftStore store = storeIn(disk.path(QStringLiteral("vault")));
    must(store.keep(form, typed));
    disk.makeReadOnly();
    const Status refused = store.keep(form, QByteArrayLiteral("newer"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "folder_read_only");
    CHECK(store.read(form) == typed);
}

TEST_CASE("what a write that was cut off left behind is cleared away")
{
    QTemporaryDir folder;
    must(storeIn(folder.path()).keep(form, typed));
    const QString path = onlyFile(folder.path());
    overwrite(path + QStringLiteral(".Xa3bT1"), QByteArrayLiteral("half"));
    DraftStore store = storeIn(folder.path());
    must(store.keep(form, typed));
    CHECK(onlyFile(folder.path()) == path);
}
