// SPDX-License-Identifier: GPL-3.0-or-later
// A backup restored on another laptop is the same log, whatever was going on when it was written; and a file that is not
// a whole backup of this passphrase is refused and changes nothing.
#include "core/event/event_codec.h"
#include "storage/archive/archive.h"
#include "storage/backup/passphrase_output.h"
#include "storage/backup/unsent_export.h"
#include "storage/driver/statement.h"
#include "storage/log/verify.h"
#include "tests/storage/backup/backup_device.h"
#include "tests/support/qt_printing.h"
#include "tests/support/small_disk.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

core::ProductionDay dayNumber(int number, std::int64_t oil = 4'250)
{
    return productionDay(wellOne, core::civilDate(2025, 10, 1).plusDays(number).toString(), oil);
}

void addDays(BackupDevice &device, int count)
{
    for (int number = 0; number < count; ++number)
        must(device.log().append(created(dayNumber(number))));
}

storage::EventDraft pictureDraft(const core::Uuid &photo)
{
    storage::EventDraft draft;
    draft.eventType = core::EventType::PhotoAttached;
    draft.aggregateType = core::AggregateType::Photo;
    draft.aggregateId = photo;
    draft.payload = {{"photoId", photo.toString()}, {"maintenanceId", wellTwo.toString()},
        {"sha256", std::string(64, 'a')}, {"size", 5}, {"mime", "image/jpeg"}, {"width", 1}, {"height", 1},
        {"takenAt", nullptr}, {"location", nullptr}};
    return draft;
}

/// What a refused file leaves: nothing, neither on the disk nor in the keychain.
void checkNothingMade(BackupDevice &device)
{
    CHECK_FALSE(QFileInfo::exists(device.folder.path()));
    const QString items = device.keychainPath();
    CHECK((!QFileInfo::exists(items) || contentOf(items).trimmed() == "{}"));
}

std::string refusalOf(const QByteArray &bytes)
{
    BackupDevice other;
    const QString file = other.root() + QStringLiteral("/file");
    overwrite(file, bytes);
    const auto refused = other.restore(file);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.ends_with('.'));
    checkNothingMade(other);
    return refused.error().code;
}

} // namespace

TEST_CASE("whatever was recorded and sent, a restored backup has the same events, views and queue")
{
    std::mt19937_64 random(GENERATE(range(0U, 12U)));
    BackupDevice laptop;
    laptop.make();
    Office office;
    std::map<int, core::ProductionDay> days;
    const int steps = static_cast<int>(random() % 40);
    for (int step = 0; step < steps; ++step) {
        const int number = static_cast<int>(random() % 10);
        if (random() % 8 == 0) {
            synchronise(laptop.delivery(), office);
        } else if (!days.contains(number)) {
            days[number] = dayNumber(number, 100 * (step + 1));
            must(laptop.log().append(created(days[number])));
        } else {
            core::ProductionDay after = days[number];
            after.reading(core::Fluid::Oil) = {core::Volume{100'000 + step}, core::Provenance::Measured};
            must(laptop.log().append(updated(days[number], after)));
            days[number] = after;
        }
    }
    const QString file = laptop.root() + QStringLiteral("/backup");
    const auto written = must(laptop.backUp(file));
    CHECK(written.bytes == QFileInfo(file).size());

    BackupDevice newLaptop;
    const auto restored = must(newLaptop.restore(file));
    CHECK(restored.events == written.events);
    CHECK(newLaptop.contents() == laptop.contents());
    CHECK(newLaptop.vault->id() != laptop.vault->id());
}

TEST_CASE("the archive comes along in a backup, and what was restored is whole")
{
    BackupDevice laptop;
    laptop.make();
    Office office;
    for (int day = 0; day < 20; ++day)
        must(laptop.log().append(created(dayNumber(day, 100))));
    synchronise(laptop.delivery(), office);
    storage::FeedPage page;
    page.cursor = must(laptop.delivery().state()).cursor;
    page.durableSeq = page.cursor.seq;
    must(laptop.delivery().applyPage(page));
    REQUIRE(must(storage::Archive(laptop.log()).moveOldest({.beforeMs = laptop.world.nowMs + 1, .most = 12})) == 12);
    REQUIRE(must(storage::Archive(laptop.log()).moveOldest({.beforeMs = laptop.world.nowMs + 1})) == 7);
    const QString file = laptop.root() + QStringLiteral("/backup");
    must(laptop.backUp(file));

    BackupDevice newLaptop;
    must(newLaptop.restore(file));
    CHECK(newLaptop.contents() == laptop.contents());
    const storage::DeviceKeys keys{{"device-a", laptop.world.environment("device-a").identity.key}};
    const auto report = must(storage::verifyLog(newLaptop.database.get(), keys));
    CHECK(report.problems == std::vector<std::string>());
    CHECK(report.events == 20);
}

TEST_CASE("a restored vault has keys of its own, opens again with the passphrase, and has no account with the office")
{
    BackupDevice laptop;
    laptop.make();
    addDays(laptop, 3);
    const QString file = laptop.root() + QStringLiteral("/backup");
    must(laptop.backUp(file));

    BackupDevice newLaptop;
    must(newLaptop.restore(file));
    CHECK_FALSE(newLaptop.vault->databaseKey() == laptop.vault->databaseKey());
    const std::string contents = newLaptop.contents();
    newLaptop.database.reset();
    newLaptop.vault.reset();
    CHECK(newLaptop.unlock("wrong").error().code == "vault_wrong_passphrase");
    newLaptop.vault.emplace(must(newLaptop.unlock()));
    newLaptop.open();
    CHECK(newLaptop.contents() == contents);
    Answer<storage::SecretBytes> account;
    newLaptop.keychain.read(
        storage::keychainItemName(QString::fromStdString(newLaptop.vault->id()), storage::keychain_item::device),
        newLaptop.context(), account.reply());
    CHECK(account.take().error().code == "keychain_not_found");
    const auto backup = must(storage::Backup::open(file, secret("correct horse")));
    CHECK(backup.manifest().account.tenantId == "acme");
    CHECK(backup.manifest().account.email == "a@acme.test");
}

TEST_CASE("a backup is of one moment, and holds nobody up who writes meanwhile")
{
    BackupDevice laptop;
    laptop.make();
    addDays(laptop, 20);
    const std::string before = laptop.contents();
    int written = 0;
    const QString file = laptop.root() + QStringLiteral("/backup");
    const auto report = must(laptop.backUp(file, [&](std::int64_t done, std::int64_t total) {
        CHECK(done <= total);
        must(laptop.log().append(created(dayNumber(100 + written++))));
        return true;
    }));
    REQUIRE(written > 0);
    CHECK(report.events == 20);

    BackupDevice newLaptop;
    must(newLaptop.restore(file));
    CHECK(newLaptop.contents() == before);
}

TEST_CASE("pictures that the office has not confirmed come along, and those alone")
{
    BackupDevice laptop;
    laptop.make();
    storage::PhotoUploads uploads(laptop.log());
    storage::PhotoStore photos = laptop.photos();
    const core::Uuid waiting = core::uuidV7(1, {});
    const core::Uuid confirmed = core::uuidV7(2, {});
    const core::Uuid gone = core::uuidV7(3, {});
    const QByteArray picture(300'000, 'p');
    for (const core::Uuid &photo : {waiting, confirmed, gone}) {
        must(photos.keep(photo, picture, "thumbnail"));
        const std::array drafts{pictureDraft(photo)};
        must(uploads.attach(drafts));
    }
    must(uploads.noteVerified(confirmed));
    must(photos.remove(gone));
    const QString file = laptop.root() + QStringLiteral("/backup");
    must(laptop.backUp(file));

    BackupDevice newLaptop;
    must(newLaptop.restore(file));
    CHECK(must(newLaptop.photos().read(waiting)) == picture);
    CHECK(must(newLaptop.photos().thumbnail(waiting)) == "thumbnail");
    CHECK_FALSE(newLaptop.photos().holds(confirmed));
    CHECK_FALSE(newLaptop.photos().holds(gone));
}

TEST_CASE("a file that is not a whole backup of this passphrase is refused and changes nothing")
{
    BackupDevice laptop;
    laptop.make();
    addDays(laptop, 30);
    must(laptop.photos().keep(wellOne, QByteArray(200'000, 'p'), "t"));
    const std::array drafts{pictureDraft(wellOne)};
    must(storage::PhotoUploads(laptop.log()).attach(drafts));
    const QString file = laptop.root() + QStringLiteral("/backup");
    must(laptop.backUp(file));
    const QByteArray whole = contentOf(file);

    SECTION("cut short anywhere")
    {
        for (const qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(100), whole.size() / 7, whole.size() / 2,
                 whole.size() - 70'000, whole.size() - 18, whole.size() - 1}) {
            const std::string code = refusalOf(whole.left(size));
            CHECK((code == "file_damaged" || (size <= 100 && code == "file_foreign")));
        }
        // Between two blocks, where every block that is there opens.
        const qsizetype start = whole.indexOf('\n') + 1 + 24;
        CHECK(refusalOf(whole.left(start + 65'553)) == "file_damaged");
    }
    SECTION("one byte changed anywhere, or something after its end")
    {
        for (qsizetype at = 20; at < whole.size(); at += whole.size() / 9) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            const std::string code = refusalOf(changed);
            CHECK((code == "file_damaged" || (at < 1000 && code == "file_foreign")));
        }
        CHECK(refusalOf(whole + 'x') == "file_damaged");
    }
    SECTION("another passphrase")
    {
        BackupDevice other;
        CHECK(other.restore(file, "correct hors").error().code == "file_wrong_passphrase");
        checkNothingMade(other);
    }
    SECTION("another file")
    {
        CHECK(refusalOf("\x89PNG\r\n") == "file_foreign");
        CHECK(refusalOf(QByteArray(100'000, 'x')) == "file_foreign");
        CHECK(refusalOf("{\"format\":\"something else\"}\n") == "file_foreign");
    }
    SECTION("of a newer program")
    {
        QByteArray newer = whole;
        newer.replace("\"version\":1", "\"version\":2");
        CHECK(refusalOf(newer) == "file_newer");
        must(storage::runScript(laptop.database.get(), "INSERT INTO schema_version VALUES (9999)"));
        must(laptop.backUp(file));
        CHECK(refusalOf(contentOf(file)) == "file_newer");
    }
    SECTION("the office's file of unsent work")
    {
        const auto seal = laptop.vault->passphraseSeal();
        const auto exported = must(storage::exportUnsent(laptop.database.get(), seal, file, storage::systemRandom()));
        CHECK(exported.events == 31);
        CHECK(refusalOf(contentOf(file)) == "file_other_kind");
    }
    SECTION("onto a vault that is there")
    {
        const auto before = filesIn(laptop.root());
        CHECK(laptop.restore(file).error().code == "vault_exists");
        CHECK(filesIn(laptop.root()) == before);
    }
    SECTION("not there")
    {
        BackupDevice other;
        CHECK(other.restore(file + QStringLiteral("-not")).error().code == "file_missing");
        checkNothingMade(other);
    }
}

TEST_CASE("a backup that does not come about leaves the one before it, and nothing else")
{
    BackupDevice laptop;
    laptop.make();
    addDays(laptop, 5);
    const auto vaultFiles = [&] {
        QStringList names = QDir(laptop.folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        names.removeAll(QStringLiteral("wellpulse.db-wal"));
        names.removeAll(QStringLiteral("wellpulse.db-shm"));
        return names;
    };
    const auto inVault = vaultFiles();

    SECTION("stopped")
    {
        const QString file = laptop.root() + QStringLiteral("/backup");
        overwrite(file, "before");
        CHECK(laptop.backUp(file, [](std::int64_t, std::int64_t) { return false; }).error().code == "backup_stopped");
        CHECK(contentOf(file) == "before");
        CHECK(QDir(laptop.root()).entryList({QStringLiteral("backup*")}) == QStringList{QStringLiteral("backup")});
    }
    SECTION("on a stick that is full")
    {
        SmallDisk stick(256);
        const QString file = stick.path(QStringLiteral("backup"));
        overwrite(file, "before");
        stick.fill();
        const auto refused = laptop.backUp(file);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "disk_full");
        CHECK(contentOf(file) == "before");
        stick.makeRoom();
        must(laptop.backUp(file));
    }
    SECTION("on a stick that is not there")
    {
        const auto refused = laptop.backUp(laptop.root() + QStringLiteral("/stick/backup"));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "file_folder_missing");
    }
    SECTION("into a folder's name")
    {
        CHECK(laptop.backUp(laptop.root()).error().code == "file_is_folder");
    }
    CHECK(vaultFiles() == inVault);
}

TEST_CASE("nothing that was typed is readable in a backup, nor on the disk while it is written")
{
    BackupDevice laptop;
    laptop.make();
    core::ProductionDay day = dayNumber(1);
    day.notes = "marker-of-a-note-typed";
    for (int number = 0; number < 200; ++number) {
        day.date = core::civilDate(2025, 1, 1).plusDays(number);
        must(laptop.log().append(created(day)));
    }
    const auto seen = [&] {
        for (const auto &[path, bytes] : filesIn(laptop.root())) {
            if (bytes.contains("marker-of-a-note") || bytes.contains("office.test"))
                return path;
        }
        return QString();
    };
    const QString file = laptop.root() + QStringLiteral("/backup");
    must(laptop.backUp(file, [&](std::int64_t, std::int64_t) {
        CHECK(seen() == QString());
        return true;
    }));
    const auto seal = laptop.vault->passphraseSeal();
    must(storage::exportUnsent(
        laptop.database.get(), seal, laptop.root() + QStringLiteral("/unsent"), storage::systemRandom()));
    CHECK(seen() == QString());
}

TEST_CASE("unsent work is exported as it was signed, in order, and without what the office has")
{
    BackupDevice laptop;
    laptop.make();
    Office office;
    addDays(laptop, 2);
    synchronise(laptop.delivery(), office);
    std::vector<std::string> expected;
    for (int number = 10; number < 700; ++number)
        expected.push_back(core::toWire(must(laptop.log().append(created(dayNumber(number))))));
    const QString file = laptop.root() + QStringLiteral("/unsent");
    const auto report = must(
        storage::exportUnsent(laptop.database.get(), laptop.vault->passphraseSeal(), file, storage::systemRandom()));
    CHECK(report.events == static_cast<std::int64_t>(expected.size()));

    auto reader
        = must(storage::openPassphraseFile(file, core::SealedContent::Unsent, core::sealByPassphrase("correct horse")));
    std::string text;
    while (!reader.isAtEnd())
        text += must(reader.next());
    std::string wanted;
    for (const std::string &line : expected)
        wanted += line + '\n';
    CHECK(text == wanted);
}
