// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photo/photo_store.h"

#include "storage/secret/random.h"
#include "tests/storage/test_database.h"
#include "tests/support/small_disk.h"

#include <QtCore/QDateTime>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::Uuid one = *core::parseUuid("11111111-1111-7111-8111-111111111111");
const core::Uuid two = *core::parseUuid("22222222-2222-7222-8222-222222222222");

storage::SecretBytes key(unsigned char fill)
{
    storage::SecretBytes bytes(storage::keyBytes);
    std::fill_n(bytes.data(), bytes.size(), fill);
    return bytes;
}

QByteArray picture(qsizetype size)
{
    QByteArray bytes("a picture that must not be found on the disk ");
    while (bytes.size() < size)
        bytes += bytes;
    return bytes.left(size);
}

QString fileOf(const QTemporaryDir &vault, const core::Uuid &photo, const char *kind = "picture")
{
    return vault.path() + QStringLiteral("/photos/") + QString::fromStdString(photo.toString()) + u'.'
        + QLatin1StringView(kind);
}

void change(const QString &path, const std::function<void(QByteArray &)> &edit)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    edit(bytes);
    file.resize(0);
    file.seek(0);
    file.write(bytes);
}

} // namespace

TEST_CASE("a picture of any length comes back, whole and block by block")
{
    const auto size = GENERATE(0, 1, 65'535, 65'536, 65'537, 131'072, 2'000'000);
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    must(store.keep(one, picture(size), "small"));
    CHECK(must(store.read(one)) == picture(size));
    CHECK(must(store.thumbnail(one)) == "small");
    CHECK(store.holds(one));
    CHECK_FALSE(store.holds(two));
    auto reader = must(store.open(one));
    QByteArray blocks;
    while (!reader.isAtEnd()) {
        const QByteArray block = must(reader.next());
        CHECK(block.size() <= storage::sealedBlockBytes);
        blocks += block;
    }
    CHECK(blocks == picture(size));
    CHECK(must(reader.next()).isEmpty());
    CHECK(store.bytes() > size);
}

TEST_CASE("neither a picture nor its thumbnail is on the disk as it is")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    must(store.keep(one, picture(100'000), picture(3'000)));
    int files = 0;
    for (QDirIterator all(vault.path(), QDir::Files, QDirIterator::Subdirectories); all.hasNext(); ++files) {
        QFile file(all.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("must not be found"));
    }
    CHECK(files == 2);
}

TEST_CASE("a picture altered, cut, lengthened or put in another's place does not open")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    must(store.keep(one, picture(200'000), "small"));
    const QString path = fileOf(vault, one);
    SECTION("one bit")
    {
        change(path, [](QByteArray &bytes) { bytes[100'000] = char(bytes[100'000] ^ 1); });
    }
    SECTION("cut at a block's end")
    {
        change(path, [](QByteArray &bytes) { bytes.truncate(28 + 65'536 + 17); });
    }
    SECTION("cut within a block")
    {
        change(path, [](QByteArray &bytes) { bytes.chop(5); });
    }
    SECTION("longer")
    {
        change(path, [](QByteArray &bytes) { bytes += "x"; });
    }
    SECTION("blocks in another order")
    {
        change(path, [](QByteArray &bytes) {
            const QByteArray first = bytes.mid(28, 65'553);
            bytes.remove(28, 65'553).insert(28 + 65'553, first);
        });
    }
    SECTION("empty")
    {
        change(path, [](QByteArray &bytes) { bytes.clear(); });
    }
    SECTION("another picture's")
    {
        must(store.keep(two, picture(200'000), "small"));
        QFile::remove(path);
        REQUIRE(QFile::copy(fileOf(vault, two), path));
    }
    SECTION("its thumbnail")
    {
        QFile::remove(path);
        REQUIRE(QFile::copy(fileOf(vault, one, "thumbnail"), path));
    }
    CHECK(store.read(one).error().code == "file_damaged");
}

TEST_CASE("another vault's key opens nothing")
{
    const QTemporaryDir vault;
    must(storage::PhotoStore(vault.path(), key(1)).keep(one, picture(10), "small"));
    CHECK(storage::PhotoStore(vault.path(), key(2)).read(one).error().code == "file_damaged");
}

TEST_CASE("a picture that is gone is told as such, and removing it twice is removing it")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    CHECK(store.read(one).error().code == "photo_missing");
    CHECK(store.open(one).error().code == "photo_missing");
    CHECK(store.thumbnail(one).error().code == "photo_missing");
    must(store.keep(one, picture(10), "small"));
    must(store.remove(one));
    must(store.remove(one));
    CHECK_FALSE(store.holds(one));
    CHECK(store.bytes() == 0);
}

TEST_CASE("a full disk refuses a picture and leaves nothing of it")
{
    SmallDisk disk(1'000);
    storage::PhotoStore store(disk.path(QStringLiteral("vault")), key(1));
    CHECK(store.keep(one, picture(2'000'000), "small").error().code == "disk_full");
    CHECK_FALSE(store.holds(one));
    must(store.keep(two, picture(100'000), "small"));
    CHECK(must(store.read(two)).size() == 100'000);
}

TEST_CASE("a file that no record owns goes once it is old, and nothing else")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    must(store.keep(one, picture(10), "small"));
    must(store.keep(two, picture(10), "small"));
    CHECK(must(store.removeStray({one}, 0)) == 0); // somebody may be attaching it just now
    CHECK(store.holds(two));
    const std::int64_t later = QDateTime::currentMSecsSinceEpoch() + 60'000;
    CHECK(must(store.removeStray({one}, later)) == 1);
    CHECK(store.holds(one));
    CHECK_FALSE(store.holds(two));
    CHECK(store.thumbnail(two).error().code == "photo_missing");
}

TEST_CASE("what a form holds is no stray, however old, until it is saved or dropped")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    const std::int64_t later = QDateTime::currentMSecsSinceEpoch() + 60'000;
    CHECK(store.unsaved().empty());
    must(store.keepUnsaved(one, picture(10), "small", "facts of it"));
    CHECK(store.unsaved() == std::vector{one});
    CHECK(must(store.unsavedFacts(one)) == "facts of it");
    CHECK(must(store.removeStray({}, later)) == 0);
    CHECK(must(store.read(one)) == picture(10));
    SECTION("saved, its record is what keeps it")
    {
        must(store.noteSaved(one));
        CHECK(store.unsaved().empty());
        CHECK(store.unsavedFacts(one).error().code == "photo_missing");
        must(store.removeUnsaved(one)); // not unsaved any more
        CHECK(store.holds(one));
        CHECK(must(store.removeStray({one}, later)) == 0);
        CHECK(must(store.removeStray({}, later)) == 1);
    }
    SECTION("dropped, nothing is left of it")
    {
        must(store.removeUnsaved(one));
        CHECK(store.unsaved().empty());
        CHECK(store.bytes() == 0);
    }
}

TEST_CASE("a picture that a crash cut off while it was kept is unsaved without being there, and can be removed")
{
    const QTemporaryDir vault;
    storage::PhotoStore store(vault.path(), key(1));
    must(store.keepUnsaved(one, picture(10), "small", "facts of it"));
    QFile::remove(fileOf(vault, one));
    CHECK(store.unsaved() == std::vector{one});
    CHECK(store.unsavedFacts(one).error().code == "photo_missing");
    must(store.removeUnsaved(one));
    CHECK(store.bytes() == 0);
}

TEST_CASE("a full disk keeps nothing of what a form wanted to hold")
{
    SmallDisk disk(1'000);
    storage::PhotoStore store(disk.path(QStringLiteral("vault")), key(1));
    CHECK(store.keepUnsaved(one, picture(2'000'000), "small", "facts of it").error().code == "disk_full");
    CHECK(store.unsaved().empty());
    CHECK(store.bytes() == 0);
}
