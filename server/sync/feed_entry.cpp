// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/feed_entry.h"

#include "core/event/event_codec.h"
#include "core/projection/aggregate_state.h"

namespace wellpulse::server {

namespace {

void appendFields(std::string &out, const EventRow &row)
{
    if (!row.effectFields.empty()) {
        out.append(row.effectFields);
        return;
    }
    const Result<core::Event> event = core::eventFromWire(row.body);
    if (event)
        core::appendCanonicalJson(out, core::writtenFields(*event));
    else
        out.append("{}"); // cannot be: only an event that was read gets into the feed
}

} // namespace

void appendFeedEntry(std::string &out, const EventRow &row)
{
    out.append("{\"seq\":").append(std::to_string(row.feedSeq)).append(",\"event\":").append(row.body);
    out.append(",\"disposition\":\"").append(core::toString(row.verdict.disposition));
    out.append("\",\"effect\":{\"aggregateId\":\"");
    row.aggregate.id.appendTo(out);
    out.append("\",\"revision\":").append(std::to_string(row.revision)).append(",\"fields\":");
    appendFields(out, row);
    out.append(row.deleted ? ",\"deleted\":true}" : ",\"deleted\":false}");
    if (!row.verdict.conflict.empty())
        out.append(",\"conflict\":").append(row.verdict.conflict);
    out.push_back('}');
}

} // namespace wellpulse::server
