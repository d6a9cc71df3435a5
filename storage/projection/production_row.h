// SPDX-License-Identifier: GPL-3.0-or-later
// A row of production_view: an aggregate's field map in typed columns, and whatever no column holds exactly in `rest`, so
// that the map can be had back as it was. The same value is written by incremental projection and by replay.
// Texts are views: of the arena, or of the statement that the row was read from.
#pragma once

#include "core/event/uuid.h"
#include "core/json/json.h"
#include "core/time/civil_time.h"
#include "storage/driver/statement.h"
#include "storage/projection/string_arena.h"
#include "storage/projection/view_state.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wellpulse::storage {

/// Where a day's row lies: days of a well side by side, in order of date.
std::int64_t productionPlace(std::int64_t wellRef, core::CivilDate date);
/// Where a row lies whose fields do not say which day it is.
constexpr std::int64_t unplaced(std::int64_t aggregateRef)
{
    return -aggregateRef;
}
std::int64_t wellRefOfPlace(std::int64_t place);
core::CivilDate dateOfPlace(std::int64_t place);

/// The well and the date that a field map names, if it does.
struct ProductionIdentity {
    core::Uuid well;
    core::CivilDate date;
};
std::optional<ProductionIdentity> identityOf(const core::Json &fields);

struct ProductionRow {
    static constexpr std::int64_t notRead = -1;

    std::int64_t place = 0;
    std::int64_t aggregate = 0; ///< 0: no row
    std::int64_t revision = 0;
    std::array<std::int64_t, 3> volumes{notRead, notRead, notRead}; ///< hundredths
    std::array<std::uint8_t, 3> sources{};                          ///< core::Provenance; 0: none
    std::uint8_t entryMethod = 0;                                   ///< core::EntryMethod; 0: none
    bool pending = false;
    bool conflicted = false;
    bool deleted = false;
    std::string_view downtimeReason; ///< empty: absent (an empty text is kept in `rest`)
    std::string_view notes;
    std::string_view location; ///< as location_text.h makes it
    std::string_view rest;     ///< canonical JSON of an object

    friend bool operator==(const ProductionRow &, const ProductionRow &) = default;
};

/// `place` >= 0 promises that it names the well and the date of the view's fields.
ProductionRow toRow(const ViewState &view, std::int64_t aggregateRef, std::int64_t place, StringArena &arena);

/// The field map. `well` is the id behind wellRefOfPlace(row.place); unused for an unplaced row.
/// Error: `vault_damaged` when a JSON column is none.
Result<core::Json> fieldsOf(const ProductionRow &row, const core::Uuid &well);
Result<ViewState> toViewState(const ProductionRow &row, const core::Uuid &well, const core::Uuid &aggregateId);

#define WELLPULSE_PRODUCTION_COLUMNS                                                                                    \
    "place, aggregate, revision, pending, conflicted, deleted, oil, gas, water, oil_source, gas_source, water_source, " \
    "entry_method, downtime_reason, notes, location, rest"
inline constexpr const char *replaceProductionRow
    = "INSERT OR REPLACE INTO production_view (" WELLPULSE_PRODUCTION_COLUMNS
      ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
void bindRow(Statement &insert, const ProductionRow &row);
/// From a SELECT of the columns above.
ProductionRow readProductionRow(const Statement &row);

} // namespace wellpulse::storage
