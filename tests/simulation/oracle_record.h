// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle's model of one record: docs/protocol.md's rules over a plain history of who wrote which field at which revision.
// Written from the protocol and not from core/conflict, slower and simpler: it keeps every write and asks the history. Pure.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::simulation {

using Json = nlohmann::json;

/// An event as the rules see it, and when and under which policy the office received it.
struct OracleEvent {
    std::string id;
    std::string device;
    std::string type;
    std::string recordType;
    std::string recordId;
    std::string hlc; ///< of fixed width: ordered as text
    std::string group;
    std::int64_t base = 0;
    Json payload;
    std::int64_t receivedAtMs = 0;
    bool asksPerson = false;
    bool isRestored = false; ///< the office had been put back from a backup before

    static OracleEvent read(
        const std::string &wire, std::int64_t receivedAtMs, bool asksPerson, bool isRestored = false);

    bool isCreation() const;
    bool isDeletion() const { return type.ends_with("_DELETED"); }
    bool isResolution() const { return type == "CONFLICT_RESOLVED"; }
    bool wantsDeletion() const { return isDeletion() || (isResolution() && payload.value("deleted", false)); }
    /// What it would write, provenance apart.
    Json written() const;
    /// Where its volumes come from, as it says.
    Json provenance() const;
    /// By which the later of two writers is found: the clock, no later than five minutes after receipt; device; id.
    std::string rank() const;
};

/// What the rules make of an event.
struct OracleVerdict {
    std::string disposition;
    std::string code;               ///< with REJECTED and PARKED
    std::string resolution;         ///< OVERWRITE, SKIP or USER_PROMPT where two values met; else empty
    Json existing = Json::object(); ///< the disputed fields as they were
    Json incoming = Json::object(); ///< and as the event has them
    bool isUnmade() const { return disposition == "REJECTED" || disposition == "PARKED"; }
};

class OracleRecord {
public:
    std::int64_t revision = 0; ///< 0: never was
    bool isDeleted = false;
    Json fields = Json::object(); ///< without nulls and provenance
    Json provenance = Json::object();

    bool exists() const { return revision > 0; }
    bool isLive() const { return exists() && !isDeleted; }
    /// As views and hashes have them.
    Json allFields() const;
    /// Whether `event` would bring it back to life.
    bool wouldRevive(const OracleEvent &event) const;
    /// Decides an event that nothing outside the record hinders, and takes it in.
    OracleVerdict take(const OracleEvent &event);

private:
    struct Write {
        std::int64_t revision;
        std::string field;
        std::string device;
        std::string rank;
    };
    struct Sorted;

    bool othersWrote(std::string_view field, const OracleEvent &event) const;
    bool othersWroteAnything(const OracleEvent &event) const;
    std::set<std::string> fieldsOthersWrote(const OracleEvent &event) const;
    std::string rankOfLastWrite(std::string_view field) const;

    OracleVerdict create(const OracleEvent &event);
    OracleVerdict remove(const OracleEvent &event);
    OracleVerdict edit(const OracleEvent &event);
    OracleVerdict contestDeletion(const OracleEvent &event);
    Sorted sort(const OracleEvent &event) const;
    void set(const OracleEvent &event, const Json &values, const Json &sources, bool deleted);
    OracleVerdict dispute(std::string disposition, std::string resolution, const std::set<std::string> &disputed,
        const Json &values) const;

    std::vector<Write> m_history;
};

} // namespace wellpulse::simulation
