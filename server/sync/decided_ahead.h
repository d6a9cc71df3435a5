// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding the next transaction while the last one is still being written: what was read meanwhile, with what that one
// will leave laid over it, is the state that the next one will find. Pure; touches nothing that the callers of the one
// being written own.
#pragma once

#include "server/store/working_set.h"

namespace wellpulse::server {

/// Whether what comes after `set`, which is decided, can be told from it and from a reading of the store alone: not so
/// where it released, parked or refused something, which others' loading would have to look for.
bool canBeForeseen(const WorkingSet &set);

/// Makes `read`, which is what `request` names as it was before or after `before` was written, what it will be after. False
/// where that cannot be told: somebody else wrote, or the two have events in common.
bool foresee(WorkingSet &read, const LoadRequest &request, const WorkingSet &before);

} // namespace wellpulse::server
