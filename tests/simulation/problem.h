// SPDX-License-Identifier: GPL-3.0-or-later
// Something that must not be after a run, in one sentence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace wellpulse::simulation {

struct Problem {
    enum class Kind : std::uint8_t {
        Divergent, ///< two places say different things, or another thing than the rules
        Wedged,    ///< something waits for ever
        Lost,      ///< something that was saved, or lost against another value, is nowhere, or counted twice
    };
    Kind kind = Kind::Divergent;
    std::string sentence;
};
using Problems = std::vector<Problem>;

} // namespace wellpulse::simulation
