// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/sync_routes.h"

#include "core/time/civil_time.h"
#include "server/http/error_response.h"
#include "server/sync/batch_reader.h"

#include <openssl/sha.h>

#include <array>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxIdempotencyKeyBytes = 200;

int statusOf(std::string_view code)
{
    constexpr std::array<std::pair<std::string_view, int>, 27> statuses{
        {{"json_invalid", 400}, {"json_profile", 400}, {"schema_invalid", 400}, {"request_invalid", 400},
            {"photos_unsupported", 400}, {"forbidden", 403}, {"device_suspended", 403}, {"device_revoked", 403},
            {"device_unknown", 403}, {"tenant_unknown", 404}, {"not_found", 404}, {"unknown_well", 404},
            {"record_exists", 409}, {"edit_conflict", 409}, {"parent_deleted", 409}, {"duplicate_key", 409},
            {"photo_differs", 409}, {"photo_incomplete", 409}, {"photo_damaged", 409}, {"photo_type_unknown", 400},
            {"photo_too_large", 413}, {"unknown_equipment", 404}, {"unknown_maintenance", 404}, {"id_collision", 409},
            {"snapshot_expired", 410}, {"batch_too_large", 413}, {"upgrade_required", 426}}};
    for (const auto &[known, status] : statuses) {
        if (known == code)
            return status;
    }
    return 500;
}

core::Bytes32 sha256(std::string_view text)
{
    core::Bytes32 digest;
    SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data());
    return digest;
}

void appendCursor(std::string &out, const FeedHead &cursor)
{
    out.append("{\"epoch\":");
    core::appendCanonicalString(out, cursor.epoch);
    out.append(",\"seq\":").append(std::to_string(cursor.seq)).append(",\"feedHash\":\"");
    core::appendHex(out, cursor.hash);
    out.append("\"}");
}

/// `"changes":…,"cursor":…,"more":…,"serverTime":…,"durableSeq":…}`
void appendSlice(std::string &out, const FeedSlice &slice, std::int64_t nowMs)
{
    out.append("\"changes\":").append(slice.changes).append(",\"cursor\":");
    appendCursor(out, slice.cursor);
    out.append(slice.more() ? ",\"more\":true" : ",\"more\":false");
    out.append(",\"serverTime\":\"").append(core::formatInstant(nowMs));
    // No backup is configured in this version: what is committed is all there is.
    out.append("\",\"durableSeq\":").append(std::to_string(slice.head.seq)).append("}");
}

/// For a client that wants no changes: where the feed stood after its batch.
FeedSlice noChanges(const FeedHead &head)
{
    FeedSlice slice;
    slice.head = head;
    slice.cursor = head;
    return slice;
}

KnownEvents eventsOf(const Batch &batch)
{
    std::vector<core::Bytes32> hashes;
    hashes.reserve(batch.events.size());
    for (const SubmittedEvent &submitted : batch.events) {
        if (!submitted.unsealed)
            hashes.push_back(submitted.event.hash);
    }
    return KnownEvents(std::move(hashes));
}

void count(const BatchAnswer &answer, Metrics &metrics)
{
    std::array<std::uint64_t, 3> kinds{};
    for (const EventAnswer &event : answer.events)
        ++kinds.at(static_cast<std::size_t>(event.kind));
    metrics.countBatch(answer.events.size());
    constexpr std::array<std::string_view, 3> names{"synced", "conflict", "failed"};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] > 0)
            metrics.countDisposition(names[i], kinds[i]);
    }
}

class SyncRoutes {
public:
    SyncRoutes(TenantOffices &offices, Metrics &metrics, TakeBatchPhotos takePhotos)
        : m_offices(offices)
        , m_metrics(metrics)
        , m_takePhotos(std::move(takePhotos))
    {
    }

    Response batch(Request &request)
    {
        const Result<TenantOffice *> found = m_offices.office(request.identity.tenantId);
        if (!found)
            return officeErrorResponse(found.error(), m_metrics);
        TenantOffice &office = **found;
        const auto work = std::make_shared<Batch>();
        Batch &batch = *work;
        batch.receivedAtMs = office.surroundings().nowMs();
        const auto authorOf
            = [&](std::string_view deviceId) { return office.author(deviceId, request.identity.userId); };
        Result<BatchRequest> read = readBatch(request.body, authorOf, batch.receivedAtMs);
        if (!read)
            return officeErrorResponse(read.error(), m_metrics);
        if (!read->photos.empty() && !m_takePhotos)
            return errorResponse(400, "photos_unsupported",
                "This server takes no photos within a batch; upload them to the blob store.");
        batch.deviceId = std::move(read->deviceId);
        batch.userId = request.identity.userId;
        batch.events = std::move(read->events);
        const std::string_view key = request.headers.get("idempotency-key");
        if (key.size() > maxIdempotencyKeyBytes)
            return errorResponse(400, "request_invalid", "The Idempotency-Key is longer than 200 bytes.");
        if (!key.empty())
            batch.idempotency = {batch.deviceId, std::string(key), sha256(request.body)};
        Result<BatchAnswer> answer = office.take(batch);
        if (!answer)
            return officeErrorResponse(answer.error(), m_metrics);
        count(*answer, m_metrics);
        const KnownEvents known = read->wantsOwnBodies ? KnownEvents() : eventsOf(batch);
        const Result<FeedSlice> slice
            = read->cursor ? office.changesAfter(*read->cursor, known) : Result<FeedSlice>(noChanges(answer->head));
        if (!slice)
            return officeErrorResponse(slice.error(), m_metrics);
        std::string body = "{";
        body.reserve(slice->changes.size() + batch.events.size() * 48 + 512);
        body.append(toJsonMembers(*answer)).append(",");
        if (!read->photos.empty())
            body.append("\"photos\":").append(m_takePhotos(office, batch, read->photos).dump()).append(",");
        appendSlice(body, *slice, office.surroundings().nowMs());
        Response response = jsonResponse(std::move(body));
        response.remains = {work, std::move(answer->remains)};
        return response;
    }

    Response changes(const Request &request)
    {
        const Result<TenantOffice *> office = m_offices.office(request.identity.tenantId);
        if (!office)
            return officeErrorResponse(office.error(), m_metrics);
        FeedCursor cursor;
        if (const std::string *text = request.query.find("cursor")) {
            Result<FeedCursor> read = readCursor(*text);
            if (!read)
                return officeErrorResponse(read.error(), m_metrics);
            cursor = std::move(*read);
        }
        Result<FeedSlice> slice = (*office)->changesAfter(cursor);
        if (!slice)
            return officeErrorResponse(slice.error(), m_metrics);
        if (slice->cursor.seq > cursor.seq && !slice->more()) {
            // It may come from this process's memory, which ends where another server process went on.
            Result<FeedHead> now = (*office)->head();
            if (!now)
                return officeErrorResponse(now.error(), m_metrics);
            slice->head = *std::move(now);
        }
        std::string body = "{";
        appendSlice(body, *slice, (*office)->surroundings().nowMs());
        return jsonResponse(std::move(body));
    }

    Response snapshot(const Request &request)
    {
        const Result<TenantOffice *> office = m_offices.office(request.identity.tenantId);
        if (!office)
            return officeErrorResponse(office.error(), m_metrics);
        Result<std::string> page
            = (*office)->snapshots().page(request.query.get("page"), (*office)->surroundings().nowMs());
        return page ? jsonResponse(std::move(*page)) : officeErrorResponse(page.error(), m_metrics);
    }

    Response stateHash(const Request &request)
    {
        const Result<TenantOffice *> office = m_offices.office(request.identity.tenantId);
        if (!office)
            return officeErrorResponse(office.error(), m_metrics);
        const Result<TenantOffice::StateHash> state = (*office)->stateHash();
        if (!state)
            return officeErrorResponse(state.error(), m_metrics);
        return jsonResponse(
            "{\"seq\":" + std::to_string(state->seq) + ",\"stateHash\":\"" + core::toHex(state->hash) + "\"}");
    }

private:
    TenantOffices &m_offices;
    Metrics &m_metrics;
    TakeBatchPhotos m_takePhotos;
};

} // namespace

Response officeErrorResponse(const Error &error, Metrics &metrics)
{
    if (error.code.starts_with("database_")) {
        metrics.countDatabaseError();
        if (error.code == "database_unavailable" || error.code == "database_busy")
            return retryLaterResponse(
                503, "unavailable", "The office cannot reach its database just now; nothing is lost, try again.", 2);
        return internalErrorResponse();
    }
    if (error.code == "snapshot_unavailable")
        return retryLaterResponse(503, error.code, error.message, 30);
    const int status = statusOf(error.code);
    return status == 500 ? internalErrorResponse() : errorResponse(status, error);
}

void addSyncRoutes(Router &router, TenantOffices &offices, Metrics &metrics, TakeBatchPhotos takePhotos)
{
    const auto routes = std::make_shared<SyncRoutes>(offices, metrics, std::move(takePhotos));
    RouteOptions limited;
    limited.bucket = RateBucket::SyncBatch;
    router.add(
        Method::Post, "/sync/batch", [routes](Request &request) { return routes->batch(request); }, limited);
    router.add(Method::Get, "/sync/changes", [routes](Request &request) { return routes->changes(request); });
    router.add(Method::Get, "/sync/snapshot", [routes](Request &request) { return routes->snapshot(request); });
    router.add(Method::Get, "/sync/state-hash", [routes](Request &request) { return routes->stateHash(request); });
}

} // namespace wellpulse::server
