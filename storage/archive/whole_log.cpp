// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/whole_log.h"

#include <queue>

namespace wellpulse::storage {
namespace {

struct Source {
    Statement rows;
    sqlite3 *of;
};

} // namespace

Result<WholeLog> WholeLog::open(sqlite3 *log)
{
    auto stretches = readArchive(log);
    if (!stretches)
        return errorOf(std::move(stretches));
    WholeLog whole(log);
    for (ArchivedStretch &stretch : *stretches) {
        auto file = SegmentFile::open(archiveFolderOf(log), stretch.file);
        if (file) {
            whole.m_parts.push_back({std::move(stretch), std::move(*file)});
        } else {
            whole.m_problems.push_back(file.error().message);
            whole.m_lastMissing = stretch.file.number;
        }
    }
    return whole;
}

std::vector<sqlite3 *> WholeLog::connections() const
{
    std::vector<sqlite3 *> connections;
    for (const Part &part : m_parts)
        connections.push_back(part.file.connection());
    connections.push_back(m_log);
    return connections;
}

FeedCursor WholeLog::feedStart(const FeedCursor &inLog) const
{
    for (const Part &part : m_parts) {
        if (part.stretch.before.epoch == inLog.epoch && part.stretch.file.number > m_lastMissing)
            return part.stretch.before;
    }
    return inLog;
}

Status WholeLog::forEachInOrder(std::string_view sql, const EachRow &each) const
{
    std::vector<Source> sources;
    for (sqlite3 *connection : connections()) {
        auto rows = Statement::prepare(connection, sql);
        if (!rows)
            return errorOf(std::move(rows));
        sources.push_back({std::move(*rows), connection});
    }
    using Next = std::pair<std::int64_t, std::size_t>; // first column, source
    std::priority_queue<Next, std::vector<Next>, std::greater<>> next;
    const auto advance = [&](std::size_t index) -> Status {
        const auto row = sources[index].rows.step();
        if (!row)
            return row.error();
        if (*row)
            next.emplace(sources[index].rows.int64(0), index);
        return {};
    };
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (auto advanced = advance(i); !advanced)
            return advanced;
    }
    while (!next.empty()) {
        const std::size_t index = next.top().second;
        next.pop();
        if (auto done = each(sources[index].rows, sources[index].of); !done)
            return done;
        if (auto advanced = advance(index); !advanced)
            return advanced;
    }
    return {};
}

} // namespace wellpulse::storage
