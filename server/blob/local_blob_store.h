// SPDX-License-Identifier: GPL-3.0-or-later
// Photos in a folder of the office's own machine, behind addresses that the office itself serves (local_blob_routes.h):
//
//     photos/<blob name>             finished blobs
//     blocks/<blob name>/<block id>  what was uploaded of one that is not finished
//
// A block is answered for when it is in a file, a blob when it is on the disk. Thread-safe.
#pragma once

#include "server/blob/blob_store.h"
#include "server/blob/shared_access.h"

#include <filesystem>
#include <vector>

namespace wellpulse::server {

inline constexpr std::string_view blobContainer = "photos";

struct StagedBlock {
    std::string id; ///< base64, as the client named it
    std::int64_t sizeBytes = 0;
};

class LocalBlobStore final : public BlobStore {
public:
    /// `key` signs the addresses. The folder is made when it is first needed.
    LocalBlobStore(std::filesystem::path folder, SharedKey key);

    std::string uploadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs) override;
    std::string downloadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs) override;
    Result<bool> read(const BlobName &name, const std::function<Status(std::string_view piece)> &sink) override;
    Status put(const BlobName &name, std::string_view bytes) override;
    Status remove(std::string_view name) override;
    Status forEach(std::string_view tenantId, const std::function<Status(const StoredBlob &)> &visit) override;
    Result<int> removeUnfinished(std::string_view tenantId, std::int64_t beforeMs) override;

    // What the routes need beside that.
    const SharedKey &key() const { return m_key; }
    /// Errors: `block_invalid`, `blob_too_large`.
    Status putBlock(const BlobName &name, std::string_view blockId, std::string_view bytes);
    /// By id. Nothing uploaded: empty.
    Result<std::vector<StagedBlock>> stagedBlocks(const BlobName &name) const;
    /// Makes the blob of these blocks and forgets all that were staged. Error: `block_unknown`, with nothing changed.
    Status commitBlocks(const BlobName &name, const std::vector<std::string> &blockIds);

private:
    std::filesystem::path blobPath(const BlobName &name) const;
    std::filesystem::path blocksPath(const BlobName &name) const;

    const std::filesystem::path m_folder;
    const SharedKey m_key;
};

} // namespace wellpulse::server
