// SPDX-License-Identifier: GPL-3.0-or-later
// Two laptops that recorded different things, and the people who settle it: what each sees, what each answer writes, and that
// it can be taken back, also after a restart.
#include "core/schema/payload_schema.h"
#include "storage/log/verify.h"
#include "tests/storage/inbox/store_fixture.h"

#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

const core::CivilDate today = *core::parseCivilDate("2025-10-21");

/// An office that asks people, and two laptops that both know the days of well one.
struct TwoLaptops {
    Office office;
    Laptop first{"device-a"};
    Laptop second{"device-b"};
    std::vector<core::ProductionDay> days;

    explicit TwoLaptops(int count = 1)
    {
        office.policy = core::ConflictPolicy::UserPrompt;
        for (int day = 0; day < count; ++day) {
            days.push_back(productionDay(wellOne, "2025-10-19", 1'000));
            days.back().date = days.back().date.plusDays(-day);
            must(first.store().log().append(created(days.back())));
        }
        first.synchronise(office);
        second.synchronise(office);
    }
    static void edit(Laptop &laptop, const core::ProductionDay &day, std::int64_t oil)
    {
        core::ProductionDay after = day;
        after.reading(core::Fluid::Oil) = {core::Volume{oil}, core::Provenance::Measured};
        must(laptop.store().log().append(updated(day, after, 1)));
    }
    /// Both corrected every day offline; the second one was heard first.
    void disagree()
    {
        for (const auto &day : days) {
            edit(second, day, 2'200);
            edit(first, day, 1'100);
        }
        second.synchronise(office);
        first.synchronise(office);
    }
    void synchroniseAll()
    {
        for (Laptop *laptop : {&first, &second, &first})
            laptop->synchronise(office);
    }
    storage::InboxConflict only(Laptop &laptop)
    {
        auto inbox = laptop.inbox();
        REQUIRE(inbox.conflicts.size() == 1);
        return inbox.conflicts.front();
    }
};

std::string oil(const core::Choice &choice)
{
    return choice.values.value("oilVolume", std::string());
}

} // namespace

TEST_CASE("each side sees its own reading as mine, with who wrote which, and only what differs")
{
    TwoLaptops two(2);
    must(two.first.store().delivery().keepNames({{"user-of-device-b", "Jo Martinez"}, {"device-b", "Truck 7"}}));
    two.days.resize(1);
    two.disagree();

    const auto mine = two.only(two.first);
    CHECK(mine.isOwn);
    CHECK(mine.disagreement.fields == std::vector<std::string>{"oilVolume"});
    CHECK(oil(mine.disagreement.mine) == "11.00");
    CHECK(oil(mine.disagreement.office) == "22.00");
    CHECK(mine.mine.deviceId == "device-a");
    CHECK(mine.mine.onThisDevice);
    CHECK(mine.office.deviceId == "device-b");
    CHECK(mine.office.userName == "Jo Martinez");
    CHECK(mine.office.deviceName == "Truck 7");
    CHECK_FALSE(mine.office.onThisDevice);
    CHECK(mine.office.atMs.value_or(0) > 0);
    CHECK(mine.subject.date == "2025-10-19");
    CHECK(mine.dayBefore.value("productionDate", std::string()) == "2025-10-18");
    CHECK(two.first.waiting() == 1);

    two.second.synchronise(two.office); // the conflict is an entry of the feed, too
    const auto theirs = two.only(two.second);
    CHECK(theirs.isOwn);
    CHECK(oil(theirs.disagreement.mine) == "22.00");
    CHECK(oil(theirs.disagreement.office) == "11.00");
    CHECK(theirs.mine.deviceId == "device-b");
    CHECK(theirs.office.deviceId == "device-a");

    Laptop foreman("device-c");
    foreman.synchronise(two.office);
    const auto between = two.only(foreman);
    CHECK_FALSE(between.isOwn);
    CHECK(oil(between.disagreement.mine) == "11.00"); // who came later stands on the left
    CHECK(oil(between.disagreement.office) == "22.00");
}

TEST_CASE("a side that is kept holds everywhere, and nobody is asked again")
{
    TwoLaptops two;
    two.disagree();
    const auto keep = GENERATE(core::Side::Mine, core::Side::Office);
    const std::string expected = keep == core::Side::Mine ? "11.00" : "22.00";
    const auto id = two.only(two.first).disagreement.conflictId;
    CHECK(must(storage::keepSide(two.first.store(), id, keep)) == 1);
    CHECK(two.first.waiting() == 0); // at once, also without the office
    CHECK(two.first.fieldsOf(two.days[0]).at("oilVolume") == expected);
    CHECK_FALSE(must(two.first.store().production().day(wellOne, two.days[0].date))->conflicted);
    two.synchroniseAll();
    for (Laptop *laptop : {&two.first, &two.second}) {
        CHECK(laptop->waiting() == 0);
        CHECK(laptop->fieldsOf(two.days[0]).at("oilVolume") == expected);
        CHECK(must(storage::verifyLog(laptop->store().connection(),
                       laptop->world.environment(laptop == &two.first ? "device-a" : "device-b").identity.key))
                  .ok());
    }
    CHECK(storage::keepSide(two.first.store(), id, keep).error().code == "conflict_unknown");
}

TEST_CASE("a typed value is looked at as in the form, and then stands as measured")
{
    TwoLaptops two;
    two.disagree();
    const auto id = two.only(two.first).disagreement.conflictId;
    const auto faultOf = [&](const char *field, const char *text) {
        const auto event = storage::settleTyped(two.first.store(), id, {{field, text}}, today);
        return event ? std::string("settled") : event.error().front().field + ": " + event.error().front().error.code;
    };
    CHECK(faultOf("oilVolume", "-1") == "oilVolume: volume_negative");
    CHECK(faultOf("oilVolume", "12x") == "oilVolume: volume_not_a_number");
    CHECK(faultOf("gasVolume", "12") == ": field_not_contested");
    CHECK(two.first.waiting() == 1);
    CHECK(faultOf("oilVolume", "33.5") == "settled");
    two.synchroniseAll();
    const core::Json fields = two.second.fieldsOf(two.days[0]);
    CHECK(fields.at("oilVolume") == "33.50");
    CHECK(fields.at("provenance").at("oilVolume") == "MEASURED");
    CHECK(two.second.waiting() == 0);
}

TEST_CASE(
    "all alike are settled at once and taken back at once, after a restart, before and after the office heard of it")
{
    TwoLaptops two(4);
    two.disagree();
    const bool isSent = GENERATE(false, true);
    CAPTURE(isSent);
    REQUIRE(two.first.waiting() == 4);
    const auto id = two.first.inbox().conflicts.at(2).disagreement.conflictId;
    CHECK(must(storage::keepSide(two.first.store(), id, core::Side::Mine, true)) == 4);
    CHECK(two.first.waiting() == 0);
    if (isSent)
        two.synchroniseAll();
    two.first.restart();
    CHECK(must(storage::takeBackDecision(two.first.store())).count == 4);
    CHECK(two.first.waiting() == 4);
    for (const auto &day : two.days)
        CHECK(two.first.fieldsOf(day).at("oilVolume") == "22.00");
    two.synchroniseAll();
    CHECK(two.first.waiting() == 4); // what settled it and what took it back came through the feed
    for (const auto &day : two.days)
        CHECK(two.second.fieldsOf(day).at("oilVolume") == "22.00");
    CHECK(storage::takeBackDecision(two.first.store()).error().code == "nothing_to_undo");

    CHECK(must(storage::keepSide(two.first.store(), id, core::Side::Office)) == 1); // and it can be settled again
    two.synchroniseAll();
    CHECK(two.first.waiting() == 3);
}

TEST_CASE("deleting against changing is one question, whichever side asks it")
{
    TwoLaptops two;
    const bool firstDeletes = GENERATE(false, true);
    CAPTURE(firstDeletes);
    Laptop &deleter = firstDeletes ? two.first : two.second;
    Laptop &editor = firstDeletes ? two.second : two.first;
    must(deleter.store().log().append(deleted(two.days[0], 1)));
    TwoLaptops::edit(editor, two.days[0], 2'200);
    two.second.synchronise(two.office);
    two.first.synchronise(two.office);
    two.second.synchronise(two.office);

    const auto question = two.only(deleter);
    CHECK(question.disagreement.isAboutDeletion);
    CHECK(question.disagreement.mine.deleted);
    CHECK_FALSE(question.disagreement.office.deleted);
    CHECK_FALSE(two.only(editor).disagreement.mine.deleted);
    CHECK(deleter.fieldsOf(two.days[0]).at("oilVolume") == "22.00"); // it lives until somebody has decided

    must(storage::keepSide(deleter.store(), question.disagreement.conflictId, core::Side::Mine));
    CHECK(deleter.fieldsOf(two.days[0]).is_null());
    two.synchroniseAll();
    CHECK(editor.fieldsOf(two.days[0]).is_null());
    must(storage::takeBackDecision(deleter.store()));
    CHECK(deleter.fieldsOf(two.days[0]).at("oilVolume") == "22.00");
    two.synchroniseAll();
    CHECK(editor.fieldsOf(two.days[0]).at("oilVolume") == "22.00");
    CHECK(deleter.waiting() == 1);
}

TEST_CASE("a day that both entered and one deleted again can be kept")
{
    TwoLaptops two;
    const auto day = [&] {
        core::ProductionDay other = two.days[0];
        other.date = other.date.plusDays(-1);
        return other;
    }();
    must(two.second.store().log().append(created(day)));
    two.second.synchronise(two.office);
    must(two.first.store().log().append(created(day)));
    must(two.first.store().log().append(deleted(day)));
    two.first.synchronise(two.office);

    const auto question = two.only(two.first);
    CHECK(question.disagreement.isAboutDeletion);
    must(storage::keepSide(two.first.store(), question.disagreement.conflictId, core::Side::Office));
    const auto settlement = must(two.first.store().reader().events({.limit = 1})).front().toEvent();
    CHECK(settlement.eventType == core::EventType::ConflictResolved);
    CHECK(core::validatePayload(settlement, two.first.world.nowMs));
    two.synchroniseAll();
    CHECK(two.first.waiting() == 0);
    CHECK(two.first.fieldsOf(day).at("oilVolume") == "10.00");
}

TEST_CASE("a report of before, which names the well and the date too, can be settled")
{
    TwoLaptops two;
    two.disagree();
    storage::BatchAnswer answer;
    const auto told = two.only(two.first);
    storage::ConflictNotice notice;
    notice.conflictId = "22222222-2222-7222-8222-222222222222";
    notice.eventId = told.eventId;
    notice.aggregateId = told.disagreement.aggregateId;
    notice.fields = {"deleted", "oilVolume", "productionDate", "wellId"};
    notice.existingData = two.first.fieldsOf(two.days[0]);
    notice.existingData["deleted"] = false;
    notice.incomingData = {{"deleted", true}};
    notice.resolution = core::ConflictResolution::UserPrompt;
    answer.conflicts = {notice};
    answer.page.cursor = must(two.first.store().delivery().state()).cursor;
    must(two.first.store().delivery().applyAnswer(answer));
    must(storage::keepSide(two.first.store(), notice.conflictId, core::Side::Office));
    const auto settlement = must(two.first.store().reader().events({.limit = 1})).front().toEvent();
    CHECK(core::validatePayload(settlement, two.first.world.nowMs));
}

TEST_CASE("two who settle differently are the next question, and the first one is closed")
{
    TwoLaptops two;
    two.disagree();
    two.second.synchronise(two.office);
    must(storage::keepSide(two.first.store(), two.only(two.first).disagreement.conflictId, core::Side::Mine));
    REQUIRE(storage::settleTyped(
        two.second.store(), two.only(two.second).disagreement.conflictId, {{"oilVolume", "50"}}, today));
    two.first.synchronise(two.office);
    two.second.synchronise(two.office);
    two.first.synchronise(two.office);
    const auto next = two.only(two.second);
    CHECK(oil(next.disagreement.mine) == "50.00");
    CHECK(oil(next.disagreement.office) == "11.00");
    CHECK(two.only(two.first).disagreement.conflictId == next.disagreement.conflictId);
}

TEST_CASE("a settlement that met a later reading settles nothing: both questions wait")
{
    TwoLaptops two;
    two.disagree();
    two.second.synchronise(two.office);
    const auto question = two.only(two.first).disagreement.conflictId;
    must(storage::keepSide(two.first.store(), question, core::Side::Mine));
    CHECK(two.first.inbox().conflicts.empty());
    core::ProductionDay seen = two.days[0];
    seen.reading(core::Fluid::Oil) = {core::Volume{2'200}, core::Provenance::Measured};
    core::ProductionDay later = seen;
    later.reading(core::Fluid::Oil) = {core::Volume{3'300}, core::Provenance::Measured};
    must(two.second.store().log().append(updated(seen, later, 2)));
    two.second.synchronise(two.office);
    two.synchroniseAll();

    for (Laptop *laptop : {&two.first, &two.second}) {
        const auto inbox = laptop->inbox();
        REQUIRE(inbox.conflicts.size() == 2);
        CHECK(inbox.conflicts.front().disagreement.conflictId == question);
        CHECK(laptop->fieldsOf(two.days[0]).at("oilVolume") == "33.00");
    }
}
