// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the views up to date within the transaction of whatever changes: an append, a feed entry, a refusal, a snapshot.
// Its result is the same, byte for byte, as a replay of the whole log (replay.h).
#pragma once

#include "core/conflict/decision.h"
#include "storage/projection/view_tables.h"

#include <span>
#include <vector>

namespace wellpulse::storage {

class Projector {
public:
    static Result<Projector> open(sqlite3 *connection, AggregateRegistry &registry, const std::string &tenantId);

    /// An own event was appended and is in the outbox.
    Status appended(const core::Event &event, AggregateEntry &entry);
    /// A feed entry was stored; its event, if own, is out of the outbox.
    Status fed(
        const core::Event &event, const core::Effect &effect, core::Disposition disposition, AggregateEntry &entry);
    /// Something else about the aggregate changed: folds it anew from base, feed and outbox.
    Status refold(core::AggregateType type, const core::Uuid &id, AggregateEntry &entry);

    /// Gives a day the place where its row will lie, and leaves the row to whoever writes all views anew: of the state that
    /// a snapshot brought of what has no events here, or of what its fold says.
    Status settle(const core::Uuid &day, const core::Json &fields, AggregateEntry &entry)
    {
        return m_views.settle(entry, day, fields);
    }
    Status settle(const core::Uuid &day, AggregateEntry &entry);

    /// The fold itself, without storing it; leaves out the events with these numbers.
    Result<ViewState> folded(
        core::AggregateType type, const core::Uuid &id, std::int64_t ref, std::span<const std::int64_t> without = {});

private:
    enum Use : std::size_t { Base, Feed, Pending };
    Projector(ViewTables views, std::vector<Statement> statements)
        : m_views(std::move(views))
        , m_statements(std::move(statements))
    {
    }
    Status foldBase(ViewState &view, std::int64_t ref);
    Status foldFeed(ViewState &view, std::int64_t ref, std::span<const std::int64_t> without);
    Status foldOutbox(ViewState &view, std::int64_t ref, std::span<const std::int64_t> without);

    ViewTables m_views;
    std::vector<Statement> m_statements;
};

} // namespace wellpulse::storage
