// SPDX-License-Identifier: GPL-3.0-or-later
// Photos in a container of Azure Blob Storage (or Azurite). Devices go there directly, by service SAS made here with the
// account's shared key; the office's own requests use the same kind of addresses. Thread-safe.
#pragma once

#include "server/blob/blob_store.h"
#include "server/blob/shared_access.h"

#include <string>
#include <vector>

namespace wellpulse::server {

struct AzureBlobConfig {
    SharedKey key;
    std::string endpoint;             ///< "https://account.blob.core.windows.net", without a slash at its end
    std::string container = "photos"; ///< exists, or is made by makeContainer()
};

class AzureBlobStore final : public BlobStore {
public:
    explicit AzureBlobStore(AzureBlobConfig config);

    /// Done already if it exists. Needs a key that may make containers.
    Status makeContainer();

    std::string uploadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs) override;
    std::string downloadUrl(const BlobName &name, std::string_view origin, std::int64_t expiresAtMs) override;
    Result<bool> read(const BlobName &name, const std::function<Status(std::string_view piece)> &sink) override;
    Status put(const BlobName &name, std::string_view bytes) override;
    Status remove(std::string_view name) override;
    Status forEach(std::string_view tenantId, const std::function<Status(const StoredBlob &)> &visit) override;
    /// Azure drops uncommitted blocks by itself, after a week.
    Result<int> removeUnfinished(std::string_view tenantId, std::int64_t beforeMs) override;

private:
    std::string blobUrl(std::string_view blob, std::string_view permissions, std::int64_t expiresAtMs) const;
    std::string ownUrl(std::string_view blob, std::string_view permissions) const;

    const AzureBlobConfig m_config;
    const std::string m_protocols;
};

/// Azure's list of blobs, as far as it is used here. Pure.
struct AzureBlobList {
    std::vector<StoredBlob> blobs;
    std::string nextMarker; ///< empty: that was all
};
Result<AzureBlobList> readAzureBlobList(std::string_view xml);

} // namespace wellpulse::server
