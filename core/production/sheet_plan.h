// SPDX-License-Identifier: GPL-3.0-or-later
// What saving a sheet of several days does: which days are new, which stay, which take the place of what is entered, and the
// events of all of them. A day that is entered is replaced only by somebody who saw its values. Pure; reading the days and
// appending the events as one group is the caller's matter.
#pragma once

#include "core/production/production_change.h"

#include <span>

namespace wellpulse::core {

inline constexpr std::size_t maxSheetDays = 500; ///< a group stands within one batch (protocol.md)

using SheetVolumes = std::array<std::optional<Volume>, 3>; ///< by Fluid; empty = not read
SheetVolumes volumesOf(const ProductionDay &day);

enum class SheetStep : std::uint8_t {
    Nothing,   ///< neither entered nor typed
    Add,       ///< new
    Unchanged, ///< entered, and the same
    Replace,   ///< entered, and other values now
};
/// `entered`: the day as it is; nothing if it was never entered.
SheetStep stepOf(const std::optional<SheetVolumes> &entered, const SheetVolumes &wanted);

struct SheetDay {
    std::string wellId;
    CivilDate date;
    std::optional<SheetVolumes> seen; ///< what the user saw as entered
    SheetVolumes wanted;
};

struct SheetPlan {
    std::vector<ProductionChange> changes; ///< in the order of the days; empty if nothing is to do
    std::size_t added = 0;
    std::size_t replaced = 0;
};

/// `states[i]` is what is known of `days[i]` now. A changed volume counts as measured; notes, downtime and the other volumes
/// stay. Errors, with which nothing may be saved: `sheet_day_changed` (it is not what the user saw), `sheet_day_emptied`,
/// `sheet_too_many_days`, and those of decideAdd() and decideEdit(); the sentence names the day.
Result<SheetPlan> planSheet(const std::string &tenantId, std::span<const SheetDay> days,
    std::span<const std::optional<AggregateState>> states, CivilDate today);

} // namespace wellpulse::core
