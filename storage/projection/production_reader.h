// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of the production view: a well's days. A row is what the office has confirmed with this device's own pending events
// folded over it. Has a connection of its own; never writes.
#pragma once

#include "core/production/production_day.h"
#include "core/projection/aggregate_state.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

struct ProductionRecord {
    core::Uuid aggregateId;
    core::ProductionDay day;
    std::int64_t revision = 0; ///< of the confirmed state; 0: the office does not have it yet
    bool pending = false;      ///< own events on it are not in the feed yet
    bool conflicted = false;   ///< waits for a person
};

struct ProductionQuery {
    std::optional<core::Uuid> well{}; ///< all wells if empty
    std::optional<core::CivilDate> from{};
    std::optional<core::CivilDate> to{}; ///< inclusive
    bool newestFirst = false;            ///< within each well
    std::size_t limit = SIZE_MAX;
    std::size_t offset = 0;
};

/// The mean of the days that have a reading, rounded half up to hundredths.
struct VolumeAverage {
    std::optional<core::Volume> volume;
    int days = 0;
};
using VolumeAverages = std::array<VolumeAverage, 3>; ///< by Fluid

class ProductionReader {
public:
    explicit ProductionReader(sqlite3 *connection);

    /// Live days in order of well (by first appearance in this log) and date.
    Result<std::vector<ProductionRecord>> days(const ProductionQuery &query) const;
    Result<std::optional<ProductionRecord>> day(const core::Uuid &well, core::CivilDate date) const;
    /// One for each place of the view (production_row.h), in the order asked for; nothing where there is no live day.
    Result<std::vector<std::optional<ProductionRecord>>> at(std::span<const std::int64_t> places) const;
    /// The latest live day before `date` that is no more than `withinDays` back (1: the day before only).
    Result<std::optional<ProductionRecord>> dayBefore(
        const core::Uuid &well, core::CivilDate date, int withinDays = 1) const;
    /// Over the `count` calendar days before `date`.
    Result<VolumeAverages> averagesBefore(const core::Uuid &well, core::CivilDate date, int count = 7) const;

    /// The aggregate as the view has it, deleted or not: what a command decides on. Nothing if it was never there.
    Result<std::optional<core::AggregateState>> state(const core::Uuid &aggregateId) const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
