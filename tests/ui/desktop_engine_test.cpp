// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's ports over a real encrypted store: what the screens get from it and what they leave in it.
#include "app/desktop/civil_dates.h"
#include "app/desktop/day_recorder.h"
#include "app/desktop/delivery_watch.h"
#include "app/desktop/language.h"
#include "app/desktop/options.h"
#include "app/desktop/queue_reader.h"
#include "app/desktop/route_reader.h"
#include "core/production/production_change.h"
#include "storage/log/production_draft.h"
#include "storage/secret/random.h"
#include "storage/vault/open_database.h"

#include <catch2/catch_test_macros.hpp>

#include <QtCore/QTemporaryDir>

using namespace wellpulse;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().code << ": " << result.error().message);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

const core::Uuid wellOne = *core::parseUuid("11111111-1111-7111-8111-111111111111");
const core::Uuid wellTwo = *core::parseUuid("22222222-2222-7222-8222-222222222222");
const QDate today(2025, 10, 20);

storage::SnapshotAggregate wellAggregate(const core::Uuid &id, const char *name, std::int64_t order)
{
    core::Well well;
    well.name = name;
    well.api = "42-165-1234" + std::to_string(order);
    well.routeOrder = order;
    return {core::AggregateType::Well, id, 1, core::toFields(well), false};
}

/// A store with two wells, whose clock goes on by a second each time it is asked.
class Engine {
public:
    Engine()
    {
        auto handle = must(
            storage::openDatabase(m_folder.filePath(QStringLiteral("test.db")), m_key, storage::OpenMode::Create));
        core::DeviceKey key{};
        key.fill(7);
        store = must(storage::DeviceStore::open(std::move(handle),
            {{"acme", "device-a", "user-1", key}, [this] { return m_nowMs += 1'000; }, storage::systemRandom()}));
        must(store->delivery().beginFeed("epoch-1"));
        must(store->delivery().beginSnapshot({"epoch-1", 2, {}}));
        must(store->delivery().applySnapshotPage({{"epoch-1", 2, {}},
            {wellAggregate(wellTwo, "Acme Well #2", 2), wellAggregate(wellOne, "Acme Well #1", 1)}, {}}));
        must(store->delivery().finishSnapshot());
    }

    static ui::DayEntry entry(const core::Uuid &well, const QDate &date, std::int64_t oilHundredths)
    {
        ui::DayEntry entry{
            .day = {}, .touchedReadings = {true, true, true}, .touchedDowntime = true, .touchedNotes = true};
        entry.day.wellId = well.toString();
        entry.day.date = desktop::civil(date);
        entry.day.reading(core::Fluid::Oil)
            = {.volume = core::Volume{oilHundredths}, .provenance = core::Provenance::Measured};
        return entry;
    }
    Result<ui::SavedDay> save(const ui::DayEntry &day) { return desktop::recordDay(*store, day, today); }
    ui::DayContext context(const core::Uuid &well, const QDate &date) const
    {
        return must(desktop::contextOf(*store, QString::fromStdString(well.toString()), date));
    }
    ui::QueueContents queue() const { return must(desktop::queueOf(*store)); }

private:
    QTemporaryDir m_folder;
    storage::SecretBytes m_key = storage::SecretBytes::copyOf(std::string_view("0123456789abcdef0123456789abcdef"));
    std::int64_t m_nowMs = 1'760'970'600'000;

public:
    std::unique_ptr<storage::DeviceStore> store;
};

} // namespace

TEST_CASE("the route has the wells in order with the day's state")
{
    Engine engine;
    auto route = must(desktop::routeOf(*engine.store, today));
    REQUIRE(route.size() == 2);
    CHECK(route[0].name == u"Acme Well #1");
    CHECK(route[0].state == ui::DayState::Missing);
    must(engine.save(Engine::entry(wellOne, today.addDays(-1), 4'000)));
    must(engine.save(Engine::entry(wellOne, today, 4'100)));
    must(engine.save(Engine::entry(wellTwo, today.addDays(-1), 4'000)));
    must(engine.save(Engine::entry(wellTwo, today, 9'900)));
    route = must(desktop::routeOf(*engine.store, today));
    CHECK(route[0].state == ui::DayState::Entered);
    CHECK(route[0].waiting);
    CHECK(route[1].state == ui::DayState::Flagged);
}

namespace {

/// What a person wrote of a well that stood still.
core::ProductionDay downDay(const core::Uuid &well, const QDate &date, const char *reason)
{
    core::ProductionDay day;
    day.wellId = well.toString();
    day.date = core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    day.reading(core::Fluid::Oil) = {core::Volume{0}, core::Provenance::Measured};
    day.downtimeReason = reason;
    return day;
}

} // namespace

TEST_CASE("a downtime lasts on the route until a day without one is entered")
{
    Engine engine;
    for (const int daysAgo : {12, 11, 9}) {
        const auto change = core::decideAdd(
            "acme", {}, downDay(wellOne, today.addDays(-daysAgo), "PUMP_FAILURE"), core::civilDate(2025, 10, 20));
        must(engine.store->log().append(storage::draftOf(must(change))));
    }
    const ui::RouteStop carried = must(desktop::routeOf(*engine.store, today))[0];
    CHECK(carried.state == ui::DayState::Down);
    CHECK(carried.carried);
    CHECK(carried.downSince == today.addDays(-12));
    CHECK(carried.downtimeReason == u"PUMP_FAILURE");
    CHECK(carried.missingDays == 0); // down is not missing
    must(engine.save(Engine::entry(wellOne, today.addDays(-3), 4'000)));
    const ui::RouteStop ended = must(desktop::routeOf(*engine.store, today))[0];
    CHECK(ended.state == ui::DayState::Missing);
    CHECK_FALSE(ended.downSince.isValid());
    CHECK(ended.missingDays == 2);
}

TEST_CASE("days before a well's first entry are not missing, gaps of the last week are")
{
    Engine engine;
    CHECK(must(desktop::routeOf(*engine.store, today))[0].missingDays == 0);
    must(engine.save(Engine::entry(wellOne, today.addDays(-4), 4'000)));
    must(engine.save(Engine::entry(wellOne, today.addDays(-2), 4'000)));
    CHECK(must(desktop::routeOf(*engine.store, today))[0].missingDays == 2); // three days ago and yesterday
    must(engine.save(Engine::entry(wellOne, today.addDays(-20), 4'000)));
    CHECK(must(desktop::routeOf(*engine.store, today))[0].missingDays == 5);
    CHECK(must(desktop::routeOf(*engine.store, today))[1].missingDays == 0);
}

TEST_CASE("a saved day is what the form shows when it is opened again")
{
    Engine engine;
    ui::DayEntry entry = Engine::entry(wellOne, today, 4'250);
    entry.day.notes = "¡válvula engrasada!";
    CHECK_FALSE(must(engine.save(entry)).changedEarlierEntry);
    const ui::DayContext context = engine.context(wellOne, today);
    REQUIRE(context.entered);
    CHECK(*context.entered == entry.day);
    const ui::DayContext next = engine.context(wellOne, today.addDays(1));
    CHECK(next.previousDay->reading(core::Fluid::Oil).volume == core::Volume{4'250});
    CHECK(next.sevenDayAverage[0] == core::Volume{4'250});
    CHECK_FALSE(next.sevenDayAverage[1]);
}

TEST_CASE("saving a day again corrects it; saving the same changes nothing and says so")
{
    Engine engine;
    must(engine.save(Engine::entry(wellOne, today, 4'250)));
    CHECK(must(engine.save(Engine::entry(wellOne, today, 4'310))).changedEarlierEntry);
    CHECK(engine.context(wellOne, today).entered->reading(core::Fluid::Oil).volume == core::Volume{4'310});
    CHECK(engine.queue().items.size() == 2);
    const auto same = engine.save(Engine::entry(wellOne, today, 4'310));
    REQUIRE_FALSE(same);
    CHECK(same.error().code == "nothing_changed");
    CHECK(engine.queue().items.size() == 2);
}

TEST_CASE("a future day and an unknown well are refused and leave nothing")
{
    Engine engine;
    CHECK(engine.save(Engine::entry(wellOne, today.addDays(1), 1)).error().code == "date_in_future");
    ui::DayEntry nowhere = Engine::entry(wellOne, today, 1);
    nowhere.day.wellId = "nowhere";
    CHECK(engine.save(nowhere).error().code == "unknown_well");
    CHECK(engine.queue().items.isEmpty());
}

TEST_CASE("undo takes back the last save with an event of its own")
{
    Engine engine;
    must(engine.save(Engine::entry(wellOne, today, 4'250)));
    must(engine.save(Engine::entry(wellOne, today, 4'310)));
    const ui::SavedDay corrected = must(desktop::takeBackLast(*engine.store));
    CHECK(corrected.date == today);
    CHECK(engine.context(wellOne, today).entered->reading(core::Fluid::Oil).volume == core::Volume{4'250});
    must(desktop::takeBackLast(*engine.store));
    CHECK_FALSE(engine.context(wellOne, today).entered);
    CHECK(engine.queue().items.size() == 4);
    CHECK_FALSE(desktop::takeBackLast(*engine.store));
}

TEST_CASE("the queue names what waits")
{
    Engine engine;
    must(engine.save(Engine::entry(wellTwo, today, 4'250)));
    const ui::QueueContents queue = engine.queue();
    REQUIRE(queue.items.size() == 1);
    CHECK(queue.items[0].wellName == u"Acme Well #2");
    CHECK(queue.items[0].productionDate == today);
    CHECK(queue.items[0].state == ui::QueueState::Waiting);
    CHECK(queue.bytes > 0);
    CHECK(must(desktop::countsOf(*engine.store)).pending == 1);
}

TEST_CASE("what the office refused or parked stays in the queue, named, first, and counts as needing a person")
{
    Engine engine;
    must(engine.save(Engine::entry(wellOne, today, 4'250)));
    must(engine.save(Engine::entry(wellTwo, today, 4'250)));
    must(engine.save(Engine::entry(wellTwo, today.addDays(-1), 4'250)));
    const auto sent = must(engine.store->delivery().pendingEvents(500, 1 << 20));
    REQUIRE(sent.size() == 3);
    storage::BatchAnswer answer;
    answer.failed.push_back({sent[0].event.id, {"forbidden", "This well is not yours."}, false});
    answer.failed.push_back({sent[1].event.id, {"parked", "This waits for another record."}, true});
    answer.page.cursor = must(engine.store->delivery().state()).cursor;
    must(engine.store->delivery().applyAnswer(answer));

    const ui::QueueContents queue = engine.queue();
    REQUIRE(queue.items.size() == 3);
    CHECK(queue.items[0].state == ui::QueueState::Rejected);
    CHECK(queue.items[0].wellName == u"Acme Well #1");
    CHECK(queue.items[0].productionDate == today);
    CHECK(queue.items[0].reason == u"This well is not yours.");
    CHECK(queue.items[1].state == ui::QueueState::Parked);
    CHECK(queue.items[1].wellName == u"Acme Well #2");
    CHECK(queue.items[2].state == ui::QueueState::Waiting);
    const auto counts = must(desktop::countsOf(*engine.store));
    CHECK(counts.pending == 1);
    CHECK(counts.needsPerson == 2);
}

TEST_CASE("the status comes from the log's counts and the worker's state")
{
    using Phase = sync::SyncStatus::Phase;
    sync::SyncStatus worker;
    CHECK(desktop::statusOf({}, worker) == ui::SyncStatus{});
    worker.lastSyncAtMs = 1'760'970'600'000;
    CHECK(desktop::statusOf({}, worker).officeHasAllAt.isValid());
    CHECK_FALSE(desktop::statusOf({.pending = 2}, worker).officeHasAllAt.isValid());
    worker.phase = Phase::Sending;
    worker.done = 3;
    worker.total = 12;
    CHECK(desktop::statusOf({.pending = 12}, worker).sendingOf == 12);
    worker.phase = Phase::Waiting;
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::NoAnswer);
    worker.askedToWait = true;
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::AskedToWait);
    worker.askedToWait = false;
    const auto trouble = std::exchange(worker.trouble, Error{"disk_full", "Full."});
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::DiskFull);
    worker.trouble = trouble;
    worker.identityTaken = true;
    CHECK(desktop::statusOf({}, worker).notice == ui::SyncNotice::NewName);
    worker.officeRestored = true;
    CHECK(desktop::statusOf({}, worker).notice == ui::SyncNotice::OfficeRestored);
    worker.identityTaken = worker.officeRestored = false;
    worker.trouble = Error{"captive_portal", "x"};
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::SignInPage);
    worker.trouble.reset();
    worker.captivePortal = true;
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::SignInPage);
    worker.photosHeld = 3;
    CHECK(desktop::statusOf({}, worker).photosHeld == 3);
    constexpr std::int64_t dayMs = 24 * 3'600'000LL;
    CHECK(desktop::statusOf({.pending = 2, .oldestWaitingMs = 0}, worker, 4 * dayMs).daysWaiting == 4);
    CHECK(desktop::statusOf({.pending = 2, .oldestWaitingMs = 0}, worker, dayMs).daysWaiting == 0);
    worker.networkDown = true;
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::NoNetwork);
    worker.phase = Phase::Held;
    worker.trouble = Error{"sign_in_again", "x"};
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::SignInAgain);
    worker.trouble = Error{"device_suspended", "x"};
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::Suspended);
    worker.trouble = Error{"keychain_locked", "x"};
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::Keychain);
    worker.trouble = Error{"forbidden", "x"};
    CHECK(desktop::statusOf({.pending = 2}, worker).trouble == ui::SyncTrouble::Refused);
}

TEST_CASE("the command line is read, and a wrong one ends with usage")
{
    const auto words = [](const char *line) {
        return QStringLiteral("wellpulse-field %1").arg(QLatin1String(line)).split(u' ', Qt::SkipEmptyParts);
    };
    const auto options = desktop::parseOptions(words("--vault /v --theme sun --text-scale 150 --language es"));
    REQUIRE(options.has_value());
    CHECK(options->vaultFolder == u"/v");
    CHECK(options->theme == ui::ThemeChoice::Sun);
    CHECK(options->textScalePercent == 150);
    CHECK(options->language == u"es");
    CHECK(desktop::parseOptions(words("--text-scale 250")).error().exitCode == 2);
    CHECK(desktop::parseOptions(words("--theme pink")).error().exitCode == 2);
    CHECK(desktop::parseOptions(words("--help")).error().exitCode == 0);
}

TEST_CASE("the asked language wins; the system's country wins over the bare language")
{
    const QLocale mexico(QLocale::Spanish, QLocale::Mexico);
    CHECK(desktop::localeFor(QStringLiteral("es"), mexico) == mexico);
    CHECK(desktop::localeFor(QStringLiteral("es_ES"), mexico).territory() == QLocale::Spain);
    CHECK(desktop::localeFor(QStringLiteral("en"), mexico).language() == QLocale::English);
    CHECK(desktop::localeFor({}, QLocale::c()).language() == QLocale::English);
}

TEST_CASE("a correction changes only what was touched: what came in since the form was read stays")
{
    Engine engine;
    ui::DayEntry entry = Engine::entry(wellOne, today, 4'250);
    entry.day.notes = "first";
    must(engine.save(entry));
    ui::DayEntry correction = Engine::entry(wellOne, today, 1);
    correction.touchedReadings = {false, true, false};
    correction.touchedNotes = false;
    correction.day.reading(core::Fluid::Gas) = {.volume = core::Volume{900}, .provenance = core::Provenance::Measured};
    must(engine.save(correction));
    const core::ProductionDay day = *engine.context(wellOne, today).entered;
    CHECK(day.reading(core::Fluid::Oil).volume == core::Volume{4'250});
    CHECK(day.reading(core::Fluid::Gas).volume == core::Volume{900});
    CHECK(day.notes == "first");
}

TEST_CASE("a downtime of many weeks is known from its first day; a hole does not end it, a producing day does")
{
    Engine engine;
    const QDate first = today.addDays(-80);
    must(engine.save(Engine::entry(wellOne, first.addDays(-1), 4'250)));
    for (QDate date = first; date < today; date = date.addDays(1)) {
        if (date == first.addDays(10))
            continue;
        ui::DayEntry down = Engine::entry(wellOne, date, 0);
        down.day.downtimeReason = "WORKOVER";
        must(engine.save(down));
    }
    CHECK(engine.context(wellOne, today).downtimeBefore == core::Downtime{"WORKOVER", desktop::civil(first)});
    CHECK_FALSE(engine.context(wellOne, first).downtimeBefore);
    must(engine.save(Engine::entry(wellOne, today, 4'250)));
    CHECK_FALSE(engine.context(wellOne, today.addDays(1)).downtimeBefore);
}
