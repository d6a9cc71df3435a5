// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the history as CSV (RFC 4180, UTF-8): numbers and dates in their canonical form whatever the language, so that
//     wellpulse import FILE --map well=well,date=date,oil=oil_bbl,gas=gas_mcf,water=water_bbl
// takes the same values back. Text that a spreadsheet would run as a formula gets an apostrophe in front; what import reads
// never needs one. Pure.
#pragma once

#include "storage/projection/history_reader.h"
#include "storage/projection/well_reader.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace wellpulse::desktop {

class HistoryCsv {
public:
    /// `wells` are all that import would know.
    explicit HistoryCsv(const std::vector<storage::WellRecord> &wells);

    /// With a byte order mark, by which spreadsheets know UTF-8.
    std::string header() const;
    std::string line(const storage::HistoryDay &day) const;

private:
    struct Names {
        std::string mapped; ///< what import finds this well by, and no other
        std::string api;
    };

    std::map<std::string, Names> m_names; ///< by the well's id
};

} // namespace wellpulse::desktop
