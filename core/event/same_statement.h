// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two events say the same under one id. A device that takes another identity says again, under it, what the office
// had not taken; place, chain and seal differ then, what was said and by whom does not. Pure.
#pragma once

#include "core/event/event.h"

namespace wellpulse::core {

inline bool isSameStatement(const Event &a, const Event &b)
{
    return a.id == b.id && a.userId == b.userId && a.eventType == b.eventType && a.aggregateType == b.aggregateType
        && a.aggregateId == b.aggregateId && a.payload == b.payload;
}

} // namespace wellpulse::core
