// SPDX-License-Identifier: GPL-3.0-or-later
// The next request is on its way while the answer before it is being kept.
#include "storage/driver/statement.h"
#include "tests/sync/office/fake_office.h"
#include "tests/sync/support/test_device.h"

#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>

#include <deque>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

/// A store whose work is done when the test lets it go on.
class HeldRunner : public storage::StoreRunner {
public:
    explicit HeldRunner(storage::DeviceStore &store)
        : m_store(store)
    {
    }
    void post(Job job) override
    {
        m_jobs.push_back(std::move(job));
        if (!isHeld)
            release();
    }
    void release()
    {
        isHeld = false;
        while (!m_jobs.empty()) {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            job(m_store);
        }
    }
    bool isHeld = false;

private:
    storage::DeviceStore &m_store;
    std::deque<Job> m_jobs;
};

/// A device whose engine keeps an answer only when the office has seen the request after it.
struct Scene {
    Scene(FakeOffice &where, const std::string &name, const char *watched)
        : office(where)
        , device(office.url(), name)
    {
        device.drain();
        runner = std::make_unique<HeldRunner>(device.store());
        engine = std::make_unique<sync::SyncEngine>(*runner, device.session(),
            sync::Surroundings{[this] { return device.nowMs; }, [this] { return random; }, {2, 1U << 20}});
        QObject::connect(&office, &FakeOffice::requestSeen, engine.get(), [this, watched](const QString &path) {
            if (!engine->isRunning() || !path.startsWith(QLatin1String(watched)))
                return;
            ++seen;
            if (seen == 1)
                runner->isHeld = true;
            if (seen == 2) {
                pendingAtSecond = device.pending();
                cursorAtSecond = device.store().delivery().state()->cursor.seq;
                if (beforeKeeping)
                    beforeKeeping();
                runner->release();
            }
        });
    }

    sync::SyncReport round()
    {
        QSignalSpy finished(engine.get(), &sync::SyncEngine::roundFinished);
        engine->startRound();
        REQUIRE((!finished.isEmpty() || finished.wait(60'000)));
        return finished.front().front().value<sync::SyncReport>();
    }

    std::vector<core::Event> recordFive()
    {
        std::vector<core::Event> events;
        for (int day = 1; day <= 5; ++day)
            events.push_back(device.record(device.firstWell(), day, "1.00"));
        return events;
    }

    FakeOffice &office;
    TestDevice device;
    std::unique_ptr<HeldRunner> runner;
    std::unique_ptr<sync::SyncEngine> engine;
    std::function<void()> beforeKeeping;
    std::uint64_t random = 4;
    int seen = 0;
    std::int64_t pendingAtSecond = -1;
    std::int64_t cursorAtSecond = -1;
};

} // namespace

TEST_CASE("the next batch is sent before the answer to the one before it is kept")
{
    FakeOffice office;
    office.model.createWell("Acme Fed 3-2H", 1);
    Scene scene(office, "laptop", "/sync/batch");
    const std::vector<core::Event> events = scene.recordFive();
    const auto report = scene.round();
    CHECK_FALSE(report.failure);
    CHECK(scene.pendingAtSecond == 5);
    CHECK(report.pushed == 5);
    CHECK(report.remaining == 0);
    CHECK(office.timesSeen("/sync/batch") == 3);
    CHECK(office.timesSeen("/sync/changes") == 1); // the first round's
    for (const core::Event &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
}

TEST_CASE("the next page of the feed is asked for before the one before it is kept")
{
    FakeOffice office;
    const std::string well = office.model.createWell("Acme Fed 3-2H", 1);
    Scene scene(office, "reader", "/sync/changes");
    const std::int64_t begin = scene.device.store().delivery().state()->cursor.seq;
    TestDevice writer(office.url(), "writer");
    writer.drain();
    for (int day = 1; day <= 5; ++day)
        writer.record(well, day, "1.00");
    writer.drain();
    office.model.pageSize = 2;
    const auto report = scene.round();
    CHECK_FALSE(report.failure);
    CHECK(scene.cursorAtSecond == begin);
    CHECK(report.pulled == 5);
    CHECK(scene.device.store().delivery().state()->cursor.seq == begin + 5);
}

TEST_CASE("a disk that refuses an answer ends the round once the request after it is answered, and nothing is lost")
{
    FakeOffice office;
    office.model.createWell("Acme Fed 3-2H", 1);
    Scene scene(office, "laptop", "/sync/batch");
    const std::vector<core::Event> events = scene.recordFive();
    const auto setReadOnly
        = [&](const char *pragma) { REQUIRE(storage::runScript(scene.device.store().connection(), pragma)); };
    scene.beforeKeeping = [&] { setReadOnly("PRAGMA query_only = ON"); };
    QSignalSpy ends(scene.engine.get(), &sync::SyncEngine::roundFinished);
    const auto report = scene.round();
    REQUIRE(report.failure);
    CHECK(office.timesSeen("/sync/batch") == 2);
    scene.device.signIn("demo@acme.test"); // an answer that were still on its way would come before this one's
    CHECK(ends.size() == 1);
    CHECK(report.remaining == 5);
    CHECK(office.model.timesInFeed(events[3].id) == 1); // the office had them all the same

    setReadOnly("PRAGMA query_only = OFF");
    CHECK_FALSE(scene.round().failure);
    CHECK(scene.device.pending() == 0);
    for (const core::Event &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
}

TEST_CASE("an office whose feed makes no sense is asked ever more seldom")
{
    FakeOffice office;
    office.model.createWell("Acme Fed 3-2H", 1);
    Scene scene(office, "laptop", "/nothing");
    scene.recordFive();
    scene.random = 100'000; // more than a minute, where a wait may be that long
    std::int64_t waitMs = 0;
    for (int round = 0; round < 7; ++round) {
        office.script({"/sync/batch", Fault::Kind::GarbleFeed});
        waitMs = scene.round().nextTryAtMs.value_or(0) - scene.device.nowMs;
    }
    CHECK(waitMs == 100'000);
}

TEST_CASE(
    "a feed that makes no sense ends the round once the batch that went meanwhile is answered, and nothing is lost")
{
    FakeOffice office;
    office.model.createWell("Acme Fed 3-2H", 1);
    Scene scene(office, "laptop", "/nothing");
    const std::vector<core::Event> events = scene.recordFive();
    office.script({"/sync/batch", Fault::Kind::GarbleFeed});
    const auto report = scene.round();
    REQUIRE(report.failure);
    CHECK(report.failure->error.code == "office_answer_unreadable");
    CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
    CHECK(report.remaining == 5);
    CHECK(office.timesSeen("/sync/batch") == 2);
    CHECK(office.model.timesInFeed(events[3].id) == 1); // the office had them all the same

    CHECK_FALSE(scene.round().failure);
    CHECK(scene.device.pending() == 0);
    for (const core::Event &event : events)
        CHECK(office.model.timesInFeed(event.id) == 1);
}
