// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/record_write.h"

#include "core/schema/payload_schema.h"

namespace wellpulse::server {

Result<AggregateRow> writeRecord(
    TenantOffice &office, const core::RecordChange &change, const std::string &userId, MustBeNew mustBeNew)
{
    OfficeWrite write;
    write.mustBeNew = mustBeNew == MustBeNew::Yes;
    write.draft = office.draft(change.type, {*core::aggregateTypeOf(change.type), change.aggregateId}, userId);
    write.draft.base = change.base;
    write.draft.payload = change.payload;
    write.receivedAtMs = office.surroundings().nowMs();
    if (Status valid = core::validatePayload(write.draft, write.receivedAtMs); !valid)
        return valid.error();
    return office.write(write);
}

core::CivilDate todayOf(TenantOffice &office)
{
    return core::utcDateOf(office.surroundings().nowMs());
}

} // namespace wellpulse::server
