// SPDX-License-Identifier: GPL-3.0-or-later
// The log together with its archive, to be read as if nothing had ever left it. One thread, within a reading transaction of the
// log.
#pragma once

#include "storage/archive/archive_index.h"
#include "storage/driver/statement.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::storage {

class WholeLog {
public:
    /// Opens every sealed file; for one that cannot be read there is a sentence.
    static Result<WholeLog> open(sqlite3 *log);

    /// A sealed file that could be opened.
    struct Part {
        ArchivedStretch stretch;
        SegmentFile file;
    };
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; } ///< oldest first
    [[nodiscard]] const std::vector<std::string> &problems() const { return m_problems; }
    [[nodiscard]] std::vector<sqlite3 *> connections() const; ///< of the parts, then of the log
    /// Where the feed of `epoch` starts that can be walked to its end: behind whatever is missing.
    [[nodiscard]] FeedCursor feedStart(const FeedCursor &inLog) const;

    using EachRow = std::function<Status(const Statement &row, sqlite3 *of)>;
    /// The rows of `sql` from all of them, in ascending order of the first column, in which each gives its own.
    Status forEachInOrder(std::string_view sql, const EachRow &each) const;

private:
    explicit WholeLog(sqlite3 *log)
        : m_log(log)
    {
    }

    sqlite3 *m_log;
    std::vector<Part> m_parts;
    std::vector<std::string> m_problems;
    std::int64_t m_lastMissing = 0; ///< number of the newest file that could not be opened
};

} // namespace wellpulse::storage
