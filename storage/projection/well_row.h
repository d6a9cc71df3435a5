// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of well_view and document_view to and from what a view knows of an aggregate.
#pragma once

#include "storage/driver/statement.h"
#include "storage/projection/view_state.h"

namespace wellpulse::storage {

#define WELLPULSE_WELL_COLUMNS                                                                                         \
    "aggregate, revision, pending, conflicted, deleted, name, api, latitude, longitude, route_order, rest"
inline constexpr const char *replaceWellRow
    = "INSERT OR REPLACE INTO well_view (" WELLPULSE_WELL_COLUMNS ") VALUES (?,?,?,?,?,?,?,?,?,?,?)";
inline constexpr const char *replaceDocumentRow
    = "INSERT OR REPLACE INTO document_view (aggregate, revision, pending, conflicted, deleted, fields) "
      "VALUES (?,?,?,?,?,?)";

/// Binds and runs.
Status writeWellRow(Statement &insert, std::int64_t aggregateRef, const ViewState &view);
Status writeDocumentRow(Statement &insert, std::int64_t aggregateRef, const ViewState &view);

/// From SELECTs of the columns above; type and id of the aggregate are the caller's.
/// Error: `vault_damaged` when a JSON column is none.
Result<ViewState> readWellRow(const Statement &row);
Result<ViewState> readDocumentRow(const Statement &row);

} // namespace wellpulse::storage
