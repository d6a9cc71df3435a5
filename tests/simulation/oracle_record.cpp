// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oracle_record.h"

#include <algorithm>

namespace wellpulse::simulation {

namespace {

/// Accompanies an entry; two may differ in it without disagreeing about the day.
bool accompanies(std::string_view field)
{
    return field == "entryMethod" || field == "location" || field.ends_with("NotReadReason")
        || field.ends_with("VarianceReason");
}

Json valueIn(const Json &object, const std::string &name)
{
    return object.value(name, Json());
}

} // namespace

/// The fields that an event writes, by what becomes of them.
struct OracleRecord::Sorted {
    Json taken = Json::object();
    Json sources = Json::object(); ///< the provenance that is taken
    std::set<std::string> won;
    std::set<std::string> lost;
    std::set<std::string> contested;
};

Json OracleRecord::allFields() const
{
    Json all = fields;
    if (!provenance.empty())
        all["provenance"] = provenance;
    return all;
}

bool OracleRecord::othersWrote(std::string_view field, const OracleEvent &event) const
{
    return std::any_of(m_history.begin(), m_history.end(), [&](const Write &write) {
        return write.field == field && write.device != event.device && write.revision > event.base;
    });
}

std::set<std::string> OracleRecord::fieldsOthersWrote(const OracleEvent &event) const
{
    std::set<std::string> names;
    for (const Write &write : m_history) {
        if (write.device != event.device && write.revision > event.base)
            names.insert(write.field);
    }
    return names;
}

bool OracleRecord::othersWroteAnything(const OracleEvent &event) const
{
    return !fieldsOthersWrote(event).empty();
}

std::string OracleRecord::rankOfLastWrite(std::string_view field) const
{
    const auto last = std::find_if(
        m_history.rbegin(), m_history.rend(), [field](const Write &write) { return write.field == field; });
    return last == m_history.rend() ? std::string() : last->rank;
}

void OracleRecord::set(const OracleEvent &event, const Json &values, const Json &sources, bool deleted)
{
    ++revision;
    const auto note = [&](const std::string &field) {
        m_history.push_back({revision, field, event.device, event.rank()});
    };
    for (const auto &[field, value] : values.items()) {
        note(field);
        if (value.is_null())
            fields.erase(field);
        else
            fields[field] = value;
    }
    for (const auto &[volume, source] : sources.items()) {
        if (source.is_null())
            provenance.erase(volume);
        else
            provenance[volume] = source;
    }
    if (deleted != isDeleted)
        note("deleted");
    isDeleted = deleted;
}

OracleVerdict OracleRecord::dispute(
    std::string disposition, std::string resolution, const std::set<std::string> &disputed, const Json &values) const
{
    OracleVerdict verdict;
    verdict.disposition = std::move(disposition);
    verdict.resolution = std::move(resolution);
    for (const std::string &field : disputed) {
        verdict.existing[field] = valueIn(fields, field);
        verdict.incoming[field] = valueIn(values, field);
    }
    return verdict;
}

bool OracleRecord::wouldRevive(const OracleEvent &event) const
{
    return isDeleted && !event.wantsDeletion()
        && (event.isCreation() || event.isResolution() || othersWrote("deleted", event));
}

OracleVerdict OracleRecord::take(const OracleEvent &event)
{
    if (!exists())
        return create(event);
    if (event.wantsDeletion())
        return remove(event);
    if (!isDeleted)
        return edit(event);
    if (event.isResolution()) {
        OracleVerdict verdict = edit(event);
        if (isDeleted) // the values were there already
            set(event, Json::object(), Json::object(), false);
        if (verdict.disposition == "UNCHANGED")
            verdict.disposition = "APPLIED";
        return verdict;
    }
    if (othersWrote("deleted", event))
        return contestDeletion(event);
    if (event.isCreation())
        return create(event);
    return {"REJECTED", "schema_invalid", {}, Json::object(), Json::object()};
}

/// The first entry, or a new one by somebody who knew of the deletion: nothing of the old record stays.
OracleVerdict OracleRecord::create(const OracleEvent &event)
{
    Json values = event.written();
    for (const auto &[field, value] : fields.items()) {
        if (!values.contains(field))
            values[field] = nullptr;
    }
    provenance = Json::object();
    set(event, values, event.provenance(), false);
    return {"APPLIED", {}, {}, Json::object(), Json::object()};
}

OracleVerdict OracleRecord::remove(const OracleEvent &event)
{
    if (isDeleted)
        return {"UNCHANGED", {}, {}, Json::object(), Json::object()};
    std::set<std::string> disputed = fieldsOthersWrote(event);
    if (disputed.empty()) {
        set(event, Json::object(), Json::object(), true);
        return {"APPLIED", {}, {}, Json::object(), Json::object()};
    }
    std::erase_if(disputed, accompanies);
    for (const char *field : {"deleted", "wellId", "productionDate", "equipmentId", "photoId", "maintenanceId"}) {
        if (field != std::string_view("wellId") || event.recordType == "PRODUCTION") // equipment may move
            disputed.erase(field);
    }
    OracleVerdict verdict = dispute("CONFLICT", "USER_PROMPT", disputed, Json::object());
    verdict.existing["deleted"] = false;
    verdict.incoming["deleted"] = true;
    return verdict;
}

OracleVerdict OracleRecord::contestDeletion(const OracleEvent &event)
{
    const Json values = event.written();
    std::set<std::string> disputed;
    for (const auto &[field, value] : values.items()) {
        if (!accompanies(field) && valueIn(fields, field) != value)
            disputed.insert(field);
    }
    OracleVerdict verdict = dispute("CONFLICT", "USER_PROMPT", disputed, values);
    verdict.existing["deleted"] = true;
    verdict.incoming["deleted"] = false;
    set(event, values, event.provenance(), false);
    return verdict;
}

OracleRecord::Sorted OracleRecord::sort(const OracleEvent &event) const
{
    Sorted sorted;
    const Json values = event.written();
    for (const auto &[field, value] : values.items()) {
        if (valueIn(fields, field) == value)
            continue;
        const bool meets = othersWrote(field, event);
        const bool isContested = meets && !accompanies(field) && (event.asksPerson || event.isResolution());
        const bool isLater = event.rank() > rankOfLastWrite(field);
        if (!isContested && (!meets || isLater))
            sorted.taken[field] = value;
        if (meets && !accompanies(field))
            (isContested ? sorted.contested : isLater ? sorted.won : sorted.lost).insert(field);
    }
    const Json sources = event.provenance();
    for (const auto &[volume, source] : sources.items()) {
        const bool goesAlong = sorted.taken.contains(volume) || !othersWrote(volume, event);
        if (goesAlong && valueIn(provenance, volume) != source)
            sorted.sources[volume] = source;
    }
    return sorted;
}

OracleVerdict OracleRecord::edit(const OracleEvent &event)
{
    const Sorted sorted = sort(event);
    const bool takesSomething = !sorted.taken.empty() || !sorted.sources.empty();
    std::set<std::string> disputed = sorted.won;
    disputed.insert(sorted.lost.begin(), sorted.lost.end());
    disputed.insert(sorted.contested.begin(), sorted.contested.end());

    std::string disposition = "APPLIED";
    std::string resolution;
    if (!sorted.contested.empty()) {
        disposition = "CONFLICT";
        resolution = "USER_PROMPT";
    } else if (!sorted.lost.empty()) {
        disposition = takesSomething ? "MERGED" : "SUPERSEDED";
        resolution = sorted.won.empty() ? "SKIP" : "OVERWRITE";
    } else if (!sorted.won.empty()) {
        resolution = "OVERWRITE";
    } else if (!takesSomething) {
        disposition = "UNCHANGED";
    } else if (othersWroteAnything(event)) {
        disposition = "MERGED";
    }
    const OracleVerdict verdict = dispute(disposition, resolution, disputed, event.written());
    const bool isRevived = isDeleted && event.isResolution();
    if (takesSomething)
        set(event, sorted.taken, sorted.sources, isDeleted && !isRevived);
    return verdict;
}

} // namespace wellpulse::simulation
