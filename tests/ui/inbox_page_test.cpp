// SPDX-License-Identifier: GPL-3.0-or-later
// "Needs you" in the window, over a real encrypted store and its threads, by keys and the mouse: what the office says is given
// to the store as the sync worker would.
#include "tests/ui/real_window.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QCheckBox>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::CivilDate day = core::civilDate(2025, 10, 20);

/// A laptop with readings that the office has something to say about.
struct Desk {
    QTemporaryDir folder;
    RealDevice device{folder.filePath(QStringLiteral("vault"))};
    RealWindow w{device};

    /// Runs `work` on the storage thread and waits for it.
    template <class Work> void onStore(Work work)
    {
        bool isDone = false;
        const storage::ReplyBox box;
        device.slot.device()->store().ask(
            box,
            [work](storage::DeviceStore &store) {
                work(store);
                return true;
            },
            [&](bool) { isDone = true; });
        w.waitFor([&] { return isDone; });
    }
    static storage::BatchAnswer answer(storage::DeviceStore &store)
    {
        storage::BatchAnswer batch;
        batch.page.cursor = store.delivery().state()->cursor;
        return batch;
    }
    static core::Event record(storage::DeviceStore &store, core::CivilDate date, const char *oil)
    {
        core::ProductionDay reading;
        reading.wellId = wellIdOf(1).toStdString();
        reading.date = date;
        reading.reading(core::Fluid::Oil) = {core::parseWireVolume(oil), core::Provenance::Measured};
        storage::EventDraft draft;
        draft.aggregateId = core::productionAggregateId("acme", reading.wellId, date.toString());
        draft.payload = core::toFields(reading);
        return *store.log().append(draft);
    }
    /// The office has other oil volumes for `days` days up to the 20th.
    void disagree(int days)
    {
        onStore([days](storage::DeviceStore &store) {
            auto batch = answer(store);
            for (int back = 0; back < days; ++back) {
                const core::Event event = record(store, day.plusDays(-back), "42.50");
                batch.conflicts.push_back({"conflict-" + std::to_string(back), event.id, event.aggregateId,
                    core::ConflictResolution::UserPrompt, "x", {"oilVolume"}, {{"oilVolume", "50.00"}},
                    {{"oilVolume", "42.50"}}});
            }
            REQUIRE(store.delivery().applyAnswer(batch));
        });
        Q_EMIT device.slot.device()->viewsChanged();
    }
    void refuse(const char *code)
    {
        onStore([code = std::string(code)](storage::DeviceStore &store) {
            auto batch = answer(store);
            batch.failed.push_back({record(store, day, "42.50").id, {code, "The office's own words."}, false});
            REQUIRE(store.delivery().applyAnswer(batch));
        });
        Q_EMIT device.slot.device()->viewsChanged();
    }
    /// The last event of this laptop.
    core::Event last()
    {
        core::Event event;
        onStore(
            [&event](storage::DeviceStore &store) { event = store.reader().events({.limit = 1})->front().toEvent(); });
        return event;
    }
    template <class Widget> Widget *find(const char *name)
    {
        for (auto *widget : w.window().findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        FAIL("not visible: " << name);
        return nullptr;
    }
    bool shows(const char *name)
    {
        const auto all = w.window().findChildren<QWidget *>(QString::fromLatin1(name));
        return std::any_of(all.cbegin(), all.cend(), [](const QWidget *widget) { return widget->isVisible(); });
    }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
    void press(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void open(const char *heading)
    {
        w.press(Qt::Key_F10);
        w.waitFor([&] { return shows("inboxHeadingLabel") && text("inboxHeadingLabel") == QLatin1String(heading); });
        w.settle(); // what was made for the item comes into sight
    }
};

} // namespace

TEST_CASE("nothing needs anybody: it is said, and Escape leads back")
{
    Desk desk;
    desk.open("Nothing needs you");
    CHECK(desk.text("inboxEmptyLabel").startsWith(u"Nothing needs you."));
    desk.w.press(Qt::Key_Escape);
    CHECK(desk.shows("routeList"));
}

TEST_CASE("two readings stand side by side, mine on the left, and mine is kept by one key")
{
    Desk desk;
    desk.disagree(2);
    desk.open("Needs you (2)");
    CHECK(desk.text("inboxTitleLabel") == u"Two readings for Acme Well #1, Oct 20");
    CHECK(desk.text("inboxMineLabel") == u"Yours");
    CHECK(desk.text("inboxOfficeLabel") == u"Office");
    CHECK(desk.text("inboxMine_oilVolume") == u"42.50");
    CHECK(desk.text("inboxOffice_oilVolume") == u"50.00");
    CHECK(desk.text("inboxBefore_oilVolume") == u"42.50"); // of the 19th
    CHECK(desk.text("inboxMineAuthorLabel").startsWith(u"You\nThis laptop\n"));
    CHECK_FALSE(desk.shows("inboxMine_gasVolume"));
    const QWidget *mine = desk.find<QLabel>("inboxMine_oilVolume");
    CHECK(mine->x() < desk.find<QLabel>("inboxOffice_oilVolume")->x());

    CHECK(desk.w.focused() == "inboxMineButton");
    desk.w.press(Qt::Key_Space);
    desk.w.waitFor([&] { return desk.text("inboxHeadingLabel") == u"Needs you (1)"; });
    CHECK(desk.text("inboxTitleLabel") == u"Two readings for Acme Well #1, Oct 19"); // the next one
    desk.w.waitFor([&] { return desk.w.focused() == "inboxMineButton"; });
    CHECK(desk.w.notice() == u"Settled. The office is told.");
    const core::Event event = desk.last();
    CHECK(event.eventType == core::EventType::ConflictResolved);
    CHECK(event.payload.at("values").at("oilVolume") == "42.50");

    desk.w.pressNotice(); // Undo
    desk.w.waitFor([&] { return desk.text("inboxHeadingLabel") == u"Needs you (2)"; });
}

TEST_CASE("the office's is used for all alike, and all come back by the key for undo, after a lock")
{
    Desk desk;
    desk.disagree(5);
    desk.open("Needs you (5)");
    CHECK(desk.find<QCheckBox>("inboxAlikeTick")->text() == u"The same for 4 others like it");
    desk.press("inboxAlikeTick");
    desk.press("inboxOfficeButton");
    desk.w.waitFor([&] { return desk.shows("inboxEmptyLabel"); });
    CHECK(desk.w.notice() == u"5 are settled. The office is told.");
    CHECK(desk.last().group.has_value());
    desk.w.lock();
    desk.w.unlock();
    desk.open("Nothing needs you");
    desk.w.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    desk.w.waitFor([&] { return desk.text("inboxHeadingLabel") == u"Needs you (5)"; });
}

TEST_CASE("the right value is typed; what cannot stand is told at its field")
{
    Desk desk;
    desk.disagree(1);
    desk.open("Needs you (1)");
    desk.press("inboxTypeButton");
    CHECK(desk.w.focused() == "inboxEditor_oilVolume");
    desk.w.keys("-1");
    desk.w.press(Qt::Key_Return);
    desk.w.waitFor([&] { return desk.shows("errorLabel"); });
    CHECK(desk.text("errorLabel") == u"A volume cannot be below zero. Type 0 or more.");
    desk.w.press(Qt::Key_A, Qt::ControlModifier);
    desk.w.keys("1,044.25");
    desk.w.press(Qt::Key_Return);
    desk.w.waitFor([&] { return desk.shows("inboxEmptyLabel"); });
    CHECK(desk.last().payload.at("values").at("oilVolume") == "1044.25");
    CHECK(desk.last().payload.at("values").at("provenance").at("oilVolume") == "MEASURED");
}

TEST_CASE("what is being typed is left by Escape first, the page after it")
{
    Desk desk;
    desk.disagree(1);
    desk.open("Needs you (1)");
    desk.press("inboxTypeButton");
    desk.w.press(Qt::Key_Escape);
    CHECK(desk.w.focused() == "inboxTypeButton");
    CHECK(desk.shows("inboxMineButton"));
    desk.w.press(Qt::Key_Escape);
    CHECK(desk.shows("routeList"));
}

TEST_CASE("a refused entry says why, is put right and sent again")
{
    Desk desk;
    desk.refuse("schema_invalid");
    desk.open("Needs you (1)");
    CHECK(desk.text("inboxTitleLabel") == u"Production: Acme Well #1, Oct 20");
    CHECK(desk.text("inboxReasonLabel") == u"The office did not take this: The office's own words.");
    CHECK(desk.text("inboxMine_oilVolume") == u"42.50");
    CHECK_FALSE(desk.shows("inboxMineButton"));
    desk.press("inboxTypeButton");
    desk.w.press(Qt::Key_A, Qt::ControlModifier);
    desk.w.keys("40");
    desk.press("inboxSubmitButton");
    desk.w.waitFor([&] { return desk.shows("inboxEmptyLabel"); });
    CHECK(desk.w.notice() == u"Put right; it will be sent again.");
    CHECK(desk.last().eventType == core::EventType::ProductionCreated);
    CHECK(desk.last().payload.at("oilVolume") == "40.00");
}

TEST_CASE("a refused entry is skipped, kept at the end, and brought back")
{
    Desk desk;
    desk.refuse("parent_deleted");
    desk.open("Needs you (1)");
    CHECK(desk.text("inboxReasonLabel").startsWith(u"The well was deleted at the office"));
    desk.press("inboxSkipButton");
    desk.w.waitFor([&] { return desk.text("inboxHeadingLabel") == u"Nothing needs you"; });
    CHECK(desk.find<QListView>("inboxList")->model()->rowCount() == 1);
    desk.press("inboxBringBackButton");
    desk.w.waitFor([&] { return desk.text("inboxHeadingLabel") == u"Needs you (1)"; });
    CHECK(desk.shows("inboxSkipButton"));
}

TEST_CASE("a row of the queue that needs a decision opens it, and Escape leads back to the queue")
{
    Desk desk;
    desk.disagree(2);
    desk.w.press(Qt::Key_F6);
    desk.w.waitFor([&] { return desk.shows("queueList"); });
    auto *list = desk.find<QListView>("queueList");
    desk.w.waitFor([&] { return list->model()->rowCount() == 2; });
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    desk.w.waitFor([&] { return desk.shows("inboxTitleLabel"); });
    CHECK(desk.text("inboxTitleLabel") == u"Two readings for Acme Well #1, Oct 19");
    desk.w.press(Qt::Key_Escape);
    CHECK(desk.shows("queueList"));
}
