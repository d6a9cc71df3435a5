// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/batch.h"

#include "server/store/aggregate_columns.h"
#include "server/sync/parent.h"

namespace wellpulse::server {

namespace {

void appendFailure(std::string &out, const EventAnswer &answer)
{
    out.append("{\"eventId\":");
    core::appendCanonicalString(out, answer.id);
    out.append(",\"code\":");
    core::appendCanonicalString(out, answer.failure.code);
    out.append(",\"message\":");
    core::appendCanonicalString(out, answer.failure.message);
    out.append(answer.retryable ? ",\"retryable\":true" : ",\"retryable\":false");
    if (answer.expectedSeq > 0)
        out.append(",\"expectedSeq\":").append(std::to_string(answer.expectedSeq));
    out.push_back('}');
}

template <class Append>
void appendKind(std::string &out, const BatchAnswer &answer, EventAnswer::Kind kind, Append append)
{
    out.push_back('[');
    bool first = true;
    for (const EventAnswer &event : answer.events) {
        if (event.kind != kind)
            continue;
        if (!first)
            out.push_back(',');
        first = false;
        append(event);
    }
    out.push_back(']');
}

} // namespace

std::string toJsonMembers(const BatchAnswer &answer)
{
    if (answer.storedAnswer)
        return *answer.storedAnswer;
    std::string out;
    out.reserve(64 + answer.events.size() * 40);
    out.append("\"synced\":");
    appendKind(out, answer, EventAnswer::Kind::Synced,
        [&out](const EventAnswer &event) { core::appendCanonicalString(out, event.id); });
    out.append(",\"conflicts\":");
    appendKind(
        out, answer, EventAnswer::Kind::Conflict, [&out](const EventAnswer &event) { out.append(event.conflict); });
    out.append(",\"failed\":");
    appendKind(out, answer, EventAnswer::Kind::Failed, [&out](const EventAnswer &event) { appendFailure(out, event); });
    return out;
}

LoadRequest needsOf(const Batch &batch)
{
    LoadRequest request;
    request.deviceIds.push_back(batch.deviceId);
    request.events.reserve(batch.events.size());
    request.aggregates.reserve(batch.events.size());
    std::optional<AggregateKey> lastParent;
    for (const SubmittedEvent &submitted : batch.events) {
        if (submitted.unsealed)
            continue;
        request.events.push_back({submitted.event.id, batch.deviceId, submitted.event.deviceSeq});
        if (submitted.refused)
            continue;
        request.aggregates.push_back({submitted.event.aggregateType, submitted.event.aggregateId});
        const std::optional<AggregateKey> parent = parentOf(submitted.event);
        if (parent && parent != lastParent)
            request.aggregates.push_back(*parent);
        lastParent = parent;
        if (std::string serial = serialWrittenBy(submitted.event); !serial.empty())
            request.serials.push_back(std::move(serial));
    }
    if (!batch.idempotency.key.empty())
        request.idempotencyKeys.push_back(batch.idempotency);
    return request;
}

} // namespace wellpulse::server
