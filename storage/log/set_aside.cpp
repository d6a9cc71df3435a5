// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with own events that the office refused, and how the office calls those who wrote the others.
#include "storage/log/delivery.h"
#include "storage/log/event_row.h"
#include "storage/log/log_writer.h"

namespace wellpulse::storage {
namespace {

template <class... Values> Status changeRefused(LogWriter &writer, std::string_view sql, const Values &...values)
{
    return writer.change([&]() -> Status {
        auto statement = Statement::prepare(writer.connection(), sql);
        if (!statement)
            return errorOf(std::move(statement));
        statement->bindAll(values...);
        if (auto done = statement->run(); !done)
            return done;
        if (sqlite3_changes(writer.connection()) == 0)
            return Error{"event_not_refused", "No entry with this id was refused by the office; nothing was changed."};
        return {};
    });
}

} // namespace

Status Delivery::skip(const core::Uuid &event)
{
    return changeRefused(m_writer,
        "INSERT INTO set_aside (event, resent_as, at) SELECT e.seq, NULL, ?2 FROM event_log AS e "
        "JOIN disposition AS d ON d.event = e.seq AND d.answer IN (2, 3) "
        "WHERE e.id = ?1 AND NOT EXISTS (SELECT 1 FROM feed WHERE event = e.seq) "
        "AND NOT EXISTS (SELECT 1 FROM laid_aside WHERE event = e.seq) "
        "AND NOT EXISTS (SELECT 1 FROM set_aside WHERE event = e.seq)",
        blobOf(event.bytes), m_writer.environment().now());
}

Status Delivery::bringBack(const core::Uuid &event)
{
    return changeRefused(m_writer,
        "DELETE FROM set_aside WHERE resent_as IS NULL AND event IN (SELECT seq FROM event_log WHERE id = ?)",
        blobOf(event.bytes));
}

Status Delivery::keepNames(const std::map<std::string, std::string, std::less<>> &names)
{
    return m_writer.change([&]() -> Status {
        auto insert
            = Statement::prepare(m_writer.connection(), "INSERT OR REPLACE INTO author_name (id, name) VALUES (?, ?)");
        if (!insert)
            return errorOf(std::move(insert));
        for (const auto &[id, name] : names) {
            insert->bindAll(std::string_view(id), std::string_view(name));
            if (auto kept = insert->run(); !kept)
                return kept;
        }
        return {};
    });
}

} // namespace wellpulse::storage
