// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/record_routes.h"

#include "core/schema/payload_schema.h"
#include "core/well/well.h"
#include "server/http/json_body.h"
#include "server/records/paging.h"
#include "server/records/record_json.h"
#include "server/records/record_request.h"

#include <algorithm>
#include <limits>

namespace wellpulse::server {

namespace {

Status mayWrite(const Request &request)
{
    if (request.identity.role == "pumper")
        return Error{"forbidden", "Wells are created and changed by the office only."};
    return {};
}

/// Along the route; wells that have no place on it come last, by name.
bool comesBefore(const AggregateRow &a, const AggregateRow &b)
{
    const auto key = [](const AggregateRow &row) {
        const auto order = row.state.fields.value("routeOrder", std::int64_t(0));
        return std::tuple(order == 0 ? std::numeric_limits<std::int64_t>::max() : order,
            row.state.fields.value("name", std::string()), row.state.id);
    };
    return key(a) < key(b);
}

Result<Response> list(TenantOffice &office, const Request &request)
{
    const Result<Paging> paging = pagingOf(request);
    if (!paging)
        return paging.error();
    AggregateQuery query;
    query.type = core::AggregateType::Well;
    query.limit = std::numeric_limits<std::int32_t>::max();
    Result<AggregateList> wells = office.store().list(query);
    if (!wells)
        return wells.error();
    std::sort(wells->rows.begin(), wells->rows.end(), comesBefore);
    core::Json items = core::Json::array();
    const auto end = std::min(wells->total, paging->offset() + paging->limit);
    for (std::int64_t i = paging->offset(); i < end; ++i)
        items.push_back(wellJson(wells->rows[static_cast<std::size_t>(i)]));
    const core::Json body{
        {"wells", std::move(items)}, {"total", wells->total}, {"limit", paging->limit}, {"page", paging->page}};
    return jsonResponse(body.dump());
}

Result<Response> show(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    return jsonResponse(wellJson(*well).dump());
}

Result<AggregateRow> write(TenantOffice &office, OfficeWrite write)
{
    write.receivedAtMs = office.surroundings().nowMs();
    if (Status valid = core::validatePayload(write.draft, write.receivedAtMs); !valid)
        return valid.error();
    return office.write(write);
}

/// The same well entered twice is one: its id follows from its API number, or from its name where it has none.
core::Uuid newWellId(const TenantOffice &office, const core::Json &fields)
{
    const auto text = [&fields](const char *name) {
        const auto found = fields.find(name);
        return found != fields.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const std::string api = text("api");
    return core::uuidV5(core::wellpulseNamespace(), office.tenantId() + "/well/" + (api.empty() ? text("name") : api));
}

Result<Response> create(TenantOffice &office, const Request &request)
{
    if (Status allowed = mayWrite(request); !allowed)
        return allowed.error();
    Result<core::Json> body = jsonObjectBody(request);
    if (!body)
        return body.error();
    OfficeWrite creation;
    creation.mustBeNew = true;
    creation.draft = office.draft(
        core::EventType::WellCreated, {core::AggregateType::Well, newWellId(office, *body)}, request.identity.userId);
    creation.draft.payload = std::move(*body);
    const Result<AggregateRow> row = write(office, std::move(creation));
    if (!row)
        return row.error();
    return jsonResponse(wellJson(*row).dump(), 201);
}

Result<Response> change(TenantOffice &office, const Request &request)
{
    if (Status allowed = mayWrite(request); !allowed)
        return allowed.error();
    const Result<core::Json> body = jsonObjectBody(request);
    if (!body)
        return body.error();
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    core::Json changes = core::Json::object();
    for (const auto &[name, value] : body->items()) {
        const core::Json old = well->state.fields.value(name, core::Json());
        if (old != value)
            changes[name] = {{"from", old}, {"to", value}};
    }
    for (const auto &[name, value] : well->state.fields.items()) {
        if (!body->contains(name))
            changes[name] = {{"from", value}, {"to", nullptr}};
    }
    if (changes.empty())
        return jsonResponse(wellJson(*well).dump());
    OfficeWrite update;
    update.draft = office.draft(
        core::EventType::WellUpdated, {core::AggregateType::Well, well->state.id}, request.identity.userId);
    update.draft.base = well->state.revision;
    update.draft.payload = {{"changes", std::move(changes)}};
    const Result<AggregateRow> row = write(office, std::move(update));
    if (!row)
        return row.error();
    return jsonResponse(wellJson(*row).dump());
}

Result<Response> remove(TenantOffice &office, const Request &request)
{
    if (Status allowed = mayWrite(request); !allowed)
        return allowed.error();
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    OfficeWrite deletion;
    deletion.draft = office.draft(
        core::EventType::WellDeleted, {core::AggregateType::Well, well->state.id}, request.identity.userId);
    deletion.draft.base = well->state.revision;
    deletion.draft.payload = core::Json::object();
    if (const Result<AggregateRow> row = write(office, std::move(deletion)); !row)
        return row.error();
    Response response;
    response.status = 204;
    return response;
}

} // namespace

void addWellRoutes(Router &router, TenantOffices &offices, Metrics &metrics)
{
    router.add(Method::Get, "/wells", officeHandler(offices, metrics, list));
    router.add(Method::Post, "/wells", officeHandler(offices, metrics, create));
    router.add(Method::Get, "/wells/:id", officeHandler(offices, metrics, show));
    router.add(Method::Put, "/wells/:id", officeHandler(offices, metrics, change));
    router.add(Method::Delete, "/wells/:id", officeHandler(offices, metrics, remove));
}

} // namespace wellpulse::server
