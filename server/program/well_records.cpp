// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/well_records.h"

namespace wellpulse::server {

namespace {

/// `{"field": {"from": …, "to": …}}` of the fields that differ.
core::Json changesBetween(const core::Json &before, const core::Json &after)
{
    core::Json changes = core::Json::object();
    for (const auto &[name, value] : after.items()) {
        const core::Json old = before.value(name, core::Json());
        if (old != value)
            changes[name] = {{"from", old}, {"to", value}};
    }
    return changes;
}

} // namespace

core::Uuid wellIdOf(std::string_view tenantId, std::string_view api)
{
    return core::uuidV5(core::wellpulseNamespace(), std::string(tenantId) + "/well/" + std::string(api));
}

Result<Kept> keepWell(TenantOffice &tenant, const core::Well &well)
{
    const AggregateKey key{core::AggregateType::Well, wellIdOf(tenant.tenantId(), well.api)};
    auto known = tenant.store().aggregate(key);
    if (!known)
        return errorOf(std::move(known));
    const core::Json fields = core::toFields(well);
    OfficeWrite write;
    write.receivedAtMs = tenant.surroundings().nowMs();
    const bool exists = known->has_value() && (*known)->state.live();
    if (!exists) {
        write.draft = tenant.draft(core::EventType::WellCreated, key, core::serverDeviceId);
        write.draft.payload = fields;
        write.mustBeNew = true;
    } else {
        const core::Json changes = changesBetween((*known)->state.fields, fields);
        if (changes.empty())
            return Kept::Unchanged;
        write.draft = tenant.draft(core::EventType::WellUpdated, key, core::serverDeviceId);
        write.draft.base = (*known)->state.revision;
        write.draft.payload = {{"changes", changes}};
    }
    auto written = tenant.write(write);
    if (!written)
        return errorOf(std::move(written));
    return exists ? Kept::Changed : Kept::Created;
}

} // namespace wellpulse::server
