// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_texts.h"
#include "ui/shell/status_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using namespace wellpulse::ui;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QDate today(2025, 10, 20);

std::string words(const SyncStatus &status)
{
    return statusLine(status, english, today).words.toStdString();
}

} // namespace

TEST_CASE("the status says where the entries are")
{
    const test::Texts texts;
    CHECK(words({}) == "Saved on this laptop");
    CHECK(words({.pending = 12}) == "Waiting to send (12)");
    CHECK(words({.pending = 12, .sending = 3, .sendingOf = 12}) == "Sending 3 of 12");
    CHECK(words({.officeHasAllAt = QDateTime(today, {14, 32})}) == "Office has everything, 2:32 PM");
    CHECK(
        words({.officeHasAllAt = QDateTime(today.addDays(-1), {14, 32})}) == "Office has everything, Oct 19, 2:32 PM");
    CHECK(words({.pending = 5, .trouble = SyncTrouble::NoNetwork}) == "Offline - 5 waiting");
    CHECK(words({.pending = 5, .trouble = SyncTrouble::NoAnswer}) == "Offline - 5 waiting");
    CHECK(words({.trouble = SyncTrouble::NoAnswer}) == "Offline - nothing waiting");
    CHECK(words({.pending = 1, .needsPerson = 1}) == "Needs you (1)");
    CHECK(words({.pending = 3, .trouble = SyncTrouble::SignInAgain}) == "Needs you: sign in again");
    CHECK(words({.pending = 1'234}) == "Waiting to send (1,234)");
}

TEST_CASE("an office that takes only so much a minute is not offline: the bar says when it goes on")
{
    const test::Texts texts;
    const SyncStatus status{
        .pending = 12, .trouble = SyncTrouble::AskedToWait, .nextTryAt = QDateTime(today, {14, 40})};
    CHECK(words(status) == "12 to send, goes on 2:40 PM");
    CHECK(statusLine(status, english, today).tone == Tone::Quiet);
    CHECK(statusDetails(status, english, today).toStdString()
        == "The office takes only so much a minute. Your 12 entries are safe on this laptop. Next try 2:40 PM.");
    CHECK(words({.trouble = SyncTrouble::AskedToWait, .officeHasAllAt = QDateTime(today, {14, 32})})
        == "Office has everything, 2:32 PM");
}

TEST_CASE("a full disk is said as such, and a laptop's new name or the office's backup in one calm sentence")
{
    const test::Texts texts;
    CHECK(words({.pending = 5, .trouble = SyncTrouble::DiskFull}) == "Disk full - 5 waiting");
    CHECK(statusDetails({.pending = 5, .trouble = SyncTrouble::DiskFull}, english, today)
              .startsWith(u"The disk of this laptop is full. Free some space; the rest goes on by itself."));
    CHECK(words({.pending = 2, .notice = SyncNotice::NewName}) == "Waiting to send (2)"); // nobody has to do anything
    CHECK(statusDetails({.notice = SyncNotice::NewName}, english, today)
              .contains(u"the office knows this laptop by a new name now. Nothing is lost"));
    CHECK(statusDetails({.notice = SyncNotice::OfficeRestored}, english, today)
        == u"The office was restored from a backup. This laptop has sent again what was missing there; nothing is lost.");
}

TEST_CASE("what has waited long is said instead of offline, as a reminder")
{
    const test::Texts texts;
    CHECK(words({.pending = 12, .trouble = SyncTrouble::NoAnswer, .daysWaiting = 3}) == "Not sent for 3 days (12)");
    CHECK(words({.pending = 1, .daysWaiting = 1}) == "Not sent for 1 day (1)");
    CHECK(words({.daysWaiting = 1}) == "Saved on this laptop");
    CHECK(statusDetails({.pending = 2, .daysWaiting = 3}, english, today)
              .contains(u"The oldest has waited for 3 days: bring this laptop to a network soon."));
}

TEST_CASE("a network that wants a sign-in, and one that costs by volume, are told as such")
{
    const test::Texts texts;
    CHECK(words({.pending = 5, .trouble = SyncTrouble::SignInPage}) == "Offline - 5 waiting");
    CHECK(statusDetails({.pending = 5, .trouble = SyncTrouble::SignInPage}, english, today)
              .startsWith(u"This network asks you to sign in to it first."));
    CHECK(statusDetails({.photosHeld = 2}, english, today)
        == u"2 photos wait, as this network costs by volume. Press Sync now to send them all the same.");
}

TEST_CASE("a countdown is read before it changes")
{
    const test::Texts texts;
    const QDateTime now(today, {14, 0});
    CHECK(countdownWords(now.addSecs(0), now) == u"now");
    CHECK(countdownWords(now.addSecs(-9), now) == u"now");
    CHECK(countdownWords(now.addSecs(41), now) == u"in 45 seconds");
    CHECK(countdownWords(now.addSecs(60), now) == u"in 1 minute");
    CHECK(countdownWords(now.addSecs(61), now) == u"in 2 minutes");
}

TEST_CASE("offline is neutral; only what needs a person is loud")
{
    const test::Texts texts;
    CHECK(statusLine({.pending = 5, .trouble = SyncTrouble::NoAnswer}, english, today).tone == Tone::Quiet);
    CHECK(statusLine({.needsPerson = 1}, english, today).tone == Tone::Warning);
}

TEST_CASE("the details tell cause, what is safe, next step")
{
    const test::Texts texts;
    const SyncStatus status{.pending = 12, .trouble = SyncTrouble::NoAnswer, .nextTryAt = QDateTime(today, {14, 40})};
    CHECK(statusDetails(status, english, today).toStdString()
        == "Office did not answer. Your 12 entries are safe on this laptop. Next try 2:40 PM.");
    CHECK(statusDetails({}, english, today).isEmpty());
}
