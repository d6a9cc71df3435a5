// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant's office in memory, deciding with core's own rules: devices, dispositions, the feed with its hash chain. What
// the sync engine is tested against; no sockets, no clock of its own. Wrong use is an assertion.
#pragma once

#include "core/conflict/decision.h"
#include "core/event/event_seal.h"
#include "core/projection/aggregate_state.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wellpulse::test {

class OfficeModel {
public:
    std::string tenant = "acme";
    std::string epoch = "epoch-1";
    std::int64_t nowMs = 1'760'970'600'000;
    core::ConflictPolicy policy = core::ConflictPolicy::LastWriterWins;
    std::size_t pageSize = 1'000;
    std::size_t snapshotPageSize = 1'000;

    /// The same nonce gives the same device.
    core::Json enrol(const std::string &installNonce);
    bool knowsDevice(const std::string &deviceId) { return deviceById(deviceId) != nullptr; }
    /// As an office that comes back from a backup of before its enrolment.
    void forgetDevice(const std::string &deviceId);
    /// The answer to POST /sync/batch. Every submitted id is in exactly one list.
    core::Json takeBatch(const core::Json &request);
    /// The answer to GET /sync/changes.
    core::Json changesAfter(const core::Json &cursor) const;
    /// A page of GET /sync/snapshot, from the aggregate with this number on; `next` names the page that follows.
    core::Json snapshot(std::size_t from = 0) const;

    /// A well as the office creates one. Answers its id.
    std::string createWell(const std::string &name, int routeOrder);
    /// An entry that another device made and the office took.
    void receiveFromElsewhere(core::Event event);

    std::size_t feedLength() const { return m_feed.size(); }
    /// How often the feed holds the event: 1 = taken, 2 = doubled.
    int timesInFeed(const core::Uuid &eventId) const;
    const std::map<core::Uuid, core::AggregateState> &aggregates() const { return m_aggregates; }
    /// Loses everything after feed position `seq` and starts another epoch, as a restored backup does.
    void restoreBackup(std::int64_t seq, std::string newEpoch);

private:
    struct Device {
        std::string id;
        core::DeviceKey key{};
        std::int64_t nextSeq = 1;
        core::Bytes32 lastHash{};
        std::set<core::Uuid> said;
    };
    struct FeedRow {
        core::Event event;
        core::Disposition disposition;
        core::Effect effect;
        core::Bytes32 feedHash{};
    };
    struct Answered {
        core::Bytes32 hash{};
        std::string list; ///< "synced", "conflicts" or "failed"
        core::Json item;
        core::Event event{};
    };

    Answered take(Device &device, const core::Json &wire);
    /// What another device said before: a fork says it again.
    Answered saidAgain(const core::Event &event, const Answered &before) const;
    Answered decideAndFeed(const core::Event &event);
    void appendToFeed(const core::Event &event, core::Disposition disposition, core::Effect effect);
    core::Json cursorAt(std::size_t length) const;
    core::Json pageAfter(const core::Json &cursor) const;
    static void shorten(core::Json &changes, const core::Json &sent);
    Device *deviceById(const std::string &id);

    std::map<std::string, Device> m_devices; ///< by install nonce
    std::map<core::Uuid, Answered> m_answered;
    std::map<core::Uuid, core::AggregateState> m_aggregates;
    std::vector<FeedRow> m_feed;
    std::int64_t m_serverSeq = 0;
    int m_conflicts = 0;
    std::size_t m_enrolled = 0;
};

} // namespace wellpulse::test
