// SPDX-License-Identifier: GPL-3.0-or-later
// The value of what cannot fail in a simulated world; where it does, the simulation itself is wrong, and ends.
#pragma once

#include "core/result.h"

#include <stdexcept>
#include <utility>

namespace wellpulse::simulation {

template <class Value> Value needed(Result<Value> result)
{
    if (!result)
        throw std::logic_error("The simulation itself failed: " + result.error().message);
    return std::move(*result);
}

inline void needed(const Status &status)
{
    if (!status)
        throw std::logic_error("The simulation itself failed: " + status.error().message);
}

} // namespace wellpulse::simulation
