// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of photo_blob.
#include "server/store/postgres_store.h"

namespace wellpulse::server {

namespace {

using postgres::Parameters;
using postgres::QueryResult;

const std::string selectSql = "SELECT photo, equipment, sha256, size, mime, blob_name, requested_by, requested_at, "
                              "verified_at FROM photo_blob ";

PhotoBlob photoBlobOf(const QueryResult &rows, int row)
{
    PhotoBlob blob;
    blob.photo = rows.uuid(row, 0);
    blob.equipment = rows.uuid(row, 1);
    blob.sha256 = rows.bytes32(row, 2);
    blob.sizeBytes = rows.int8(row, 3);
    blob.mime = rows.text(row, 4);
    blob.blobName = rows.text(row, 5);
    blob.requestedBy = rows.text(row, 6);
    blob.requestedAtMs = rows.unixMs(row, 7);
    if (!rows.isNull(row, 8))
        blob.verifiedAtMs = rows.unixMs(row, 8);
    return blob;
}

Result<std::optional<PhotoBlob>> onlyPhotoBlobOf(const Result<QueryResult> &rows)
{
    if (!rows)
        return rows.error();
    return rows->empty() ? std::optional<PhotoBlob>() : std::optional(photoBlobOf(*rows, 0));
}

Status doneOf(const Result<QueryResult> &rows)
{
    return rows ? Status() : Status(rows.error());
}

} // namespace

Result<PhotoBlob> PostgresStore::requestPhoto(const PhotoBlob &request)
{
    const Result<QueryResult> inserted
        = query("INSERT INTO photo_blob (photo, equipment, sha256, size, mime, blob_name, "
                "requested_by, requested_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
                "ON CONFLICT (photo) DO NOTHING",
            Parameters()
                .uuid(request.photo)
                .uuid(request.equipment)
                .bytes(request.sha256)
                .int8(request.sizeBytes)
                .text(request.mime)
                .text(request.blobName)
                .text(request.requestedBy)
                .timestamp(request.requestedAtMs));
    if (!inserted)
        return inserted.error();
    const Result<std::optional<PhotoBlob>> stored = photoBlob(request.photo);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{"database_error", "The photo that was just asked for is not there."};
    return **stored;
}

Result<std::optional<PhotoBlob>> PostgresStore::photoBlob(const core::Uuid &photo)
{
    return onlyPhotoBlobOf(query(selectSql + "WHERE photo = $1", Parameters().uuid(photo)));
}

Result<std::optional<PhotoBlob>> PostgresStore::photoBlobNamed(std::string_view blobName)
{
    return onlyPhotoBlobOf(query(selectSql + "WHERE blob_name = $1", Parameters().text(blobName)));
}

Result<std::vector<PhotoBlob>> PostgresStore::photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit)
{
    const Result<QueryResult> rows = query(selectSql + "WHERE photo > $1 ORDER BY photo LIMIT $2",
        Parameters().uuid(after.value_or(core::Uuid())).int8(limit));
    if (!rows)
        return rows.error();
    std::vector<PhotoBlob> page;
    for (int row = 0; row < rows->rowCount(); ++row)
        page.push_back(photoBlobOf(*rows, row));
    return page;
}

Status PostgresStore::setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs)
{
    Parameters parameters;
    parameters.uuid(photo);
    atMs ? parameters.timestamp(*atMs) : parameters.null(postgres::TypeId::TimestampTz);
    return doneOf(query("UPDATE photo_blob SET verified_at = $2 WHERE photo = $1", parameters));
}

Status PostgresStore::forgetPhotoBlob(const core::Uuid &photo)
{
    return doneOf(query("DELETE FROM photo_blob WHERE photo = $1", Parameters().uuid(photo)));
}

} // namespace wellpulse::server
