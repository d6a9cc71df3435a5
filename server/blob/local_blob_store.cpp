// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/local_blob_store.h"

#include "core/equipment/photo.h"
#include "server/blob/local_files.h"

#include <algorithm>
#include <chrono>
#include <system_error>

namespace wellpulse::server {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t maxBlockIdBytes = 64;

Error unavailable(const std::error_code &error)
{
    return {"blob_unavailable", "The photo store cannot be read: " + error.message() + "."};
}

/// A file's name from a block's id, whatever that holds.
std::optional<std::string> fileNameOf(std::string_view blockId)
{
    const auto bytes = fromBase64(blockId);
    if (!bytes || bytes->empty() || bytes->size() > maxBlockIdBytes)
        return {};
    return core::toHex(std::span(reinterpret_cast<const std::uint8_t *>(bytes->data()), bytes->size()));
}

std::string blockIdOf(const std::string &fileName)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < fileName.size(); i += 2)
        bytes.push_back(
            static_cast<char>(core::hexDigitValue(fileName[i]) * 16 + core::hexDigitValue(fileName[i + 1])));
    return toBase64(bytes);
}

std::int64_t unixMsOf(const fs::file_time_type &time)
{
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(system.time_since_epoch()).count();
}

/// What writeWholeFile() is still at work on begins with a point.
bool isFinished(const fs::path &path)
{
    return !path.filename().string().starts_with('.');
}

} // namespace

LocalBlobStore::LocalBlobStore(fs::path folder, SharedKey key)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
{
}

fs::path LocalBlobStore::blobPath(const BlobName &name) const
{
    return m_folder / blobContainer / name.toString();
}

fs::path LocalBlobStore::blocksPath(const BlobName &name) const
{
    return m_folder / "blocks" / name.toString();
}

std::string LocalBlobStore::uploadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs)
{
    const std::string blob = name.toString();
    std::string url(origin);
    url.append("/blob/").append(blobContainer).append("/").append(blob).append("?");
    return url.append(blobSignature(m_key, blobContainer, blob, blobPermission::upload, expiresAtMs, {}));
}

std::string LocalBlobStore::downloadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs)
{
    const std::string blob = name.toString();
    std::string url(origin);
    url.append("/blob/").append(blobContainer).append("/").append(blob).append("?");
    return url.append(blobSignature(m_key, blobContainer, blob, blobPermission::read, expiresAtMs, {}));
}

Result<bool> LocalBlobStore::read(const BlobName &name, const std::function<Status(std::string_view piece)> &sink)
{
    return readWholeFile(blobPath(name), sink);
}

Status LocalBlobStore::put(const BlobName &name, std::string_view bytes)
{
    const Status written
        = writeWholeFile(blobPath(name), Durability::Machine, [bytes](const PieceSink &sink) { return sink(bytes); });
    if (!written)
        return written;
    std::error_code ignored; // as Azure: a finished blob has no uncommitted blocks
    fs::remove_all(blocksPath(name), ignored);
    return {};
}

Status LocalBlobStore::remove(std::string_view name)
{
    std::error_code error;
    if (const auto known = parseBlobName(name))
        fs::remove(blobPath(*known), error);
    return error ? Status(unavailable(error)) : Status();
}

Status LocalBlobStore::forEach(std::string_view tenantId, const std::function<Status(const StoredBlob &)> &visit)
{
    const fs::path root = m_folder / blobContainer;
    std::error_code error;
    fs::recursive_directory_iterator file(root / tenantId, error);
    for (; !error && file != fs::end(file); file.increment(error)) {
        if (!file->is_regular_file(error) || !isFinished(file->path()))
            continue;
        const StoredBlob blob{file->path().lexically_relative(root).generic_string(),
            static_cast<std::int64_t>(file->file_size(error)), unixMsOf(file->last_write_time(error))};
        if (Status visited = visit(blob); !visited)
            return visited;
    }
    return !error || error == std::errc::no_such_file_or_directory ? Status() : Status(unavailable(error));
}

Result<int> LocalBlobStore::removeUnfinished(std::string_view tenantId, std::int64_t beforeMs)
{
    std::vector<fs::path> old;
    std::error_code error;
    fs::recursive_directory_iterator entry(m_folder / "blocks" / tenantId, error);
    for (; !error && entry != fs::end(entry); entry.increment(error)) {
        const bool isUpload = entry->is_directory(error) && entry->path().has_extension();
        if (isUpload && unixMsOf(entry->last_write_time(error)) < beforeMs)
            old.push_back(entry->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return unavailable(error);
    for (const fs::path &folder : old) {
        fs::remove_all(folder, error);
        if (error && error != std::errc::no_such_file_or_directory)
            return unavailable(error);
    }
    return static_cast<int>(old.size());
}

Status LocalBlobStore::putBlock(const BlobName &name, std::string_view blockId, std::string_view bytes)
{
    const auto file = fileNameOf(blockId);
    if (!file || bytes.empty())
        return Error{"block_invalid", "A block has an id in base64 and at least one byte."};
    const auto staged = stagedBlocks(name);
    if (!staged)
        return staged.error();
    auto total = static_cast<std::int64_t>(bytes.size());
    for (const StagedBlock &block : *staged)
        total += block.id == blockId ? 0 : block.sizeBytes;
    if (total > core::maxPhotoBytes)
        return Error{"blob_too_large", "A photo has at most 10 MB."};
    return writeWholeFile(
        blocksPath(name) / *file, Durability::Process, [bytes](const PieceSink &sink) { return sink(bytes); });
}

Result<std::vector<StagedBlock>> LocalBlobStore::stagedBlocks(const BlobName &name) const
{
    std::vector<StagedBlock> blocks;
    std::error_code error;
    fs::directory_iterator file(blocksPath(name), error);
    for (; !error && file != fs::end(file); file.increment(error)) {
        if (!isFinished(file->path()))
            continue;
        const auto size = file->file_size(error);
        if (!error)
            blocks.push_back({blockIdOf(file->path().filename().string()), static_cast<std::int64_t>(size)});
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return unavailable(error);
    std::sort(blocks.begin(), blocks.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return blocks;
}

Status LocalBlobStore::commitBlocks(const BlobName &name, const std::vector<std::string> &blockIds)
{
    const fs::path blocks = blocksPath(name);
    const Status joined = writeWholeFile(blobPath(name), Durability::Machine, [&](const PieceSink &sink) -> Status {
        for (const std::string &id : blockIds) {
            const auto file = fileNameOf(id);
            const Result<bool> read = file ? readWholeFile(blocks / *file, sink) : Result<bool>(false);
            if (!read)
                return read.error();
            if (!*read)
                return Error{"block_unknown", "A block of this list was not uploaded; look at the uncommitted list."};
        }
        return {};
    });
    if (!joined)
        return joined;
    std::error_code ignored; // what stays is swept later
    fs::remove_all(blocks, ignored);
    return {};
}

} // namespace wellpulse::server
