// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on a line with one request and its answer, and plans of it: the same seed is the same bad line. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace wellpulse::test {

struct LineFault {
    enum class Kind : std::uint8_t {
        None,
        Late,        ///< the answer comes after `lateMs`
        ResetWithin, ///< `share` of the request reaches the office, then both ends are reset
        ResetAfter,  ///< the office takes it; `share` of the answer arrives, then the reset
        Truncated,   ///< the office takes it; the head and `share` of the answer's body arrive, then an orderly end
        Html,        ///< a captive portal's page with status 200 in place of the office
        WrongType,   ///< the office's answer, called text/html
        Trickle,     ///< the office takes it; the answer comes at one byte a second
        TrickleUp,   ///< the request goes at one byte a second
        HalfOpen,    ///< the office takes it; no answer, no end
        Deaf,        ///< nothing reaches the office; no answer, no end
    };
    Kind kind = Kind::None;
    double share = 0.5;
    int lateMs = 0;
};

inline constexpr std::array allFaultKinds{LineFault::Kind::Late, LineFault::Kind::ResetWithin,
    LineFault::Kind::ResetAfter, LineFault::Kind::Truncated, LineFault::Kind::Html, LineFault::Kind::WrongType,
    LineFault::Kind::Trickle, LineFault::Kind::TrickleUp, LineFault::Kind::HalfOpen, LineFault::Kind::Deaf};

const char *nameOf(LineFault::Kind kind);

/// What happens to so many requests, one after the other: a third of them pass, one in twelve costs the client its
/// patience, the others break off at once or are no answers.
std::vector<LineFault> linePlan(std::uint32_t seed, int exchanges);

} // namespace wellpulse::test
