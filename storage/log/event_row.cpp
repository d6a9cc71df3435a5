// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/event_row.h"

#include "core/time/civil_time.h"

#include <algorithm>
#include <cstring>

namespace wellpulse::storage {
namespace {

std::string timestampOf(const Statement &row, int column)
{
    return row.isText(column) ? std::string(row.text(column)) : core::formatInstant(row.int64(column));
}

} // namespace

Result<const Author *> AuthorNames::author(std::int64_t ref)
{
    if (const auto known = m_authors.find(ref); known != m_authors.end())
        return &known->second;
    auto query = Statement::prepare(m_connection, "SELECT device, user, tenant, own FROM author WHERE ref = ?");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, ref);
    const auto row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{"vault_damaged", "The log names an author that it does not know."};
    Author author{
        std::string(query->text(0)), std::string(query->text(1)), std::string(query->text(2)), query->int64(3) != 0};
    return &m_authors.emplace(ref, std::move(author)).first->second;
}

Error damagedRow(std::int64_t seq)
{
    return {"vault_damaged",
        "Entry " + std::to_string(seq) + " of the log cannot be read; nothing was changed. Put back a backup."};
}

core::Uuid uuidFrom(BlobView blob)
{
    core::Uuid uuid;
    if (blob.size() == uuid.bytes.size())
        std::memcpy(uuid.bytes.data(), blob.data(), blob.size());
    return uuid;
}

core::Bytes32 bytes32From(BlobView blob)
{
    core::Bytes32 bytes{};
    if (blob.size() == bytes.size())
        std::memcpy(bytes.data(), blob.data(), blob.size());
    return bytes;
}

Result<core::Event> readEnvelope(const Statement &row, AuthorNames &authors)
{
    core::Event event;
    const auto author = authors.author(row.int64(2));
    if (!author)
        return author.error();
    event.id = uuidFrom(row.blob(1));
    event.tenantId = (*author)->tenantId;
    event.deviceId = (*author)->deviceId;
    event.userId = (*author)->userId;
    event.deviceSeq = row.int64(3);
    event.prevHash = bytes32From(row.blob(4));
    event.hlc = core::unpackHlc(row.int64(5));
    event.timestamp = timestampOf(row, 6);
    const auto type = core::eventTypeFromNumber(row.int64(7));
    const auto aggregateType = core::aggregateTypeFromNumber(row.int64(9));
    if (!type || !aggregateType)
        return damagedRow(row.int64(0));
    event.eventType = *type;
    event.schemaVersion = static_cast<int>(row.int64(8));
    event.aggregateType = *aggregateType;
    event.aggregateId = uuidFrom(row.blob(10));
    if (!row.isNull(11))
        event.base = row.int64(11);
    if (!row.isNull(12))
        event.group = std::string(row.text(12));
    if (!row.isNull(13)) {
        auto extra = core::parseJson(row.text(13));
        if (!extra)
            return damagedRow(row.int64(0));
        event.extra = std::move(*extra);
    }
    event.hash = bytes32From(row.blob(14));
    event.signature = bytes32From(row.blob(15));
    return event;
}

Result<core::Event> readEvent(const Statement &row, AuthorNames &authors)
{
    auto event = readEnvelope(row, authors);
    if (!event)
        return event;
    auto payload = core::parseJson(row.text(payloadColumn));
    if (!payload || !payload->is_object())
        return damagedRow(row.int64(0));
    event->payload = std::move(*payload);
    return event;
}

} // namespace wellpulse::storage
