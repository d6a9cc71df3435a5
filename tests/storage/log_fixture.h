// SPDX-License-Identifier: GPL-3.0-or-later
// A device's log on an encrypted database of its own, with a clock and random bytes that the test rules, and an office
// that decides its events as the real one does.
#pragma once

#include "core/conflict/decision.h"
#include "core/event/event_seal.h"
#include "core/event/feed_hash.h"
#include "core/production/production_day.h"
#include "storage/log/delivery.h"
#include "storage/log/event_log.h"
#include "storage/log/migrations.h"
#include "tests/storage/test_database.h"

#include <map>
#include <random>
#include <set>

namespace wellpulse::test {

inline const core::Uuid wellOne = *core::parseUuid("11111111-1111-7111-8111-111111111111");
inline const core::Uuid wellTwo = *core::parseUuid("22222222-2222-7222-8222-222222222222");

inline core::Uuid dayId(const core::Uuid &well, std::string_view date)
{
    return core::productionAggregateId("acme", well.toString(), date);
}

inline core::ProductionDay productionDay(const core::Uuid &well, std::string_view date, std::int64_t oilHundredths)
{
    core::ProductionDay day;
    day.wellId = well.toString();
    day.date = *core::parseCivilDate(date);
    day.reading(core::Fluid::Oil) = {core::Volume{oilHundredths}, core::Provenance::Measured};
    day.reading(core::Fluid::Gas) = {core::Volume{12'000}, core::Provenance::Carried};
    return day;
}

/// The fields a view keeps: a volume that was not read is none.
inline core::Json shownFields(core::Json payload)
{
    for (const auto fluid : core::allFluids) {
        const std::string name(core::volumeFieldOf(fluid));
        if (payload.value(name, core::Json()).is_null())
            payload.erase(name);
    }
    return payload;
}

inline storage::EventDraft created(const core::ProductionDay &day)
{
    storage::EventDraft draft;
    draft.aggregateId = core::productionAggregateId("acme", day.wellId, day.date.toString());
    draft.payload = core::toFields(day);
    return draft;
}

inline storage::EventDraft updated(
    const core::ProductionDay &before, const core::ProductionDay &after, std::optional<std::int64_t> base = {})
{
    storage::EventDraft draft = created(before);
    draft.eventType = core::EventType::ProductionUpdated;
    draft.base = base;
    draft.payload = core::changesPayload(before, after);
    return draft;
}

inline storage::EventDraft deleted(const core::ProductionDay &day, std::optional<std::int64_t> base = {})
{
    storage::EventDraft draft = created(day);
    draft.eventType = core::EventType::ProductionDeleted;
    draft.base = base;
    draft.payload = {{"reason", "entered twice"}};
    return draft;
}

/// The clock and the random bytes of one device.
struct DeviceWorld {
    std::int64_t nowMs = 1'760'970'600'123;
    std::mt19937_64 random{42};

    storage::LogEnvironment environment(const std::string &deviceId)
    {
        core::DeviceKey key{};
        key.fill(static_cast<std::uint8_t>(deviceId.back()));
        return {{"acme", deviceId, "user-1", key}, [this] { return nowMs; },
            [this](std::span<std::uint8_t> bytes) {
                for (auto &byte : bytes)
                    byte = static_cast<std::uint8_t>(random());
            }};
    }
};

class Device {
public:
    explicit Device(const std::string &deviceId = "device-a")
        : m_id(deviceId)
    {
        world.random.seed(std::hash<std::string>()(deviceId)); // two devices never draw the same id
        must(storage::migrate(database.handle()));
        reopen();
        must(delivery().beginFeed("epoch-1"));
    }
    /// As after a restart of the program.
    void reopen()
    {
        m_delivery.reset();
        m_log.reset();
        m_log.emplace(must(storage::EventLog::open(database.handle(), world.environment(m_id))));
        m_delivery.emplace(*m_log);
    }
    storage::EventLog &log() { return *m_log; }
    storage::Delivery &delivery() { return *m_delivery; }
    core::DeviceKey key() { return world.environment(m_id).identity.key; }

    TestDatabase database;
    DeviceWorld world;

private:
    std::string m_id;
    std::optional<storage::EventLog> m_log;
    std::optional<storage::Delivery> m_delivery;
};

/// Decides events with core's rules and keeps the feed, as the server does.
class Office {
public:
    core::ConflictPolicy policy = core::ConflictPolicy::LastWriterWins;

    /// Takes wire events; answers without `changes` (see pageAfter).
    storage::BatchAnswer receive(const std::vector<storage::OutgoingEvent> &events);
    /// Refuses what is about `aggregate` from now on, for the reason.
    void refuse(const core::Uuid &aggregate, const Error &why) { m_refusedAggregates.insert_or_assign(aggregate, why); }
    void takeAgain(const core::Uuid &aggregate) { m_refusedAggregates.erase(aggregate); }
    /// The feed after a cursor, at most `limit` entries.
    storage::FeedPage pageAfter(const storage::FeedCursor &cursor, std::size_t limit = SIZE_MAX) const;
    storage::FeedCursor head() const;
    std::vector<storage::SnapshotPage> snapshot(std::size_t perPage) const;
    core::Bytes32 stateHash() const;

    std::vector<storage::FeedChange> feed;

private:
    std::map<core::Uuid, core::AggregateState> m_states;
    std::set<core::Uuid> m_seen;
    std::map<core::Uuid, storage::ConflictNotice> m_conflicts;
    std::map<core::Uuid, Error> m_failures;
    std::map<core::Uuid, Error> m_refusedAggregates;
};

/// Sends everything that waits and takes in the whole feed, a few entries a page.
void synchronise(storage::Delivery &delivery, Office &office, std::size_t pageSize = 7);
inline void synchronise(Device &device, Office &office, std::size_t pageSize = 7)
{
    synchronise(device.delivery(), office, pageSize);
}

/// Every row of the views as text: what must be the same whichever way it came about.
std::string viewBytes(sqlite3 *connection);

} // namespace wellpulse::test
