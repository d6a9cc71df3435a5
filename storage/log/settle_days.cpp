// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/settle_days.h"

#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"

#include <vector>

namespace wellpulse::storage {

Status settleDays(LogWriter &writer, std::string_view selectIds)
{
    auto query = Statement::prepare(writer.connection(), selectIds);
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, static_cast<int>(core::AggregateType::Production));
    std::vector<core::Uuid> days;
    if (auto read = query->forEachRow([&](const Statement &row) { days.push_back(uuidFrom(row.blob(0))); }); !read)
        return read;
    for (const core::Uuid &day : days) {
        auto entry = writer.registry().intern(core::AggregateType::Production, day);
        if (!entry)
            return entry.error();
        if (auto settled = writer.projector().settle(day, *entry); !settled)
            return settled;
    }
    return {};
}

} // namespace wellpulse::storage
