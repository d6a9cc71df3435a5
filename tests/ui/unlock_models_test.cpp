// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fake_ports.h"
#include "tests/ui/ui_texts.h"
#include "ui/unlock/set_up_model.h"
#include "ui/unlock/unlock_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;
using ui::SetUpField;

TEST_CASE("a wrong passphrase gets a sentence, the right one opens")
{
    const test::Texts texts;
    test::FakeUnlockPort port;
    ui::UnlockModel model(port);
    QSignalSpy unlocked(&model, &ui::UnlockModel::unlocked);
    model.unlock({});
    CHECK(port.unlocks == 0);
    CHECK(model.sentence() == u"Type your passphrase.");
    model.unlock(QStringLiteral("wrong"));
    CHECK(model.sentence().startsWith(u"That is not the passphrase of this laptop. Nothing is lost"));
    CHECK_FALSE(model.isBusy());
    CHECK(unlocked.isEmpty());
    model.unlock(port.rightPassphrase);
    REQUIRE(unlocked.size() == 1);
    CHECK(model.sentence().isEmpty());
}

TEST_CASE("a second unlock waits for the first")
{
    test::FakeUnlockPort port;
    port.answers = false;
    ui::UnlockModel model(port);
    model.unlock(QStringLiteral("a"));
    model.unlock(QStringLiteral("b"));
    CHECK(model.isBusy());
    CHECK(port.unlocks == 1);
}

TEST_CASE("every refusal has its own sentence")
{
    const test::Texts texts;
    QSet<QString> sentences;
    for (const auto trouble : {ui::UnlockTrouble::WrongPassphrase, ui::UnlockTrouble::KeychainLocked,
             ui::UnlockTrouble::VaultDamaged, ui::UnlockTrouble::OfficeNoAnswer, ui::UnlockTrouble::WrongPassword,
             ui::UnlockTrouble::FolderUnusable, ui::UnlockTrouble::Other})
        sentences.insert(ui::unlockSentence(trouble, QStringLiteral("detail")));
    CHECK(sentences.size() == 7);
}

TEST_CASE("set-up says at each field what to type")
{
    const test::Texts texts;
    test::FakeUnlockPort port;
    ui::SetUpModel model(port);
    ui::SetUpRequest request{QStringLiteral("https://office.example"), QStringLiteral("acme"),
        QStringLiteral("demo@acme.test"), QStringLiteral("secret"), QStringLiteral("eight888")};
    QString again = request.passphrase;
    const auto wrong = [&] {
        model.setUp(request, again);
        CHECK(port.setUps.isEmpty());
        REQUIRE(model.errors().size() == 1);
        return model.errors().firstKey();
    };
    SECTION("no address")
    {
        request.server = QStringLiteral("office");
        CHECK(wrong() == SetUpField::Server);
    }
    SECTION("another scheme")
    {
        request.server = QStringLiteral("ftp://office.example");
        CHECK(wrong() == SetUpField::Server);
    }
    SECTION("no company")
    {
        request.tenant = QStringLiteral(" ");
        CHECK(wrong() == SetUpField::Tenant);
    }
    SECTION("no email")
    {
        request.email = QStringLiteral("demo");
        CHECK(wrong() == SetUpField::Email);
    }
    SECTION("no password")
    {
        request.password.clear();
        CHECK(wrong() == SetUpField::Password);
    }
    SECTION("a short passphrase")
    {
        request.passphrase = again = QStringLiteral("seven77");
        CHECK(wrong() == SetUpField::Passphrase);
    }
    SECTION("two passphrases")
    {
        again = QStringLiteral("other888");
        CHECK(wrong() == SetUpField::PassphraseAgain);
    }
    SECTION("all right")
    {
        QSignalSpy unlocked(&model, &ui::SetUpModel::unlocked);
        model.setUp(request, again);
        CHECK(model.errors().isEmpty());
        CHECK(port.setUps.size() == 1);
        CHECK(unlocked.size() == 1);
    }
}
