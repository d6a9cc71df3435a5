// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/well_finder.h"

#include <algorithm>

namespace wellpulse::cli {

Result<WellFinder> WellFinder::read(const storage::WellReader &wells)
{
    auto all = wells.wells();
    if (!all)
        return all.error();
    return WellFinder(std::move(*all));
}

WellFinder::WellFinder(std::vector<storage::WellRecord> wells)
    : m_wells(std::move(wells))
{
    for (const auto &record : m_wells) {
        m_byText.emplace(record.id.toString(), record.id);
        if (!record.well.api.empty())
            m_byText.emplace(record.well.api, record.id);
        if (record.well.name != record.well.api)
            m_byText.emplace(record.well.name, record.id);
    }
}

Result<core::Uuid> WellFinder::find(const std::string &text) const
{
    const auto [first, last] = m_byText.equal_range(text);
    if (first == last)
        return Error{"unknown_well", "There is no well \"" + text.substr(0, 100) + "\" on this device."};
    if (std::next(first) != last)
        return Error{"ambiguous_well", "More than one well is called \"" + text.substr(0, 100) + "\"; use its id."};
    return first->second;
}

std::string WellFinder::nameOf(const std::string &wellId) const
{
    const auto known = std::find_if(m_wells.begin(), m_wells.end(),
        [&wellId](const storage::WellRecord &record) { return record.id.toString() == wellId; });
    return known == m_wells.end() ? wellId : known->well.name;
}

} // namespace wellpulse::cli
