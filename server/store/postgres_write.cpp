// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgres_transaction.h"

#include "core/json/json.h"
#include "server/postgres/pipeline.h"
#include "server/store/aggregate_columns.h"
#include "server/store/field_writes_codec.h"

namespace wellpulse::server {

namespace {

using postgres::Parameters;
using postgres::TypeId;

const std::string copyRowsSql
    = "COPY event (device, device_seq, id, hash, disposition, code, message, conflict, feed_seq, feed_hash, "
      "aggregate_type, aggregate_id, revision, deleted, effect, waits_for, received_at, body) FROM STDIN (FORMAT binary); "
      "COPY aggregate (type, id, revision, deleted, fields, writes, created_by, created_at, updated_at, well_id, "
      "production_date) FROM STDIN (FORMAT binary)";
const std::string moveDevicesSql = "UPDATE device d SET next_device_seq = c.next, last_hash = c.hash "
                                   "FROM unnest($1::int4[], $2::int8[], $3::bytea[]) AS c(ref, next, hash) "
                                   "WHERE d.ref = c.ref";
const std::string moveFeedSql = "UPDATE feed SET next = $1, hash = $2, version = version + 1";
const std::string commitSql = "COMMIT";
constexpr std::size_t chunkBytes = 64 * 1024;
constexpr std::size_t eventsAtOnce = 32;

void appendOptionalText(std::string &out, std::string_view text)
{
    if (text.empty())
        postgres::appendNullField(out);
    else
        postgres::appendTextField(out, text);
}

void appendEvent(postgres::CopyRows &rows, const EventRow &event)
{
    std::string &out = rows.row(18);
    postgres::appendInt4Field(out, event.deviceRef);
    postgres::appendInt8Field(out, event.deviceSeq);
    postgres::appendUuidField(out, event.id);
    postgres::appendBytesField(out, event.hash);
    postgres::appendInt2Field(out, static_cast<std::int16_t>(event.verdict.disposition));
    appendOptionalText(out, event.verdict.code);
    appendOptionalText(out, event.verdict.message);
    appendOptionalText(out, event.verdict.conflict);
    if (event.feedSeq > 0) {
        postgres::appendInt8Field(out, event.feedSeq);
        postgres::appendBytesField(out, event.feedHash);
    } else {
        postgres::appendNullField(out);
        postgres::appendNullField(out);
    }
    postgres::appendInt2Field(out, static_cast<std::int16_t>(event.aggregate.type));
    postgres::appendUuidField(out, event.aggregate.id);
    postgres::appendInt8Field(out, event.revision);
    postgres::appendBooleanField(out, event.deleted);
    if (event.effectAsWritten)
        postgres::appendNullField(out);
    else
        postgres::appendTextField(out, event.effectFields);
    if (event.waitsFor)
        postgres::appendUuidField(out, *event.waitsFor);
    else
        postgres::appendNullField(out);
    postgres::appendInt8Field(out, postgres::postgresTimestamp(event.receivedAtMs));
    postgres::appendTextField(out, event.body);
}

void appendFieldsField(std::string &out, const AggregateRow &row)
{
    if (!row.fieldsText.empty())
        postgres::appendTextField(out, row.fieldsText);
    else
        postgres::appendTextField(out, core::canonicalJson(row.state.fields));
}

void appendWritesField(std::string &out, const AggregateRow &row)
{
    thread_local std::string text;
    text.clear();
    appendFieldWrites(text, row.state);
    postgres::appendTextField(out, text);
}

void appendAggregate(postgres::CopyRows &rows, const AggregateRow &row)
{
    const core::AggregateState &state = row.state;
    std::string &out = rows.row(11);
    postgres::appendInt2Field(out, static_cast<std::int16_t>(state.type));
    postgres::appendUuidField(out, state.id);
    postgres::appendInt8Field(out, state.revision);
    postgres::appendBooleanField(out, state.deleted);
    appendFieldsField(out, row);
    appendWritesField(out, row);
    postgres::appendTextField(out, row.createdBy);
    postgres::appendInt8Field(out, postgres::postgresTimestamp(row.createdAtMs));
    postgres::appendInt8Field(out, postgres::postgresTimestamp(row.updatedAtMs));
    const AggregateColumns columns = columnsOf(state);
    if (columns.wellId)
        postgres::appendUuidField(out, *columns.wellId);
    else
        postgres::appendNullField(out);
    if (columns.productionDate)
        postgres::appendInt4Field(out, postgres::postgresDate(columns.productionDate->days));
    else
        postgres::appendNullField(out);
}

/// The aggregates that the store has no row of.
postgres::CopyRows newAggregates(const WorkingSet &set)
{
    postgres::CopyRows rows;
    for (const AggregateRow *row : set.changes.aggregates) {
        if (!row->stored)
            appendAggregate(rows, *row);
    }
    return rows;
}

/// The statements behind the two COPYs, in one round trip with the COMMIT.
class ChangePipeline {
public:
    ChangePipeline(postgres::Pipeline &pipeline, const WorkingSet &set)
        : m_pipeline(pipeline)
        , m_set(set)
    {
    }

    Status addAll()
    {
        for (const EventRow *row : m_set.changes.released)
            addReleased(*row);
        for (const EventCopyRow &row : m_set.changes.copies)
            addCopy(row);
        for (const AggregateRow *row : m_set.changes.aggregates) {
            if (row->stored)
                m_changed.push_back(row);
        }
        if (!m_changed.empty())
            addChangedAggregates();
        addConflicts();
        addAnswers();
        addSerials();
        addDevices();
        add(moveFeedSql, Parameters().int8(m_set.head.seq + 1).bytes(m_set.head.hash));
        add(commitSql, {});
        return m_status;
    }

private:
    void add(std::string_view sql, const Parameters &parameters)
    {
        if (m_status)
            m_status = m_pipeline.add(sql, parameters);
    }

    static Parameters &optionalText(Parameters &parameters, std::string_view text)
    {
        return text.empty() ? parameters.null(TypeId::Text) : parameters.text(text);
    }

    void addReleased(const EventRow &row)
    {
        Parameters parameters;
        parameters.uuid(row.id).int2(static_cast<std::int16_t>(row.verdict.disposition));
        optionalText(parameters, row.verdict.code);
        optionalText(parameters, row.verdict.message);
        optionalText(parameters, row.verdict.conflict);
        if (row.feedSeq > 0)
            parameters.int8(row.feedSeq).bytes(row.feedHash);
        else
            parameters.null(TypeId::Int8).null(TypeId::Bytea);
        parameters.int8(row.revision).boolean(row.deleted);
        row.effectAsWritten ? parameters.null(TypeId::Text) : parameters.text(row.effectFields);
        row.waitsFor ? parameters.uuid(*row.waitsFor) : parameters.null(TypeId::Uuid);
        add("UPDATE event SET disposition = $2, code = $3, message = $4, conflict = $5, feed_seq = $6, feed_hash = $7, "
            "revision = $8, deleted = $9, effect = $10, waits_for = $11 WHERE id = $1",
            parameters);
    }

    void addCopy(const EventCopyRow &row)
    {
        Parameters parameters;
        parameters.int4(row.deviceRef).int8(row.deviceSeq).uuid(row.id).bytes(row.hash);
        optionalText(parameters, row.code);
        optionalText(parameters, row.message);
        parameters.timestamp(row.receivedAtMs).text(row.body);
        add("INSERT INTO event_copy (device, device_seq, id, hash, code, message, received_at, body) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            parameters);
    }

    void addChangedAggregates()
    {
        using postgres::appendBooleanField;
        Parameters parameters;
        parameters.array(TypeId::UuidArray, m_changed,
            [](std::string &out, const AggregateRow *row) { postgres::appendUuidField(out, row->state.id); });
        parameters.array(TypeId::Int2Array, m_changed, [](std::string &out, const AggregateRow *row) {
            postgres::appendInt2Field(out, static_cast<std::int16_t>(row->state.type));
        });
        parameters.array(TypeId::Int8Array, m_changed,
            [](std::string &out, const AggregateRow *row) { postgres::appendInt8Field(out, row->state.revision); });
        parameters.array(TypeId::BooleanArray, m_changed,
            [](std::string &out, const AggregateRow *row) { appendBooleanField(out, row->state.deleted); });
        parameters.array(TypeId::TextArray, m_changed,
            [](std::string &out, const AggregateRow *row) { appendFieldsField(out, *row); });
        parameters.array(TypeId::TextArray, m_changed,
            [](std::string &out, const AggregateRow *row) { appendWritesField(out, *row); });
        parameters.array(TypeId::TimestampTzArray, m_changed, [](std::string &out, const AggregateRow *row) {
            postgres::appendInt8Field(out, postgres::postgresTimestamp(row->updatedAtMs));
        });
        parameters.array(TypeId::UuidArray, m_changed, [](std::string &out, const AggregateRow *row) {
            const AggregateColumns columns = columnsOf(row->state);
            columns.wellId ? postgres::appendUuidField(out, *columns.wellId) : postgres::appendNullField(out);
        });
        parameters.array(TypeId::DateArray, m_changed, [](std::string &out, const AggregateRow *row) {
            const AggregateColumns columns = columnsOf(row->state);
            columns.productionDate
                ? postgres::appendInt4Field(out, postgres::postgresDate(columns.productionDate->days))
                : postgres::appendNullField(out);
        });
        add("UPDATE aggregate a SET revision = c.revision, deleted = c.deleted, fields = c.fields, writes = c.writes, "
            "updated_at = c.updated_at, well_id = c.well_id, production_date = c.production_date "
            "FROM unnest($1::uuid[], $2::int2[], $3::int8[], $4::bool[], $5::text[], $6::text[], $7::timestamptz[], "
            "$8::uuid[], $9::date[]) AS c(id, type, revision, deleted, fields, writes, updated_at, well_id, "
            "production_date) WHERE a.id = c.id AND a.type = c.type",
            parameters);
    }

    void addConflicts()
    {
        for (const ConflictRow &conflict : m_set.changes.conflicts)
            add("INSERT INTO conflict (id, event_id, aggregate_type, aggregate_id, open, report) "
                "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
                Parameters()
                    .uuid(conflict.id)
                    .uuid(conflict.eventId)
                    .int2(static_cast<std::int16_t>(conflict.aggregate.type))
                    .uuid(conflict.aggregate.id)
                    .boolean(conflict.open)
                    .text(conflict.report));
        if (m_set.changes.settledConflicts.empty())
            return;
        Parameters parameters;
        parameters.array(TypeId::UuidArray, m_set.changes.settledConflicts, postgres::appendUuidField);
        add("UPDATE conflict SET open = false WHERE id = ANY($1)", parameters);
    }

    void addAnswers()
    {
        for (const StoredAnswer &answer : m_set.changes.answers)
            add("INSERT INTO idempotency (device_id, key, request_hash, answer, answered_at) VALUES ($1, $2, $3, $4, $5) "
                "ON CONFLICT (device_id, key) DO UPDATE SET request_hash = excluded.request_hash, "
                "answer = excluded.answer, answered_at = excluded.answered_at",
                Parameters()
                    .text(answer.key.deviceId)
                    .text(answer.key.key)
                    .bytes(answer.key.requestHash)
                    .text(answer.answer)
                    .timestamp(answer.answeredAtMs));
    }

    /// All are let go before any is taken: within one transaction a serial may go from one to another.
    void addSerials()
    {
        std::vector<const AggregateRow *> changed;
        std::vector<const AggregateRow *> holders;
        for (const AggregateRow *row : m_set.changes.aggregates) {
            if (row->state.type != core::AggregateType::Equipment)
                continue;
            changed.push_back(row);
            if (!serialOf(row->state).empty())
                holders.push_back(row);
        }
        if (changed.empty())
            return;
        const auto appendId
            = [](std::string &out, const AggregateRow *row) { postgres::appendUuidField(out, row->state.id); };
        add("DELETE FROM equipment_serial WHERE equipment = ANY($1)",
            Parameters().array(TypeId::UuidArray, changed, appendId));
        if (holders.empty())
            return;
        const auto appendSerial
            = [](std::string &out, const AggregateRow *row) { postgres::appendTextField(out, serialOf(row->state)); };
        add("INSERT INTO equipment_serial (serial, equipment) SELECT * FROM unnest($1::text[], $2::uuid[]) "
            "ON CONFLICT (serial) DO NOTHING",
            Parameters().array(TypeId::TextArray, holders, appendSerial).array(TypeId::UuidArray, holders, appendId));
    }

    void addDevices()
    {
        std::vector<const Device *> devices;
        for (const std::string &id : m_set.changes.devices)
            devices.push_back(&m_set.devices.at(id));
        if (devices.empty())
            return;
        Parameters parameters;
        parameters.array(TypeId::Int4Array, devices,
            [](std::string &out, const Device *device) { postgres::appendInt4Field(out, device->ref); });
        parameters.array(TypeId::Int8Array, devices,
            [](std::string &out, const Device *device) { postgres::appendInt8Field(out, device->nextDeviceSeq); });
        parameters.array(TypeId::ByteaArray, devices,
            [](std::string &out, const Device *device) { postgres::appendBytesField(out, device->lastHash); });
        add(moveDevicesSql, parameters);
    }

    postgres::Pipeline &m_pipeline;
    const WorkingSet &m_set;
    std::vector<const AggregateRow *> m_changed;
    Status m_status;
};

} // namespace

Status prepareWritingStatements(postgres::Connection &connection)
{
    const std::vector<std::pair<const std::string *, std::vector<TypeId>>> statements{
        {&moveDevicesSql, {TypeId::Int4Array, TypeId::Int8Array, TypeId::ByteaArray}},
        {&moveFeedSql, {TypeId::Int8, TypeId::Bytea}}, {&commitSql, {}}};
    for (const auto &[sql, types] : statements) {
        std::vector<std::uint32_t> numbers;
        for (const TypeId type : types)
            numbers.push_back(static_cast<std::uint32_t>(type));
        if (const auto prepared = connection.prepare(*sql, numbers); !prepared)
            return prepared.error();
    }
    return {};
}

void RowStream::ask(const std::string &statements)
{
    Result<postgres::CopyIn> copy = postgres::CopyIn::ask(m_connection, statements);
    if (copy)
        m_copy.emplace(std::move(*copy));
    else
        m_status = copy.error();
}

void RowStream::announce()
{
    if (m_status && !m_copy)
        ask(copyRowsSql);
}

Status RowStream::beginAtVersion()
{
    ask("BEGIN; SELECT FROM feed WHERE version = " + std::to_string(m_set.version) + " FOR UPDATE; " + copyRowsSql);
    if (!m_status)
        return m_status;
    if (const auto begun = m_copy->statement(); !begun)
        return begun.error();
    const Result<postgres::QueryResult> feed = m_copy->statement();
    if (!feed)
        return feed.error();
    if (feed->empty())
        return Error{"database_stale", "Somebody else wrote meanwhile."};
    return {};
}

void RowStream::eventNoted()
{
    announce();
    if (m_status && m_set.changes.events.size() - m_sent >= eventsAtOnce)
        m_status = sendNoted();
}

/// In chunks, so that PostgreSQL works on the first while the others are made.
Status RowStream::sendNoted()
{
    for (; m_sent < m_set.changes.events.size(); ++m_sent) {
        appendEvent(m_events, *m_set.changes.events[m_sent]);
        if (m_events.size() < chunkBytes)
            continue;
        if (Status sent = m_copy->send(m_events.takeChunk()); !sent)
            return sent;
    }
    return m_copy->send(m_events.takeChunk());
}

void RowStream::sendEvents()
{
    announce();
    if (!m_status || std::exchange(m_eventsSent, true))
        return;
    m_status = sendNoted();
    if (m_status)
        m_status = m_copy->sendEnd();
}

Status RowStream::finishEvents()
{
    sendEvents();
    if (!m_status || std::exchange(m_eventsTaken, true))
        return m_status;
    if (const auto taken = m_copy->finish(); !taken)
        m_status = taken.error();
    return m_status;
}

Status RowStream::finish()
{
    sendEvents();
    postgres::CopyRows aggregates = newAggregates(m_set); // made while PostgreSQL is at the events
    if (Status taken = finishEvents(); !taken)
        return taken;
    m_status = m_copy->send(aggregates.takeChunk());
    if (!m_status)
        return m_status;
    if (const auto taken = m_copy->finish(); !taken)
        m_status = taken.error();
    m_copy.reset();
    return m_status;
}

Status writeChanges(postgres::Connection &connection, const WorkingSet &set, RowStream &rows)
{
    if (Status sent = rows.finish(); !sent)
        return sent;
    Result<postgres::Pipeline> pipeline = postgres::Pipeline::begin(connection);
    if (!pipeline)
        return pipeline.error();
    if (Status added = ChangePipeline(*pipeline, set).addAll(); !added)
        return added;
    const auto results = pipeline->finish();
    if (!results)
        return results.error();
    return {};
}

} // namespace wellpulse::server
