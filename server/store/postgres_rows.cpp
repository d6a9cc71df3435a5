// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgres_rows.h"

#include "core/json/json.h"
#include "server/store/field_writes_codec.h"

namespace wellpulse::server {

Device deviceOf(const postgres::QueryResult &rows, int row)
{
    Device device;
    device.ref = rows.int4(row, 0);
    device.deviceId = rows.text(row, 1);
    device.userId = rows.text(row, 2);
    device.name = rows.text(row, 3);
    device.platform = rows.text(row, 4);
    device.installNonce = rows.text(row, 5);
    device.key = rows.bytes32(row, 6);
    device.state = static_cast<DeviceState>(rows.int2(row, 7));
    device.nextDeviceSeq = rows.int8(row, 8);
    device.lastHash = rows.bytes32(row, 9);
    return device;
}

EventRow eventOf(const postgres::QueryResult &rows, int row)
{
    EventRow event;
    event.deviceRef = rows.int4(row, 0);
    event.deviceSeq = rows.int8(row, 1);
    event.id = rows.uuid(row, 2);
    event.hash = rows.bytes32(row, 3);
    event.verdict.disposition = static_cast<core::Disposition>(rows.int2(row, 4));
    event.verdict.code = rows.text(row, 5);
    event.verdict.message = rows.text(row, 6);
    event.verdict.conflict = rows.text(row, 7);
    event.feedSeq = rows.int8(row, 8);
    event.feedHash = rows.bytes32(row, 9);
    event.aggregate.type = static_cast<core::AggregateType>(rows.int2(row, 10));
    event.aggregate.id = rows.uuid(row, 11);
    event.revision = rows.int8(row, 12);
    event.deleted = rows.boolean(row, 13);
    event.effectFields = rows.text(row, 14);
    event.effectAsWritten = rows.isNull(row, 14);
    if (!rows.isNull(row, 15))
        event.waitsFor = rows.uuid(row, 15);
    event.receivedAtMs = rows.unixMs(row, 16);
    event.body = rows.text(row, 17);
    return event;
}

Result<AggregateRow> aggregateOf(const postgres::QueryResult &rows, int row)
{
    AggregateRow aggregate;
    aggregate.state.type = static_cast<core::AggregateType>(rows.int2(row, 0));
    aggregate.state.id = rows.uuid(row, 1);
    aggregate.state.revision = rows.int8(row, 2);
    aggregate.state.deleted = rows.boolean(row, 3);
    Result<core::Json> fields = core::parseJson(rows.text(row, 4));
    if (!fields || !readFieldWrites(aggregate.state, rows.text(row, 5)))
        return Error{"database_error", "The stored record " + aggregate.state.id.toString() + " cannot be read."};
    aggregate.state.fields = std::move(*fields);
    aggregate.createdBy = rows.text(row, 6);
    aggregate.createdAtMs = rows.unixMs(row, 7);
    aggregate.updatedAtMs = rows.unixMs(row, 8);
    return aggregate;
}

} // namespace wellpulse::server
