// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/memory_views.h"

#include <algorithm>

namespace wellpulse::storage {

MemoryViews::MemoryViews(std::int64_t largestRef)
{
    const auto count = static_cast<std::size_t>(largestRef) + 1;
    m_rowOf.resize(count);
    m_rows.reserve(count); // address space; touched as rows come
}

const ProductionRow *MemoryViews::production(std::int64_t ref) const
{
    const auto index = m_rowOf.at(static_cast<std::size_t>(ref));
    return index == 0 || m_rows[index - 1].aggregate == 0 ? nullptr : &m_rows[index - 1];
}

void MemoryViews::setProduction(const ProductionRow &row)
{
    auto &index = m_rowOf.at(static_cast<std::size_t>(row.aggregate));
    if (index != 0) {
        m_rows[index - 1] = row;
        return;
    }
    m_rows.push_back(row);
    index = static_cast<std::uint32_t>(m_rows.size());
}

void MemoryViews::eraseProduction(std::int64_t ref)
{
    if (const auto index = m_rowOf.at(static_cast<std::size_t>(ref)); index != 0)
        m_rows[index - 1].aggregate = 0;
}

std::vector<const ProductionRow *> MemoryViews::productionInOrder() const
{
    std::vector<std::pair<std::int64_t, const ProductionRow *>> keyed;
    keyed.reserve(m_rows.size());
    for (const auto &row : m_rows) {
        if (row.aggregate != 0)
            keyed.emplace_back(row.place, &row);
    }
    std::sort(keyed.begin(), keyed.end());
    std::vector<const ProductionRow *> ordered;
    ordered.reserve(keyed.size());
    for (const auto &[place, row] : keyed)
        ordered.push_back(row);
    return ordered;
}

} // namespace wellpulse::storage
