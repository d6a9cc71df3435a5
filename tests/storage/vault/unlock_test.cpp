// SPDX-License-Identifier: GPL-3.0-or-later
// A vault and a keychain that is slow, locked, forgetful or missing.
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

#include <catch2/generators/catch_generators.hpp>

#include <QFileInfo>

#include <deque>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

/// Replies when told to, and as told to.
class ScriptedKeychain final : public Keychain {
public:
    std::map<QString, SecretBytes> items;
    std::string failWrite;
    std::string failRead;

    void replyAll()
    {
        while (!m_waiting.empty()) {
            auto next = std::move(m_waiting.front());
            m_waiting.pop_front();
            next();
        }
    }

private:
    void readItem(const QString &name, QObject *, Reply<SecretBytes> reply) override
    {
        m_waiting.push_back([this, name, reply] {
            if (!failRead.empty())
                return reply(Error{failRead, "scripted"});
            const auto found = items.find(name);
            found == items.end() ? reply(Error{"keychain_not_found", "scripted"}) : reply(found->second.clone());
        });
    }
    void writeItem(const QString &name, const SecretBytes &value, QObject *, Reply<void> reply) override
    {
        m_waiting.push_back([this, name, reply, kept = std::make_shared<SecretBytes>(value.clone())] {
            if (!failWrite.empty())
                return reply(Error{failWrite, "scripted"});
            items[name] = std::move(*kept);
            reply(Status());
        });
    }
    void removeItem(const QString &name, QObject *, Reply<void> reply) override
    {
        m_waiting.push_back([this, name, reply] {
            items.erase(name);
            reply(Status());
        });
    }

    std::deque<std::function<void()>> m_waiting;
};

struct Setup {
    QTemporaryDir temporary;
    VaultFolder folder{temporary.filePath(QStringLiteral("vault"))};
    ScriptedKeychain keychain;
    QObject context;

    Result<Vault> create(std::string_view passphrase = "passphrase")
    {
        Answer<Vault> answer;
        createVault(folder, secret(passphrase), minimumKdfCost, systemRandom(), keychain, &context, answer.reply());
        CHECK_FALSE((answer.value.has_value() && !folder.holdsVault())); // it waits for the keychain
        keychain.replyAll();
        return answer.take();
    }
    Result<Vault> unlock()
    {
        Answer<Vault> answer;
        unlockVault(folder, secret("passphrase"), keychain, &context, answer.reply());
        keychain.replyAll();
        return answer.take();
    }
};

} // namespace

TEST_CASE("a vault is made and opened with a keychain that answers later")
{
    Setup setup;
    const Vault made = must(setup.create());
    REQUIRE(setup.keychain.items.size() == 1);
    const auto &[name, value] = *setup.keychain.items.begin();
    CHECK(name == QStringLiteral("wellpulse-field/%1/device-secret").arg(QString::fromStdString(made.id())));
    CHECK(value.size() == 32);
    CHECK(must(setup.unlock()).databaseKey() == made.databaseKey());
}

TEST_CASE("a keychain that refuses or forgets makes no vault")
{
    Setup setup;
    SECTION("it refuses to write")
    {
        setup.keychain.failWrite = "keychain_locked";
        CHECK(setup.create().error().code == "keychain_locked");
    }
    SECTION("it is not there")
    {
        setup.keychain.failWrite = "keychain_unavailable";
        CHECK(setup.create().error().code == "keychain_unavailable");
    }
    SECTION("it forgets what it was given")
    {
        setup.keychain.failRead = "keychain_not_found";
        CHECK(setup.create().error().code == "keychain_failed");
    }
    CHECK_FALSE(QFileInfo::exists(setup.folder.path()));
}

TEST_CASE("a vault that could not be made leaves nothing in the keychain")
{
    Setup setup;
    overwrite(setup.folder.path(), "a file where the folder should be");
    CHECK(setup.create().error().code == "folder_read_only");
    CHECK(setup.keychain.items.empty());
    CHECK(contentOf(setup.folder.path()) == "a file where the folder should be");
}

TEST_CASE("a locked, missing or emptied keychain is told apart and never taken for a first start")
{
    Setup setup;
    must(setup.create());
    const auto before = filesIn(setup.temporary.path());
    const auto [reported, expected] = GENERATE(table<const char *, const char *>({
        {"keychain_locked", "keychain_locked"},
        {"keychain_unavailable", "keychain_unavailable"},
        {"keychain_failed", "keychain_failed"},
        {"keychain_not_found", "vault_no_device_secret"},
    }));
    setup.keychain.failRead = reported;
    const auto vault = setup.unlock();
    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == expected);
    CHECK((filesIn(setup.temporary.path()) == before));
    CHECK(setup.keychain.items.size() == 1);
    setup.keychain.failRead.clear();
    CHECK(setup.unlock());
}
