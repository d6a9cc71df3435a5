// SPDX-License-Identifier: GPL-3.0-or-later
// How long a well has been down, read back to the first day of it. On the thread of the views.
#pragma once

#include "core/production/carry.h"
#include "storage/projection/production_reader.h"

namespace wellpulse::desktop {

/// The downtime that lasts when `date` begins; nothing if the last entered day before it ended it, or there is none.
Result<std::optional<core::Downtime>> downtimeBefore(
    const storage::ProductionReader &production, const core::Uuid &well, core::CivilDate date);

} // namespace wellpulse::desktop
