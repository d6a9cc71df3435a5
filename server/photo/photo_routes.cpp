// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/photo/photo_routes.h"

#include "server/blob/shared_access.h"
#include "server/http/json_body.h"
#include "server/records/record_request.h"
#include "server/records/record_write.h"

#include <sodium/crypto_hash_sha256.h>

namespace wellpulse::server {

namespace {

Error invalid(const char *message)
{
    return {"request_invalid", message};
}

Result<core::Uuid> idOf(const Request &request, const char *sentence)
{
    const auto id = core::parseUuid(request.params.get("id"));
    if (!id)
        return Error{"not_found", sentence};
    return *id;
}

Result<Response> answer(Result<core::Json> json, int status = 200)
{
    if (!json)
        return json.error();
    return jsonResponse(json->dump(), status);
}

Result<PhotoRequest> uploadRequestOf(const core::Json &body)
{
    PhotoRequest photo;
    const auto id = textMember(body, "photoId");
    const auto sha256 = textMember(body, "sha256");
    auto mime = textMember(body, "mime", 100);
    if (!id || !sha256 || !mime)
        return invalid("photoId, sha256 and mime are texts.");
    const auto uuid = core::parseUuid(*id);
    const auto hash = core::parseBytes32(*sha256);
    if (!uuid || !hash)
        return invalid("photoId is a UUID in lower case, sha256 has 64 hex digits in lower case.");
    const auto size = body.find("size");
    if (size == body.end() || !size->is_number_integer())
        return invalid("size is the number of the photo's bytes.");
    photo.photo = *uuid;
    photo.sha256 = *hash;
    photo.mime = std::move(*mime);
    photo.sizeBytes = size->get<std::int64_t>();
    return photo;
}

class PhotoRoutes {
public:
    PhotoRoutes(PhotoService &photos, OfficeOrigin origin)
        : m_photos(photos)
        , m_origin(std::move(origin))
    {
    }

    Result<Response> requestUpload(TenantOffice &office, const Request &request) const
    {
        const auto equipment = idOf(request, "There is no such equipment.");
        if (!equipment)
            return equipment.error();
        const auto body = jsonObjectBody(request);
        if (!body)
            return body.error();
        const auto photo = uploadRequestOf(*body);
        if (!photo)
            return photo.error();
        return answer(
            m_photos.requestUpload(office, *equipment, *photo, request.identity.userId, m_origin.of(request)));
    }

    /// The bytes within the request, for clients that cannot put them elsewhere; attaches them, too.
    Result<Response> upload(TenantOffice &office, const Request &request) const
    {
        const auto equipment = idOf(request, "There is no such equipment.");
        if (!equipment)
            return equipment.error();
        const auto body = jsonObjectBody(request);
        if (!body)
            return body.error();
        const auto maintenanceText = textMember(*body, "maintenanceId");
        const auto data = textMember(*body, "base64Data", request.body.size());
        if (!maintenanceText || !data)
            return invalid("maintenanceId and base64Data are missing.");
        const auto maintenance = core::parseUuid(*maintenanceText);
        const auto bytes = fromBase64(*data);
        if (!maintenance || !bytes)
            return invalid("maintenanceId is a UUID, base64Data is base64.");
        const auto work = liveRecord(office, {core::AggregateType::Maintenance, *maintenance});
        if (!work || work->state.fields.value("equipmentId", std::string()) != equipment->toString())
            return Error{"unknown_maintenance", "This equipment has no such maintenance."};
        const core::Photo photo = photoOf(office, *body, *maintenanceText, *bytes);
        if (photo.mime.empty())
            return Error{"photo_type_unknown", "A photo is a JPEG, PNG or WebP file."};
        const auto change = core::decideAttachPhoto(work->state, photo);
        if (!change)
            return invalid(change.error().message.c_str());
        const auto taken = m_photos.take(
            office, *equipment, {photo.id, photo.sha256, photo.sizeBytes, photo.mime}, *bytes, request.identity.userId);
        if (!taken)
            return taken.error();
        if (const auto row = writeRecord(office, *change, request.identity.userId, MustBeNew::Yes);
            !row && row.error().code != "record_exists") // the same request again
            return row.error();
        return answer(m_photos.show(office, photo.id, m_origin.of(request)), 201);
    }

    Result<Response> complete(TenantOffice &office, const Request &request) const
    {
        const auto photo = idOf(request, "There is no such photo.");
        return photo ? answer(m_photos.complete(office, *photo)) : Result<Response>(photo.error());
    }

    Result<Response> show(TenantOffice &office, const Request &request) const
    {
        const auto photo = idOf(request, "There is no such photo.");
        return photo ? answer(m_photos.show(office, *photo, m_origin.of(request))) : Result<Response>(photo.error());
    }

    Result<Response> list(TenantOffice &office, const Request &request) const
    {
        const auto maintenance = idOf(request, "There is no such maintenance.");
        return maintenance ? answer(m_photos.list(office, *maintenance, m_origin.of(request)))
                           : Result<Response>(maintenance.error());
    }

private:
    static core::Photo photoOf(
        TenantOffice &office, const core::Json &body, const std::string &maintenance, const std::string &bytes)
    {
        core::Photo photo;
        const auto id = textMember(body, "photoId");
        photo.id = (id ? core::parseUuid(*id) : std::nullopt)
                       .value_or(core::uuidV7(office.surroundings().nowMs(), office.surroundings().randomBytes<10>()));
        photo.maintenanceId = maintenance;
        crypto_hash_sha256(photo.sha256.data(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
        photo.sizeBytes = static_cast<std::int64_t>(bytes.size());
        photo.mime = core::photoTypeOf(bytes);
        return photo;
    }

    PhotoService &m_photos;
    OfficeOrigin m_origin;
};

} // namespace

std::string OfficeOrigin::of(const Request &request) const
{
    if (!publicUrl.empty())
        return publicUrl;
    return std::string(isHttps ? "https://" : "http://").append(request.headers.get("host"));
}

void addPhotoRoutes(Router &router, TenantOffices &offices, PhotoService &photos, OfficeOrigin origin, Metrics &metrics)
{
    const auto routes = std::make_shared<PhotoRoutes>(photos, std::move(origin));
    const auto add = [&](Method method, const char *address,
                         Result<Response> (PhotoRoutes::*handle)(TenantOffice &, const Request &) const) {
        router.add(method, address,
            officeHandler(offices, metrics, [routes, handle](TenantOffice &office, const Request &request) {
                return ((*routes).*handle)(office, request);
            }));
    };
    add(Method::Post, "/equipment/:id/photos/upload-url", &PhotoRoutes::requestUpload);
    add(Method::Post, "/equipment/:id/photos", &PhotoRoutes::upload);
    add(Method::Post, "/photos/:id/complete", &PhotoRoutes::complete);
    add(Method::Get, "/photos/:id", &PhotoRoutes::show);
    add(Method::Get, "/maintenance/:id/photos", &PhotoRoutes::list);
}

} // namespace wellpulse::server
