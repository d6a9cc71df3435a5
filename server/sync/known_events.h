// SPDX-License-Identifier: GPL-3.0-or-later
// Events that whoever asks has at hand, by their hashes: the feed tells of them in brief. By hash and not by id, as after a
// fork the same event stands under two seals.
#pragma once

#include "core/event/event.h"

#include <algorithm>
#include <vector>

namespace wellpulse::server {

class KnownEvents {
public:
    KnownEvents() = default;
    explicit KnownEvents(std::vector<core::Bytes32> hashes)
        : m_hashes(std::move(hashes))
    {
        std::sort(m_hashes.begin(), m_hashes.end());
    }
    bool contains(const core::Bytes32 &hash) const
    {
        return std::binary_search(m_hashes.begin(), m_hashes.end(), hash);
    }

private:
    std::vector<core::Bytes32> m_hashes;
};

} // namespace wellpulse::server
