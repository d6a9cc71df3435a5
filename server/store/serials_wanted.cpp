// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/serials_wanted.h"

#include "core/event/event_codec.h"
#include "server/store/aggregate_columns.h"

namespace wellpulse::server {

std::vector<std::string> serialsWanted(const WorkingSet &set, const LoadRequest &request)
{
    std::vector<std::string> wanted = request.serials;
    const auto want = [&wanted](std::string serial) {
        if (!serial.empty())
            wanted.push_back(std::move(serial));
    };
    for (const EventRow &row : set.parked) {
        if (row.aggregate.type != core::AggregateType::Equipment)
            continue;
        if (const Result<core::Event> event = core::eventFromWire(row.body))
            want(serialWrittenBy(*event));
    }
    for (const auto &[key, row] : set.aggregates) {
        if (row.state.deleted)
            want(serialOnPlateOf(row.state));
    }
    return wanted;
}

} // namespace wellpulse::server
