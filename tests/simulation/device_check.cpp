// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/device_check.h"

#include "storage/archive/whole_log.h"
#include "storage/inbox/inbox.h"
#include "storage/log/event_row.h"
#include "storage/log/sync_state.h"
#include "storage/log/verify.h"
#include "tests/simulation/needed.h"

#include <algorithm>

namespace wellpulse::simulation {

namespace {

class DeviceCheck {
public:
    DeviceCheck(SimulatedDevice &device, const OfficeEnd &office)
        : m_device(device)
        , m_office(office)
    {
    }

    Problems run()
    {
        if (!m_device.isRunning()) {
            problem(Problem::Kind::Wedged, "does not start any more");
            return std::move(m_problems);
        }
        storage::EventFilter all;
        all.limit = 1'000'000;
        m_log = needed(m_device.store().reader().events(all));
        addArchived();
        leaveWhatCounts();
        checkDelivery();
        checkSaved();
        checkStandings();
        checkConflicts();
        checkView();
        return std::move(m_problems);
    }

private:
    void problem(Problem::Kind kind, const std::string &sentence)
    {
        m_problems.push_back({kind, m_device.name() + ": " + sentence});
    }

    /// What lies in sealed files has its place in the feed, or was refused and is done with.
    void addArchived()
    {
        const auto whole = needed(storage::WholeLog::open(m_device.store().connection()));
        for (const std::string &sentence : whole.problems())
            problem(Problem::Kind::Lost, sentence);
        for (const auto &part : whole.parts()) {
            auto query = needed(storage::Statement::prepare(part.file.connection(),
                "SELECT e.id, f.disposition, d.code, EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
                "FROM event_log AS e LEFT JOIN feed AS f ON f.event = e.seq LEFT JOIN disposition AS d ON d.event = e.seq"));
            needed(query.forEachRow([this](const storage::Statement &row) {
                storage::LoggedEvent logged;
                logged.event.id = storage::uuidFrom(row.blob(0));
                logged.standing = row.isNull(1) ? storage::EventStanding::Rejected : standingOf(row.int64(1));
                if (row.int64(3) != 0)
                    logged.standing = storage::EventStanding::LaidAside;
                if (row.isNull(1) && !row.isNull(2))
                    logged.error = Error{std::string(row.text(2)), {}};
                m_log.push_back(std::move(logged));
            }));
        }
    }

    static storage::EventStanding standingOf(std::int64_t disposition)
    {
        const auto name = core::toString(static_cast<core::Disposition>(disposition));
        for (int i = 0; i <= static_cast<int>(storage::EventStanding::LaidAside); ++i) {
            if (storage::toString(static_cast<storage::EventStanding>(i)) == name)
                return static_cast<storage::EventStanding>(i);
        }
        return storage::EventStanding::Pending;
    }

    /// An entry that was said again by another identity is there once more, laid aside.
    void leaveWhatCounts()
    {
        std::set<core::Uuid> counting;
        for (const auto &logged : m_log) {
            if (logged.standing != storage::EventStanding::LaidAside)
                counting.insert(logged.event.id);
        }
        std::erase_if(m_log, [&counting](const storage::LoggedEvent &logged) {
            return logged.standing == storage::EventStanding::LaidAside && counting.contains(logged.event.id);
        });
    }

    void checkDelivery()
    {
        const auto state = needed(m_device.store().delivery().state());
        if (state.pending != 0)
            problem(Problem::Kind::Wedged, std::to_string(state.pending) + " events never left; " + m_device.trouble());
        if (state.cursor.seq != m_office.head.seq || state.cursor.feedHash != m_office.head.hash)
            problem(Problem::Kind::Wedged,
                "stands at " + std::to_string(state.cursor.seq) + " of the feed's " + std::to_string(m_office.head.seq)
                    + "; " + m_device.trouble());
    }

    void checkSaved()
    {
        std::multimap<core::Uuid, const storage::LoggedEvent *> kept;
        for (const auto &logged : m_log)
            kept.emplace(logged.event.id, &logged);
        for (const core::Uuid &id : m_device.acknowledged()) {
            if (kept.count(id) != 1)
                problem(Problem::Kind::Lost,
                    "has the saved event " + id.toString() + " " + std::to_string(kept.count(id)) + " times");
        }
        // Of what it lost when it was put back to an earlier state, what came again from the office is its own again.
        for (const core::Uuid &id : m_device.saved()) {
            const auto found = kept.find(id);
            if (found != kept.end() && !m_office.received.contains(id.toString()) && !wasRefusedBefore(*found->second))
                problem(Problem::Kind::Lost, "the office has not got the saved event " + id.toString());
        }
    }

    /// By an office that was restored since, and the person is still told so.
    bool wasRefusedBefore(const storage::LoggedEvent &logged) const
    {
        const auto codes = m_office.refusedBefore.find(logged.event.id.toString());
        return codes != m_office.refusedBefore.end() && logged.standing == storage::EventStanding::Rejected
            && logged.error && codes->second.contains(logged.error->code);
    }

    /// What the person is told of each entry is what became of it.
    void checkStandings()
    {
        for (const auto &logged : m_log) {
            const std::string id = logged.event.id.toString();
            const auto verdict = m_office.oracle.verdicts().find(id);
            if (verdict == m_office.oracle.verdicts().end())
                continue; // never sent: told of above
            const std::string standing(storage::toString(logged.standing));
            const bool isRefused = verdict->second.isUnmade();
            if (isRefused && !logged.own && logged.standing == storage::EventStanding::LaidAside)
                continue; // of others, in a feed that the office lost, and refused when it came again: only its author is told
            if (standing != verdict->second.disposition
                || (isRefused && (!logged.error || logged.error->code != verdict->second.code)))
                problem(Problem::Kind::Divergent,
                    "says " + standing + " of " + id + ", which is " + verdict->second.disposition + ' '
                        + verdict->second.code);
        }
    }

    void checkConflicts()
    {
        const std::int64_t begin = needed(storage::loadSyncState(m_device.store().connection())).baseSeq;
        std::map<std::string, storage::ConflictRecord> told;
        for (auto &record : needed(m_device.store().reader().conflicts(false)))
            told.emplace(record.notice.eventId.toString(), record);
        for (const auto &[id, verdict] : m_office.oracle.verdicts()) {
            const auto seq = m_office.feedSeqs.find(id);
            const bool isBefore = seq == m_office.feedSeqs.end() || seq->second <= begin; // of before its time
            const auto found = told.find(id);
            if (verdict.resolution.empty() || (isBefore && found == told.end()))
                continue;
            if (found == told.end())
                problem(Problem::Kind::Lost, "does not tell of the values that met in " + id);
            else if (found->second.notice.existingData != verdict.existing
                || found->second.notice.incomingData != verdict.incoming)
                problem(Problem::Kind::Lost, "tells of other values than those that met in " + id);
        }
        for (const auto &[id, record] : told) {
            const auto verdict = m_office.oracle.verdicts().find(id);
            if (verdict == m_office.oracle.verdicts().end() || verdict->second.resolution.empty())
                problem(Problem::Kind::Divergent, "tells of values that never met in " + id);
            if (!record.open && m_office.oracle.openConflicts().contains(record.notice.conflictId))
                problem(Problem::Kind::Lost, "takes the open conflict " + record.notice.conflictId + " for settled");
        }
    }

    void checkView()
    {
        const auto report = storage::verifyLog(m_device.store().connection(), m_device.keys());
        if (!report)
            return problem(Problem::Kind::Wedged, "cannot be read: " + report.error().message);
        for (const std::string &sentence : report->problems)
            problem(Problem::Kind::Divergent, sentence);
        const std::set<std::string> parked = recordsWithParked();
        if (report->viewHash == m_office.stateHash && parked.empty())
            return;
        const std::size_t before = m_problems.size();
        for (const auto &[key, record] : m_office.oracle.records()) {
            if (!parked.contains(key.second))
                compare(key, record);
        }
        if (parked.empty() && m_problems.size() == before)
            problem(Problem::Kind::Divergent, "shows something that the office does not have");
    }

    void compare(const Oracle::Key &key, const OracleRecord &record)
    {
        const auto type = *core::parseAggregateType(key.first);
        if (type == core::AggregateType::Well)
            return;
        const auto state = needed(storage::stateOf(m_device.store(), type, *core::parseUuid(key.second)));
        if (!record.exists()
            || (state && state->revision == record.revision && state->deleted == record.isDeleted
                && state->fields == record.allFields()))
            return;
        problem(Problem::Kind::Divergent,
            "shows " + key.first + ' ' + key.second + " as "
                + (state ? std::to_string(state->revision) + ' ' + state->fields.dump() : "nothing") + " instead of "
                + std::to_string(record.revision) + ' ' + record.allFields().dump());
    }

    /// What waits with the office for another record is folded into the author's own view only.
    std::set<std::string> recordsWithParked() const
    {
        std::set<std::string> ids;
        for (const auto &logged : m_log) {
            if (logged.own && logged.standing == storage::EventStanding::Parked)
                ids.insert(logged.event.aggregateId.toString());
        }
        return ids;
    }

    SimulatedDevice &m_device;
    const OfficeEnd &m_office;
    std::vector<storage::LoggedEvent> m_log;
    Problems m_problems;
};

} // namespace

OfficeEnd endOf(SimulatedOffice &office, const Oracle &oracle)
{
    OfficeEnd end{office.head(), office.stateHash().hash, {}, {}, office.refusedBefore(), oracle};
    for (const DecidedEvent &decided : office.decided()) {
        end.received.insert(decided.id.toString());
        if (decided.feedSeq > 0)
            end.feedSeqs.emplace(decided.id.toString(), decided.feedSeq);
    }
    return end;
}

Problems checkDevice(SimulatedDevice &device, const OfficeEnd &office)
{
    return DeviceCheck(device, office).run();
}

} // namespace wellpulse::simulation
