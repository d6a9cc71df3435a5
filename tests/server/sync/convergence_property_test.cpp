// SPDX-License-Identifier: GPL-3.0-or-later
// However a device's events are cut into batches, doubled and shuffled on the way, the office ends in the same state, and
// each event has taken effect once.
#include "tests/server/support/test_office.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace wellpulse;
using namespace wellpulse::server;
using namespace wellpulse::server::test;

namespace {

/// What one device did in a day: entries, edits and deletions on a few dates.
std::vector<core::Event> genHistory(TestDevice &device, const core::Uuid &well)
{
    std::vector<core::Event> events;
    const auto count = *rc::gen::inRange(1, 14);
    for (int i = 0; i < count; ++i) {
        const std::string date = "2025-10-1" + std::to_string(*rc::gen::inRange(0, 4));
        const std::string oil = std::to_string(*rc::gen::inRange(0, 100)) + ".50";
        const auto base = std::optional<std::int64_t>(*rc::gen::inRange(0, 3));
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            events.push_back(device.productionUpdate(well, date, "gasVolume", "1.00", oil, base));
            break;
        case 1:
            events.push_back(device.productionDelete(well, date, base));
            break;
        default:
            events.push_back(device.production(well, date, oil, base));
            break;
        }
    }
    return events;
}

std::string stateHash(TestOffice &office)
{
    return office.call(Method::Get, "/sync/state-hash").body.at("stateHash").get<std::string>();
}

/// Sends everything in random pieces, some of them twice or out of order, until every id has its final answer.
void sendSomehow(TestOffice &office, const TestDevice &device, const std::vector<core::Event> &events)
{
    std::set<std::string> open;
    for (const core::Event &event : events)
        open.insert(event.id.toString());
    for (int attempt = 0; !open.empty(); ++attempt) {
        RC_ASSERT(attempt < 400);
        const auto begin = attempt < 200 ? *rc::gen::inRange<std::size_t>(0, events.size()) : std::size_t(0);
        const auto end = attempt < 200 ? *rc::gen::inRange<std::size_t>(begin, events.size() + 1) : events.size();
        std::vector<core::Event> piece(
            events.begin() + static_cast<std::ptrdiff_t>(begin), events.begin() + static_cast<std::ptrdiff_t>(end));
        std::reverse(piece.begin(), piece.end());
        const Answer answer = office.post(device.batch(piece));
        RC_ASSERT(answer.status == 200);
        std::multiset<std::string> told;
        for (const core::Json &id : answer.body.at("synced"))
            told.insert(id.get<std::string>());
        for (const char *list : {"conflicts", "failed"}) {
            for (const core::Json &entry : answer.body.at(list)) {
                told.insert(entry.at("eventId").get<std::string>());
                if (entry.contains("code") && entry.at("code") == "seq_gap")
                    told.insert("gap " + entry.at("eventId").get<std::string>());
            }
        }
        for (const core::Event &event : piece) {
            const std::string id = event.id.toString();
            RC_ASSERT(told.count(id) == 1U); // in exactly one of the three
            if (!told.contains("gap " + id))
                open.erase(id);
        }
    }
}

} // namespace

TEST_CASE("any split, doubling and order of batches ends in the same state")
{
    const std::string kind = GENERATE(from_range(storeKinds()));
    int databases = 0;
    const bool holds = rc::check([&] {
        if (kind == "postgres" && ++databases > 12)
            return; // each takes a database of its own; memory runs them all
        const auto inOrderStores = makeStores("memory");
        TestOffice inOrder(*inOrderStores);
        const core::Uuid well = inOrder.addWell("Acme Well #1");
        TestDevice device(inOrder, "one");
        const std::vector<core::Event> events = genHistory(device, well);
        RC_ASSERT(inOrder.post(device.batch(events)).status == 200);

        const auto stores = makeStores(kind);
        TestOffice office(*stores);
        office.addWell("Acme Well #1");
        TestDevice same(office, "one");
        sendSomehow(office, same, events);
        RC_ASSERT(stateHash(office) == stateHash(inOrder));
        RC_ASSERT(office.office().head()->seq == inOrder.office().head()->seq); // each took effect once
        ClientView view;
        view.pull(office, same.start);
        RC_ASSERT(view.chainHolds);
        RC_ASSERT(view.hash() == stateHash(office));
    });
    CHECK(holds);
}
