// SPDX-License-Identifier: GPL-3.0-or-later
// The oracle: what docs/protocol.md says must become of a tenant's events, given the order in which the office decided them,
// when each came and under which policy. Shares no code with the rules that it judges (core/conflict, server/sync,
// core/projection). It is told nothing that the office decided. Not judged: signatures, chains and the schema of payloads but for
// a production date in the future.
#pragma once

#include "tests/simulation/oracle_record.h"

#include <map>
#include <optional>

namespace wellpulse::simulation {

class Oracle {
public:
    using Key = std::pair<std::string, std::string>; ///< the record's type and id

    /// One event, or all of a group, which stand or fall together.
    void decide(const std::vector<OracleEvent> &together);

    const std::map<std::string, OracleVerdict> &verdicts() const { return m_verdicts; } ///< by event id
    const std::vector<std::string> &feed() const { return m_feed; }                     ///< event ids
    const std::map<Key, OracleRecord> &records() const { return m_records; }
    const std::set<std::string> &openConflicts() const { return m_openConflicts; }
    /// Ids of events that are parked.
    std::vector<std::string> parked() const;

private:
    struct Waiting {
        OracleEvent event;
        std::string parent; ///< the id of the record whose coming releases it
    };

    OracleVerdict tryOn(const OracleEvent &event, std::string *waitsFor);
    std::optional<OracleVerdict> hindrance(const OracleEvent &event, std::string *waitsFor) const;
    bool isSerialTaken(const OracleEvent &event) const;
    const OracleRecord *record(const std::string &type, const std::string &id) const;
    void decideOne(const OracleEvent &event);
    void note(const OracleEvent &event, const OracleVerdict &verdict, bool isNewRecord);
    void release(const std::string &recordId);

    std::map<Key, OracleRecord> m_records;
    std::map<std::string, OracleVerdict> m_verdicts;
    std::vector<std::string> m_feed;
    std::set<std::string> m_openConflicts;
    std::set<std::string> m_unmade; ///< ids of records about which something was refused or parked
    std::vector<Waiting> m_parked;
};

} // namespace wellpulse::simulation
