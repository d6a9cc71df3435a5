// SPDX-License-Identifier: GPL-3.0-or-later
// How long a command goes on with an office that gives no sign, and how long it lets one request take. Pure.
#pragma once

#include "sync/office_client.h"

#include <algorithm>
#include <cstdint>

namespace wellpulse::cli {

struct Patience {
    int stalledMs = sync::OfficeAddress().stalledTimeoutMs; ///< no byte either way
    int wholeMs = sync::OfficeAddress().wholeTimeoutMs;     ///< one request from its first byte to the answer's last
    /// Without any progress, where the office is not there at all: a person is waiting.
    std::int64_t unreachedMs = 30'000;
    /// The same for one that answers, with trouble (cli.md: `sync` ends within 150 s if the office does not recover).
    std::int64_t reachedMs = 145'000;
};

inline constexpr int longestPatienceSeconds = 145;

/// Nothing of it longer than `seconds`, 1 to longestPatienceSeconds.
inline Patience patienceOf(int seconds)
{
    const int most = seconds * 1000;
    const Patience usual;
    return {std::min(usual.stalledMs, most), std::min(usual.wholeMs, most),
        std::min<std::int64_t>(usual.unreachedMs, most), std::min<std::int64_t>(usual.reachedMs, most)};
}

} // namespace wellpulse::cli
