// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/log_writer.h"

#include "core/event/event_seal.h"
#include "core/time/civil_time.h"
#include "storage/log/conflict_store.h"
#include "storage/log/event_row.h"
#include "storage/log/sync_state.h"

namespace wellpulse::storage {

LogWriter::LogWriter(sqlite3 *connection, LogEnvironment environment, std::unique_ptr<AggregateRegistry> registry,
    EventStore events, Outbox outbox, Projector projector, Statement dataVersion)
    : m_connection(connection)
    , m_environment(std::move(environment))
    , m_registry(std::move(registry))
    , m_events(std::move(events))
    , m_outbox(std::move(outbox))
    , m_projector(std::move(projector))
    , m_dataVersion(std::move(dataVersion))
{
}

Result<std::unique_ptr<LogWriter>> LogWriter::open(sqlite3 *connection, LogEnvironment environment)
{
    auto opened = AggregateRegistry::open(connection);
    if (!opened)
        return errorOf(std::move(opened));
    auto registry = std::make_unique<AggregateRegistry>(std::move(*opened));
    auto events = EventStore::open(connection, environment.identity.deviceId);
    if (!events)
        return errorOf(std::move(events));
    auto outbox = Outbox::open(connection);
    if (!outbox)
        return errorOf(std::move(outbox));
    auto projector = Projector::open(connection, *registry, environment.identity.tenantId);
    if (!projector)
        return errorOf(std::move(projector));
    auto dataVersion = Statement::prepare(connection, "PRAGMA data_version");
    if (!dataVersion)
        return errorOf(std::move(dataVersion));
    return std::unique_ptr<LogWriter>(new LogWriter(connection, std::move(environment), std::move(registry),
        std::move(*events), std::move(*outbox), std::move(*projector), std::move(*dataVersion)));
}

Status LogWriter::noticeOthers()
{
    if (const auto row = m_dataVersion.step(); !row)
        return row.error();
    const std::int64_t version = m_dataVersion.int64(0);
    m_dataVersion.reset();
    if (version == m_seenVersion)
        return {};
    forgetNumbers();
    if (auto loaded = loadTip(); !loaded)
        return loaded;
    m_seenVersion = version;
    return {};
}

Status LogWriter::loadTip()
{
    auto tip = loadTip(m_connection, m_environment.identity.deviceId);
    if (!tip)
        return tip.error();
    tip->clock.observe(m_tip.clock.last());
    m_tip = *tip;
    return {};
}

Status LogWriter::adopt(const DeviceIdentity &identity)
{
    m_environment.identity = identity;
    m_events.setOwnDevice(identity.deviceId);
    return loadTip();
}

void LogWriter::forgetIdentity(const DeviceIdentity &before)
{
    m_environment.identity = before;
    m_events.setOwnDevice(before.deviceId);
    m_seenVersion = -1; // the chain's end is read again
}

Status LogWriter::foldAnew(core::AggregateType type, const core::Uuid &id)
{
    auto entry = m_registry->intern(type, id);
    if (!entry)
        return entry.error();
    return m_projector.refold(type, id, *entry);
}

void LogWriter::followOn(const core::Event &event)
{
    if (event.deviceId != m_environment.identity.deviceId || event.deviceSeq <= m_tip.deviceSeq)
        return;
    m_tip.deviceSeq = event.deviceSeq;
    m_tip.hash = event.hash;
}

void LogWriter::link(core::Event &event)
{
    event.deviceId = m_environment.identity.deviceId;
    event.deviceSeq = m_tip.deviceSeq + 1;
    event.prevHash = m_tip.hash;
    core::seal(event, m_environment.identity.key);
    m_tip.deviceSeq = event.deviceSeq;
    m_tip.hash = event.hash;
}

void LogWriter::forgetNumbers()
{
    m_registry->forget();
    m_events.forget();
}

Result<LogWriter::Tip> LogWriter::loadTip(sqlite3 *connection, const std::string &deviceId)
{
    const auto sync = loadSyncState(connection);
    if (!sync)
        return sync.error();
    // One search of the index for each author of the device, not a scan of all its events.
    auto query = Statement::prepare(connection,
        "SELECT e.device_seq, e.hash, e.hlc FROM author AS a JOIN event_log AS e ON e.author = a.ref AND e.device_seq = "
        "(SELECT max(device_seq) FROM event_log WHERE author = a.ref) WHERE a.device = ?1 "
        "UNION ALL SELECT archived_seq, archived_hash, archived_hlc FROM author WHERE device = ?1 AND archived_seq > 0");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, std::string_view(deviceId));
    Tip tip;
    core::Hlc latest = sync->observedHlc;
    auto read = query->forEachRow([&](const Statement &row) {
        if (row.int64(0) > tip.deviceSeq) {
            tip.deviceSeq = row.int64(0);
            tip.hash = bytes32From(row.blob(1));
        }
        latest = std::max(latest, core::unpackHlc(row.int64(2)));
    });
    if (!read)
        return errorOf(std::move(read));
    tip.clock = core::HybridLogicalClock(latest);
    return tip;
}

Status LogWriter::introduce()
{
    const auto &own = m_environment.identity;
    const auto author = m_events.internAuthor(own.deviceId, own.userId, own.tenantId);
    return author ? Status() : Status(author.error());
}

core::Event LogWriter::eventOf(const EventDraft &draft)
{
    const std::int64_t now = m_environment.now();
    std::array<std::uint8_t, 10> random{};
    m_environment.random(random);
    core::Event event;
    event.id = core::uuidV7(now, random);
    event.tenantId = m_environment.identity.tenantId;
    event.deviceId = m_environment.identity.deviceId;
    event.userId = m_environment.identity.userId;
    event.deviceSeq = m_tip.deviceSeq + 1;
    event.prevHash = m_tip.hash;
    event.hlc = m_tip.clock.tick(now);
    event.timestamp = core::formatInstant(now);
    event.eventType = draft.eventType;
    event.aggregateType = draft.aggregateType;
    event.aggregateId = draft.aggregateId;
    event.base = draft.base;
    event.group = draft.group;
    event.payload = draft.payload;
    core::seal(event, m_environment.identity.key);
    return event;
}

Result<core::Event> LogWriter::append(const EventDraft &draft)
{
    core::Event event = eventOf(draft);
    auto entry = m_registry->intern(event.aggregateType, event.aggregateId);
    if (!entry)
        return entry.error();
    const auto seq = m_events.insert(event, entry->ref);
    if (!seq)
        return seq.error();
    if (auto added = m_outbox.add(*seq); !added)
        return added.error();
    if (auto noted = noteOrigin(*seq, draft); !noted)
        return noted.error();
    if (core::kindOf(event.eventType) == core::EventKind::Resolve) {
        if (auto noted = noteResolution(m_connection, event, *seq); !noted)
            return noted.error();
    }
    if (auto projected = m_projector.appended(event, *entry); !projected)
        return projected.error();
    m_tip.deviceSeq = event.deviceSeq;
    m_tip.hash = event.hash;
    return event;
}

Status LogWriter::noteOrigin(std::int64_t event, const EventDraft &draft)
{
    if (draft.undoes) {
        if (auto noted = noteUndo(event, *draft.undoes); !noted)
            return noted;
    }
    return draft.corrects ? noteCorrection(event, *draft.corrects) : Status();
}

Result<std::int64_t> LogWriter::numberOf(const core::Uuid &event)
{
    const auto known = m_events.find(event);
    if (!known)
        return known.error();
    if (!*known)
        return Error{"event_unknown", "What should be taken back is not in this log; nothing was changed."};
    return (*known)->seq;
}

Status LogWriter::noteUndo(std::int64_t event, const core::Uuid &undone)
{
    const auto number = numberOf(undone);
    if (!number)
        return number.error();
    auto insert = Statement::prepare(m_connection, "INSERT INTO undo (event, undoes) VALUES (?, ?)");
    if (!insert)
        return errorOf(std::move(insert));
    insert->bindAll(event, *number);
    return insert->run();
}

Status LogWriter::noteCorrection(std::int64_t event, const core::Uuid &corrected)
{
    const auto number = numberOf(corrected);
    if (!number)
        return number.error();
    auto insert
        = Statement::prepare(m_connection, "INSERT OR REPLACE INTO set_aside (event, resent_as, at) VALUES (?, ?, ?)");
    if (!insert)
        return errorOf(std::move(insert));
    insert->bindAll(*number, event, m_environment.now());
    return insert->run();
}

} // namespace wellpulse::storage
