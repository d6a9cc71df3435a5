// SPDX-License-Identifier: GPL-3.0-or-later
// What undo would take back, with the state to go back to.
#include "storage/log/event_row.h"
#include "storage/log/log_reader.h"
#include "storage/projection/projector.h"

#include <map>

namespace wellpulse::storage {
namespace {

// Newest first. What is left of a group that was taken back in part stays: it was looked at then.
constexpr const char *selectCandidates
    = "SELECT " WELLPULSE_EVENT_COLUMNS " FROM event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate "
      "WHERE e.type BETWEEN ?1 AND ?2 AND (?3 = 0 OR e.event_group IS NULL) AND e.author IN (SELECT ref FROM author WHERE own = 1) "
      "AND NOT EXISTS (SELECT 1 FROM undo WHERE event = e.seq OR undoes = e.seq) "
      "AND NOT EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
      "AND NOT EXISTS (SELECT 1 FROM recorded_elsewhere WHERE event = e.seq) "
      "AND NOT EXISTS (SELECT 1 FROM disposition WHERE event = e.seq AND answer = 2) "
      "AND (e.event_group IS NULL OR NOT EXISTS (SELECT 1 FROM undo AS u JOIN event_log AS g ON g.seq = u.undoes "
      "WHERE g.event_group = e.event_group)) ORDER BY e.seq DESC";

struct NumberedEvent {
    std::int64_t seq = 0;
    core::Event event;
};

std::pair<core::EventType, core::EventType> typesOf(UndoScope scope)
{
    using enum core::EventType;
    switch (scope) {
    case UndoScope::Production:
        return {ProductionCreated, ProductionDeleted};
    case UndoScope::Equipment:
        return {EquipmentCreated, EquipmentDeleted};
    case UndoScope::Resolution:
        break;
    }
    return {ConflictResolved, ConflictResolved};
}

// The newest candidate and those of its group, which lie right before it: a group is one transaction.
Result<std::vector<NumberedEvent>> readLastGroup(sqlite3 *connection, UndoScope scope)
{
    auto query = Statement::prepare(connection, selectCandidates);
    if (!query)
        return errorOf(std::move(query));
    const auto [first, last] = typesOf(scope);
    query->bindAll(static_cast<int>(first), static_cast<int>(last), scope == UndoScope::Equipment ? 1 : 0);
    AuthorNames authors(connection);
    std::vector<NumberedEvent> group;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return group;
        auto event = readEvent(*query, authors);
        if (!event)
            return event.error();
        if (!group.empty() && event->group != group.front().event.group)
            return group;
        group.push_back({query->int64(0), std::move(*event)});
        if (!group.front().event.group)
            return group;
    }
}

} // namespace

Result<std::vector<UndoTarget>> LogReader::undoTargets(UndoScope scope) const
{
    auto group = readLastGroup(m_connection, scope);
    if (!group)
        return errorOf(std::move(group));
    std::vector<UndoTarget> targets;
    if (group->empty())
        return targets;
    auto registry = AggregateRegistry::open(m_connection);
    if (!registry)
        return errorOf(std::move(registry));
    auto projector = Projector::open(m_connection, *registry, group->front().event.tenantId);
    if (!projector)
        return errorOf(std::move(projector));
    std::map<std::int64_t, std::vector<std::int64_t>> takenBack; // by aggregate
    for (auto &[seq, event] : *group) {
        const auto entry = registry->find(event.aggregateType, event.aggregateId);
        if (!entry)
            return entry.error();
        const std::int64_t ref = entry->value_or(AggregateEntry()).ref;
        std::vector<std::int64_t> &without = takenBack[ref];
        auto now = projector->folded(event.aggregateType, event.aggregateId, ref, without);
        if (!now)
            return now.error();
        without.push_back(seq);
        auto before = projector->folded(event.aggregateType, event.aggregateId, ref, without);
        if (!before)
            return before.error();
        targets.push_back({std::move(event), std::move(before->state), std::move(now->state)});
    }
    return targets;
}

} // namespace wellpulse::storage
