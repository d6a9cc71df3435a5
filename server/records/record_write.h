// SPDX-License-Identifier: GPL-3.0-or-later
// What a record route ends with: a decided change, written as the device `server` and read back.
#pragma once

#include "core/projection/record_change.h"
#include "server/http/request.h"
#include "server/sync/tenant_office.h"

namespace wellpulse::server {

enum class MustBeNew : bool { No, Yes };

/// Errors: `schema_invalid` for a payload that is none, and those of TenantOffice::write.
Result<AggregateRow> writeRecord(TenantOffice &office, const core::RecordChange &change, const std::string &userId,
    MustBeNew mustBeNew = MustBeNew::No);

/// The office's day.
core::CivilDate todayOf(TenantOffice &office);

} // namespace wellpulse::server
