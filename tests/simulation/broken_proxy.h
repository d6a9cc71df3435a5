// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the feed as a broken proxy between device and office hands it on: an entry has been lost, and those behind it have
// closed up. Nothing but the running hash tells. Pure.
#pragma once

#include "sync/office.h"

#include <string>

namespace wellpulse::simulation {

/// `answer` without the entry `lost` (counted round its entries), the later ones numbered on. The answer as it was where it has
/// fewer than two entries or is no answer of the feed. `isCovered`: its cursor fits what is left, as for a device that does not
/// look at the running hash.
std::string withoutAnEntry(
    const sync::OfficeRequest &request, const std::string &answer, std::uint64_t lost, bool isCovered);

} // namespace wellpulse::simulation
