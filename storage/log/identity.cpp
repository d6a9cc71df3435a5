// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/identity.h"

#include "storage/log/log_writer.h"
#include "storage/log/run_statement.h"
#include "storage/log/stand_in.h"

#include <algorithm>
#include <map>

namespace wellpulse::storage {
namespace {

// Also what an earlier program took for refused because the office had noticed the fork.
constexpr std::string_view selectFormer
    = "SELECT o.event FROM outbox AS o JOIN event_log AS e ON e.seq = o.event JOIN author AS a ON a.ref = e.author "
      "WHERE o.state < 2 AND a.device <> ?1 "
      "UNION SELECT d.event FROM disposition AS d JOIN event_log AS e ON e.seq = d.event JOIN author AS a ON a.ref = e.author "
      "WHERE d.answer = 2 AND d.code = 'device_fork' AND a.own = 1 AND a.device <> ?1 "
      "AND NOT EXISTS (SELECT 1 FROM laid_aside WHERE event = d.event) "
      "AND NOT EXISTS (SELECT 1 FROM set_aside WHERE event = d.event) ORDER BY 1";

/// The row in which the present device says the event with this id; it has one when it was this device before.
Result<std::int64_t> rowUnder(LogWriter &writer, core::Event event, AggregateEntry &entry)
{
    const DeviceIdentity &own = writer.environment().identity;
    const auto earlier = numbersOf(writer.connection(),
        "SELECT e.seq FROM event_log AS e JOIN author AS a ON a.ref = e.author WHERE e.id = ? AND a.device = ?",
        blobOf(event.id.bytes), std::string_view(own.deviceId));
    if (!earlier)
        return earlier.error();
    if (!earlier->empty())
        return earlier->front();
    writer.link(event);
    return writer.events().insert(event, entry.ref);
}

Status sayAgain(LogWriter &writer, std::int64_t former, std::map<core::Uuid, core::AggregateType> &touched)
{
    const auto aside = isLaidAside(writer.connection(), former);
    if (!aside)
        return aside.error();
    const auto event = writer.events().read(former);
    if (!event)
        return event.error();
    touched.insert_or_assign(event->aggregateId, event->aggregateType);
    if (const auto removed = writer.outbox().remove(former); !removed)
        return removed.error();
    if (*aside) // the office has it from somebody else: it waited for the sake of its chain alone
        return {};
    auto entry = writer.registry().intern(event->aggregateType, event->aggregateId);
    if (!entry)
        return entry.error();
    const auto row = rowUnder(writer, *event, *entry);
    if (!row)
        return row.error();
    if (auto waits = runStatement(
            writer.connection(), "INSERT OR IGNORE INTO outbox (event, state, attempts) VALUES (?, 0, 0)", *row);
        !waits)
        return waits;
    return layAside(writer.connection(), former, *row);
}

} // namespace

Result<std::vector<std::string>> identities(sqlite3 *connection)
{
    auto query = Statement::prepare(connection, "SELECT device FROM identity ORDER BY number");
    if (!query)
        return errorOf(std::move(query));
    std::vector<std::string> devices;
    if (auto read = query->forEachRow([&](const Statement &row) { devices.emplace_back(row.text(0)); }); !read)
        return errorOf(std::move(read));
    return devices;
}

Result<std::string> currentIdentity(sqlite3 *connection)
{
    auto devices = identities(connection);
    if (!devices)
        return devices.error();
    return devices->empty() ? std::string() : std::move(devices->back());
}

Result<std::optional<LogOwner>> ownerOf(sqlite3 *connection)
{
    auto query = Statement::prepare(connection, "SELECT tenant, user FROM author WHERE own = 1 ORDER BY ref LIMIT 1");
    if (!query)
        return errorOf(std::move(query));
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<LogOwner>();
    return std::optional(LogOwner{std::string(query->text(0)), std::string(query->text(1))});
}

Status sayAgain(LogWriter &writer)
{
    const auto former
        = numbersOf(writer.connection(), selectFormer, std::string_view(writer.environment().identity.deviceId));
    if (!former)
        return former.error();
    std::map<core::Uuid, core::AggregateType> touched;
    for (const std::int64_t event : *former) {
        if (auto said = sayAgain(writer, event, touched); !said)
            return said;
    }
    for (const auto &[id, type] : touched) {
        if (auto folded = writer.foldAnew(type, id); !folded)
            return folded;
    }
    return {};
}

Status takeIdentity(LogWriter &writer, const DeviceIdentity &next)
{
    const auto before = identities(writer.connection());
    if (!before)
        return before.error();
    const bool isNew = std::find(before->begin(), before->end(), next.deviceId) == before->end();
    if (auto adopted = writer.adopt(next); !adopted)
        return adopted;
    if (auto noted
        = runStatement(writer.connection(), "INSERT OR REPLACE INTO identity (device, taken_at) VALUES (?, ?)",
            std::string_view(next.deviceId), writer.environment().now());
        !noted)
        return noted;
    if (auto introduced = writer.introduce(); !introduced)
        return introduced;
    if (auto owned = runStatement(
            writer.connection(), "UPDATE author SET own = 1 WHERE device = ?", std::string_view(next.deviceId));
        !owned)
        return owned;
    // A copy may have been this device before, as both are one installation to an office that was restored.
    if (isNew) {
        if (auto elsewhere = runStatement(writer.connection(),
                "INSERT OR IGNORE INTO recorded_elsewhere SELECT e.seq FROM author AS a JOIN event_log AS e "
                "ON e.author = a.ref WHERE a.device = ?",
                std::string_view(next.deviceId));
            !elsewhere)
            return elsewhere;
    }
    return sayAgain(writer);
}

} // namespace wellpulse::storage
