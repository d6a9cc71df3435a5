// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/batch_decider.h"

#include "core/event/event_codec.h"
#include "core/event/same_statement.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

EventAnswer failedAnswer(const SubmittedEvent &submitted, Error why, bool retryable = false)
{
    EventAnswer answer;
    answer.kind = EventAnswer::Kind::Failed;
    answer.id = submitted.id;
    answer.failure = std::move(why);
    answer.retryable = retryable;
    return answer;
}

EventAnswer gapAnswer(const SubmittedEvent &submitted, std::int64_t expectedSeq)
{
    EventAnswer answer = failedAnswer(submitted,
        {"seq_gap", "The event with deviceSeq " + std::to_string(expectedSeq) + " has to come first."}, true);
    answer.expectedSeq = expectedSeq;
    return answer;
}

EventAnswer answerOf(const SubmittedEvent &submitted, const Verdict &verdict)
{
    const bool parked = verdict.disposition == core::Disposition::Parked;
    if (parked || verdict.disposition == core::Disposition::Rejected)
        return failedAnswer(submitted, {verdict.code, verdict.message}, parked);
    EventAnswer answer;
    answer.id = submitted.id;
    if (!verdict.conflict.empty()) {
        answer.kind = EventAnswer::Kind::Conflict;
        answer.conflict = verdict.conflict;
    }
    return answer;
}

/// Whether a fork appended `event` again: the same author says the same thing under another device id.
bool isSaidAgain(const core::Event &event, std::string_view storedBody)
{
    const Result<core::Event> stored = core::eventFromWire(storedBody);
    return stored && core::isSameStatement(*stored, event);
}

std::vector<const SubmittedEvent *> inChainOrder(const Batch &batch)
{
    std::vector<const SubmittedEvent *> order;
    order.reserve(batch.events.size());
    for (const SubmittedEvent &submitted : batch.events)
        order.push_back(&submitted);
    const auto seqOf = [](const SubmittedEvent *submitted) { return submitted->event.deviceSeq; };
    std::stable_sort(order.begin(), order.end(), [&](const auto *a, const auto *b) { return seqOf(a) < seqOf(b); });
    return order;
}

Status checkDevice(const Device &device)
{
    switch (device.state) {
    case DeviceState::Active:
        return {};
    case DeviceState::Suspended:
        return Error{"device_suspended", "The office has suspended this device; its data is kept, ask the office."};
    case DeviceState::Revoked:
        return Error{"device_revoked", "The office has revoked this device; its data is kept, ask the office."};
    }
    return {};
}

} // namespace

Result<BatchAnswer> BatchDecider::decide(const Batch &batch)
{
    const auto found = m_set.devices.find(batch.deviceId);
    if (found == m_set.devices.end())
        return Error{"device_unknown", "This device is not enrolled here."};
    Device &device = found->second;
    if (Status active = checkDevice(device); !active)
        return active.error();
    BatchAnswer answer;
    if (!batch.idempotency.key.empty()) {
        for (const StoredAnswer &stored : m_set.answers) {
            if (stored.key.deviceId == batch.deviceId && stored.key.key == batch.idempotency.key
                && stored.key.requestHash == batch.idempotency.requestHash) {
                answer.storedAnswer = stored.answer;
                return answer;
            }
        }
    }
    takeChain(device, batch, answer);
    if (!batch.idempotency.key.empty() && !batch.events.empty())
        m_set.changes.answers.push_back({batch.idempotency, toJsonMembers(answer), batch.receivedAtMs});
    return answer;
}

void BatchDecider::takeChain(Device &device, const Batch &batch, BatchAnswer &answer)
{
    std::unordered_set<std::string_view> answered(batch.events.size());
    std::vector<Taken> taken;
    std::vector<EventAnswer> others;
    struct Place {
        std::size_t taken;
        std::int64_t nextDeviceSeq;
        core::Bytes32 lastHash;
    };
    std::unordered_map<std::string, Place> groupStarts; // what to go back to when a later member cannot be taken
    const std::int64_t firstSeq = device.nextDeviceSeq;

    for (const SubmittedEvent *submitted : inChainOrder(batch)) {
        if (!answered.insert(submitted->id).second)
            continue;
        const core::Event &event = submitted->event;
        std::optional<EventAnswer> refusal;
        if (event.deviceSeq > 0 && event.deviceSeq < firstSeq && submitted->event.id != core::Uuid{}) {
            // Garbled on its way is no fork: what the office has there stands either way.
            others.push_back(
                submitted->unsealed ? failedAnswer(*submitted, *submitted->unsealed) : answerKnown(device, *submitted));
            continue;
        }
        if (submitted->unsealed && event.deviceSeq <= device.nextDeviceSeq)
            refusal = failedAnswer(*submitted, *submitted->unsealed);
        else if (event.deviceSeq < device.nextDeviceSeq) // twice the same place within this batch
            refusal = failedAnswer(*submitted, {"device_fork", "Another event took this deviceSeq."});
        else if (event.deviceSeq > device.nextDeviceSeq)
            refusal = gapAnswer(*submitted, device.nextDeviceSeq);
        else if (event.prevHash != device.lastHash)
            refusal = failedAnswer(
                *submitted, {"device_fork", "The event does not follow the event that came before it on its device."});
        if (refusal) {
            if (const auto start = event.group ? groupStarts.find(*event.group) : groupStarts.end();
                start != groupStarts.end()) { // a group is taken whole or not at all
                device.nextDeviceSeq = start->second.nextDeviceSeq;
                device.lastHash = start->second.lastHash;
                for (std::size_t i = start->second.taken; i < taken.size(); ++i)
                    others.push_back(gapAnswer(*taken[i].submitted, device.nextDeviceSeq));
                taken.resize(start->second.taken);
                groupStarts.clear();
            }
            others.push_back(std::move(*refusal));
            continue;
        }
        if (event.group)
            groupStarts.try_emplace(*event.group, Place{taken.size(), device.nextDeviceSeq, device.lastHash});
        taken.push_back({submitted, m_set.events.contains(event.id)});
        ++device.nextDeviceSeq;
        device.lastHash = event.hash;
    }
    if (!taken.empty())
        m_set.changes.devices.insert(device.deviceId);
    applyTaken(device, batch, taken);
    answer.events.reserve(batch.events.size());
    for (const Taken &one : taken)
        answer.events.push_back(answerKnown(device, *one.submitted));
    for (EventAnswer &other : others)
        answer.events.push_back(std::move(other));
}

void BatchDecider::applyTaken(const Device &device, const Batch &batch, const std::vector<Taken> &taken)
{
    std::unordered_set<std::string> doneGroups;
    const auto place = [&](const SubmittedEvent &submitted) {
        return PlacedEvent{&submitted.event, submitted.wire, device.ref, batch.receivedAtMs};
    };
    for (const Taken &one : taken) {
        const SubmittedEvent &submitted = *one.submitted;
        if (one.copy) {
            applyCopy(device, submitted, batch.receivedAtMs);
        } else if (submitted.refused && !submitted.event.group) {
            m_applier.reject(place(submitted), *submitted.refused);
        } else if (!submitted.event.group) {
            m_applier.apply(place(submitted));
        } else if (doneGroups.insert(*submitted.event.group).second) {
            std::vector<PlacedEvent> members;
            std::optional<Error> refused;
            for (const Taken &other : taken) {
                if (other.copy || other.submitted->event.group != submitted.event.group)
                    continue;
                members.push_back(place(*other.submitted));
                if (!refused)
                    refused = other.submitted->refused;
            }
            if (!refused) {
                m_applier.applyGroup(members);
            } else {
                for (const PlacedEvent &member : members)
                    m_applier.reject(member, *refused);
            }
        }
    }
}

void BatchDecider::applyCopy(const Device &device, const SubmittedEvent &submitted, std::int64_t receivedAtMs)
{
    EventCopyRow copy;
    copy.deviceRef = device.ref;
    copy.deviceSeq = submitted.event.deviceSeq;
    copy.id = submitted.event.id;
    copy.hash = submitted.event.hash;
    copy.receivedAtMs = receivedAtMs;
    copy.body = submitted.wire;
    if (submitted.refused) {
        copy.code = submitted.refused->code;
        copy.message = submitted.refused->message;
    } else if (!isSaidAgain(submitted.event, m_set.events.at(copy.id)->body)) {
        copy.code = "id_collision";
        copy.message = "Another event has this id already.";
    }
    m_set.copies.push_back(copy);
    m_set.changes.copies.push_back(std::move(copy));
}

EventAnswer BatchDecider::answerKnown(const Device &device, const SubmittedEvent &submitted) const
{
    const core::Event &event = submitted.event;
    const auto known = m_set.events.find(event.id);
    for (const EventCopyRow &copy : m_set.copies) {
        if (copy.id != event.id || copy.deviceRef != device.ref || copy.deviceSeq != event.deviceSeq
            || copy.hash != event.hash)
            continue;
        if (!copy.code.empty())
            return failedAnswer(submitted, {copy.code, copy.message});
        if (known != m_set.events.end())
            return answerOf(submitted, known->second->verdict);
    }
    if (known == m_set.events.end() || known->second->deviceRef != device.ref)
        return failedAnswer(
            submitted, {"device_fork", "The office has another event at this place of the device's chain."});
    if (known->second->hash != event.hash)
        return failedAnswer(submitted, {"id_collision", "Another event has this id already."});
    return answerOf(submitted, known->second->verdict);
}

} // namespace wellpulse::server
