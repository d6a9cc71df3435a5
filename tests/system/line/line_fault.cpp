// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/line/line_fault.h"

#include <random>

namespace wellpulse::test {

namespace {
using Kind = LineFault::Kind;

constexpr std::array quickKinds{
    Kind::Late, Kind::ResetWithin, Kind::ResetAfter, Kind::Truncated, Kind::Html, Kind::WrongType};
constexpr std::array slowKinds{Kind::Trickle, Kind::TrickleUp, Kind::HalfOpen, Kind::Deaf};
constexpr std::uint32_t longestLateMs = 60;
} // namespace

const char *nameOf(Kind kind)
{
    switch (kind) {
    case Kind::None:
        return "none";
    case Kind::Late:
        return "late";
    case Kind::ResetWithin:
        return "reset within";
    case Kind::ResetAfter:
        return "reset after";
    case Kind::Truncated:
        return "truncated";
    case Kind::Html:
        return "HTML 200";
    case Kind::WrongType:
        return "wrong content type";
    case Kind::Trickle:
        return "answer at 1 B/s";
    case Kind::TrickleUp:
        return "request at 1 B/s";
    case Kind::HalfOpen:
        return "half-open";
    case Kind::Deaf:
        return "deaf";
    }
    return "?";
}

std::vector<LineFault> linePlan(std::uint32_t seed, int exchanges)
{
    std::mt19937 random(seed);
    // Not std::uniform_int_distribution, which every standard library draws in its own way.
    const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    std::vector<LineFault> plan;
    for (int i = 0; i < exchanges; ++i) {
        LineFault fault;
        const std::size_t dice = below(12);
        if (dice == 0)
            fault.kind = slowKinds.at(below(slowKinds.size()));
        else if (dice > 4)
            fault.kind = quickKinds.at(below(quickKinds.size()));
        fault.share = static_cast<double>(below(1'000)) / 1'000;
        fault.lateMs = static_cast<int>(below(longestLateMs));
        plan.push_back(fault);
    }
    return plan;
}

} // namespace wellpulse::test
