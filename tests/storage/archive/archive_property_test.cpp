// SPDX-License-Identifier: GPL-3.0-or-later
// A device that archives whenever it likes shows the same as one that never does.
#include "storage/archive/archive.h"
#include "storage/log/verify.h"
#include "storage/projection/replay.h"
#include "tests/storage/log_fixture.h"

#include <rapidcheck.h>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr std::int64_t hourMs = 3'600'000;

/// Two people on the same days, an office between them; the first one's laptop archives.
class World {
public:
    World()
    {
        devices[1].world.nowMs = devices[0].world.nowMs;
        office.policy = core::ConflictPolicy::UserPrompt;
    }

    void write(std::size_t who, int day, int what)
    {
        auto &device = devices[who];
        device.world.nowMs += hourMs;
        const core::ProductionDay before = productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), 100 + what);
        core::ProductionDay after = before;
        after.notes = "look " + std::to_string(what);
        switch (what % 4) {
        case 0:
        case 1:
            must(device.log().append(created(before)));
            break;
        case 2:
            must(device.log().append(updated(before, after)));
            break;
        default:
            must(device.log().append(deleted(before)));
        }
    }
    void exchange(std::size_t who)
    {
        synchronise(devices[who], office);
        storage::FeedPage page;
        page.cursor = must(devices[who].delivery().state()).cursor;
        page.durableSeq = page.cursor.seq;
        must(devices[who].delivery().applyPage(page));
    }
    void archive(int hours)
    {
        must(storage::Archive(devices[0].log()).moveOldest({devices[0].world.nowMs - hours * hourMs, 1, 7}));
    }
    void restoreOffice()
    {
        for (std::size_t who : {0U, 1U}) {
            storage::FeedPage page = office.pageAfter({"epoch-2", 0, {}});
            page.cursor.epoch = "epoch-2";
            must(devices[who].delivery().applyPage(page));
        }
    }

    Device devices[2]{Device("device-a"), Device("device-b")};
    Office office;
};

} // namespace

TEST_CASE("whatever was archived when, views and verify are those of a device that archives nothing")
{
    CHECK(rc::check("archiving shows nowhere", [] {
        World world;
        const int steps = *rc::gen::inRange(5, 40);
        for (int step = 0; step < steps; ++step) {
            const std::size_t who = *rc::gen::inRange<std::size_t>(0, 2);
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
                world.exchange(who);
                break;
            case 1:
                world.archive(*rc::gen::inRange(0, 10));
                break;
            case 2:
                if (*rc::gen::inRange(0, 4) == 0)
                    world.devices[0].reopen();
                break;
            default:
                world.write(who, *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 20));
            }
        }
        for (const std::size_t who : {0U, 1U, 0U})
            world.exchange(who);
        world.archive(0);
        const bool isRestored = *rc::gen::inRange(0, 3) == 0;
        if (isRestored)
            world.restoreOffice();
        for (Device &device : world.devices) {
            const auto report = must(storage::verifyLog(device.database.handle(), device.key()));
            RC_ASSERT(report.problems == std::vector<std::string>());
            RC_ASSERT(report.viewHash == world.office.stateHash());
        }
        must(storage::rebuildViews(world.devices[0].database.handle(), {}));
        RC_ASSERT(must(storage::viewHash(world.devices[0].database.handle())) == world.office.stateHash());
    }));
}
