// SPDX-License-Identifier: GPL-3.0-or-later
// The port to where photos' bytes are kept. Devices write and read them there directly, by addresses that this gives out,
// each good for one blob, one purpose and a short time; the office itself reads, lists and removes. Two implementations (a
// local folder behind the office's own addresses, Azure Blob Storage) pass the same tests. Thread-safe; calls may wait.
//
// Errors: `blob_unavailable` (nothing is known of what it did; later), `blob_refused` (the account or its key is wrong).
#pragma once

#include "core/result.h"
#include "server/blob/blob_name.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct StoredBlob {
    std::string name; ///< as it is, also one that this program would not give
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedAtMs = 0;
};

class BlobStore {
public:
    BlobStore() = default;
    BlobStore(const BlobStore &) = delete;
    BlobStore &operator=(const BlobStore &) = delete;
    virtual ~BlobStore() = default;

    /// Where a device puts the blob: Put Blob, or Put Block, Get Block List (uncommitted) and Put Block List. `origin` is the
    /// office as the device sees it, "https://office.example".
    [[nodiscard]] virtual std::string uploadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs)
        = 0;
    [[nodiscard]] virtual std::string downloadUrl(
        const BlobName &name, std::string_view origin, std::int64_t expiresAtMs)
        = 0;

    /// Hands the content to `sink` in pieces; false where there is no such blob. Ends with the sink's first error.
    virtual Result<bool> read(const BlobName &name, const std::function<Status(std::string_view piece)> &sink) = 0;
    /// All of it at once, in place of what was there.
    virtual Status put(const BlobName &name, std::string_view bytes) = 0;
    /// Where there is none: done already.
    virtual Status remove(std::string_view name) = 0;
    /// Every finished blob of a tenant. Ends with the visitor's first error.
    virtual Status forEach(std::string_view tenantId, const std::function<Status(const StoredBlob &)> &visit) = 0;
    /// Drops uploads that were begun before `beforeMs` and never finished; answers how many.
    virtual Result<int> removeUnfinished(std::string_view tenantId, std::int64_t beforeMs) = 0;
};

} // namespace wellpulse::server
