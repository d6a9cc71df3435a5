// SPDX-License-Identifier: GPL-3.0-or-later
// Finds events: one pass over the log, newest first, in slices, so that whoever asked can show how far it is or ask something
// else instead, and other questions get their turn between two slices. Between slices it holds values only, no statement and
// no connection. What is appended meanwhile is not seen: ask again after it.
#pragma once

#include "core/result.h"
#include "storage/audit/audit_query.h"

struct sqlite3;

namespace wellpulse::storage {

class StoreViews;

class AuditScan {
public:
    static Result<AuditScan> begin(sqlite3 *connection, const StoreViews &views, const AuditFilter &filter);

    /// Looks at up to `events` more. False: all have been seen, and take() may be called.
    Result<bool> advance(sqlite3 *connection, std::int64_t events);
    std::int64_t eventsSeen() const { return m_newest - m_next; }
    std::int64_t eventsInAll() const { return m_newest; }
    /// Leaves the scan empty.
    AuditKeys take();

private:
    explicit AuditScan(AuditFilter filter)
        : m_filter(std::move(filter))
    {
    }
    Status narrowToWell(sqlite3 *connection, const StoreViews &views);
    Status narrowToAuthors(sqlite3 *connection);
    std::string sql() const;

    AuditFilter m_filter;
    std::string m_conditions; ///< SQL, of numbers only
    std::int64_t m_newest = 0;
    std::int64_t m_next = 0; ///< the newest place not looked at yet
    std::vector<std::int64_t> m_found;
};

} // namespace wellpulse::storage
