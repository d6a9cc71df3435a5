// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/logged_event_query.h"

#include "storage/log/outbox.h"

namespace wellpulse::storage {
namespace {

constexpr int dispositionColumn = eventColumnCount;
constexpr int feedSeqColumn = eventColumnCount + 1;
constexpr int outboxColumn = eventColumnCount + 2;
constexpr int answerColumn = eventColumnCount + 3;
constexpr int answeredAtColumn = eventColumnCount + 4;
constexpr int codeColumn = eventColumnCount + 5;
constexpr int messageColumn = eventColumnCount + 6;
constexpr int asideColumn = eventColumnCount + 7;
constexpr int elsewhereColumn = eventColumnCount + 8;
constexpr int standsForOwnColumn = eventColumnCount + 9;

EventStanding standingOf(core::Disposition disposition)
{
    switch (disposition) {
    case core::Disposition::Applied:
        return EventStanding::Applied;
    case core::Disposition::Merged:
        return EventStanding::Merged;
    case core::Disposition::Unchanged:
        return EventStanding::Unchanged;
    case core::Disposition::Superseded:
        return EventStanding::Superseded;
    case core::Disposition::Conflict:
        return EventStanding::Conflict;
    case core::Disposition::Rejected:
        return EventStanding::Rejected;
    case core::Disposition::Parked:
        return EventStanding::Parked;
    }
    return EventStanding::Acknowledged;
}

} // namespace

/// The feed knows best; before it, the answer; before that, the outbox. What is in none of them was in a feed that the office
/// has given up.
EventStanding standingOf(const Statement &row, StandingColumns columns)
{
    if (!row.isNull(columns.disposition))
        return standingOf(static_cast<core::Disposition>(row.int64(columns.disposition)));
    if (!row.isNull(columns.aside))
        return EventStanding::LaidAside;
    if (row.isNull(columns.answer))
        return row.isNull(columns.outbox) ? EventStanding::LaidAside : EventStanding::Pending;
    switch (static_cast<Answer>(row.int64(columns.answer))) {
    case Answer::Synced:
        return EventStanding::Acknowledged;
    case Answer::Conflict:
        return EventStanding::Conflict;
    case Answer::Rejected:
        return EventStanding::Rejected;
    case Answer::Parked:
        return EventStanding::Parked;
    }
    return EventStanding::Acknowledged;
}

Result<LoggedEvent> readLoggedEvent(const Statement &row, AuthorNames &authors)
{
    auto event = readEnvelope(row, authors);
    if (!event)
        return event.error();
    LoggedEvent logged;
    logged.event = std::move(*event);
    logged.payload = std::string(row.text(payloadColumn));
    logged.standing = standingOf(row, {dispositionColumn, outboxColumn, answerColumn, asideColumn});
    if (!row.isNull(feedSeqColumn))
        logged.feedSeq = row.int64(feedSeqColumn);
    if (!row.isNull(answeredAtColumn))
        logged.answeredAtMs = row.int64(answeredAtColumn);
    if (!row.isNull(codeColumn))
        logged.error = Error{std::string(row.text(codeColumn)), std::string(row.text(messageColumn))};
    const auto author = authors.author(row.int64(2));
    const bool isOfHere = author && (*author)->own && row.int64(elsewhereColumn) == 0;
    logged.own = isOfHere || row.int64(standsForOwnColumn) != 0;
    return logged;
}

} // namespace wellpulse::storage
