// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychain/file_keychain.h"
#include "storage/keychain/system_keychain.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

#include <qt6keychain/keychain.h>

#include <QFileInfo>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

struct Store {
    QTemporaryDir folder;
    QObject context;
    QString path = folder.filePath(QStringLiteral("vault.keychain.json"));
    FileKeychain keychain{path};

    Result<SecretBytes> read(const QString &name)
    {
        Answer<SecretBytes> answer;
        keychain.read(name, &context, answer.reply());
        return answer.take();
    }
    Status write(const QString &name, std::string_view value)
    {
        Answer<void> answer;
        keychain.write(name, secret(value), &context, answer.reply());
        return answer.take();
    }
    Status remove(const QString &name)
    {
        Answer<void> answer;
        keychain.remove(name, &context, answer.reply());
        return answer.take();
    }
};

const QString name = keychainItemName(QStringLiteral("0123"), keychain_item::device);

} // namespace

TEST_CASE("an item is kept, replaced and removed, across programs")
{
    Store store;
    CHECK(store.read(name).error().code == "keychain_not_found");
    must(store.write(name, "one"));
    must(store.write(name, std::string_view("two\0\xff", 5)));
    must(store.write(keychainItemName(QStringLiteral("0123"), keychain_item::session), "device"));
    CHECK((must(store.read(name)) == secret(std::string_view("two\0\xff", 5))));

    FileKeychain another(store.path);
    Answer<SecretBytes> answer;
    another.read(name, &store.context, answer.reply());
    CHECK(must(answer.take()).size() == 5);

    must(store.remove(name));
    must(store.remove(name));
    CHECK(store.read(name).error().code == "keychain_not_found");
    CHECK(must(store.read(keychainItemName(QStringLiteral("0123"), keychain_item::session))).view() == "device");
}

TEST_CASE("items are named for this program and at most 2,000 bytes")
{
    Store store;
    CHECK(name == QLatin1String("wellpulse-field/0123/device"));
    for (const QString &bad : {QStringLiteral("other/0123/device"), QStringLiteral("wellpulse-field/"), QString(),
             QStringLiteral("wellpulse-field/") + QString(300, QLatin1Char('x'))}) {
        CHECK(store.read(bad).error().code == "keychain_item_refused");
        CHECK(store.write(bad, "x").error().code == "keychain_item_refused");
        CHECK(store.remove(bad).error().code == "keychain_item_refused");
    }
    CHECK(store.write(name, std::string(2'001, 'x')).error().code == "keychain_item_refused");
    CHECK(store.write(name, "").error().code == "keychain_item_refused");
    CHECK(store.write(name, std::string(2'000, 'x')));
    CHECK(must(store.read(name)).size() == 2'000);
}

TEST_CASE("the file is its owner's alone and lies beside the vault")
{
    Store store;
    must(store.write(name, "one"));
    CHECK(QFileInfo(store.path).permissions()
        == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(FileKeychain::pathBeside(QStringLiteral("/a/vault")) == QLatin1String("/a/vault.keychain.json"));
    CHECK(FileKeychain::pathBeside(QStringLiteral("/a/vault/")) == QLatin1String("/a/vault.keychain.json"));
}

TEST_CASE("a damaged keychain file is an error, never an empty keychain")
{
    Store store;
    for (const char *bad : {"", "{", "[]", "{\"wellpulse-field/0123/device\": 1}"}) {
        overwrite(store.path, bad);
        CHECK(store.read(name).error().code == "keychain_failed");
        CHECK(store.write(name, "x").error().code == "keychain_failed");
        CHECK(contentOf(store.path) == bad);
    }
    overwrite(store.path, "{\"wellpulse-field/0123/device\": \"no base64!\"}");
    CHECK(store.read(name).error().code == "keychain_failed");
}

TEST_CASE("what a system keychain reports has its own code and sentence")
{
    CHECK(keychainError(QKeychain::EntryNotFound, {}).code == "keychain_not_found");
    CHECK(keychainError(QKeychain::AccessDenied, {}).code == "keychain_locked");
    CHECK(keychainError(QKeychain::AccessDeniedByUser, {}).code == "keychain_locked");
    CHECK(keychainError(QKeychain::NoBackendAvailable, {}).code == "keychain_unavailable");
    CHECK(keychainError(QKeychain::NotImplemented, {}).code == "keychain_unavailable");
    CHECK(keychainError(QKeychain::OtherError, QStringLiteral("no D-Bus")).code == "keychain_failed");
    CHECK(
        keychainError(QKeychain::OtherError, QStringLiteral("no D-Bus")).message.find("no D-Bus") != std::string::npos);
}
