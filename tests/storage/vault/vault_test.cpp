// SPDX-License-Identifier: GPL-3.0-or-later
// Making and unlocking a vault, and every way in which it must refuse: with its code, and leaving the disk as it was.
#include "core/json/json.h"
#include "storage/driver/statement.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

#include <catch2/generators/catch_generators.hpp>

#include <QFileInfo>
#include <QSqlDatabase>

#include <sodium.h>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;
using core::Json;

namespace {

/// Writes a table into the vault's database, all of it checkpointed by the close.
void fill(const Vault &vault, int rows = 200)
{
    const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadWrite));
    must(runScript(database.get(), "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"));
    Statement insert = must(Statement::prepare(database.get(), "INSERT INTO t (v) VALUES (?)"));
    const std::string value(1'000, 'v');
    for (int i = 0; i < rows; ++i) {
        insert.bindAll(std::string_view(value));
        must(insert.run());
    }
}

std::int64_t countRows(const Vault &vault)
{
    const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadOnly));
    Statement count = must(Statement::prepare(database.get(), "SELECT count(*) FROM t"));
    REQUIRE(must(count.step()));
    return count.int64(0);
}

/// Changes the header and makes its checksum right again, as who forges it would.
void forge(const VaultFolder &folder, const std::function<void(Json &)> &edit)
{
    const QByteArray bytes = contentOf(folder.headerPath());
    Json json = must(core::parseJson({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    edit(json);
    json.erase("checksum");
    const std::string text = core::canonicalJson(json);
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    std::string hex(2 * sizeof digest + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest, sizeof digest);
    hex.pop_back();
    json["checksum"] = hex;
    overwrite(folder.headerPath(), QByteArray::fromStdString(core::canonicalJson(json) + '\n'));
}

} // namespace

TEST_CASE("a vault opens again with its passphrase and holds what was written")
{
    VaultFixture fixture;
    {
        const Vault vault = must(fixture.create());
        fill(vault);
    }
    const Vault vault = must(fixture.unlock());
    CHECK(countRows(vault) == 200);
    CHECK(vault.databaseKey().size() == 32);
    CHECK_FALSE(vault.databaseKey() == vault.photoKey());
    CHECK_FALSE(vault.databaseKey() == vault.draftKey());
    CHECK_FALSE(vault.photoKey() == vault.draftKey());
    CHECK(QFileInfo(fixture.folder.path()).permissions().testFlag(QFile::ReadGroup) == false);
    CHECK(QFileInfo(fixture.folder.path()).permissions().testFlag(QFile::ReadOther) == false);
}

TEST_CASE("two vaults of one passphrase share no key")
{
    VaultFixture one;
    VaultFixture other;
    const Vault first = must(one.create());
    const Vault second = must(other.create());
    CHECK_FALSE(first.databaseKey() == second.databaseKey());
    CHECK(first.id() != second.id());
}

TEST_CASE("a locked vault has no keys")
{
    VaultFixture fixture;
    Vault vault = must(fixture.create());
    vault.lock();
    CHECK(vault.databaseKey().isEmpty());
    CHECK(vault.photoKey().isEmpty());
    CHECK(vault.draftKey().isEmpty());
    CHECK_FALSE(vault.openDatabase(OpenMode::ReadWrite));
}

TEST_CASE("a wrong passphrase is refused")
{
    VaultFixture fixture;
    must(fixture.create());
    const auto before = filesIn(fixture.root());
    const auto vault = fixture.unlock("correct horsf");
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "vault_wrong_passphrase");
    CHECK((filesIn(fixture.root()) == before));
}

TEST_CASE("a passphrase is the same from every keyboard")
{
    CHECK(passphraseBytes(QStringLiteral("Stra\u00dfe \u00fc"))
        == passphraseBytes(QStringLiteral("Stra\u00dfe u\u0308")));
    CHECK_FALSE(passphraseBytes(QStringLiteral("a")) == passphraseBytes(QStringLiteral("A")));
}

TEST_CASE("an empty passphrase makes no vault and leaves no trace")
{
    VaultFixture fixture;
    const auto vault = fixture.create("");
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "passphrase_empty");
    CHECK_FALSE(QFileInfo::exists(fixture.folder.path()));
    CHECK(contentOf(fixture.keychainPath()) == "{}\n");
}

TEST_CASE("a header with any one byte changed is refused")
{
    VaultFixture fixture;
    must(fixture.create());
    const QByteArray good = contentOf(fixture.folder.headerPath());
    REQUIRE(parseVaultHeader(good.toStdString()));
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const char flip : {'\x01', '\x20', '\x80'}) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ flip);
            const auto header = parseVaultHeader(bad.toStdString());
            INFO("byte " << at << " of " << good.toStdString());
            REQUIRE_FALSE(header);
            // "version":1 may become a larger number, which is a newer program's.
            CHECK((header.error().code == "vault_tampered" || header.error().code == "vault_newer"));
        }
    }
    for (const QByteArray &bad : {good + '\n', good + ' ', good.chopped(1), good.left(good.size() / 2), QByteArray(),
             QByteArray("null\n"), QByteArray("[]\n"), QByteArray("{}\n"), QByteArray(1'000'000, '[')}) {
        const auto header = parseVaultHeader(bad.toStdString());
        REQUIRE_FALSE(header);
        CHECK(header.error().code == "vault_tampered");
    }
}

TEST_CASE("a forged header, its checksum made right, does not open")
{
    VaultFixture fixture;
    must(fixture.create());
    const auto [what, edit, code] = GENERATE(table<const char *, void (*)(Json &), const char *>({
        {"cost", [](Json &json) { json["kdf"]["opsLimit"] = 4; }, "vault_wrong_passphrase"},
        {"salt", [](Json &json) { json["kdf"]["salt"] = std::string(32, '0'); }, "vault_wrong_passphrase"},
        {"seal", [](Json &json) { json["wraps"][0]["sealed"] = std::string(96, '0'); }, "vault_wrong_passphrase"},
        {"nonce", [](Json &json) { json["wraps"][0]["nonce"] = std::string(48, '0'); }, "vault_wrong_passphrase"},
        {"no wrap", [](Json &json) { json["wraps"] = Json::array(); }, "vault_tampered"},
        {"cipher", [](Json &json) { json["wraps"][0]["cipher"] = "none"; }, "vault_tampered"},
        {"short seal", [](Json &json) { json["wraps"][0]["sealed"] = "00"; }, "vault_tampered"},
        {"new member", [](Json &json) { json["more"] = 1; }, "vault_tampered"},
        {"version", [](Json &json) { json["version"] = 2; }, "vault_newer"},
        {"old version", [](Json &json) { json["version"] = 0; }, "vault_tampered"},
    }));
    INFO(what);
    forge(fixture.folder, edit);
    const auto before = filesIn(fixture.root());
    const auto vault = fixture.unlock();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == code);
    CHECK((filesIn(fixture.root()) == before));
}

TEST_CASE("a seal holds the whole header: under its own key it opens with no member changed")
{
    VaultHeader header{std::string(32, '1'), minimumKdfCost, KdfSalt(), std::string(16, '2'), {}};
    const SecretBytes wrapKey = secret(std::string(32, 'w'));
    const SecretBytes masterKey = secret(std::string(32, 'm'));
    must(addWrap(header, passphraseWrap, wrapKey, masterKey, systemRandom()));
    must(addWrap(header, "recovery", wrapKey, masterKey, systemRandom()));
    CHECK(must(openWrap(header, passphraseWrap, wrapKey)) == masterKey);
    CHECK(must(openWrap(header, "recovery", wrapKey)) == masterKey);

    SECTION("its id")
    {
        header.vaultId[0] = '9';
    }
    SECTION("its passes")
    {
        header.kdf.opsLimit = 4;
    }
    SECTION("its memory")
    {
        header.kdf.memLimitKiB *= 2;
    }
    SECTION("its salt")
    {
        header.salt[0] ^= 1;
    }
    SECTION("its device")
    {
        header.deviceSecretId[0] = '9';
    }
    SECTION("one way in passed off as another")
    {
        std::swap(header.wraps[0]["kind"], header.wraps[1]["kind"]);
    }
    CHECK(openWrap(header, passphraseWrap, wrapKey).error().code == "vault_wrong_passphrase");
}

TEST_CASE("a way in that this program does not know stays in the header and does no harm")
{
    VaultFixture fixture;
    must(fixture.create());
    forge(fixture.folder, [](Json &json) {
        json["wraps"].insert(json["wraps"].begin(), Json{{"kind", "recovery"}, {"anything", 1}});
    });
    CHECK(fixture.unlock());
    CHECK(must(fixture.folder.readHeader()).wraps.size() == 2);
}

TEST_CASE("a key derivation out of range is refused before memory is taken")
{
    const auto cost = GENERATE(KdfCost{2, 65'536}, KdfCost{3, 65'535}, KdfCost{0, 0}, KdfCost{-1, 65'536},
        KdfCost{65, 65'536}, KdfCost{3, 1024 * 1024 + 1}, KdfCost{3, core::maxSafeInteger});
    // Taking that memory would fail with another code.
    const auto derived = derivePassphraseKey(secret("x"), KdfSalt(), cost);
    REQUIRE_FALSE(derived);
    CHECK(derived.error().code == "vault_kdf_out_of_range");

    VaultFixture fixture;
    must(fixture.create());
    forge(fixture.folder, [&](Json &json) {
        json["kdf"]["opsLimit"] = cost.opsLimit;
        json["kdf"]["memLimitKiB"] = cost.memLimitKiB;
    });
    const auto vault = fixture.unlock();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "vault_kdf_out_of_range");
}

TEST_CASE("a calibrated cost takes half a second to a second on any machine, and never less than the least")
{
    const int atLeastCostMs = GENERATE(1, 10, 40, 90, 150, 260, 374, 380, 499, 500, 2'000);
    const auto timeOf = [&](KdfCost cost) {
        return std::chrono::milliseconds(
            atLeastCostMs * cost.opsLimit * cost.memLimitKiB / (minimumKdfCost.opsLimit * minimumKdfCost.memLimitKiB));
    };
    const KdfCost cost = calibrateKdf(timeOf);
    CHECK(checkKdfCost(cost));
    if (atLeastCostMs >= 500) {
        CHECK(cost == minimumKdfCost);
    } else if (cost.opsLimit < maximumKdfCost.opsLimit) {
        CHECK(timeOf(cost).count() >= 490); // within the rounding of whole passes
        CHECK(timeOf(cost).count() <= 1'000);
    }
}

TEST_CASE("folder and passphrase without the device secret do not open, and nothing is made anew")
{
    VaultFixture fixture;
    must(fixture.create());
    SECTION("no keychain file at all")
    {
        REQUIRE(QFile::remove(fixture.keychainPath()));
    }
    SECTION("a keychain without the item")
    {
        overwrite(fixture.keychainPath(), "{}\n");
    }
    SECTION("another vault's secret")
    {
        const std::string id = must(fixture.folder.readHeader()).vaultId;
        Answer<void> written;
        fixture.keychain.write(keychainItemName(QString::fromStdString(id), keychain_item::deviceSecret),
            secret("0123456789abcdef0123456789abcdef"), fixture.context(), written.reply());
        must(written.take());
    }
    const auto before = filesIn(fixture.root());
    const auto vault = fixture.unlock();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "vault_no_device_secret");
    CHECK((filesIn(fixture.root()) == before));
}

TEST_CASE("where there is no vault, none opens and none is made")
{
    VaultFixture fixture;
    const auto vault = fixture.unlock();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "vault_missing");
    CHECK(filesIn(fixture.root()).empty());
}

TEST_CASE("a vault is never made over another one")
{
    VaultFixture fixture;
    must(fixture.create());
    const auto before = filesIn(fixture.root());
    const auto again = fixture.create("another");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "vault_exists");
    CHECK((filesIn(fixture.root()) == before));
}

TEST_CASE("a database whose header is gone is not overwritten")
{
    VaultFixture fixture;
    must(fixture.create());
    REQUIRE(QFile::remove(fixture.folder.headerPath()));
    const auto before = filesIn(fixture.root());
    const auto vault = fixture.create();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == "vault_damaged");
    CHECK((filesIn(fixture.root()) == before));
}

TEST_CASE("a creation that a power cut ended is done over")
{
    VaultFixture fixture;
    must(fixture.create());
    REQUIRE(QFile::rename(fixture.folder.headerPath(), fixture.folder.headerPath() + QStringLiteral(".new")));
    CHECK(fixture.unlock().error().code == "vault_missing");
    must(fixture.create("second try"));
    CHECK(fixture.unlock("second try"));
    CHECK_FALSE(QFileInfo::exists(fixture.folder.headerPath() + QStringLiteral(".new")));
}

TEST_CASE("a database that is truncated, altered, plain, or another vault's is refused")
{
    VaultFixture fixture;
    VaultFixture stranger;
    const Vault vault = must(fixture.create());
    fill(vault);
    const QString path = fixture.folder.databasePath();
    const QByteArray good = contentOf(path);
    REQUIRE(good.size() > 40 * 4096);
    std::string code = "vault_damaged";

    SECTION("half of it")
    {
        overwrite(path, good.left(good.size() / 2));
    }
    SECTION("its last page is missing")
    {
        overwrite(path, good.chopped(4096));
    }
    SECTION("its last bytes are missing")
    {
        overwrite(path, good.chopped(100));
    }
    SECTION("nothing is left")
    {
        overwrite(path, QByteArray());
    }
    SECTION("less than a page is left")
    {
        overwrite(path, good.left(1000));
    }
    SECTION("its first page is altered")
    {
        QByteArray bad = good;
        bad[1000] = static_cast<char>(bad[1000] ^ 1);
        overwrite(path, bad);
    }
    SECTION("another vault's database")
    {
        fill(must(stranger.create()));
        overwrite(path, contentOf(stranger.folder.databasePath()));
    }
    SECTION("zeros")
    {
        overwrite(path, QByteArray(good.size(), '\0'));
    }
    SECTION("plaintext")
    {
        code = "vault_plaintext";
        REQUIRE(QFile::remove(path));
        {
            QSqlDatabase plain = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
            plain.setDatabaseName(path);
            REQUIRE(plain.open());
            run(plain, QStringLiteral("CREATE TABLE t (v)"));
            plain.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    }
    SECTION("gone")
    {
        code = "vault_missing";
        REQUIRE(QFile::remove(path));
    }

    const auto before = filesIn(fixture.root());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto database = vault.openDatabase(mode);
        REQUIRE_FALSE(database);
        CHECK(database.error().code == code);
        auto after = filesIn(fixture.root());
        if (const auto log = after.find(path + QStringLiteral("-wal"));
            mode == OpenMode::ReadOnly && log != after.end()) {
            CHECK(log->second.isEmpty());
            after.erase(log);
        }
        CHECK((after == before));
    }
}

TEST_CASE("a database with a write-ahead log of a crash is left as it was when the key is wrong")
{
    VaultFixture fixture;
    VaultFixture stranger;
    const Vault vault = must(fixture.create());
    const Vault other = must(stranger.create());
    fill(vault, 1);
    {
        const DatabaseHandle database = must(vault.openDatabase(OpenMode::ReadWrite));
        must(runScript(database.get(), "INSERT INTO t (v) VALUES ('in the log')"));
        for (const char *end : {"", "-wal"}) // as a crash leaves them: copied while open
            overwrite(stranger.folder.databasePath() + QLatin1String(end),
                contentOf(fixture.folder.databasePath() + QLatin1String(end)));
    }
    const auto before = filesIn(stranger.root());
    REQUIRE(before.at(stranger.folder.databasePath() + QStringLiteral("-wal")).size() > 0);
    const auto database = other.openDatabase(OpenMode::ReadWrite);
    REQUIRE_FALSE(database);
    CHECK(database.error().code == "vault_damaged");
    CHECK((filesIn(stranger.root()) == before));
}

#ifdef Q_OS_LINUX
TEST_CASE("another connection, opened or refused, leaves the first one its lock on the file")
{
    // POSIX locks are the process's: closing any descriptor of the file drops them all, and then another program's last
    // close deletes the write-ahead log under the first connection, with what it writes from then on.
    VaultFixture fixture;
    VaultFixture stranger;
    const Vault vault = must(fixture.create());
    const Vault other = must(stranger.create());
    fill(vault, 1);
    const DatabaseHandle first = must(vault.openDatabase(OpenMode::ReadWrite));
    must(runScript(first.get(), "INSERT INTO t (v) VALUES ('in the log')"));
    const auto isLocked = [file = QFile::encodeName(fixture.folder.databasePath())] {
        // An open file description's lock is in the way of the process's own; looking must not drop it either, so the
        // descriptor stays open for the rest of the program.
        static const int descriptor = ::open(file.constData(), O_RDWR | O_CLOEXEC);
        REQUIRE(descriptor >= 0);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        REQUIRE(::fcntl(descriptor, F_OFD_GETLK, &lock) == 0);
        return lock.l_type != F_UNLCK;
    };
    REQUIRE(isLocked());
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        {
            const DatabaseHandle second = must(vault.openDatabase(mode));
            CHECK(isLocked());
        }
        CHECK(isLocked());
        CHECK_FALSE(openDatabase(fixture.folder.databasePath(), other.databaseKey(), mode));
        CHECK(isLocked());
    }
}
#endif
