// SPDX-License-Identifier: GPL-3.0-or-later
// The views as values in memory: what a replay builds, before it is written to the tables or compared with them. Knows
// no threads; whoever folds concurrently takes turns.
#pragma once

#include "storage/projection/production_row.h"
#include "storage/projection/view_state.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wellpulse::storage {

class MemoryViews {
public:
    /// Room for aggregates with numbers up to `largestRef`.
    explicit MemoryViews(std::int64_t largestRef);

    bool hasRoomFor(std::int64_t ref) const { return ref > 0 && static_cast<std::size_t>(ref) < m_rowOf.size(); }

    /// Null: the aggregate has no row.
    const ProductionRow *production(std::int64_t ref) const;
    /// The row's texts must live as long as these views.
    void setProduction(const ProductionRow &row);
    void eraseProduction(std::int64_t ref);

    /// Aggregates of other types; made when first asked for.
    ViewState &other(std::int64_t ref) { return m_others[ref]; }
    const std::unordered_map<std::int64_t, ViewState> &others() const { return m_others; }

    /// All production rows that there are, in order of place.
    std::vector<const ProductionRow *> productionInOrder() const;

private:
    std::vector<ProductionRow> m_rows;
    std::vector<std::uint32_t> m_rowOf; ///< by aggregate: index into m_rows plus one
    std::unordered_map<std::int64_t, ViewState> m_others;
};

} // namespace wellpulse::storage
