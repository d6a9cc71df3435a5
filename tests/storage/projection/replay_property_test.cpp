// SPDX-License-Identifier: GPL-3.0-or-later
// The law of the projector: however appends, answers, feed pages, refusals and re-deliveries follow each other, the views
// kept up to date step by step are, byte for byte, those of a full replay; and drained, those of the office.
#include "storage/driver/statement.h"
#include "storage/log/verify.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

#include <rapidcheck.h>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr std::array dates{"2025-10-19", "2025-10-20", "2025-10-21"};

struct Step {
    std::uint32_t kind;
    std::uint32_t a;
    std::uint32_t b;
    std::uint32_t c;
};

/// Two devices and an office; every step is one thing that may happen.
class World {
public:
    World()
        : m_devices{std::make_unique<Device>("device-a"), std::make_unique<Device>("device-b")}
    {
        for (const auto &device : m_devices) // durability is not the subject; a hundred histories are many syncs
            must(storage::runScript(device->database.handle(), "PRAGMA synchronous = OFF"));
    }
    Device &device(std::uint32_t which) { return *m_devices[which % 2]; }
    Office &office() { return m_office; }

    void take(const Step &step)
    {
        Device &at = device(step.a);
        at.world.nowMs += step.c % 3 == 0 ? -500 : 40;
        switch (step.kind % 10) {
        case 0:
        case 1:
        case 2:
            must(at.log().append(draft(step)));
            break;
        case 3:
            must(at.log().appendAll(std::vector{draft(step), draft({step.kind, step.a, step.b + 1, step.c + 1})}));
            break;
        case 4: // the office takes some, and its answer is lost
            m_office.receive(must(at.delivery().pendingEvents(1 + step.b % 3, 1 << 20)));
            break;
        case 5: { // a batch with its answer, and the beginning of what is new
            auto answer = m_office.receive(must(at.delivery().pendingEvents(1 + step.b % 4, 1 << 20)));
            answer.page = m_office.pageAfter(must(at.delivery().state()).cursor, step.c % 4);
            m_last = answer;
            must(at.delivery().applyAnswer(answer));
            break;
        }
        case 6:
            must(at.delivery().applyPage(m_office.pageAfter(must(at.delivery().state()).cursor, 1 + step.b % 5)));
            break;
        case 7: // an old answer once more
            if (m_last.page.cursor.seq <= must(at.delivery().state()).cursor.seq && !m_last.page.cursor.epoch.empty())
                must(at.delivery().applyAnswer(m_last));
            break;
        case 8:
            at.reopen();
            break;
        case 9:
            refuse(at);
            break;
        }
    }

private:
    /// The office refuses the next event for good, without ever having it.
    static void refuse(Device &at)
    {
        const auto next = must(at.delivery().pendingEvents(1, 1 << 20));
        if (next.empty())
            return;
        storage::BatchAnswer answer;
        answer.failed.push_back({next[0].event.id, {"forbidden", "Not yours."}, false});
        answer.page.cursor = must(at.delivery().state()).cursor;
        must(at.delivery().applyAnswer(answer));
    }

    static storage::EventDraft draft(const Step &step)
    {
        const auto &well = step.b % 2 == 0 ? wellOne : wellTwo;
        auto day = productionDay(well, dates[step.b / 2 % dates.size()], step.c % 1000);
        auto changed = day;
        changed.reading(core::Fluid::Oil).volume = core::Volume{step.c % 7};
        if (step.c % 5 == 0)
            changed.notes = step.c % 2 == 0 ? "" : "tank strapped";
        if (step.c % 4 == 0)
            changed.location = {{"latitude", "31.845700"}, {"longitude", "-102.367600"}, {"accuracyM", "4.5"},
                {"fixAt", step.c % 8 == 0 ? core::Json() : core::Json("2025-10-20T14:29:58.000Z")},
                {"fence", step.c % 12 == 0 ? "IN|SIDE" : "INSIDE"}};
        if (step.c % 11 == 0)
            changed.reading(core::Fluid::Gas) = {};
        const auto base = step.c % 3 == 0 ? std::nullopt : std::optional<std::int64_t>(step.c % 6);
        switch (step.c % 8) {
        case 0:
        case 1:
            return created(step.c % 2 == 0 ? day : changed);
        case 2:
            return deleted(day, base);
        case 3: {
            auto resolved = created(day);
            resolved.eventType = core::EventType::ConflictResolved;
            resolved.base = base;
            resolved.payload
                = {{"conflictIds", {"c-x"}}, {"values", {{"oilVolume", "9.00"}}}, {"deleted", step.c % 16 == 3}};
            return resolved;
        }
        default:
            return updated(day, changed, base);
        }
    }

    std::array<std::unique_ptr<Device>, 2> m_devices;
    Office m_office;
    storage::BatchAnswer m_last;
};

std::string replayedBytes(Device &device)
{
    must(storage::rebuildViews(device.database.handle(), [&device]() -> Result<storage::DatabaseHandle> {
        return storage::openDatabase(device.database.path(), device.database.key(), storage::OpenMode::ReadOnly);
    }));
    return viewBytes(device.database.handle());
}

} // namespace

namespace rc {
template <> struct Arbitrary<Step> {
    static Gen<Step> arbitrary()
    {
        const auto number = gen::inRange<std::uint32_t>(0, 10'000);
        return gen::construct<Step>(number, number, number, number);
    }
};
} // namespace rc

TEST_CASE("incremental projection equals full replay")
{
    CHECK(rc::check("views after any history are its replay", [](const std::vector<Step> &steps) {
        World world;
        for (const auto &step : steps)
            world.take(step);
        for (std::uint32_t which : {0U, 1U}) {
            Device &device = world.device(which);
            const auto report = must(storage::verifyLog(device.database.handle(), device.key()));
            for (const auto &problem : report.problems)
                RC_LOG(problem);
            RC_ASSERT(report.ok());
            const auto incremental = viewBytes(device.database.handle());
            RC_ASSERT(replayedBytes(device) == incremental);
        }
    }));
}

TEST_CASE("drained devices show what the office has")
{
    CHECK(rc::check("state hashes are equal after everything is exchanged", [](const std::vector<Step> &steps) {
        World world;
        for (const auto &step : steps) {
            if (step.kind % 10 != 9) // what an office refuses unseen, it never has
                world.take(step);
        }
        for (std::uint32_t round = 0; round < 4; ++round) {
            while (must(world.device(round).delivery().state()).pending > 0)
                synchronise(world.device(round), world.office());
            synchronise(world.device(round), world.office());
        }
        const auto office = world.office().stateHash();
        RC_ASSERT(must(storage::viewHash(world.device(0).database.handle())) == office);
        RC_ASSERT(must(storage::viewHash(world.device(1).database.handle())) == office);
    }));
}
