// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps copies of many short texts in a few large blocks, so that a million rows can hold views of their texts without an
// allocation each. Texts live as long as the arena.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace wellpulse::storage {

class StringArena {
public:
    std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_free)
            grow(text.size());
        char *const place = m_next;
        std::memcpy(place, text.data(), text.size());
        m_next += text.size();
        m_free -= text.size();
        return {place, text.size()};
    }

private:
    static constexpr std::size_t largestBlock = 256 * 1024;

    void grow(std::size_t least)
    {
        m_free = std::max(least, m_blockBytes);
        m_blockBytes = std::min(m_blockBytes * 4, largestBlock);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_free));
        m_next = m_blocks.back().get();
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_blockBytes = 1024; ///< of the next block
    char *m_next = nullptr;
    std::size_t m_free = 0;
};

} // namespace wellpulse::storage
