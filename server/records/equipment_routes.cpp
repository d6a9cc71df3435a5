// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/records/record_routes.h"

#include "core/equipment/equipment_change.h"
#include "core/equipment/photo.h"
#include "server/records/equipment_body.h"
#include "server/records/paging.h"
#include "server/records/record_json.h"
#include "server/records/record_request.h"
#include "server/records/record_write.h"

#include <algorithm>
#include <limits>

namespace wellpulse::server {

namespace {

core::Uuid newId(TenantOffice &office)
{
    return core::uuidV7(office.surroundings().nowMs(), office.surroundings().randomBytes<10>());
}

Result<AggregateRow> equipmentOfAddress(TenantOffice &office, const Request &request)
{
    const std::optional<core::Uuid> id = core::parseUuid(request.params.get("id"));
    if (!id)
        return Error{"not_found", "There is no such equipment."};
    return liveRecord(office, {core::AggregateType::Equipment, *id});
}

/// A page of all that `query` finds, in the order of `comesBefore`, as a list called `name`.
template <class Order, class ToJson>
Result<Response> listOf(TenantOffice &office, const Request &request, AggregateQuery query, const char *name,
    Order comesBefore, ToJson toJson)
{
    const Result<Paging> paging = pagingOf(request);
    if (!paging)
        return paging.error();
    query.limit = std::numeric_limits<std::int32_t>::max();
    Result<AggregateList> all = office.store().list(query);
    if (!all)
        return all.error();
    std::sort(all->rows.begin(), all->rows.end(), comesBefore);
    core::Json items = core::Json::array();
    const auto end = std::min(all->total, paging->offset() + paging->limit);
    for (std::int64_t i = paging->offset(); i < end; ++i) {
        Result<core::Json> item = toJson(all->rows[static_cast<std::size_t>(i)]);
        if (!item)
            return item.error();
        items.push_back(std::move(*item));
    }
    return jsonResponse(core::Json{{name, std::move(items)}, {"total", all->total}, {"limit", paging->limit},
        {"page",
            paging->page}}.dump());
}

std::string textOf(const AggregateRow &row, const char *field)
{
    return row.state.fields.value(field, std::string());
}

Result<Response> listEquipment(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    AggregateQuery query;
    query.type = core::AggregateType::Equipment;
    query.wellId = well->state.id;
    const auto bySerial = [](const AggregateRow &a, const AggregateRow &b) {
        return std::pair(textOf(a, "serialNumber"), a.state.id) < std::pair(textOf(b, "serialNumber"), b.state.id);
    };
    return listOf(office, request, query, "equipment", bySerial,
        [](const AggregateRow &row) { return Result<core::Json>(equipmentJson(row)); });
}

Result<Response> addEquipment(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> well = wellOf(office, request);
    if (!well)
        return well.error();
    const auto equipment = equipmentOf(request.body, well->state.id.toString(), todayOf(office));
    if (!equipment)
        return equipment.error();
    const auto change = core::decideAddEquipment(newId(office), *equipment, todayOf(office));
    if (!change)
        return change.error();
    const auto row = writeRecord(office, *change, request.identity.userId, MustBeNew::Yes);
    if (!row)
        return row.error();
    return jsonResponse(equipmentJson(*row).dump(), 201);
}

Result<Response> showEquipment(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> row = equipmentOfAddress(office, request);
    if (!row)
        return row.error();
    return jsonResponse(equipmentJson(*row).dump());
}

Result<Response> changeEquipment(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> before = equipmentOfAddress(office, request);
    if (!before)
        return before.error();
    const auto after = equipmentOf(request.body, textOf(*before, "wellId"), todayOf(office));
    if (!after)
        return after.error();
    const auto change = core::decideEditEquipment(before->state, *after, todayOf(office));
    if (!change && change.error().code == "nothing_changed")
        return jsonResponse(equipmentJson(*before).dump());
    if (!change)
        return change.error();
    const auto row = writeRecord(office, *change, request.identity.userId);
    if (!row)
        return row.error();
    return jsonResponse(equipmentJson(*row).dump());
}

Result<Response> removeEquipment(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> row = equipmentOfAddress(office, request);
    if (!row)
        return row.error();
    const std::string *reason = request.query.find("reason");
    const auto change = core::decideDeleteEquipment(row->state, reason == nullptr ? "Deleted by the office" : *reason);
    if (!change)
        return Error{"request_invalid", change.error().message};
    if (const auto deleted = writeRecord(office, *change, request.identity.userId); !deleted)
        return deleted.error();
    Response response;
    response.status = 204;
    return response;
}

/// With the blob names of its photos, as far as the office has them.
Result<core::Json> maintenanceWithPhotos(TenantOffice &office, const AggregateRow &row)
{
    AggregateQuery query;
    query.type = core::AggregateType::Photo;
    query.parent = row.state.id;
    query.limit = std::numeric_limits<std::int32_t>::max();
    const Result<AggregateList> photos = office.store().list(query);
    if (!photos)
        return photos.error();
    core::Json urls = core::Json::array();
    for (const AggregateRow &photo : photos->rows) {
        const auto blob = office.store().photoBlob(photo.state.id);
        if (!blob)
            return blob.error();
        if (*blob && (*blob)->verifiedAtMs)
            urls.push_back((*blob)->blobName);
    }
    core::Json json = maintenanceJson(row);
    json["photoUrls"] = std::move(urls);
    return json;
}

Result<Response> listMaintenance(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> equipment = equipmentOfAddress(office, request);
    if (!equipment)
        return equipment.error();
    AggregateQuery query;
    query.type = core::AggregateType::Maintenance;
    query.parent = equipment->state.id;
    const auto latestFirst = [](const AggregateRow &a, const AggregateRow &b) {
        return std::pair(textOf(b, "maintenanceDate"), b.state.id)
            < std::pair(textOf(a, "maintenanceDate"), a.state.id);
    };
    return listOf(office, request, query, "maintenance", latestFirst,
        [&office](const AggregateRow &row) { return maintenanceWithPhotos(office, row); });
}

/// What was uploaded for this equipment, by the names that were given out for it.
Result<std::vector<core::Photo>> uploadedPhotos(
    TenantOffice &office, const core::Uuid &equipment, const std::vector<std::string> &blobNames)
{
    std::vector<core::Photo> photos;
    for (const std::string &name : blobNames) {
        const auto blob = office.store().photoBlobNamed(name);
        if (!blob)
            return blob.error();
        if (!*blob || (*blob)->equipment != equipment)
            return Error{"request_invalid", "photoUrls names a photo that was not uploaded for this equipment."};
        core::Photo photo;
        photo.id = (*blob)->photo;
        photo.sha256 = (*blob)->sha256;
        photo.sizeBytes = (*blob)->sizeBytes;
        photo.mime = (*blob)->mime;
        photos.push_back(std::move(photo));
    }
    return photos;
}

Result<Response> logMaintenance(TenantOffice &office, const Request &request)
{
    const Result<AggregateRow> equipment = equipmentOfAddress(office, request);
    if (!equipment)
        return equipment.error();
    const auto type = core::parseEquipmentType(textOf(*equipment, "equipmentType"));
    const std::string equipmentId = equipment->state.id.toString();
    const auto body
        = maintenanceOf(request.body, equipmentId, type.value_or(core::EquipmentType::Other), todayOf(office));
    if (!body)
        return body.error();
    auto photos = uploadedPhotos(office, equipment->state.id, body->photoUrls);
    if (!photos)
        return photos.error();
    const auto changes
        = core::decideLogMaintenance(newId(office), equipment->state, body->maintenance, todayOf(office));
    if (!changes)
        return Error{"request_invalid", changes.error().message};
    std::optional<AggregateRow> logged;
    for (const core::RecordChange &change : *changes) {
        auto row = writeRecord(office, change, request.identity.userId);
        if (!row)
            return row.error();
        if (!logged)
            logged = std::move(*row);
    }
    for (core::Photo &photo : *photos) {
        photo.maintenanceId = logged->state.id.toString();
        const auto attached = core::decideAttachPhoto(logged->state, photo);
        if (!attached)
            return attached.error();
        if (const auto row = writeRecord(office, *attached, request.identity.userId, MustBeNew::Yes); !row)
            return row.error();
    }
    Result<core::Json> json = maintenanceWithPhotos(office, *logged);
    if (!json)
        return json.error();
    return jsonResponse(json->dump(), 201);
}

} // namespace

void addEquipmentRoutes(Router &router, TenantOffices &offices, Metrics &metrics)
{
    router.add(Method::Post, "/wells/:id/equipment", officeHandler(offices, metrics, addEquipment));
    router.add(Method::Get, "/wells/:id/equipment", officeHandler(offices, metrics, listEquipment));
    router.add(Method::Get, "/equipment/:id", officeHandler(offices, metrics, showEquipment));
    router.add(Method::Put, "/equipment/:id", officeHandler(offices, metrics, changeEquipment));
    router.add(Method::Delete, "/equipment/:id", officeHandler(offices, metrics, removeEquipment));
    router.add(Method::Post, "/equipment/:id/maintenance", officeHandler(offices, metrics, logMaintenance));
    router.add(Method::Get, "/equipment/:id/maintenance", officeHandler(offices, metrics, listMaintenance));
}

} // namespace wellpulse::server
