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

FeedEntryCuts appendFeedEntry(std::string &out, const EventRow &row)
{
    const std::size_t begin = out.size();
    FeedEntryCuts cuts;
    out.append("{\"seq\":").append(std::to_string(row.feedSeq)).push_back(',');
    cuts.eventAt = out.size() - begin;
    out.append("\"event\":").append(row.body);
    cuts.eventBytes = out.size() - begin - cuts.eventAt;
    out.append(",\"disposition\":\"").append(core::toString(row.verdict.disposition));
    out.append("\",\"effect\":{\"aggregateId\":\"");
    row.aggregate.id.appendTo(out);
    out.append("\",\"revision\":").append(std::to_string(row.revision));
    cuts.fieldsAt = out.size() - begin;
    out.append(",\"fields\":");
    appendFields(out, row);
    if (row.effectAsWritten)
        cuts.fieldsBytes = out.size() - begin - cuts.fieldsAt;
    out.append(row.deleted ? ",\"deleted\":true}" : ",\"deleted\":false}");
    if (!row.verdict.conflict.empty())
        out.append(",\"conflict\":").append(row.verdict.conflict);
    out.push_back('}');
    return cuts;
}

void appendInBrief(std::string &out, std::string_view entry, const FeedEntryCuts &cuts, const core::Uuid &id)
{
    out.append(entry.substr(0, cuts.eventAt)).append("\"eventId\":\"");
    id.appendTo(out);
    const std::size_t rest = cuts.eventAt + cuts.eventBytes;
    out.append("\"").append(entry.substr(rest, cuts.fieldsAt - rest));
    out.append(entry.substr(cuts.fieldsAt + cuts.fieldsBytes));
}

} // namespace wellpulse::server
