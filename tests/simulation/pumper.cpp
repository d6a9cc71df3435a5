// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/pumper.h"

#include "core/production/production_change.h"
#include "storage/log/production_draft.h"
#include "tests/simulation/simulated_office.h"

namespace wellpulse::simulation {

namespace {

constexpr std::uint64_t daysBack = 5;

std::vector<storage::EventDraft> draftsOf(const Desk &desk, const std::vector<core::RecordChange> &changes)
{
    const auto group = changes.size() > 1 ? std::optional(desk.store.log().newGroup()) : std::nullopt;
    std::vector<storage::EventDraft> drafts;
    for (const core::RecordChange &change : changes)
        drafts.push_back(storage::draftOf(change, group));
    return drafts;
}

std::vector<core::Uuid> idsOf(const Result<std::vector<core::Event>> &events)
{
    std::vector<core::Uuid> ids;
    if (events) {
        for (const core::Event &event : *events)
            ids.push_back(event.id);
    }
    return ids;
}

} // namespace

Pumper::Saved Pumper::append(const Desk &desk, const std::vector<core::RecordChange> &changes)
{
    return idsOf(desk.store.log().appendAll(draftsOf(desk, changes)));
}

Pumper::Saved Pumper::attach(const Desk &desk, const std::vector<core::RecordChange> &changes)
{
    return idsOf(desk.store.photoUploads().attach(draftsOf(desk, changes)));
}

Pumper::Saved Pumper::lastSaved(const Desk &desk, std::size_t count)
{
    storage::EventFilter newest;
    newest.limit = count;
    Saved ids;
    if (const auto events = desk.store.reader().events(newest)) {
        for (const storage::LoggedEvent &logged : *events)
            ids.push_back(logged.event.id);
    }
    return ids;
}

core::CivilDate Pumper::anyDay(const Desk &desk)
{
    return desk.today().plusDays(-static_cast<int>(any(daysBack)));
}

std::string Pumper::anyVolume()
{
    return std::to_string(40 + any(4)) + ".00"; // often the same as another's
}

core::Uuid Pumper::newId(const Desk &desk)
{
    std::array<std::uint8_t, 10> bytes{};
    for (std::uint8_t &byte : bytes)
        byte = static_cast<std::uint8_t>(m_random());
    return core::uuidV7(desk.nowMs, bytes);
}

Pumper::Saved Pumper::work(const Desk &desk)
{
    const auto what = any(100);
    if (what < 35)
        return enterDay(desk);
    if (what < 60)
        return changeDay(desk);
    if (what < 80)
        return workOnEquipment(desk);
    if (what < 92)
        return settle(desk);
    if (what < 96)
        return takeBack(desk);
    return dealWithRefused(desk);
}

Pumper::Saved Pumper::enterDay(const Desk &desk)
{
    core::ProductionDay day;
    day.wellId = anyWell().toString();
    day.date = anyDay(desk);
    for (const auto fluid : core::allFluids) {
        if (any(3) != 0)
            day.reading(fluid) = {*core::parseWireVolume(anyVolume()), core::Provenance::Measured};
        else if (any(2) == 0)
            day.reading(fluid).notReadReason = "METER_FAULT";
    }
    const auto state
        = desk.store.production().state(core::productionAggregateId(tenantId, day.wellId, day.date.toString()));
    if (!state)
        return {};
    const auto change = core::decideAdd(tenantId, *state, day, desk.today());
    return change ? append(desk, {*change}) : Saved();
}

Pumper::Saved Pumper::changeDay(const Desk &desk)
{
    const core::Uuid &well = anyWell();
    const auto date = anyDay(desk);
    const auto state
        = desk.store.production().state(core::productionAggregateId(tenantId, well.toString(), date.toString()));
    if (!state || !core::isThere(*state))
        return {};
    switch (any(10)) {
    case 0: {
        const auto change = core::decideDelete(*state, "entered twice");
        return change ? append(desk, {*change}) : Saved();
    }
    case 1:
        return correctDate(desk, **state, date);
    default:
        return editDay(desk, **state);
    }
}

Pumper::Saved Pumper::editDay(const Desk &desk, const core::AggregateState &state)
{
    auto day = core::productionDayFromFields(state.fields);
    if (!day)
        return {};
    const auto fluid = core::allFluids[any(3)];
    switch (any(6)) {
    case 0:
        day->notes = "note " + std::to_string(any(3));
        break;
    case 1:
        day->reading(fluid) = {};
        day->reading(fluid).notReadReason = "NO_ACCESS";
        break;
    default:
        day->reading(fluid) = {*core::parseWireVolume(anyVolume()),
            any(4) == 0 ? core::Provenance::Estimated : core::Provenance::Measured};
    }
    const auto change = core::decideEdit(state, *day, desk.today());
    return change ? append(desk, {*change}) : Saved();
}

Pumper::Saved Pumper::correctDate(const Desk &desk, const core::AggregateState &state, core::CivilDate date)
{
    const auto well = state.fields.find("wellId");
    if (well == state.fields.end())
        return {}; // a change whose day a restored office has not yet been told: there is nothing to move
    const auto right = date.plusDays(-1);
    const auto target = desk.store.production().state(
        core::productionAggregateId(tenantId, well->get<std::string>(), right.toString()));
    if (!target)
        return {};
    const auto changes = core::decideDateCorrection(tenantId, state, *target, right, "wrong date", desk.today());
    return changes ? append(desk, {changes->begin(), changes->end()}) : Saved();
}

} // namespace wellpulse::simulation
