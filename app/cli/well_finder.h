// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a well by what people call it: id, API number or name.
#pragma once

#include "core/result.h"
#include "storage/projection/well_reader.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace wellpulse::cli {

class WellFinder {
public:
    static Result<WellFinder> read(const storage::WellReader &wells);

    const std::vector<storage::WellRecord> &all() const { return m_wells; }
    /// Errors: `unknown_well`; `ambiguous_well` when two wells have that name or number.
    Result<core::Uuid> find(const std::string &text) const;
    /// The id itself where no such well is known.
    std::string nameOf(const std::string &wellId) const;

private:
    explicit WellFinder(std::vector<storage::WellRecord> wells);

    std::vector<storage::WellRecord> m_wells;
    std::unordered_multimap<std::string, core::Uuid> m_byText;
};

} // namespace wellpulse::cli
