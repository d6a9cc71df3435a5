// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for the office, and what the office wants a person to decide.
#include "storage/log/event_row.h"
#include "storage/log/log_reader.h"
#include "storage/projection/production_row.h"

#include "core/time/civil_time.h"

namespace wellpulse::storage {
namespace {

enum QueueColumn {
    EventId,
    Type,
    AggregateKind,
    AggregateId,
    Timestamp,
    Payload,
    State,
    Attempts,
    Code,
    Message,
    RetryAt,
    Place,
    WellId,
    WellName
};

constexpr const char *selectQueue
    = "SELECT e.id, e.type, a.type, a.id, e.timestamp, e.payload, o.state, o.attempts, o.error_code, o.error_message, "
      "o.next_retry_at, a.place, w.id, v.name "
      "FROM outbox AS o CROSS JOIN event_log AS e ON e.seq = o.event JOIN aggregate AS a ON a.ref = e.aggregate "
      "LEFT JOIN aggregate AS w ON w.ref = CASE a.type WHEN 1 THEN a.ref WHEN 2 THEN a.place >> 22 END "
      "LEFT JOIN well_view AS v ON v.aggregate = w.ref WHERE o.state < 2 ORDER BY o.event LIMIT ?";

QueueItem itemOf(const Statement &row)
{
    QueueItem item;
    item.eventId = uuidFrom(row.blob(EventId));
    item.eventType = static_cast<core::EventType>(row.int64(Type));
    item.aggregateType = static_cast<core::AggregateType>(row.int64(AggregateKind));
    item.aggregateId = uuidFrom(row.blob(AggregateId));
    item.recordedAtMs
        = row.isText(Timestamp) ? core::parseInstant(row.text(Timestamp)).value_or(0) : row.int64(Timestamp);
    item.bytes = static_cast<std::int64_t>(row.text(Payload).size());
    item.state = row.int64(State) == 1 ? QueueState::Sending : QueueState::Waiting;
    item.attempts = static_cast<int>(row.int64(Attempts));
    if (!row.isNull(Code))
        item.lastError = Error{std::string(row.text(Code)), std::string(row.text(Message))};
    if (!row.isNull(RetryAt))
        item.nextRetryAtMs = row.int64(RetryAt);
    if (!row.isNull(WellId))
        item.wellId = uuidFrom(row.blob(WellId)).toString();
    item.wellName = std::string(row.text(WellName));
    if (item.aggregateType == core::AggregateType::Production && !row.isNull(Place) && row.int64(Place) >= 0)
        item.date = dateOfPlace(row.int64(Place)).toString();
    return item;
}

Error damaged()
{
    return {"vault_damaged", "A conflict in this vault cannot be read; nothing was changed. Put back a backup."};
}

Result<ConflictRecord> conflictOf(const Statement &row)
{
    ConflictRecord record;
    record.notice.conflictId = std::string(row.text(0));
    record.notice.eventId = uuidFrom(row.blob(1));
    record.notice.aggregateId = uuidFrom(row.blob(2));
    record.notice.resolution = static_cast<core::ConflictResolution>(row.int64(3));
    record.notice.reason = std::string(row.text(4));
    auto fields = core::parseJson(row.text(5));
    auto existing = core::parseJson(row.text(6));
    auto incoming = core::parseJson(row.text(7));
    if (!fields || !fields->is_array() || !existing || !incoming)
        return damaged();
    for (const auto &field : *fields) {
        if (field.is_string())
            record.notice.fields.push_back(field.get<std::string>());
    }
    record.notice.existingData = std::move(*existing);
    record.notice.incomingData = std::move(*incoming);
    record.reportedAtMs = row.int64(8);
    record.open = row.int64(9) != 0;
    record.aggregateType = static_cast<core::AggregateType>(row.int64(10));
    return record;
}

} // namespace

Result<std::vector<QueueItem>> LogReader::queue(std::size_t limit) const
{
    auto query = Statement::prepare(m_connection, selectQueue);
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, limit);
    std::vector<QueueItem> items;
    if (auto read = query->forEachRow([&](const Statement &row) { items.push_back(itemOf(row)); }); !read)
        return errorOf(std::move(read));
    return items;
}

Result<RecordSubject> LogReader::subjectOf(const core::Uuid &aggregateId) const
{
    auto query = Statement::prepare(m_connection,
        "SELECT a.type, a.place, v.name FROM aggregate AS a "
        "LEFT JOIN well_view AS v ON v.aggregate = CASE a.type WHEN 1 THEN a.ref WHEN 2 THEN a.place >> 22 END "
        "WHERE a.id = ?");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, blobOf(aggregateId.bytes));
    const auto row = query->step();
    if (!row)
        return row.error();
    RecordSubject subject;
    if (!*row)
        return subject;
    subject.wellName = std::string(query->text(2));
    const bool isDay = query->int64(0) == static_cast<std::int64_t>(core::AggregateType::Production);
    if (isDay && !query->isNull(1) && query->int64(1) >= 0)
        subject.date = dateOfPlace(query->int64(1)).toString();
    return subject;
}

Result<std::vector<ConflictRecord>> LogReader::conflicts(bool openOnly) const
{
    auto query = Statement::prepare(m_connection,
        "SELECT c.id, c.event, a.id, c.resolution, c.reason, c.fields, c.existing_data, c.incoming_data, c.reported_at, "
        "c.resolution = 3 AND c.resolved_by IS NULL AS open, a.type FROM conflict AS c JOIN aggregate AS a ON a.ref = "
        "c.aggregate WHERE open OR NOT ? ORDER BY c.reported_at DESC, c.ref DESC");
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, openOnly);
    std::vector<ConflictRecord> records;
    auto read = query->forEachRow([&](const Statement &row) -> Status {
        auto record = conflictOf(row);
        if (!record)
            return errorOf(std::move(record));
        records.push_back(std::move(*record));
        return {};
    });
    if (!read)
        return errorOf(std::move(read));
    return records;
}

} // namespace wellpulse::storage
