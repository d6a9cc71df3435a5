// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the days of a history: one pass over the production view in its own order, in slices, so that whoever asked can
// show how far it is or ask something else instead, and other questions get their turn between two slices. Between slices it
// holds values only, no statement and no connection. A change of the view meanwhile may be seen or not: ask again after it.
#pragma once

#include "core/production/production_day.h"
#include "core/result.h"
#include "storage/projection/history_query.h"

#include <QtCore/QCollator>
#include <QtCore/QString>

#include <unordered_map>

struct sqlite3;

namespace wellpulse::storage {

class Statement;

class HistoryScan {
public:
    /// Names are put in order by `collator`.
    static Result<HistoryScan> begin(
        sqlite3 *connection, const HistoryFilter &filter, HistoryOrder order, const QCollator &collator);

    /// Looks at up to `rows` more rows. False: all have been seen, and take() may be called.
    Result<bool> advance(sqlite3 *connection, std::size_t rows);
    std::int64_t rowsSeen() const { return m_rowsSeen; }
    /// The days in the order asked for; leaves the scan empty.
    HistoryKeys take();

private:
    /// Sorted by `first`, then by `second`, from which the place can be had back.
    struct Entry {
        std::int64_t first;
        std::int64_t second;
    };
    /// The row last seen, to compare the next with.
    struct Neighbour {
        std::int64_t place = -2;
        core::ProductionDay day;
    };

    static constexpr std::int64_t allWells = -1;
    static constexpr std::int64_t noWell = -2; ///< the log does not know the one asked for

    HistoryScan(const HistoryFilter &filter, HistoryOrder order);
    Status rankWells(sqlite3 *connection, const QCollator &collator);
    std::int64_t rankOf(std::int64_t wellRef);
    /// Where the rows to look at next begin and end; false when there are none.
    Result<bool> nextRange(Statement &nextPlace);
    void see(const Statement &row);
    bool isWanted(const Statement &row, const core::ProductionDay &day, std::int64_t place) const;
    std::int64_t firstKeyOf(const core::ProductionDay &day, std::int64_t place, std::int64_t rank) const;

    HistoryFilter m_filter;
    HistoryOrder m_order;
    QString m_text;                                          ///< folded
    std::int64_t m_onlyWell = allWells;                      ///< a ref, or one of the two constants
    std::unordered_map<std::int64_t, std::int64_t> m_rankOf; ///< by the well's ref
    std::vector<std::int64_t> m_refOf;                       ///< by rank
    std::int64_t m_next = 0;                                 ///< the least place not seen yet
    std::int64_t m_rangeEnd = -1;                            ///< the last place of the range m_next lies in
    std::int64_t m_wantedFrom = 0;                           ///< in that range; what lies before is for comparing only
    std::int64_t m_rowsSeen = 0;
    Neighbour m_neighbour;
    std::vector<Entry> m_found;
    HistoryTotals m_totals;
};

} // namespace wellpulse::storage
