// SPDX-License-Identifier: GPL-3.0-or-later
// Reads events by the places that an AuditScan found, with what they are about, who wrote them and where they stand: a page
// of a table, a chunk of an export. Never writes.
#pragma once

#include "core/result.h"
#include "storage/audit/audit_query.h"

#include <span>

struct sqlite3;

namespace wellpulse::storage {

class StoreViews;

/// One for each key, in their order.
Result<std::vector<AuditEntry>> readAudit(
    sqlite3 *connection, const StoreViews &views, std::span<const std::int64_t> keys);
Result<AuditAuthors> readAuditAuthors(sqlite3 *connection, const StoreViews &views);

} // namespace wellpulse::storage
