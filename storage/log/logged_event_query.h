// SPDX-License-Identifier: GPL-3.0-or-later
// The query behind every read of the audit trail: events with where they stand.
#pragma once

#include "storage/log/event_row.h"
#include "storage/log/log_reader.h"

namespace wellpulse::storage {

#define WELLPULSE_LOGGED_EVENT_COLUMNS                                                                                 \
    WELLPULSE_EVENT_COLUMNS ", f.disposition, f.seq, o.state, d.answer, d.answered_at, d.code, d.message, "            \
                            "l.event, r.event IS NOT NULL, EXISTS (SELECT 1 FROM laid_aside AS y JOIN event_log AS z " \
                            "ON z.seq = y.event JOIN author AS b ON b.ref = z.author WHERE y.stand_in = e.seq "        \
                            "AND b.own = 1)"
#define WELLPULSE_LOGGED_EVENT_TABLES                                                                                  \
    "FROM event_log AS e JOIN aggregate AS a ON a.ref = e.aggregate LEFT JOIN feed AS f ON f.event = e.seq "           \
    "LEFT JOIN outbox AS o ON o.event = e.seq LEFT JOIN disposition AS d ON d.event = e.seq "                          \
    "LEFT JOIN laid_aside AS l ON l.event = e.seq LEFT JOIN recorded_elsewhere AS r ON r.event = e.seq "
inline constexpr int loggedEventColumnCount = eventColumnCount + 10;
inline constexpr std::string_view selectLoggedEvents
    = "SELECT " WELLPULSE_LOGGED_EVENT_COLUMNS " " WELLPULSE_LOGGED_EVENT_TABLES;

/// Where in a row the columns are that an event's standing follows from: feed.disposition, outbox.state, disposition.answer,
/// laid_aside.event.
struct StandingColumns {
    int disposition;
    int outbox;
    int answer;
    int aside;
};
EventStanding standingOf(const Statement &row, StandingColumns columns);

/// From a row of the columns above. Error: `vault_damaged`.
Result<LoggedEvent> readLoggedEvent(const Statement &row, AuthorNames &authors);

} // namespace wellpulse::storage
