// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/decision.h"
#include "core/production/volume.h"
#include "core/projection/view_hash.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace wellpulse::core;

namespace {

const std::vector<std::string> fieldNames{"oilVolume", "gasVolume", "waterVolume", "notes"};

/// Some device's event on one production day, with any knowledge of the past.
Event anyEvent(std::int64_t revision, int number)
{
    Event event;
    event.id = uuidV7(number, {});
    event.deviceId = std::string(1, static_cast<char>('A' + *rc::gen::inRange(0, 3)));
    event.hlc = {*rc::gen::inRange<std::int64_t>(0, 2'000'000), 0};
    if (*rc::gen::arbitrary<bool>())
        event.base = *rc::gen::inRange<std::int64_t>(0, revision + 1);
    event.eventType = *rc::gen::element(EventType::ProductionCreated, EventType::ProductionUpdated,
        EventType::ProductionUpdated, EventType::ProductionDeleted);
    Json fields = Json::object();
    for (const auto &name : fieldNames) {
        if (*rc::gen::arbitrary<bool>())
            fields[name] = Volume{*rc::gen::inRange<std::int64_t>(0, 3) * 100}.toString();
    }
    if (event.eventType == EventType::ProductionUpdated) {
        Json changes = Json::object();
        for (const auto &[name, value] : fields.items())
            changes[name] = {{"from", nullptr}, {"to", value}};
        event.payload = {{"changes", changes}};
    } else if (event.eventType == EventType::ProductionCreated) {
        event.payload = fields;
    }
    return event;
}

struct History {
    AggregateState office;
    AggregateState reader; ///< what folding the feed's effects alone gives
};

void checkStep(History &history, const Event &event, const DecisionContext &context)
{
    const auto decision = decide(history.office, event, context);
    RC_ASSERT(decide(history.office, event, context).effect == decision.effect);
    const auto before = history.office;
    if (decision.disposition == Disposition::Rejected) {
        RC_ASSERT(decision.failure.has_value());
        return;
    }
    commit(history.office, event, decision, context);
    apply(history.reader, decision.effect);
    const bool changed = !decision.effect.fields.empty() || before.deleted != history.office.deleted;
    RC_ASSERT((history.office.revision == before.revision + 1) == (changed || !before.exists()));
    RC_ASSERT(history.reader.fields == history.office.fields);
    RC_ASSERT(history.reader.revision == history.office.revision);
    RC_ASSERT(history.reader.deleted == history.office.deleted);
    // The same event again, seen now: nothing left to do but where a person must choose.
    auto again = event;
    again.base = history.office.revision;
    if (decision.disposition == Disposition::Applied && kindOf(event.eventType) != EventKind::Create)
        RC_ASSERT(decide(history.office, again, context).disposition == Disposition::Unchanged);
}

} // namespace

TEST_CASE("law: a reader that folds the effects has what the office has, whatever meets whatever")
{
    REQUIRE(rc::check([] {
        History history;
        DecisionContext context{
            *rc::gen::element(ConflictPolicy::LastWriterWins, ConflictPolicy::UserPrompt), 1'000'000};
        const int count = *rc::gen::inRange(1, 25);
        for (int i = 0; i < count; ++i)
            checkStep(history, anyEvent(history.office.revision, i), context);
    }));
}

TEST_CASE("law: last writer wins whatever order two entries of a day arrive in")
{
    REQUIRE(rc::check([] {
        const DecisionContext context{ConflictPolicy::LastWriterWins, 10'000'000};
        auto first = anyEvent(0, 1);
        auto second = anyEvent(0, 2);
        for (auto *event : {&first, &second}) {
            event->eventType = EventType::ProductionCreated;
            event->base.reset();
            event->payload = {{"oilVolume", Volume{*rc::gen::inRange<std::int64_t>(0, 5)}.toString()},
                {"notes", *rc::gen::element(std::string("a"), std::string("b"))}};
        }
        second.deviceId = first.deviceId + "x";
        const auto outcome = [&context](const Event &a, const Event &b) {
            AggregateState state;
            commit(state, a, decide(state, a, context), context);
            commit(state, b, decide(state, b, context), context);
            return state.fields;
        };
        RC_ASSERT(outcome(first, second) == outcome(second, first));
    }));
}

TEST_CASE("law: folding a pending event shows what the office will say when nobody else wrote")
{
    REQUIRE(rc::check([] {
        AggregateState office;
        AggregateState device;
        const DecisionContext context{ConflictPolicy::LastWriterWins, 10'000'000};
        const int count = *rc::gen::inRange(1, 15);
        for (int i = 0; i < count; ++i) {
            auto event = anyEvent(office.revision, i);
            event.deviceId = "A";
            event.base = office.revision;
            const auto decision = decide(office, event, context);
            if (decision.disposition == Disposition::Rejected)
                continue;
            auto pending = office;
            foldPending(pending, event);
            commit(office, event, decision, context);
            RC_ASSERT(pending.fields == office.fields);
            RC_ASSERT(pending.deleted == office.deleted);
        }
    }));
}
