// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot's pages are given out while later ones are still being made.
#include "server/store/memory_store.h"
#include "server/sync/snapshots.h"
#include "tests/server/support/forwarding_store.h"

#include <catch2/catch_test_macros.hpp>

#include <future>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

constexpr int records = 5;

/// A tenant with a few records and one conflict, whose reading is held before the record `heldAt` until the test lets it go on, and
/// then ends as `outcome` says.
class HeldReading final : public ForwardingStore {
public:
    Status readAll(const TenantVisitor &visitor) override
    {
        ++readings;
        visitor.begin(*head());
        for (int i = 0; i < records; ++i) {
            if (i == heldAt) {
                if (onHeld)
                    onHeld();
                if (!outcome)
                    return outcome;
            }
            core::AggregateState state;
            state.id = core::uuidV5(core::wellpulseNamespace(), std::to_string(i));
            state.revision = i + 1;
            if (Status visited = visitor.aggregate(state); !visited)
                return visited;
        }
        return visitor.conflict({{}, {}, {}, true, R"({"conflictId":"c"})"});
    }

    int heldAt = records;
    std::function<void()> onHeld;
    Status outcome;
    int readings = 0;

private:
    TenantStore &target() override { return m_store; }

    MemoryStore m_store{"0199f3a2-0000-7000-8000-00000000e90c", core::DeviceKey{7}};
};

core::Json parsed(const Result<std::string> &body)
{
    REQUIRE(body);
    return core::Json::parse(*body);
}

const AnswerSizes oneRecordAPage{500, 1 << 20, 1, true};
} // namespace

TEST_CASE("the first pages of a snapshot are there before the last ones are made")
{
    HeldReading store;
    std::promise<void> goOn;
    store.heldAt = 4;
    store.onHeld = [&] { goOn.get_future().wait(); };
    Snapshots snapshots(store, oneRecordAPage);

    core::Json page = parsed(snapshots.page("", 1'000));
    CHECK(page.at("aggregates").size() == 1);
    CHECK(page.at("aggregates").at(0).at("revision") == 1);
    CHECK(page.at("cursor").at("seq") == 0);
    page = parsed(snapshots.page(page.at("next").get<std::string>(), 1'000));
    CHECK(page.at("aggregates").at(0).at("revision") == 2);
    CHECK(parsed(snapshots.page("", 1'000)).at("aggregates").at(0).at("revision") == 1); // another device shares it

    goOn.set_value();
    int revision = 2;
    while (page.at("next").is_string()) {
        CHECK(page.at("conflicts").empty());
        page = parsed(snapshots.page(page.at("next").get<std::string>(), 1'000));
        CHECK(page.at("aggregates").at(0).at("revision") == ++revision);
    }
    CHECK(revision == records);
    CHECK(page.at("conflicts").size() == 1);
    CHECK(store.readings == 1);
    CHECK(snapshots.page("1000-1.5", 1'000).error().code == "snapshot_expired");
}

TEST_CASE("a store that fails in the middle is told to whoever asks, and the next snapshot is a new one")
{
    HeldReading store;
    store.heldAt = 3;
    store.outcome = Error{"database_unavailable", "The office's database does not answer."};
    Snapshots snapshots(store, oneRecordAPage);
    std::string name;
    if (const auto first = snapshots.page("", 1'000)) // unless all is over by then
        name = core::Json::parse(*first).at("next").get<std::string>();
    for (int page = 1; page <= records; ++page) {
        const auto later = snapshots.page("1000-1." + std::to_string(page), 1'000);
        CHECK((later || later.error().code == "database_unavailable"));
        CHECK((page < records - 2 || !later));
    }
    store.outcome = {};
    core::Json page = parsed(snapshots.page("", 2'000));
    CHECK(page.at("next").get<std::string>() == "2000-2.1");
    CHECK(store.readings == 2);
}

TEST_CASE("an office that stops does not wait for a snapshot to be made")
{
    HeldReading store;
    std::promise<void> isHeld;
    std::promise<void> goOn;
    store.heldAt = 2;
    store.onHeld = [&] {
        isHeld.set_value();
        goOn.get_future().wait();
    };
    SnapshotPages pages(1);
    std::thread maker([&] { pages.make(store); });
    isHeld.get_future().wait();
    pages.stop();
    goOn.set_value();
    maker.join();
    CHECK(pages.page(0).error().code == "snapshot_unavailable");
}
