// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/conflict_report.h"

#include "core/event/event.h"

namespace wellpulse::server {

core::Uuid conflictIdOf(const core::Uuid &eventId)
{
    return core::uuidV5(core::wellpulseNamespace(), "conflict/" + eventId.toString());
}

std::string conflictReport(const core::Event &event, const core::ConflictReport &report)
{
    return core::canonicalJson({{"conflictId", conflictIdOf(event.id).toString()}, {"eventId", event.id.toString()},
        {"aggregateType", core::toString(event.aggregateType)}, {"aggregateId", event.aggregateId.toString()},
        {"reason", report.reason}, {"fields", report.fields}, {"existingData", report.existingData},
        {"incomingData", report.incomingData}, {"resolution", core::toString(report.resolution)}});
}

std::vector<core::Uuid> conflictIdsOf(const core::Event &event)
{
    std::vector<core::Uuid> ids;
    const auto named = event.payload.find("conflictIds");
    if (named == event.payload.end() || !named->is_array())
        return ids;
    for (const core::Json &item : *named) {
        const auto *text = item.get_ptr<const std::string *>();
        if (const auto id = text == nullptr ? std::nullopt : core::parseUuid(*text))
            ids.push_back(*id);
    }
    return ids;
}

} // namespace wellpulse::server
