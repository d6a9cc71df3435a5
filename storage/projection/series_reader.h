// SPDX-License-Identifier: GPL-3.0-or-later
// A well's days as a chart wants them: readings and downtime, without the notes and positions of each. One scan over rows
// that lie side by side. Has a connection of its own; never writes.
#pragma once

#include "core/event/uuid.h"
#include "core/production/series.h"
#include "core/result.h"

#include <vector>

struct sqlite3;

namespace wellpulse::storage {

class SeriesReader {
public:
    explicit SeriesReader(sqlite3 *connection);

    /// Live days in order of date; none for a well that the log does not know.
    Result<std::vector<core::SeriesDay>> days(const core::Uuid &well, const core::DateRange &range) const;
    Result<std::vector<core::SeriesDay>> allDays(const core::Uuid &well) const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
