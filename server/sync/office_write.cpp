// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/office_write.h"

#include "core/event/event_codec.h"
#include "server/store/aggregate_columns.h"
#include "server/sync/event_applier.h"
#include "server/sync/parent.h"

namespace wellpulse::server {

namespace {

Status check(const WorkingSet &set, const OfficeWrite &write, const core::AggregateState &state)
{
    const bool creates = core::kindOf(write.draft.eventType) == core::EventKind::Create;
    if (creates && write.mustBeNew && state.live())
        return Error{"record_exists", "This record exists already; change it instead."};
    if (!creates && !state.live())
        return Error{"not_found", "There is no such record."};
    if (!creates && write.draft.base.value_or(0) != state.revision)
        return Error{"edit_conflict", "Somebody else changed this record meanwhile; read it again."};
    if (std::optional<Error> obstacle = EventApplier::obstacle(set, write.draft))
        return std::move(*obstacle);
    return {};
}

} // namespace

LoadRequest needsOf(const OfficeWrite &write)
{
    LoadRequest needs;
    needs.deviceIds.emplace_back(core::serverDeviceId);
    needs.events.push_back({write.draft.id, core::serverDeviceId, write.draft.deviceSeq});
    needs.aggregates.push_back({write.draft.aggregateType, write.draft.aggregateId});
    if (const std::optional<AggregateKey> parent = parentOf(write.draft))
        needs.aggregates.push_back(*parent);
    if (std::string serial = serialWrittenBy(write.draft); !serial.empty())
        needs.serials.push_back(std::move(serial));
    return needs;
}

Result<AggregateRow> applyOfficeWrite(WorkingSet &set, const OfficeWrite &write)
{
    const AggregateKey key{write.draft.aggregateType, write.draft.aggregateId};
    const auto server = set.devices.find(std::string(core::serverDeviceId));
    if (server == set.devices.end())
        return Error{"database_error", "The tenant's database has no device of the office itself."};
    if (Status ready = check(set, write, set.aggregates.at(key).state); !ready)
        return ready.error();

    Device &device = server->second;
    core::Event event = write.draft;
    event.deviceId = device.deviceId;
    event.deviceSeq = device.nextDeviceSeq;
    event.prevHash = device.lastHash;
    if (core::kindOf(event.eventType) == core::EventKind::Create && set.aggregates.at(key).state.exists())
        event.base = set.aggregates.at(key).state.revision; // entered anew, knowing that the old record was deleted
    core::seal(event, device.key);
    ++device.nextDeviceSeq;
    device.lastHash = event.hash;
    set.changes.devices.insert(device.deviceId);
    EventApplier(set).apply({&event, set.keep(core::toWire(event)), device.ref, write.receivedAtMs});
    return set.aggregates.at(key);
}

} // namespace wellpulse::server
