// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/delivery.h"

#include "core/event/event_codec.h"
#include "storage/log/answer_applier.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"
#include "storage/log/next_feed.h"
#include "storage/log/run_statement.h"
#include "storage/log/sync_state.h"

namespace wellpulse::storage {
namespace {

Result<std::int64_t> number(sqlite3 *connection, std::string_view sql)
{
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    return query->int64(0);
}

template <class Each> Status forKnown(LogWriter &writer, std::span<const core::Uuid> events, Each each)
{
    return writer.change([&]() -> Status {
        for (const auto &id : events) {
            const auto known = writer.events().findAll(id);
            if (!known)
                return known.error();
            for (const KnownEvent &event : *known) { // those that do not wait are not touched
                if (Status done = each(event.seq); !done)
                    return done;
            }
        }
        return {};
    });
}

} // namespace

Delivery::Delivery(EventLog &log)
    : m_writer(*log.m_writer)
{
}

Result<DeliveryState> Delivery::state() const
{
    const auto sync = loadSyncState(m_writer.connection());
    if (!sync)
        return sync.error();
    const auto pending = number(m_writer.connection(), "SELECT count(*) FROM outbox WHERE state < 2");
    if (!pending)
        return pending.error();
    const auto next = loadNextEpoch(m_writer.connection());
    if (!next)
        return next.error();
    return DeliveryState{*next ? (*next)->cursor : sync->cursor, sync->durableSeq, sync->lastSyncAtMs,
        sync->clockOffsetMs, *pending, sync->snapshotOpen, next->has_value()};
}

Result<std::vector<OutgoingEvent>> Delivery::pendingEvents(
    std::size_t maxEvents, std::size_t maxBytes, std::int64_t afterDeviceSeq) const
{
    auto query = Statement::prepare(m_writer.connection(),
        "SELECT " WELLPULSE_EVENT_COLUMNS " FROM outbox AS o CROSS JOIN event_log AS e ON e.seq = o.event "
        "JOIN aggregate AS a ON a.ref = e.aggregate WHERE o.state < 2 AND e.device_seq > ?1 ORDER BY o.event");
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(afterDeviceSeq);
    AuthorNames authors(m_writer.connection());
    std::vector<OutgoingEvent> outgoing;
    std::optional<std::string> group; // of the last one
    std::size_t groupStart = 0;
    std::size_t bytes = 0;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return outgoing;
        auto event = readEvent(*query, authors);
        if (!event)
            return event.error();
        const bool isSameGroup = event->group && event->group == group;
        if (!isSameGroup) {
            group = event->group;
            groupStart = outgoing.size();
        }
        std::string wire = core::toWire(*event);
        bytes += wire.size();
        const bool isFull = outgoing.size() >= maxEvents || (bytes > maxBytes && !outgoing.empty());
        const bool mayStop = !isSameGroup || groupStart > 0; // a group alone goes whole, whatever its size
        if (isFull && mayStop) {
            if (isSameGroup)
                outgoing.erase(outgoing.begin() + static_cast<std::ptrdiff_t>(groupStart), outgoing.end());
            return outgoing;
        }
        outgoing.push_back({std::move(*event), std::move(wire)});
    }
}

Result<std::optional<std::int64_t>> Delivery::nextRetryAtMs() const
{
    auto query = Statement::prepare(m_writer.connection(),
        "SELECT min(next_retry_at), count(*) = count(next_retry_at) FROM outbox WHERE state < 2");
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    const bool allWait = query->int64(1) != 0;
    return allWait && !query->isNull(0) ? std::optional(query->int64(0)) : std::nullopt;
}

Status Delivery::markSending(std::span<const core::Uuid> events)
{
    return forKnown(m_writer, events, [this](std::int64_t seq) { return m_writer.outbox().markSending(seq); });
}

Status Delivery::markAttemptFailed(std::span<const core::Uuid> events, const Error &error, std::int64_t nextRetryAtMs)
{
    return forKnown(m_writer, events,
        [&](std::int64_t seq) { return m_writer.outbox().markAttemptFailed(seq, error, nextRetryAtMs); });
}

Result<std::int64_t> Delivery::offerAgain(std::int64_t deviceSeq)
{
    return m_writer.change([&]() -> Result<std::int64_t> {
        sqlite3 *connection = m_writer.connection();
        const auto events = numbersOf(connection,
            "SELECT e.seq FROM author AS a JOIN event_log AS e ON e.author = a.ref WHERE a.device = ?1 AND e.device_seq >= ?2 "
            "AND NOT EXISTS (SELECT 1 FROM feed WHERE event = e.seq) "
            "AND NOT EXISTS (SELECT 1 FROM outbox WHERE event = e.seq AND state < 2) "
            "AND EXISTS (SELECT 1 FROM author AS b JOIN event_log AS f ON f.author = b.ref WHERE b.device = ?1 "
            "AND f.device_seq = ?2 AND NOT EXISTS (SELECT 1 FROM feed WHERE event = f.seq)) ORDER BY e.seq",
            std::string_view(m_writer.environment().identity.deviceId), deviceSeq);
        if (!events)
            return events.error();
        for (const std::int64_t number : *events) {
            for (const std::string_view sql :
                {"INSERT OR REPLACE INTO outbox (event, state, attempts) VALUES (?, 0, 0)",
                    "DELETE FROM disposition WHERE event = ?"}) {
                if (auto done = runStatement(connection, sql, number); !done)
                    return done.error();
            }
            const auto event = m_writer.events().read(number);
            if (!event)
                return event.error();
            if (auto folded = m_writer.foldAnew(event->aggregateType, event->aggregateId); !folded)
                return folded.error();
        }
        return static_cast<std::int64_t>(events->size());
    });
}

Status Delivery::beginFeed(const std::string &epoch)
{
    return m_writer.change([&]() -> Status {
        auto sync = loadSyncState(m_writer.connection());
        if (!sync)
            return sync.error();
        if (!sync->cursor.epoch.empty())
            return {};
        if (auto introduced = m_writer.introduce(); !introduced)
            return introduced;
        sync->cursor.epoch = epoch;
        return storeSyncState(m_writer.connection(), *sync);
    });
}

Result<AppliedAnswer> Delivery::applyAnswer(const BatchAnswer &answer)
{
    return m_writer.change([&] {
        AnswerApplier applier(m_writer);
        return applier.apply(answer);
    });
}

Result<AppliedAnswer> Delivery::applyPage(const FeedPage &page)
{
    BatchAnswer answer;
    answer.page = page;
    return applyAnswer(answer);
}

} // namespace wellpulse::storage
