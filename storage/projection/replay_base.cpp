// SPDX-License-Identifier: GPL-3.0-or-later
// What a replay begins with: the states that a snapshot brought.
#include "storage/projection/replay_reader.h"

namespace wellpulse::storage {

ReplayReader::Change ReplayReader::readBase(const Statement &row)
{
    Change change;
    change.aggregate = row.int64(0);
    change.revision = row.int64(1);
    change.deleted = row.int64(2) != 0;
    change.disposition
        = static_cast<std::int64_t>(row.int64(3) != 0 ? core::Disposition::Conflict : core::Disposition::Applied);
    const auto fields = row.text(4);
    m_texts.assign(fields).append(payloadPadding, '\0');
    change.payloadSize = fields.size();
    return change;
}

Status ReplayReader::foldBase(MemoryViews &views, const Change &change, const Registration &registration)
{
    auto fields = core::parseJson(payloadOf(change));
    if (!fields)
        return fields.error();
    ViewState view;
    view.state.type = registration.type;
    view.state.revision = change.revision;
    view.state.deleted = change.deleted;
    view.conflicted = change.disposition == static_cast<std::int64_t>(core::Disposition::Conflict);
    view.state.fields = std::move(*fields);
    if (registration.type == core::AggregateType::Production)
        return keepProduction(views, view, change.aggregate, registration);
    views.other(change.aggregate) = std::move(view);
    return {};
}

/// A day's fields are mostly those of a first entry, for which there is a short way. That one takes null for not told,
/// which here is a value.
Status ReplayReader::foldBaseInto(MemoryViews &views)
{
    auto &query = m_statements[Base];
    return query.forEachRow([&](const Statement &row) -> Status {
        const auto type = core::aggregateTypeFromNumber(row.int64(5));
        if (!type)
            return Error{"vault_damaged", "The log names a record that it does not know; put back a backup."};
        Registration registration{*type, {}};
        if (!row.isNull(6))
            registration.place = row.int64(6);
        Change change = readBase(row);
        const bool isDay = *type == core::AggregateType::Production;
        if (isDay && payloadOf(change).find(":null") == std::string_view::npos) {
            if (auto read = readPlain(change); !read)
                return read;
        }
        if (!change.plain || registration.place != change.row.place)
            return foldBase(views, change, registration);
        views.setProduction(change.row);
        return {};
    });
}

} // namespace wellpulse::storage
