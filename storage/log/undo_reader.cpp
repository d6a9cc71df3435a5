// SPDX-License-Identifier: GPL-3.0-or-later
// What undo would take back, with the state to go back to.
#include "storage/log/event_row.h"
#include "storage/log/log_reader.h"
#include "storage/projection/projector.h"

namespace wellpulse::storage {
namespace {

constexpr const char *selectTarget
    = "SELECT " WELLPULSE_EVENT_COLUMNS " FROM event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate "
      "WHERE e.type BETWEEN 11 AND 13 AND e.author IN (SELECT ref FROM author WHERE own = 1) "
      "AND NOT EXISTS (SELECT 1 FROM undo WHERE event = e.seq OR undoes = e.seq) "
      "AND NOT EXISTS (SELECT 1 FROM disposition WHERE event = e.seq AND answer = 2) ORDER BY e.seq DESC LIMIT 1";

} // namespace

Result<std::optional<UndoTarget>> LogReader::undoTarget() const
{
    auto query = Statement::prepare(m_connection, selectTarget);
    if (!query)
        return errorOf(std::move(query));
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<UndoTarget>();
    AuthorNames authors(m_connection);
    auto event = readEvent(*query, authors);
    if (!event)
        return event.error();
    const std::int64_t seq = query->int64(0);
    query->reset();

    auto registry = AggregateRegistry::open(m_connection);
    if (!registry)
        return errorOf(std::move(registry));
    const auto entry = registry->find(event->aggregateType, event->aggregateId);
    if (!entry)
        return entry.error();
    auto projector = Projector::open(m_connection, *registry, event->tenantId);
    if (!projector)
        return errorOf(std::move(projector));
    const std::int64_t ref = entry->value_or(AggregateEntry()).ref;
    auto now = projector->folded(event->aggregateType, event->aggregateId, ref);
    if (!now)
        return now.error();
    auto before = projector->folded(event->aggregateType, event->aggregateId, ref, seq);
    if (!before)
        return before.error();
    return std::optional(UndoTarget{std::move(*event), std::move(before->state), std::move(now->state)});
}

} // namespace wellpulse::storage
