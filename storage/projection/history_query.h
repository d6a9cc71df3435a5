// SPDX-License-Identifier: GPL-3.0-or-later
// What the history of production is asked for, and in which order. Plain values: any thread.
#pragma once

#include "core/event/uuid.h"
#include "core/production/volume.h"
#include "core/time/civil_time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::storage {

/// Each member that is set narrows what is found.
struct HistoryFilter {
    std::optional<core::Uuid> well{};
    std::optional<core::CivilDate> from{};
    std::optional<core::CivilDate> to{}; ///< inclusive
    bool flagged = false;                ///< a volume is over the limit away from the day before (core::warnings)
    bool pending = false;                ///< the office does not have it yet
    bool conflicted = false;             ///< waits for a person
    std::string text{}; ///< in the notes or the reason of a downtime, whatever the case and the accents

    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

enum class HistorySort : std::uint8_t { Date, Well, Oil, Gas, Water };

/// Days that compare equal come newest first, those of one date in order of the wells' names. A volume that was not read
/// comes last, whichever way the others go.
struct HistoryOrder {
    HistorySort by = HistorySort::Date;
    bool descending = true;

    friend bool operator==(const HistoryOrder &, const HistoryOrder &) = default;
};

/// The sum of what was read, and how many readings that were; each by core::Fluid.
struct HistoryTotals {
    std::array<core::Volume, 3> volumes{};
    std::array<std::int64_t, 3> readings{};

    friend bool operator==(const HistoryTotals &, const HistoryTotals &) = default;
};

/// The days that were found, in order, each by the place of its row in the view: eight bytes a day.
struct HistoryKeys {
    std::vector<std::int64_t> places;
    HistoryTotals totals;
};

} // namespace wellpulse::storage
