// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/decided_ahead.h"

#include "server/store/aggregate_columns.h"

#include <algorithm>

namespace wellpulse::server {

bool canBeForeseen(const WorkingSet &set)
{
    return set.parked.empty() && set.unmadeAggregates.empty() && set.changes.copies.empty()
        && set.changes.released.empty();
}

bool foresee(WorkingSet &read, const LoadRequest &request, const WorkingSet &before)
{
    if (read.version != before.version && read.version != before.versionAfter())
        return false;
    const bool shared = std::any_of(request.events.begin(), request.events.end(),
        [&before](const ClaimedPlace &event) { return before.events.contains(event.id); });
    if (shared || !canBeForeseen(before) || !read.parked.empty())
        return false;
    read.version = before.versionAfter();
    read.head = before.head;
    for (auto &[id, device] : read.devices) {
        if (const auto later = before.devices.find(id); later != before.devices.end())
            device = later->second;
    }
    for (auto &[key, row] : read.aggregates) {
        const auto later = before.aggregates.find(key);
        if (later == before.aggregates.end())
            continue;
        row = later->second;
        row.stored = row.stored || row.changed;
        row.changed = false;
    }
    for (const AggregateRow *row : before.changes.aggregates) {
        if (row->state.type != core::AggregateType::Equipment)
            continue;
        if (row->state.deleted && read.aggregates.contains({row->state.type, row->state.id}))
            return false; // who has its number now was not asked
        std::erase_if(read.serials, [row](const auto &holder) { return holder.second == row->state.id; });
        if (std::string serial = serialOf(row->state); !serial.empty())
            read.serials.insert_or_assign(std::move(serial), row->state.id);
    }
    return true;
}

} // namespace wellpulse::server
