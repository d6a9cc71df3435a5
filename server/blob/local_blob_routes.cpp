// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/local_blob_routes.h"

#include "server/blob/block_list.h"
#include "server/http/error_response.h"

#include <array>

namespace wellpulse::server {

namespace {

constexpr const char *blobTemplate = "/blob/:container/:tenant/equipment/:equipment/maintenance/:file";

Response refusal(const Error &error)
{
    constexpr std::array<std::pair<std::string_view, int>, 7> statuses{
        {{"signature_invalid", 403}, {"signature_expired", 403}, {"block_invalid", 400}, {"block_unknown", 400},
            {"block_list_invalid", 400}, {"blob_too_large", 413}, {"not_found", 404}}};
    for (const auto &[code, status] : statuses) {
        if (code == error.code)
            return errorResponse(status, error);
    }
    return retryLaterResponse(503, error.code, error.message, 2);
}

Response created()
{
    Response response;
    response.status = 201;
    response.contentType.clear();
    return response;
}

class LocalBlobRoutes {
public:
    LocalBlobRoutes(LocalBlobStore &store, std::function<std::int64_t()> nowMs)
        : m_store(store)
        , m_nowMs(std::move(nowMs))
    {
    }

    Response put(const Request &request) const
    {
        const auto name = allowed(request, 'w');
        if (!name)
            return refusal(name.error());
        const std::string_view part = request.query.get("comp");
        Status done;
        if (part == "block")
            done = m_store.putBlock(*name, request.query.get("blockid"), request.body);
        else if (part == "blocklist")
            done = commit(*name, request.body);
        else if (part.empty())
            done = m_store.put(*name, request.body);
        else
            return errorResponse(400, "request_invalid", "This part of a blob cannot be written.");
        return done ? created() : refusal(done.error());
    }

    Response get(const Request &request) const
    {
        const auto name = allowed(request, 'r');
        if (!name)
            return refusal(name.error());
        if (request.query.get("comp") == "blocklist")
            return blockList(*name);
        Response response;
        response.contentType = mimeOf(name->extension);
        const Result<bool> found = m_store.read(*name, [&response](std::string_view piece) -> Status {
            response.body.append(piece);
            return {};
        });
        if (!found)
            return refusal(found.error());
        return *found ? response : refusal({"not_found", "There is no such photo."});
    }

private:
    Result<BlobName> allowed(const Request &request, char permission) const
    {
        std::string blob(request.params.get("tenant"));
        blob.append("/equipment/").append(request.params.get("equipment"));
        blob.append("/maintenance/").append(request.params.get("file"));
        const auto name = parseBlobName(blob);
        if (!name || request.params.get("container") != blobContainer)
            return Error{"not_found", "There is no such photo."};
        if (Status good = checkBlobSignature(m_store.key(), blobContainer, blob, permission, request.query, m_nowMs());
            !good)
            return good.error();
        return *name;
    }

    Status commit(const BlobName &name, std::string_view xml) const
    {
        const auto ids = readBlockList(xml);
        return ids ? m_store.commitBlocks(name, *ids) : Status(ids.error());
    }

    Response blockList(const BlobName &name) const
    {
        const auto blocks = m_store.stagedBlocks(name);
        if (!blocks)
            return refusal(blocks.error());
        if (blocks->empty())
            return refusal({"not_found", "Nothing of this photo was uploaded."});
        Response response;
        response.contentType = "application/xml";
        response.body = uncommittedListXml(*blocks);
        return response;
    }

    LocalBlobStore &m_store;
    std::function<std::int64_t()> m_nowMs;
};

} // namespace

void addLocalBlobRoutes(Router &router, LocalBlobStore &store, std::function<std::int64_t()> nowMs)
{
    const auto routes = std::make_shared<LocalBlobRoutes>(store, std::move(nowMs));
    RouteOptions signedAddress;
    signedAddress.needsToken = false;
    router.add(
        Method::Put, blobTemplate, [routes](Request &request) { return routes->put(request); }, signedAddress);
    router.add(
        Method::Get, blobTemplate, [routes](Request &request) { return routes->get(request); }, signedAddress);
}

} // namespace wellpulse::server
