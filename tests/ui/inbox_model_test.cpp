// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, without a window: what is looked at, what is decided, and in which words.
#include "tests/ui/fake_inbox_port.h"
#include "ui/conflict/inbox_editor.h"
#include "ui/conflict/inbox_model.h"
#include "ui/conflict/inbox_words.h"
#include "ui/shell/status_words.h"

#include <catch2/catch_test_macros.hpp>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

struct TestInbox {
    FakeInboxPort port;
    ui::InboxModel model{port, demoToday, english};
    QAbstractItemModelTester tester{&model.rows()};

    TestInbox()
    {
        port.items = demoInbox();
        model.refresh();
    }
    void settle() const { QTest::qWait(0); }
    QString opened() const { return model.opened() != nullptr ? model.opened()->id : QString(); }
};

QString title(const ui::InboxItem &item)
{
    return ui::titleWords(item, english, demoToday());
}

} // namespace

TEST_CASE("the first one is looked at, and after a decision the one in its place")
{
    TestInbox inbox;
    CHECK(inbox.model.headingWords() == u"Needs you (5)"); // the skipped one does not count
    CHECK(inbox.opened() == u"c-1");
    inbox.model.open(1);
    inbox.model.keep(core::Side::Office, false);
    inbox.settle();
    CHECK(inbox.opened() == u"e-1");
    inbox.model.open(inbox.model.rows().rowCount() - 1);
    inbox.port.items.removeLast();
    Q_EMIT inbox.port.viewsChanged();
    inbox.settle();
    CHECK(inbox.opened() == u"p-1");
    inbox.port.items.clear();
    Q_EMIT inbox.port.viewsChanged();
    inbox.settle();
    CHECK(inbox.opened().isEmpty());
    CHECK(inbox.model.headingWords() == u"Nothing needs you");
    CHECK(inbox.model.emptyWords().startsWith(u"Nothing needs you."));
}

TEST_CASE("one is found by its event and by its day")
{
    TestInbox inbox;
    inbox.model.openEvent(QStringLiteral("e-2"));
    CHECK(inbox.opened() == u"e-2");
    inbox.model.openDay(QStringLiteral("well-1"), demoToday());
    CHECK(inbox.opened() == u"c-1");
    inbox.model.openEvent(QStringLiteral("no such event"));
    CHECK(inbox.opened() == u"c-1");
}

TEST_CASE("a decision is asked for once, and told with its number")
{
    TestInbox inbox;
    QSignalSpy done(&inbox.model, &ui::InboxModel::doneWith);
    inbox.model.keep(core::Side::Mine, true);
    REQUIRE(inbox.port.keeps.size() == 1);
    CHECK(inbox.port.keeps[0].id == u"c-1");
    CHECK(inbox.port.keeps[0].side == core::Side::Mine);
    CHECK(inbox.port.keeps[0].allAlike);
    CHECK(done.takeFirst().at(0).toString() == u"Settled. The office is told.");
    QSignalSpy refused(&inbox.model, &ui::InboxModel::refusedWith);
    inbox.port.refusal = Error{"conflict_unknown", "x"};
    inbox.model.keep(core::Side::Mine, false);
    CHECK(refused.takeFirst().at(0).toString() == u"Somebody settled this meanwhile, so nothing was changed.");
    CHECK_FALSE(inbox.model.isDeciding());
}

TEST_CASE("what is typed reaches the engine with plain marks, and its faults come back to their fields")
{
    TestInbox inbox;
    QSignalSpy wrong(&inbox.model, &ui::InboxModel::fieldWrong);
    inbox.port.faults = {{"oilVolume", {"volume_negative", "x"}}};
    inbox.model.submit({{QStringLiteral("oilVolume"), QStringLiteral("-1,234.5")}});
    REQUIRE(inbox.port.settles.size() == 1);
    CHECK(inbox.port.settles[0].fields.value(QStringLiteral("oilVolume")) == u"-1,234.5");
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].at(0).toString() == u"oilVolume");
    CHECK(wrong[0].at(1).toString() == u"A volume cannot be below zero. Type 0 or more.");
    inbox.port.faults.clear();
    inbox.model.open(2);
    inbox.model.submit({{QStringLiteral("serialNumber"), QStringLiteral("PJ-9")}});
    CHECK(inbox.port.resends.size() == 1);
}

TEST_CASE("a skipped one goes to the end and comes back")
{
    TestInbox inbox;
    inbox.model.open(2);
    inbox.model.skip();
    inbox.settle();
    CHECK(inbox.port.skips == QStringList{QStringLiteral("e-1")});
    CHECK(inbox.model.headingWords() == u"Needs you (4)");
    CHECK(inbox.model.opened()->isSkipped);
    inbox.model.bringBack();
    inbox.settle();
    CHECK(inbox.model.headingWords() == u"Needs you (5)");
}

TEST_CASE("what was locked away is not shown again")
{
    TestInbox inbox;
    inbox.model.clear();
    CHECK(inbox.model.rows().rowCount() == 0);
    const int reads = inbox.port.reads;
    Q_EMIT inbox.port.viewsChanged();
    inbox.settle();
    CHECK(inbox.port.reads == reads);
}

TEST_CASE("titles say what it is about, in the field's words")
{
    const auto items = demoInbox();
    CHECK(title(items[0]) == u"Two readings for Acme Well #1, Oct 20");
    CHECK(title(items[1]) == u"Deleted or changed? Pump jack PJ-456, Acme Well #1");
    CHECK(title(items[2]) == u"New equipment: Pump jack PJ-456, Acme Well #1");
    CHECK(title(items[3]) == u"Maintenance: Pump jack PJ-456, Acme Well #1");
    CHECK(title(ui::InboxItem{}) == u"Two readings for a record that is not known here");
}

TEST_CASE("who wrote a side is told as far as it is known")
{
    const auto lines = [](const ui::InboxAuthor &author) { return ui::authorWords(author, english, demoToday()); };
    const QDateTime at(demoToday(), {7, 40});
    CHECK(lines(demoInbox()[0].mine)
        == QStringList{
            QStringLiteral("You"), QStringLiteral("This laptop"), ui::momentWords(at, english, demoToday())});
    CHECK(lines(demoInbox()[0].office).first() == u"Jo Martinez");
    CHECK(lines({.at = at}).first() == u"Somebody else");
    CHECK(lines({}) == QStringList{QStringLiteral("Not known who")});
}

TEST_CASE("values are told as the user reads them")
{
    const QLocale spanish(QLocale::Spanish, QLocale::Mexico);
    CHECK(ui::valueWords(QStringLiteral("oilVolume"), QStringLiteral("1234.50"), english) == u"1,234.50");
    CHECK(ui::valueWords(QStringLiteral("oilVolume"), std::nullopt, english) == u"not read");
    CHECK(ui::valueWords(QStringLiteral("notes"), std::nullopt, english) == u"none");
    CHECK(ui::valueWords(QStringLiteral("status"), QStringLiteral("FAILED"), english) == u"Failed");
    CHECK(ui::valueWords(QStringLiteral("installationDate"), QStringLiteral("2019-06-03"), english) == u"6/3/19");
    CHECK(ui::fieldWords(QStringLiteral("oilVolume")) == u"Oil, bbl");
    CHECK(ui::fieldWords(QStringLiteral("somethingNew")) == u"somethingNew");
}

TEST_CASE("only what a person can type is asked for")
{
    const auto items = demoInbox();
    CHECK(ui::InboxEditor::canType(items[0]));
    CHECK_FALSE(ui::InboxEditor::canType(items[1])); // deleted or not is no value
    CHECK(ui::InboxEditor::canType(items[2]));
    CHECK_FALSE(ui::InboxEditor::canType(items[3]));
}
