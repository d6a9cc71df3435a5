// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/audit_reader.h"

#include "storage/log/logged_event_query.h"
#include "storage/store/store_views.h"

namespace wellpulse::storage {

Result<std::vector<AuditEntry>> readAudit(
    sqlite3 *connection, const StoreViews &views, std::span<const std::int64_t> keys)
{
    std::string sql(selectLoggedEvents);
    sql.append("WHERE e.seq = ?");
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    const auto names = views.reader().authorNames();
    if (!names)
        return names.error();
    AuthorNames authors(connection);
    std::vector<AuditEntry> entries;
    entries.reserve(keys.size());
    for (const std::int64_t key : keys) {
        query->bind(1, key);
        auto read = query->forEachRow([&](const Statement &row) -> Status {
            auto logged = readLoggedEvent(row, authors);
            if (!logged)
                return errorOf(std::move(logged));
            AuditEntry entry;
            entry.logged = std::move(*logged);
            entry.author = authorshipOf(entry.logged, *names);
            entries.push_back(std::move(entry));
            return {};
        });
        if (!read)
            return errorOf(std::move(read));
    }
    for (AuditEntry &entry : entries) {
        const core::Event whole = entry.logged.toEvent();
        auto subject = subjectOf(views, whole.aggregateType, whole.aggregateId, core::writtenFields(whole));
        if (!subject)
            return subject.error();
        entry.subject = std::move(*subject);
    }
    return entries;
}

Result<AuditAuthors> readAuditAuthors(sqlite3 *connection, const StoreViews &views)
{
    const auto names = views.reader().authorNames();
    if (!names)
        return names.error();
    auto query = Statement::prepare(connection, "SELECT user, device, own FROM author ORDER BY ref");
    if (!query)
        return errorOf(std::move(query));
    const auto nameOf = [&](const std::string &id) {
        const auto found = names->find(id);
        return found == names->end() ? std::string() : found->second;
    };
    AuditAuthors authors;
    auto read = query->forEachRow([&](const Statement &row) {
        const std::string user(row.text(0));
        const std::string device(row.text(1));
        authors.all.push_back({user, device, nameOf(user), nameOf(device), row.int64(2) != 0, std::nullopt});
    });
    if (!read)
        return errorOf(std::move(read));
    return authors;
}

} // namespace wellpulse::storage
