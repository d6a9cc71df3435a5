// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgres_transaction.h"

#include "server/postgres/pipeline.h"
#include "server/store/postgres_rows.h"
#include "server/store/serials_wanted.h"
#include "server/store/tenant_settings.h"

namespace wellpulse::server {

namespace {

using postgres::Parameters;
using postgres::QueryResult;
using postgres::TypeId;

const std::string beginSql = "BEGIN";
const std::string commitSql = "COMMIT";
const std::string beginReadingSql = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const std::string feedSql = "SELECT next, epoch, hash, version FROM feed";
const std::string lockFeedSql = feedSql + " FOR UPDATE";
const std::string settingsSql = "SELECT name, value FROM tenant_setting";
const std::string devicesSql = std::string("SELECT ") + deviceColumns + " FROM device WHERE device_id = ANY($1)";
const std::string eventsSql = std::string("SELECT ") + eventColumns + " FROM event WHERE id = ANY($1)";
const std::string copiesSql = "SELECT device, device_seq, id, hash, code, message FROM event_copy WHERE id = ANY($1)"
                              " AND EXISTS (SELECT FROM event_copy)";
const std::string aggregatesSql = std::string("SELECT ") + aggregateColumns + " FROM aggregate WHERE id = ANY($1)";
const std::string unmadeSql = "SELECT aggregate_id FROM event WHERE disposition >= 6 AND aggregate_id = ANY($1)"
                              " AND EXISTS (SELECT FROM event WHERE disposition >= 6)";
const std::string parkedSql = std::string("WITH RECURSIVE waiting AS (SELECT id, aggregate_id FROM event "
                                          "WHERE disposition = 7 AND waits_for = ANY($1) "
                                          "AND EXISTS (SELECT FROM event WHERE disposition = 7) "
                                          "UNION SELECT e.id, e.aggregate_id FROM event e JOIN waiting w "
                                          "ON e.waits_for = w.aggregate_id WHERE e.disposition = 7) SELECT ")
    + eventColumns + " FROM event WHERE id IN (SELECT id FROM waiting) ORDER BY received_at, device, device_seq";
const std::string serialsSql = "SELECT serial, equipment FROM equipment_serial WHERE serial = ANY($1)";
const std::string answersSql
    = "SELECT i.device_id, i.key, i.request_hash, i.answer, i.answered_at FROM unnest($1::text[], $2::text[]) "
      "AS wanted(device_id, key) JOIN idempotency i ON i.device_id = wanted.device_id AND i.key = wanted.key";

Parameters uuids(const std::vector<core::Uuid> &ids)
{
    Parameters parameters;
    parameters.array(TypeId::UuidArray, ids, postgres::appendUuidField);
    return parameters;
}

Parameters texts(const std::vector<std::string> &values)
{
    Parameters parameters;
    parameters.array(TypeId::TextArray, values, postgres::appendTextField);
    return parameters;
}

Parameters keys(const std::vector<IdempotencyKey> &wanted)
{
    Parameters parameters;
    parameters.array(TypeId::TextArray, wanted,
        [](std::string &out, const IdempotencyKey &key) { postgres::appendTextField(out, key.deviceId); });
    parameters.array(TypeId::TextArray, wanted,
        [](std::string &out, const IdempotencyKey &key) { postgres::appendTextField(out, key.key); });
    return parameters;
}

void readHead(WorkingSet &set, const QueryResult &rows)
{
    if (rows.empty())
        return;
    set.head.seq = rows.int8(0, 0) - 1;
    set.head.epoch = rows.text(0, 1);
    set.head.hash = rows.bytes32(0, 2);
    set.version = rows.int8(0, 3);
}

void readEvents(WorkingSet &set, const QueryResult &rows)
{
    for (int row = 0; row < rows.rowCount(); ++row) {
        EventRow event = eventOf(rows, row);
        event.body = set.keep(std::string(event.body));
        const EventRow &kept = set.keep(std::move(event));
        set.events.emplace(kept.id, &kept);
    }
}

void readCopies(WorkingSet &set, const QueryResult &rows)
{
    for (int row = 0; row < rows.rowCount(); ++row) {
        EventCopyRow copy;
        copy.deviceRef = rows.int4(row, 0);
        copy.deviceSeq = rows.int8(row, 1);
        copy.id = rows.uuid(row, 2);
        copy.hash = rows.bytes32(row, 3);
        copy.code = rows.text(row, 4);
        copy.message = rows.text(row, 5);
        set.copies.push_back(std::move(copy));
    }
}

Status readAggregates(WorkingSet &set, const QueryResult &rows, const std::vector<AggregateKey> &wanted)
{
    set.aggregates.reserve(wanted.size());
    for (int row = 0; row < rows.rowCount(); ++row) {
        Result<AggregateRow> aggregate = aggregateOf(rows, row);
        if (!aggregate)
            return aggregate.error();
        const AggregateKey key{aggregate->state.type, aggregate->state.id};
        aggregate->stored = true;
        set.aggregates.emplace(key, std::move(*aggregate));
    }
    for (const AggregateKey &key : wanted) {
        const auto [place, fresh] = set.aggregates.try_emplace(key);
        if (fresh) {
            place->second.state.type = key.type;
            place->second.state.id = key.id;
        }
    }
    return {};
}

/// The ids of the events that may have come before, as far as their devices' chains tell.
std::vector<core::Uuid> idsToLookUp(const LoadRequest &request, const WorkingSet &set)
{
    std::vector<core::Uuid> ids;
    for (const ClaimedPlace &event : request.events) {
        const auto device = set.devices.find(std::string(event.deviceId));
        if (request.nextEvents == NextEvents::TakeForNew && device != set.devices.end()
            && event.deviceSeq >= device->second.nextDeviceSeq)
            continue;
        ids.push_back(event.id);
    }
    return ids;
}

Status loadKnownEvents(postgres::Connection &connection, const std::vector<core::Uuid> &ids, WorkingSet &set)
{
    if (ids.empty())
        return {};
    const Parameters wanted = uuids(ids);
    Result<postgres::Pipeline> pipeline = postgres::Pipeline::begin(connection);
    if (!pipeline)
        return pipeline.error();
    for (const std::string *sql : {&eventsSql, &copiesSql}) {
        if (Status added = pipeline->add(*sql, wanted); !added)
            return added;
    }
    const Result<std::vector<QueryResult>> results = pipeline->finish();
    if (!results)
        return results.error();
    readEvents(set, (*results)[0]);
    readCopies(set, (*results)[1]);
    return {};
}

/// Wanted with equipment only, which is rare: a round trip of its own.
Status loadSerials(postgres::Connection &connection, const LoadRequest &request, WorkingSet &set)
{
    const std::vector<std::string> serials = serialsWanted(set, request);
    if (serials.empty())
        return {};
    const Result<QueryResult> rows = connection.execute(serialsSql, texts(serials));
    if (!rows)
        return rows.error();
    for (int row = 0; row < rows->rowCount(); ++row)
        set.serials.emplace(rows->text(row, 0), rows->uuid(row, 1));
    return {};
}

/// The aggregates of parked events: only known once those are.
Status loadParkedAggregates(postgres::Connection &connection, WorkingSet &set)
{
    std::vector<core::Uuid> ids;
    std::vector<AggregateKey> wanted;
    for (const EventRow &event : set.parked) {
        if (set.aggregates.contains(event.aggregate))
            continue;
        ids.push_back(event.aggregate.id);
        wanted.push_back(event.aggregate);
    }
    if (ids.empty())
        return {};
    const Result<QueryResult> rows = connection.execute(aggregatesSql, uuids(ids));
    if (!rows)
        return rows.error();
    return readAggregates(set, *rows, wanted);
}

} // namespace

Status prepareLoadingStatements(postgres::Connection &connection)
{
    const auto none = std::vector<std::uint32_t>();
    const auto uuidArray = std::vector{static_cast<std::uint32_t>(TypeId::UuidArray)};
    const auto textArray = std::vector{static_cast<std::uint32_t>(TypeId::TextArray)};
    const std::vector<std::pair<const std::string *, std::vector<std::uint32_t>>> statements{{&beginSql, none},
        {&beginReadingSql, none}, {&commitSql, none}, {&feedSql, none}, {&lockFeedSql, none}, {&settingsSql, none},
        {&devicesSql, textArray}, {&eventsSql, uuidArray}, {&copiesSql, uuidArray}, {&aggregatesSql, uuidArray},
        {&unmadeSql, uuidArray}, {&parkedSql, uuidArray}};
    for (const auto &[sql, types] : statements) {
        if (const auto prepared = connection.prepare(*sql, types); !prepared)
            return prepared.error();
    }
    return {};
}

Status loadWorkingSet(postgres::Connection &connection, const LoadRequest &request, WorkingSet &set, Turn turn)
{
    std::vector<core::Uuid> aggregateIds;
    aggregateIds.reserve(request.aggregates.size());
    for (const AggregateKey &key : request.aggregates)
        aggregateIds.push_back(key.id);
    const Parameters wantedAggregates = uuids(aggregateIds);

    Result<postgres::Pipeline> pipeline = postgres::Pipeline::begin(connection);
    if (!pipeline)
        return pipeline.error();
    const bool taken = turn == Turn::Taken;
    const std::array steps{std::pair{taken ? &beginSql : &beginReadingSql, Parameters()},
        std::pair{taken ? &lockFeedSql : &feedSql, Parameters()}, std::pair{&settingsSql, Parameters()},
        std::pair{&devicesSql, texts(request.deviceIds)}, std::pair{&aggregatesSql, wantedAggregates},
        std::pair{&unmadeSql, wantedAggregates}, std::pair{&parkedSql, wantedAggregates}};
    for (const auto &[sql, parameters] : steps) {
        if (Status added = pipeline->add(*sql, parameters); !added)
            return added;
    }
    if (!request.idempotencyKeys.empty()) {
        if (Status added = pipeline->add(answersSql, keys(request.idempotencyKeys)); !added)
            return added;
    }
    if (!taken) {
        if (Status added = pipeline->add(commitSql); !added)
            return added;
    }
    Result<std::vector<QueryResult>> results = pipeline->finish();
    if (!results)
        return results.error();

    const std::vector<QueryResult> &rows = *results;
    readHead(set, rows[1]);
    set.settings = tenantSettingsOf(rows[2]);
    for (int row = 0; row < rows[3].rowCount(); ++row) {
        Device device = deviceOf(rows[3], row);
        const std::string id = device.deviceId;
        set.devices.emplace(id, std::move(device));
    }
    set.events.reserve(request.events.size());
    if (Status read = readAggregates(set, rows[4], request.aggregates); !read)
        return read;
    for (int row = 0; row < rows[5].rowCount(); ++row)
        set.unmadeAggregates.insert(rows[5].uuid(row, 0));
    for (int row = 0; row < rows[6].rowCount(); ++row) {
        EventRow event = eventOf(rows[6], row);
        event.body = set.keep(std::string(event.body));
        set.unmadeAggregates.insert(event.aggregate.id);
        set.parked.push_back(std::move(event));
    }
    if (!request.idempotencyKeys.empty()) {
        for (int row = 0; row < rows[7].rowCount(); ++row)
            set.answers.push_back(
                {{std::string(rows[7].text(row, 0)), std::string(rows[7].text(row, 1)), rows[7].bytes32(row, 2)},
                    std::string(rows[7].text(row, 3)), rows[7].unixMs(row, 4)});
    }
    const std::vector<core::Uuid> ids = idsToLookUp(request, set);
    if (!taken && !(ids.empty() && set.parked.empty()))
        return Error{"database_stale", "What came before wants reading as well."};
    if (Status loaded = loadKnownEvents(connection, ids, set); !loaded)
        return loaded;
    if (Status loaded = loadParkedAggregates(connection, set); !loaded)
        return loaded;
    return loadSerials(connection, request, set);
}

} // namespace wellpulse::server
