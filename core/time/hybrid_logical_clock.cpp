// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/hybrid_logical_clock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace wellpulse::core {
namespace {

constexpr std::int64_t endOfHlcMs = std::int64_t{1} << 47;

/// The value next after `hlc`; the counter carries into the milliseconds.
Hlc successor(Hlc hlc)
{
    return hlc.counter == 0xffff ? Hlc{hlc.ms + 1, 0} : Hlc{hlc.ms, static_cast<std::uint16_t>(hlc.counter + 1)};
}

template <class T> bool parseAll(std::string_view digits, int radix, T &value)
{
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, radix);
    return failure == std::errc() && end == digits.data() + digits.size();
}

bool areDigits(std::string_view text, std::string_view allowed)
{
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

} // namespace

std::string Hlc::toString() const
{
    std::array<char, 32> text;
    const int length = std::snprintf(
        text.data(), text.size(), "%016lld-%04x", static_cast<long long>(ms), static_cast<unsigned>(counter));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Hlc> parseHlc(std::string_view text)
{
    if (text.size() != 21 || text[16] != '-')
        return {};
    const auto millis = text.substr(0, 16);
    const auto count = text.substr(17);
    Hlc hlc;
    if (!areDigits(millis, "0123456789") || !areDigits(count, "0123456789abcdef") || !parseAll(millis, 10, hlc.ms)
        || !parseAll(count, 16, hlc.counter) || hlc.ms >= endOfHlcMs)
        return {};
    return hlc;
}

Hlc HybridLogicalClock::tick(std::int64_t wallMs)
{
    const Hlc wall{std::clamp<std::int64_t>(wallMs, 0, endOfHlcMs - 1), 0};
    m_last = std::max(wall, successor(m_last));
    return m_last;
}

void HybridLogicalClock::observe(Hlc remote)
{
    m_last = std::max(m_last, remote);
}

} // namespace wellpulse::core
