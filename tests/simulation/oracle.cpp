// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle.h"

#include "core/event/uuid.h"
#include "core/time/civil_time.h"

#include <algorithm>
#include <cctype>

namespace wellpulse::simulation {

namespace {

struct Parent {
    const char *field;
    const char *type;
    const char *word;
};

std::optional<Parent> parentOf(const std::string &eventType)
{
    if (eventType == "PRODUCTION_CREATED" || eventType == "EQUIPMENT_CREATED")
        return Parent{"wellId", "WELL", "well"};
    if (eventType == "EQUIPMENT_MAINTENANCE_LOGGED")
        return Parent{"equipmentId", "EQUIPMENT", "equipment"};
    if (eventType == "PHOTO_ATTACHED")
        return Parent{"maintenanceId", "MAINTENANCE", "maintenance"};
    return std::nullopt;
}

/// Serial numbers are the same when they differ in case and blanks only.
std::string plate(const Json &fields)
{
    const Json serial = fields.value("serialNumber", Json());
    std::string letters;
    if (!serial.is_string())
        return letters;
    for (const char letter : serial.get<std::string>()) {
        if (letter != ' ' && letter != '\t')
            letters += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return letters;
}

bool isInTheFuture(const OracleEvent &event)
{
    if (event.type != "PRODUCTION_CREATED")
        return false;
    const auto tomorrow = core::utcDateOf(event.receivedAtMs).plusDays(1).toString();
    return event.payload.at("productionDate").get<std::string>() > tomorrow;
}

OracleVerdict unmade(std::string disposition, std::string code)
{
    OracleVerdict verdict;
    verdict.disposition = std::move(disposition);
    verdict.code = std::move(code);
    return verdict;
}

} // namespace

const OracleRecord *Oracle::record(const std::string &type, const std::string &id) const
{
    const auto found = m_records.find({type, id});
    return found != m_records.end() && found->second.exists() ? &found->second : nullptr;
}

bool Oracle::isSerialTaken(const OracleEvent &event) const
{
    if (event.recordType != "EQUIPMENT" || event.wantsDeletion())
        return false;
    const OracleRecord *own = record(event.recordType, event.recordId);
    std::string wanted = plate(event.written());
    if (wanted.empty() && own != nullptr && own->wouldRevive(event) && !event.isCreation()
        && !event.written().contains("serialNumber"))
        wanted = plate(own->fields);
    return !wanted.empty() && std::any_of(m_records.begin(), m_records.end(), [&](const auto &entry) {
        return entry.first.first == "EQUIPMENT" && entry.first.second != event.recordId && entry.second.isLive()
            && plate(entry.second.fields) == wanted;
    });
}

std::optional<OracleVerdict> Oracle::hindrance(const OracleEvent &event, std::string *waitsFor) const
{
    if (isSerialTaken(event))
        return unmade("REJECTED", "duplicate_key");
    const auto park = [waitsFor](const std::string &recordId) {
        *waitsFor = recordId;
        return unmade("PARKED", "parked");
    };
    if (!event.isCreation()) {
        if (record(event.recordType, event.recordId) != nullptr)
            return std::nullopt;
        const bool mayCome = event.isRestored || m_unmade.contains(event.recordId);
        return mayCome ? park(event.recordId) : unmade("REJECTED", "schema_invalid");
    }
    const auto parent = parentOf(event.type);
    if (!parent)
        return std::nullopt;
    const std::string parentId = event.payload.at(parent->field).get<std::string>();
    const OracleRecord *held = record(parent->type, parentId);
    if (held != nullptr && held->isLive())
        return std::nullopt;
    if (held != nullptr)
        return unmade("REJECTED", "parent_deleted");
    const bool isSentAgain
        = event.isRestored && std::string_view(parent->type) != "WELL"; // by whoever recorded it; a well by nobody
    if (isSentAgain || m_unmade.contains(parentId))
        return park(parentId);
    return unmade("REJECTED", std::string("unknown_") + parent->word);
}

OracleVerdict Oracle::tryOn(const OracleEvent &event, std::string *waitsFor)
{
    if (auto hindered = hindrance(event, waitsFor))
        return *hindered;
    return m_records[{event.recordType, event.recordId}].take(event);
}

void Oracle::decide(const std::vector<OracleEvent> &together)
{
    if (together.size() == 1 && together.front().group.empty())
        return decideOne(together.front());
    std::map<Key, OracleRecord> before;
    std::vector<std::pair<OracleVerdict, bool>> verdicts;
    std::string code = std::any_of(together.begin(), together.end(), isInTheFuture) ? "schema_invalid" : "";
    for (const OracleEvent &event : together) {
        if (!code.empty())
            break;
        const Key key{event.recordType, event.recordId};
        OracleRecord &record = m_records[key];
        before.try_emplace(key, record);
        const bool isNew = !record.exists();
        std::string waitsFor;
        verdicts.emplace_back(tryOn(event, &waitsFor), isNew);
        if (verdicts.back().first.isUnmade()) // a parked one would outlive its group
            code = verdicts.back().first.code == "parked" ? "schema_invalid" : verdicts.back().first.code;
    }
    for (std::size_t i = 0; code.empty() && i < together.size(); ++i)
        note(together[i], verdicts[i].first, verdicts[i].second);
    if (code.empty())
        return;
    for (auto &[key, record] : before)
        m_records[key] = record;
    for (const OracleEvent &event : together)
        note(event, unmade("REJECTED", code), false);
}

void Oracle::decideOne(const OracleEvent &event)
{
    if (isInTheFuture(event))
        return note(event, unmade("REJECTED", "schema_invalid"), false);
    const bool isNew = record(event.recordType, event.recordId) == nullptr;
    std::string waitsFor;
    const OracleVerdict verdict = tryOn(event, &waitsFor);
    if (verdict.disposition == "PARKED")
        m_parked.push_back({event, waitsFor});
    note(event, verdict, isNew);
}

void Oracle::note(const OracleEvent &event, const OracleVerdict &verdict, bool isNewRecord)
{
    m_verdicts[event.id] = verdict;
    if (verdict.isUnmade()) {
        m_unmade.insert(event.recordId);
        return;
    }
    m_feed.push_back(event.id);
    if (event.isResolution() && verdict.disposition != "CONFLICT") {
        for (const Json &id : event.payload.at("conflictIds"))
            m_openConflicts.erase(id.get<std::string>());
    }
    if (verdict.resolution == "USER_PROMPT")
        m_openConflicts.insert(core::uuidV5(core::wellpulseNamespace(), "conflict/" + event.id).toString());
    if (isNewRecord)
        release(event.recordId);
}

void Oracle::release(const std::string &recordId)
{
    m_unmade.erase(recordId);
    std::vector<Waiting> released;
    std::erase_if(m_parked, [&](const Waiting &waiting) {
        if (waiting.parent != recordId)
            return false;
        released.push_back(waiting);
        return true;
    });
    for (const Waiting &waiting : released)
        decideOne(waiting.event);
}

std::vector<std::string> Oracle::parked() const
{
    std::vector<std::string> ids;
    for (const Waiting &waiting : m_parked)
        ids.push_back(waiting.event.id);
    return ids;
}

} // namespace wellpulse::simulation
