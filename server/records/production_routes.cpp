// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/record_routes.h"

#include "core/schema/payload_schema.h"
#include "server/records/paging.h"
#include "server/records/production_body.h"
#include "server/records/record_json.h"
#include "server/records/record_request.h"

namespace wellpulse::server {

namespace {

core::CivilDate today(TenantOffice &office)
{
    return core::utcDateOf(office.surroundings().nowMs());
}

/// The record that `:day` names, by its date or by its id, if it is of the well of the address.
Result<AggregateRow> recordOf(TenantOffice &office, const Request &request)
{
    const Error unknown{"not_found", "There is no such record for this well."};
    const std::string_view wellId = request.params.get("id");
    const std::string_view day = request.params.get("day");
    std::optional<core::Uuid> id = core::parseUuid(day);
    if (const auto date = core::parseCivilDate(day))
        id = core::productionAggregateId(office.tenantId(), wellId, date->toString());
    if (!id)
        return unknown;
    Result<AggregateRow> row = liveRecord(office, {core::AggregateType::Production, *id});
    if (row && row->state.fields.value("wellId", std::string()) != wellId)
        return unknown;
    return row;
}

Result<AggregateRow> write(TenantOffice &office, OfficeWrite write)
{
    write.receivedAtMs = office.surroundings().nowMs();
    if (Status valid = core::validatePayload(write.draft, write.receivedAtMs); !valid)
        return valid.error();
    return office.write(write);
}

Result<Response> create(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    const std::string wellId = well->state.id.toString();
    const Result<core::ProductionDay> day = productionDayOf(request.body, wellId, {}, today(office));
    if (!day)
        return Error{"request_invalid", day.error().message};
    OfficeWrite creation;
    creation.mustBeNew = true;
    creation.draft = office.draft(core::EventType::ProductionCreated,
        {core::AggregateType::Production, core::productionAggregateId(office.tenantId(), wellId, day->date.toString())},
        request.identity.userId);
    creation.draft.payload = core::toFields(*day);
    const Result<AggregateRow> row = write(office, std::move(creation));
    if (!row)
        return row.error();
    return jsonResponse(productionJson(*row).dump(), 201);
}

Result<Response> show(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> row = recordOf(office, request);
    if (!row)
        return row.error();
    return jsonResponse(productionJson(*row).dump());
}

Result<Response> change(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> row = recordOf(office, request);
    if (!row)
        return row.error();
    const Result<core::ProductionDay> before = core::productionDayFromFields(row->state.fields);
    if (!before)
        return Error{"database_error", before.error().message};
    const Result<core::ProductionDay> after
        = productionDayOf(request.body, before->wellId, before->date, today(office));
    if (!after)
        return Error{"request_invalid", after.error().message};
    core::Json payload = core::changesPayload(*before, *after);
    if (payload.at("changes").empty())
        return jsonResponse(productionJson(*row).dump());
    OfficeWrite update;
    update.draft = office.draft(
        core::EventType::ProductionUpdated, {core::AggregateType::Production, row->state.id}, request.identity.userId);
    update.draft.base = row->state.revision;
    update.draft.payload = std::move(payload);
    const Result<AggregateRow> changed = write(office, std::move(update));
    if (!changed)
        return changed.error();
    return jsonResponse(productionJson(*changed).dump());
}

Result<Response> remove(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> row = recordOf(office, request);
    if (!row)
        return row.error();
    OfficeWrite deletion;
    deletion.draft = office.draft(
        core::EventType::ProductionDeleted, {core::AggregateType::Production, row->state.id}, request.identity.userId);
    deletion.draft.base = row->state.revision;
    deletion.draft.payload = core::Json::object();
    if (const std::string *reason = request.query.find("reason"))
        deletion.draft.payload["reason"] = *reason;
    if (const Result<AggregateRow> deleted = write(office, std::move(deletion)); !deleted)
        return deleted.error();
    Response response;
    response.status = 204;
    return response;
}

Status readPeriod(const Request &request, AggregateQuery &query)
{
    for (auto [name, target] : {std::pair{"from", &query.from}, std::pair{"to", &query.to}}) {
        const std::string *text = request.query.find(name);
        if (text == nullptr)
            continue;
        *target = core::parseCivilDate(*text);
        if (!*target)
            return Error{"request_invalid", std::string(name) + " is a day of the calendar, as 2025-10-20."};
    }
    return {};
}

Result<AggregateQuery> queryOf(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    AggregateQuery query;
    query.type = core::AggregateType::Production;
    query.wellId = well->state.id;
    if (Status read = readPeriod(request, query); !read)
        return read.error();
    return query;
}

Result<Response> list(TenantOffice &office, const Request &request)
{
    const Result<Paging> paging = pagingOf(request);
    if (!paging)
        return paging.error();
    Result<AggregateQuery> query = queryOf(office, request);
    if (!query)
        return query.error();
    query->limit = paging->limit;
    query->offset = paging->offset();
    const Result<AggregateList> records = office.store().list(*query);
    if (!records)
        return records.error();
    core::Json items = core::Json::array();
    for (const AggregateRow &row : records->rows)
        items.push_back(productionJson(row));
    const core::Json body{
        {"production", std::move(items)}, {"total", records->total}, {"limit", paging->limit}, {"page", paging->page}};
    return jsonResponse(body.dump());
}

/// Total and average of one fluid over the days that have a reading of it.
struct FluidSummary {
    std::int64_t hundredths = 0;
    std::int64_t readings = 0;

    core::Json average() const
    {
        if (readings == 0)
            return nullptr;
        return core::Volume{(hundredths * 2 + readings) / (readings * 2)}.toString(); // rounded half up
    }
};

Result<Response> summary(TenantOffice &office, const Request &request)
{
    constexpr std::int64_t rowsAtATime = 2'000;
    Result<AggregateQuery> query = queryOf(office, request);
    if (!query)
        return query.error();
    query->limit = rowsAtATime;
    std::array<FluidSummary, 3> fluids;
    std::int64_t days = 0;
    for (;; query->offset += rowsAtATime) {
        const Result<AggregateList> records = office.store().list(*query);
        if (!records)
            return records.error();
        days = records->total;
        for (const AggregateRow &row : records->rows) {
            for (const core::Fluid fluid : core::allFluids) {
                const auto text = row.state.fields.value(std::string(core::volumeFieldOf(fluid)), core::Json());
                const auto volume = text.is_string() ? core::parseWireVolume(text.get<std::string>()) : std::nullopt;
                if (!volume)
                    continue;
                FluidSummary &sum = fluids.at(static_cast<std::size_t>(fluid));
                sum.hundredths += volume->hundredths;
                ++sum.readings;
            }
        }
        if (query->offset + rowsAtATime >= records->total)
            break;
    }
    core::Json totals = core::Json::object();
    core::Json averages = core::Json::object();
    for (const core::Fluid fluid : core::allFluids) {
        const FluidSummary &sum = fluids.at(static_cast<std::size_t>(fluid));
        const std::string name(core::volumeFieldOf(fluid));
        totals[name] = core::Volume{sum.hundredths}.toString();
        averages[name] = sum.average();
    }
    const core::Json body{{"wellId", request.params.get("id")},
        {"from", query->from ? core::Json(query->from->toString()) : core::Json()},
        {"to", query->to ? core::Json(query->to->toString()) : core::Json()}, {"days", days},
        {"totals", std::move(totals)}, {"averages", std::move(averages)}};
    return jsonResponse(body.dump());
}

} // namespace

void addProductionRoutes(Router &router, TenantOffices &offices, Metrics &metrics)
{
    router.add(Method::Post, "/wells/:id/production", officeHandler(offices, metrics, create));
    router.add(Method::Get, "/wells/:id/production", officeHandler(offices, metrics, list));
    router.add(Method::Get, "/wells/:id/production/summary", officeHandler(offices, metrics, summary));
    router.add(Method::Get, "/wells/:id/production/:day", officeHandler(offices, metrics, show));
    router.add(Method::Put, "/wells/:id/production/:day", officeHandler(offices, metrics, change));
    router.add(Method::Delete, "/wells/:id/production/:day", officeHandler(offices, metrics, remove));
}

} // namespace wellpulse::server
