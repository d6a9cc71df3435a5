// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archived_states.h"

#include "storage/log/feed_row.h"

namespace wellpulse::storage {
namespace {

constexpr std::string_view selectEntries
    = "SELECT e.aggregate, a.type, e.type, e.payload, f.disposition, f.revision, f.deleted, f.effect, b.revision, b.deleted, "
      "b.conflicted, b.fields FROM feed AS f CROSS JOIN event_log AS e ON e.seq = f.event "
      "JOIN aggregate AS a ON a.ref = e.aggregate LEFT JOIN snapshot_base AS b ON b.aggregate = e.aggregate "
      "ORDER BY e.aggregate, f.seq";

std::optional<std::string_view> textAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

Result<ArchivedState> startOf(const Statement &row)
{
    ArchivedState state;
    state.aggregate = row.int64(0);
    const auto type = core::aggregateTypeFromNumber(row.int64(1));
    if (!type)
        return Error{"vault_damaged", "The archive names a record that it does not know; put back a backup."};
    state.view.state.type = *type;
    if (const auto fields = textAt(row, 11)) {
        auto parsed = core::parseJson(*fields);
        if (!parsed)
            return parsed.error();
        state.view.state.revision = row.int64(8);
        state.view.state.deleted = row.int64(9) != 0;
        state.view.conflicted = row.int64(10) != 0;
        state.view.state.fields = std::move(*parsed);
    }
    return state;
}

Status fold(ViewState &view, const Statement &row)
{
    const auto content = contentOf(row.int64(2), view.state.type, row.text(3));
    if (!content)
        return content.error();
    const auto effect = effectOf(*content, row.int64(5), row.int64(6) != 0, textAt(row, 7));
    if (!effect)
        return effect.error();
    applyConfirmed(view, *effect, content->eventType, static_cast<core::Disposition>(row.int64(4)));
    return {};
}

} // namespace

Status foldArchived(sqlite3 *segment, const std::function<Status(const ArchivedState &)> &each)
{
    auto query = Statement::prepare(segment, selectEntries);
    if (!query)
        return errorOf(std::move(query));
    std::optional<ArchivedState> present;
    auto read = query->forEachRow([&](const Statement &row) -> Status {
        if (!present || present->aggregate != row.int64(0)) {
            if (present) {
                if (auto told = each(*present); !told)
                    return told;
            }
            auto start = startOf(row);
            if (!start)
                return start.error();
            present = std::move(*start);
        }
        return fold(present->view, row);
    });
    if (!read || !present)
        return read;
    return each(*present);
}

} // namespace wellpulse::storage
