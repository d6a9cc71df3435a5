// SPDX-License-Identifier: GPL-3.0-or-later
// Which serial numbers a transaction has to know the holders of, as far as its loaded set tells. Pure.
#pragma once

#include "server/store/working_set.h"

namespace wellpulse::server {

/// Those asked for; those that parked events will give once they are released; and those of deleted equipment, which an
/// event may bring back. In comparable form.
std::vector<std::string> serialsWanted(const WorkingSet &set, const LoadRequest &request);

} // namespace wellpulse::server
