// SPDX-License-Identifier: GPL-3.0-or-later
// What one day hands on to the next: readings of an unchanged well ("same as yesterday"), and a downtime that has not been
// ended. Pure.
#pragma once

#include "core/production/production_day.h"

#include <optional>
#include <span>
#include <string>

namespace wellpulse::core {

/// `date` with the readings of `previous`, marked CARRIED, and its downtime. Notes, reasons and location are of their day
/// and stay behind; a volume that was not read stays unread.
ProductionDay carriedTo(const ProductionDay &previous, CivilDate date);

struct Downtime {
    std::string reason;
    CivilDate since; ///< the first entered day of it
    friend bool operator==(const Downtime &, const Downtime &) = default;
};

/// The downtime that lasts when `newestFirst` are the latest entered days of a well: nothing if the last of them ended it.
/// Days without an entry in between do not end it. `since` reaches as far back as the days given.
std::optional<Downtime> openDowntime(std::span<const ProductionDay> newestFirst);

} // namespace wellpulse::core
