// SPDX-License-Identifier: GPL-3.0-or-later
// What every record route begins with: the caller's office, the well of the address, a refusal as an answer.
#pragma once

#include "server/http/error_response.h"
#include "server/records/record_routes.h"
#include "server/sync/sync_routes.h"

namespace wellpulse::server {

/// Runs `handle(office)` for the caller's tenant; its error becomes the answer.
template <class Handle> Handler officeHandler(TenantOffices &offices, Metrics &metrics, Handle handle)
{
    return [&offices, &metrics, handle](Request &request) -> Response {
        const Result<TenantOffice *> office = offices.office(request.identity.tenantId);
        if (!office)
            return officeErrorResponse(office.error(), metrics);
        Result<Response> response = handle(**office, request);
        return response ? std::move(*response) : officeErrorResponse(response.error(), metrics);
    };
}

/// The live record under `key`. Error: `not_found`.
inline Result<AggregateRow> liveRecord(TenantOffice &office, const AggregateKey &key)
{
    Result<std::optional<AggregateRow>> row = office.store().aggregate(key);
    if (!row)
        return row.error();
    if (!*row || !(*row)->state.live())
        return Error{"not_found", "There is no such record."};
    return std::move(**row);
}

/// The well that `:id` names. Error: `not_found`.
inline Result<AggregateRow> wellOf(TenantOffice &office, const Request &request)
{
    const std::optional<core::Uuid> id = core::parseUuid(request.params.get("id"));
    if (!id)
        return Error{"not_found", "There is no such well."};
    return liveRecord(office, {core::AggregateType::Well, *id});
}

} // namespace wellpulse::server
