// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/projector.h"

#include "storage/log/feed_row.h"
#include "storage/log/prepare_all.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

bool contains(std::span<const std::int64_t> numbers, std::int64_t number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

} // namespace

Result<Projector> Projector::open(sqlite3 *connection, AggregateRegistry &registry, const std::string &tenantId)
{
    auto views = ViewTables::open(connection, registry, tenantId);
    if (!views)
        return errorOf(std::move(views));
    auto statements = prepareAll(connection,
        {"SELECT revision, deleted, conflicted, fields FROM snapshot_base WHERE aggregate = ? "
         "AND (SELECT snapshot_open FROM sync_state) = 0",
            "SELECT e.type, e.payload, f.disposition, f.revision, f.deleted, f.effect, e.seq FROM event_log AS e "
            "JOIN feed AS f ON f.event = e.seq WHERE e.aggregate = ? ORDER BY f.seq",
            "SELECT e.type, e.payload, e.seq FROM event_log AS e JOIN outbox AS o ON o.event = e.seq "
            "WHERE e.aggregate = ? ORDER BY e.seq"});
    if (!statements)
        return errorOf(std::move(statements));
    return Projector(std::move(*views), std::move(*statements));
}

Status Projector::appended(const core::Event &event, AggregateEntry &entry)
{
    auto view = m_views.load(event.aggregateType, event.aggregateId, entry);
    if (!view)
        return view.error();
    applyPending(*view, event);
    return m_views.store(entry, *view);
}

Status Projector::fed(
    const core::Event &event, const core::Effect &effect, core::Disposition disposition, AggregateEntry &entry)
{
    auto view = m_views.load(event.aggregateType, event.aggregateId, entry);
    if (!view)
        return view.error();
    if (view->pending)
        return refold(event.aggregateType, event.aggregateId, entry);
    applyConfirmed(*view, effect, event.eventType, disposition);
    return m_views.store(entry, *view);
}

Status Projector::refold(core::AggregateType type, const core::Uuid &id, AggregateEntry &entry)
{
    const auto view = folded(type, id, entry.ref);
    return view ? m_views.store(entry, *view) : Status(view.error());
}

Status Projector::settle(const core::Uuid &day, AggregateEntry &entry)
{
    const auto view = folded(core::AggregateType::Production, day, entry.ref);
    if (!view)
        return view.error();
    return view->hasRow() ? settle(day, view->state.fields, entry) : Status();
}

Result<ViewState> Projector::folded(
    core::AggregateType type, const core::Uuid &id, std::int64_t ref, std::span<const std::int64_t> without)
{
    ViewState view;
    view.state.type = type;
    view.state.id = id;
    if (auto done = foldBase(view, ref); !done)
        return done.error();
    if (auto done = foldFeed(view, ref, without); !done)
        return done.error();
    if (auto done = foldOutbox(view, ref, without); !done)
        return done.error();
    return view;
}

Status Projector::foldBase(ViewState &view, std::int64_t ref)
{
    auto &query = m_statements[Base];
    query.bind(1, ref);
    const auto row = query.step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    auto fields = core::parseJson(query.text(3));
    if (!fields)
        return fields.error();
    view.state.revision = query.int64(0);
    view.state.deleted = query.int64(1) != 0;
    view.state.fields = std::move(*fields);
    view.conflicted = query.int64(2) != 0;
    query.reset();
    return {};
}

Status Projector::foldFeed(ViewState &view, std::int64_t ref, std::span<const std::int64_t> without)
{
    auto &query = m_statements[Feed];
    query.bind(1, ref);
    return query.forEachRow([&](const Statement &row) -> Status {
        if (contains(without, row.int64(6)))
            return {};
        const auto content = contentOf(row.int64(0), view.state.type, row.text(1));
        if (!content)
            return content.error();
        const auto effect = effectOf(
            *content, row.int64(3), row.int64(4) != 0, row.isNull(5) ? std::nullopt : std::optional(row.text(5)));
        if (!effect)
            return effect.error();
        applyConfirmed(view, *effect, content->eventType, static_cast<core::Disposition>(row.int64(2)));
        return {};
    });
}

Status Projector::foldOutbox(ViewState &view, std::int64_t ref, std::span<const std::int64_t> without)
{
    auto &query = m_statements[Pending];
    query.bind(1, ref);
    return query.forEachRow([&](const Statement &row) -> Status {
        if (contains(without, row.int64(2)))
            return {};
        const auto content = contentOf(row.int64(0), view.state.type, row.text(1));
        if (!content)
            return content.error();
        applyPending(view, *content);
        return {};
    });
}

} // namespace wellpulse::storage
