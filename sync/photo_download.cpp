// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/photo_download.h"

#include "sync/photo_messages.h"

#include <sodium/crypto_hash_sha256.h>

namespace wellpulse::sync {

namespace {

bool isPhoto(const QByteArray &bytes, const core::Photo &photo)
{
    core::Bytes32 hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(bytes.constData()),
        static_cast<unsigned long long>(bytes.size()));
    return bytes.size() == photo.sizeBytes && hash == photo.sha256;
}

OfficeFailure refusal(std::string code, std::string sentence)
{
    return {ErrorClass::NeedsUser, {std::move(code), std::move(sentence)}, 200, {}};
}

OfficeResult<QByteArray> contentOf(const BlobReply &reply, const core::Photo &photo)
{
    if (!reply.transportError.empty())
        return tl::unexpected(networkFailure("blob_unreachable", reply.transportError));
    if (!reply.isGood())
        return tl::unexpected(networkFailure("blob_unreachable",
            "The photo store answered with error " + std::to_string(reply.status) + "; try again."));
    if (!isPhoto(reply.body, photo))
        return tl::unexpected(refusal(
            "photo_damaged", "What the photo store has is not this picture, so it was not taken; tell the office."));
    return reply.body;
}

} // namespace

void downloadPhoto(
    Session &session, BlobClient &blobs, const core::Photo &photo, std::function<void(OfficeResult<QByteArray>)> done)
{
    session.call({OfficeRequest::Method::Get, photoPath(photo.id), {}, {}, {}},
        [&blobs, photo, done = std::move(done)](const OfficeResult<core::Json> &result) {
            if (!result)
                return done(tl::unexpected(result.error()));
            const auto address = readDownloadAddress(*result);
            if (!address)
                return done(tl::unexpected(networkFailure(address.error().code, address.error().message)));
            if (address->isEmpty())
                return done(tl::unexpected(refusal("photo_not_there",
                    "The office has not got this picture yet; it comes with the next sync of the laptop that took it.")));
            if (!blobs.allows(*address))
                return done(tl::unexpected(refusal("blob_host_refused",
                    "The office named a place for photos that this program does not trust; tell the office.")));
            blobs.send({BlobRequest::Method::Get, *address, {}, {}},
                [photo, done](const BlobReply &reply) { done(contentOf(reply, photo)); });
        });
}

} // namespace wellpulse::sync
