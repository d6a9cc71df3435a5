// SPDX-License-Identifier: GPL-3.0-or-later
// Reads days of a history by the places that a HistoryScan found: a page of a table, a chunk of an export. Has a connection
// of its own; never writes. The thread of that connection.
#pragma once

#include "storage/projection/production_reader.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wellpulse::storage {

struct HistoryDay {
    ProductionRecord record;
    std::string wellName; ///< empty when the well is not known (yet)
    bool hasDayBefore = false;
    std::array<std::optional<core::Volume>, 3> dayBefore{}; ///< the volumes of the calendar day before, by core::Fluid
    std::array<bool, 3> flagged{};                          ///< those over the limit away from it
};

class HistoryReader {
public:
    explicit HistoryReader(sqlite3 *connection);

    /// One for each place, in the order asked for; nothing where there is no day (any more).
    Result<std::vector<std::optional<HistoryDay>>> days(std::span<const std::int64_t> places) const;

private:
    sqlite3 *m_connection;
    ProductionReader m_production;
};

} // namespace wellpulse::storage
