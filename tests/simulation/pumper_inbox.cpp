// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inbox/inbox_actions.h"
#include "storage/log/take_back.h"
#include "tests/simulation/pumper.h"

#include <algorithm>

namespace wellpulse::simulation {

Pumper::Saved Pumper::settle(const Desk &desk)
{
    const auto conflicts = desk.store.reader().conflicts(true);
    if (!conflicts || conflicts->empty())
        return {};
    const storage::ConflictNotice &notice = (*conflicts)[any(conflicts->size())].notice;
    const auto isVolume = [](const std::string &field) { return field.ends_with("Volume"); };
    const auto volume = std::find_if(notice.fields.begin(), notice.fields.end(), isVolume);
    if (volume != notice.fields.end() && any(4) == 0) {
        const auto event = storage::settleTyped(desk.store, notice.conflictId, {{*volume, anyVolume()}}, desk.today());
        return event ? Saved{event->id} : Saved();
    }
    const auto side = any(2) == 0 ? core::Side::Mine : core::Side::Office;
    const auto settled = storage::keepSide(desk.store, notice.conflictId, side, any(4) == 0);
    return settled ? lastSaved(desk, *settled) : Saved();
}

Pumper::Saved Pumper::takeBack(const Desk &desk)
{
    if (any(3) == 0) {
        const auto taken = storage::takeBackDecision(desk.store);
        return taken && taken->kind == storage::DecisionKind::Settled ? lastSaved(desk, taken->count) : Saved();
    }
    const auto scope = any(2) == 0 ? storage::UndoScope::Production : storage::UndoScope::Equipment;
    const auto taken = storage::takeBackLast(desk.store.log(), desk.store.reader(), scope);
    return taken ? lastSaved(desk, taken->events.size()) : Saved();
}

Pumper::Saved Pumper::dealWithRefused(const Desk &desk)
{
    const auto refused = desk.store.reader().refused();
    if (!refused)
        return {};
    Saved all;
    for (const storage::RefusedEvent &one : *refused) {
        const core::Uuid &id = one.logged.event.id;
        if (one.retryable)
            continue; // follows by itself
        if (one.logged.error && one.logged.error->code == "duplicate_key") {
            const std::string plate = "NEW-" + std::to_string(any(1'000'000));
            if (const auto sent = storage::resend(desk.store, id, {{"serialNumber", plate}}, desk.today())) {
                const Saved saved = lastSaved(desk, *sent);
                all.insert(all.end(), saved.begin(), saved.end());
                continue;
            }
        }
        if (!desk.store.delivery().skip(id))
            break; // a disk that does not work
    }
    return all;
}

} // namespace wellpulse::simulation
