// SPDX-License-Identifier: GPL-3.0-or-later
// Hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): orders events by wall time where clocks
// agree, and never runs backwards where they do not. Wall time comes from the caller. One clock belongs to one thread.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

/// Milliseconds since 1970 and a counter within the millisecond; 16 decimal digits, '-', 4 hex digits on the wire.
struct Hlc {
    std::int64_t ms = 0;
    std::uint16_t counter = 0;

    std::string toString() const;
    friend bool operator==(const Hlc &, const Hlc &) = default;
    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

/// Nothing unless `text` is exactly the wire form with milliseconds below 2^47 (the year 6429): storage keeps both
/// parts in one 64-bit integer.
std::optional<Hlc> parseHlc(std::string_view text);

/// Both parts in one integer that orders as the clock does: ms << 16 | counter.
constexpr std::int64_t packHlc(Hlc hlc)
{
    return hlc.ms << 16 | hlc.counter;
}
constexpr Hlc unpackHlc(std::int64_t packed)
{
    return {packed >> 16, static_cast<std::uint16_t>(packed & 0xffff)};
}

class HybridLogicalClock {
public:
    /// Starts after `last`, the latest value that the log holds (zero for an empty log).
    explicit HybridLogicalClock(Hlc last = {})
        : m_last(last)
    {
    }

    /// The time of a new local event: later than every value given out or observed before, whatever `wallMs` does.
    Hlc tick(std::int64_t wallMs);
    /// Takes note of a value from elsewhere, so that later local events order after it.
    void observe(Hlc remote);
    Hlc last() const { return m_last; }

private:
    Hlc m_last;
};

} // namespace wellpulse::core
