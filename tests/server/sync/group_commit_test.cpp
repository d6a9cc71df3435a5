// SPDX-License-Identifier: GPL-3.0-or-later
// A large group is decided while the one before it is still being written. Whatever becomes of that one, the office must end
// as if the two had come one after the other.
#include "server/store/memory_store.h"
#include "tests/server/support/forwarding_store.h"
#include "tests/server/support/test_office.h"

#include <catch2/catch_test_macros.hpp>

#include <future>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

/// A store whose transactions stop between decision and writing, where a test says so.
class HeldStore final : public ForwardingStore {
public:
    Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide) override
    {
        if (Status loaded = m_store.load(set, request); !loaded)
            return loaded;
        if (Status decided = decide(set); !decided)
            return decided;
        if (beforeWriting) {
            if (Status allowed = beforeWriting(set); !allowed)
                return allowed;
        }
        return m_store.write(set, [] {});
    }
    Status load(WorkingSet &set, const LoadRequest &request) override
    {
        const Status loaded = m_store.load(set, request);
        if (afterLoading)
            afterLoading();
        return loaded;
    }
    Status write(WorkingSet &set, const std::function<void()> &confirmed) override
    {
        if (beforeTurn)
            beforeTurn();
        const Status written = m_store.write(set, confirmed);
        (written ? writtenAhead : staleAhead)++;
        return written;
    }

    std::function<Status(const WorkingSet &)> beforeWriting;
    std::function<void()> afterLoading;
    std::function<void()> beforeTurn;
    int writtenAhead = 0;
    int staleAhead = 0;

private:
    TenantStore &target() override { return m_store; }

    MemoryStore m_store{"0199f3a2-0000-7000-8000-00000000e90c", core::DeviceKey{7}};
};

class HeldStores final : public StoreFactory {
public:
    Result<std::unique_ptr<TenantStore>> open(std::string_view) override
    {
        auto store = std::make_unique<HeldStore>();
        held = store.get();
        return std::unique_ptr<TenantStore>(std::move(store));
    }
    HeldStore *held = nullptr;
};

constexpr int fullGroup = 500;

/// Two devices that enter the same days of a well, a full group each, with different values.
struct Scene {
    Scene()
        : office(stores)
    {
        const core::Uuid well = office.addWell("Acme Well #1");
        core::CivilDate date = *core::parseCivilDate("2020-01-01");
        for (int i = 0; i < fullGroup; ++i, date = date.plusDays(1)) {
            firstEvents.push_back(first.production(well, date.toString(), "1.00"));
            secondEvents.push_back(second.production(well, date.toString(), "2.00"));
        }
    }

    /// Posts the first batch; while it waits to be written, the second, which is loaded before the first goes on to
    /// `outcome`.
    std::pair<Answer, Answer> meet(const Status &outcome)
    {
        std::promise<void> firstDecided;
        std::promise<void> secondLoaded;
        std::atomic<bool> isFirst{true};
        stores.held->beforeWriting = [&](const WorkingSet &) -> Status {
            if (isFirst.exchange(false)) {
                firstDecided.set_value();
                secondLoaded.get_future().wait();
            }
            return failing ? outcome : Status();
        };
        stores.held->afterLoading = [&] { secondLoaded.set_value(); };
        auto one = std::async(std::launch::async, [&] { return send(first.batch(firstEvents)); });
        firstDecided.get_future().wait();
        failing = !outcome;
        auto other = std::async(std::launch::async, [&] { return send(second.batch(secondEvents)); });
        std::pair<Answer, Answer> answers{TestOffice::answerOf(one.get()), TestOffice::answerOf(other.get())};
        stores.held->afterLoading = nullptr;
        stores.held->beforeWriting = [this, outcome](const WorkingSet &) { return failing ? outcome : Status(); };
        return answers;
    }

    Response send(const core::Json &batch) const { return office.respond(Method::Post, "/sync/batch", batch.dump()); }

    std::string stateHash()
    {
        return office.call(Method::Get, "/sync/state-hash").body.at("stateHash").get<std::string>();
    }

    HeldStores stores;
    TestOffice office;
    TestDevice first{office, "one"};
    TestDevice second{office, "two"};
    std::vector<core::Event> firstEvents;
    std::vector<core::Event> secondEvents;
    std::atomic<bool> failing{false};
};

/// What the office would have said had the second batch come after the first one's answer.
struct InTurn {
    InTurn()
        : first(scene.office.post(scene.first.batch(scene.firstEvents)))
        , second(scene.office.post(scene.second.batch(scene.secondEvents)))
    {
    }
    Scene scene;
    Answer first;
    Answer second;
};

void checkFeed(Scene &scene)
{
    ClientView view;
    view.pull(scene.office, scene.first.start);
    CHECK(view.chainHolds);
    CHECK(view.hash() == scene.stateHash());
}

} // namespace

TEST_CASE("a group is decided on what the one before it will leave")
{
    InTurn inTurn;
    Scene scene;
    const auto [first, second] = scene.meet({});
    CHECK(scene.stores.held->writtenAhead == 1);
    CHECK(first.body.at("synced").size() == fullGroup);
    CHECK(second.body.at("conflicts").size() == fullGroup); // each met the first one's value
    CHECK(second.body.at("conflicts") == inTurn.second.body.at("conflicts"));
    CHECK(second.body.at("cursor") == inTurn.second.body.at("cursor"));
    CHECK(scene.stateHash() == inTurn.scene.stateHash());
    checkFeed(scene);
}

TEST_CASE("a group decided on what was not written after all is decided again")
{
    Scene scene;
    const auto [first, second] = scene.meet(Error{"database_error", "the disk is full"});
    CHECK(first.status == 500);
    CHECK(scene.stores.held->writtenAhead == 0);
    CHECK(second.status == 500); // the disk is still full
    scene.failing = false;
    const Answer again = scene.office.post(scene.second.batch(scene.secondEvents));
    CHECK(again.body.at("synced").size() == fullGroup); // nothing of the first is there to meet
    CHECK(scene.office.office().head()->seq == 1 + fullGroup);
    checkFeed(scene);
}

TEST_CASE("a group decided ahead is decided again when somebody else wrote first")
{
    Scene scene;
    scene.stores.held->beforeTurn = [&] { // the office's other process takes the right from the second device
        REQUIRE(scene.stores.held->setDeviceState(scene.second.deviceId, DeviceState::Suspended));
    };
    const auto [first, second] = scene.meet({});
    CHECK(first.body.at("synced").size() == fullGroup);
    CHECK(scene.stores.held->staleAhead == 1);
    CHECK(second.status == 403);
    CHECK(scene.office.office().head()->seq == 1 + fullGroup);
    checkFeed(scene);
}

TEST_CASE("a batch that comes again while it is being written has its first answer")
{
    Scene scene;
    scene.secondEvents = scene.firstEvents;
    std::promise<void> decided;
    std::promise<void> loaded;
    std::atomic<bool> isFirst{true};
    scene.stores.held->beforeWriting = [&](const WorkingSet &) -> Status {
        if (isFirst.exchange(false)) {
            decided.set_value();
            loaded.get_future().wait();
        }
        return {};
    };
    scene.stores.held->afterLoading = [&] { loaded.set_value(); };
    const core::Json batch = scene.first.batch(scene.firstEvents);
    auto one = std::async(std::launch::async, [&] { return scene.send(batch); });
    decided.get_future().wait();
    auto other = std::async(std::launch::async, [&] { return scene.send(batch); });
    CHECK(TestOffice::answerOf(one.get()).body.at("synced").size() == fullGroup);
    CHECK(TestOffice::answerOf(other.get()).body.at("synced").size() == fullGroup);
    CHECK(scene.office.office().head()->seq == 1 + fullGroup); // once
    checkFeed(scene);
}
