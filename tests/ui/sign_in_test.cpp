// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in again: the model over a port that answers when told to, and what a refusal of the office means.
#include "app/desktop/office_sign_in.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/ui_texts.h"
#include "ui/sign_in/sign_in_model.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;
using ui::SignInTrouble;

TEST_CASE("an empty password asks nobody")
{
    const test::Texts texts;
    test::FakeSignInPort port;
    ui::SignInModel model(port);
    model.signIn({});
    CHECK(port.passwords.isEmpty());
    CHECK(model.sentence() == u"Type your password.");
    CHECK_FALSE(model.isBusy());
}

TEST_CASE("a wrong password gets its sentence, the right one signs in")
{
    const test::Texts texts;
    test::FakeSignInPort port;
    ui::SignInModel model(port);
    QSignalSpy signedIn(&model, &ui::SignInModel::signedIn);
    model.signIn(QStringLiteral("wrong"));
    CHECK(model.isBusy());
    port.refuse(SignInTrouble::WrongPassword);
    CHECK_FALSE(model.isBusy());
    CHECK(model.sentence().startsWith(u"The office does not accept this password. Your entries are safe"));
    model.signIn(QStringLiteral("right"));
    CHECK(model.sentence().isEmpty());
    port.accept();
    CHECK(signedIn.size() == 1);
    CHECK(port.passwords == QStringList{QStringLiteral("wrong"), QStringLiteral("right")});
}

TEST_CASE("a second request waits for the first; what was cancelled is not answered")
{
    const test::Texts texts;
    test::FakeSignInPort port;
    ui::SignInModel model(port);
    QSignalSpy signedIn(&model, &ui::SignInModel::signedIn);
    model.signIn(QStringLiteral("a"));
    model.signIn(QStringLiteral("b"));
    CHECK(port.passwords.size() == 1);
    model.cancel();
    CHECK(port.cancels == 1);
    CHECK_FALSE(model.isBusy());
    port.accept();
    port.refuse(SignInTrouble::WrongPassword);
    CHECK(signedIn.isEmpty());
    CHECK(model.sentence().isEmpty());
}

TEST_CASE("every refusal of a sign-in has its own sentence, which says that the entries are safe")
{
    const test::Texts texts;
    test::FakeSignInPort port;
    ui::SignInModel model(port);
    QSet<QString> sentences;
    for (const auto trouble : {SignInTrouble::WrongPassword, SignInTrouble::TooManyTries, SignInTrouble::OfficeNoAnswer,
             SignInTrouble::Suspended, SignInTrouble::KeychainLocked}) {
        model.signIn(QStringLiteral("a"));
        port.refuse(trouble);
        CHECK(model.sentence().contains(u"Your entries are safe"));
        sentences.insert(model.sentence());
    }
    CHECK(sentences.size() == 5);
}

TEST_CASE("the office's answer to a sign-in is told apart by its code and class")
{
    const auto troubleOf = [](sync::ErrorClass errorClass, const char *code, int status) {
        return desktop::signInTroubleOf({errorClass, {code, "x"}, status, {}});
    };
    using sync::ErrorClass;
    CHECK(troubleOf(ErrorClass::Hold, "login_failed", 401) == SignInTrouble::WrongPassword);
    CHECK(troubleOf(ErrorClass::Retry, "login_throttled", 429) == SignInTrouble::TooManyTries);
    CHECK(troubleOf(ErrorClass::Retry, "office_unreachable", 0) == SignInTrouble::OfficeNoAnswer);
    CHECK(troubleOf(ErrorClass::Hold, "device_suspended", 403) == SignInTrouble::Suspended);
    CHECK(troubleOf(ErrorClass::Hold, "keychain_locked", 0) == SignInTrouble::KeychainLocked);
    CHECK(troubleOf(ErrorClass::Hold, "upgrade_required", 426) == SignInTrouble::Other);
}
