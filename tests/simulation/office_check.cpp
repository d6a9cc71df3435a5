// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/office_check.h"

#include "core/projection/view_hash.h"
#include "server/store/aggregate_columns.h"

#include <algorithm>
#include <set>

namespace wellpulse::simulation {

namespace {

class OfficeCheck {
public:
    OfficeCheck(SimulatedOffice &office, const Oracle &oracle)
        : m_office(office)
        , m_oracle(oracle)
    {
    }

    Problems run()
    {
        for (const DecidedEvent &decided : m_office.decided())
            checkDecision(decided);
        checkFeed();
        checkRecords();
        checkConflicts();
        checkSerials();
        return std::move(m_problems);
    }

private:
    void divergent(std::string sentence) { m_problems.push_back({Problem::Kind::Divergent, std::move(sentence)}); }

    void checkDecision(const DecidedEvent &decided)
    {
        if (!m_decided.insert(decided.id.toString()).second)
            m_problems.push_back({Problem::Kind::Lost, "The office decided " + decided.id.toString() + " twice."});
        const OracleVerdict &verdict = m_oracle.verdicts().at(decided.id.toString());
        const std::string said = std::string(core::toString(decided.disposition)) + ' ' + decided.code;
        const std::string right = verdict.disposition + ' ' + verdict.code;
        if (said != right)
            divergent("The office said " + said + " where the oracle says " + right + ": " + decided.wire);
        const Json told = decided.conflict.empty() ? Json::object() : Json::parse(decided.conflict);
        if (told.value("resolution", "") != verdict.resolution
            || told.value("existingData", Json::object()) != verdict.existing
            || told.value("incomingData", Json::object()) != verdict.incoming)
            divergent("The office told of the conflict " + told.dump() + " where the oracle has " + verdict.resolution
                + ' ' + verdict.existing.dump() + " against " + verdict.incoming.dump() + ": " + decided.wire);
    }

    void checkFeed()
    {
        std::vector<std::string> ids;
        std::map<Oracle::Key, OracleRecord> replayed; // only fields, revision and deletion
        for (const Json &entry : m_office.feed()) {
            const Json &event = entry.at("event");
            ids.push_back(event.at("id").get<std::string>());
            replay(replayed[{event.at("aggregateType"), event.at("aggregateId")}], entry.at("effect"));
        }
        if (ids != m_oracle.feed())
            divergent("The feed has other events, or another order, than the oracle.");
        if (std::set(ids.begin(), ids.end()).size() != ids.size())
            m_problems.push_back({Problem::Kind::Lost, "The feed has an event twice."});
        if (hashOf(replayed) != m_office.stateHash().hash)
            divergent("A replay of the feed gives another state than the office's.");
        if (hashOf(m_oracle.records()) != m_office.stateHash().hash)
            divergent("The oracle's state is another than the office's.");
    }

    static void replay(OracleRecord &record, const Json &effect)
    {
        for (const auto &[field, value] : effect.at("fields").items()) {
            if (field == "provenance" && value.is_object())
                record.provenance.merge_patch(value);
            else if (field == "provenance")
                record.provenance = Json::object();
            else if (value.is_null())
                record.fields.erase(field);
            else
                record.fields[field] = value;
        }
        record.revision = effect.at("revision").get<std::int64_t>();
        record.isDeleted = effect.at("deleted").get<bool>();
    }

    static core::Bytes32 hashOf(const std::map<Oracle::Key, OracleRecord> &records)
    {
        core::ViewHasher hasher;
        for (const auto &[key, record] : records) {
            if (record.isLive())
                hasher.add(*core::parseAggregateType(key.first), *core::parseUuid(key.second), record.revision,
                    record.allFields());
        }
        return hasher.finish();
    }

    void checkRecords()
    {
        for (const core::AggregateState &state : m_office.aggregates()) {
            const auto found = m_oracle.records().find({std::string(core::toString(state.type)), state.id.toString()});
            const OracleRecord right = found == m_oracle.records().end() ? OracleRecord() : found->second;
            if (right.revision == state.revision && right.isDeleted == state.deleted
                && right.allFields() == state.fields)
                continue;
            divergent("The office has " + std::string(core::toString(state.type)) + ' ' + state.id.toString()
                + " at revision " + std::to_string(state.revision) + (state.deleted ? ", deleted: " : ": ")
                + state.fields.dump() + "; the oracle at " + std::to_string(right.revision)
                + (right.isDeleted ? ", deleted: " : ": ") + right.allFields().dump());
        }
    }

    void checkConflicts()
    {
        std::set<std::string> open;
        for (const core::Uuid &id : m_office.openConflicts())
            open.insert(id.toString());
        if (open != m_oracle.openConflicts())
            divergent("The office has " + std::to_string(open.size()) + " open conflicts, the oracle "
                + std::to_string(m_oracle.openConflicts().size()) + ", or others.");
    }

    /// Whatever the rules are: no two live pieces of equipment have one number.
    void checkSerials()
    {
        std::set<std::string> seen;
        for (const core::AggregateState &state : m_office.aggregates()) {
            const std::string serial = server::serialOf(state);
            if (!serial.empty() && !seen.insert(serial).second)
                divergent("Two live pieces of equipment have the serial number " + serial + ".");
        }
    }

    SimulatedOffice &m_office;
    const Oracle &m_oracle;
    Problems m_problems;
    std::set<std::string> m_decided;
};

} // namespace

Oracle oracleOf(const std::vector<DecidedEvent> &decided)
{
    Oracle oracle;
    std::vector<OracleEvent> together;
    std::size_t turn = 0;
    const auto flush = [&] {
        if (!together.empty())
            oracle.decide(together);
        together.clear();
    };
    for (const DecidedEvent &one : decided) {
        OracleEvent event = OracleEvent::read(one.wire, one.receivedAtMs, one.asksPerson, one.isRestored);
        const bool belongs
            = !together.empty() && !event.group.empty() && event.group == together.back().group && one.turn == turn;
        if (!belongs)
            flush();
        turn = one.turn;
        together.push_back(std::move(event));
    }
    flush();
    return oracle;
}

Problems checkOffice(SimulatedOffice &office, const Oracle &oracle)
{
    return OfficeCheck(office, oracle).run();
}

} // namespace wellpulse::simulation
