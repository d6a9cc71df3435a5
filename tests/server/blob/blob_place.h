// SPDX-License-Identifier: GPL-3.0-or-later
// A blob store with what serves its addresses, for tests that go to them as a device does.
#pragma once

#include "server/blob/blob_store.h"
#include "tests/server/support/http_client.h"

#include <memory>
#include <string>
#include <vector>

namespace wellpulse::tests {

class BlobPlace {
public:
    virtual ~BlobPlace() = default;
    virtual server::BlobStore &store() = 0;
    /// The office, as addresses of the local store name it.
    virtual std::string origin() const = 0;

    /// One request to an address that the store gave out.
    HttpReply send(std::string_view method, const std::string &url, std::string_view body = {}) const;
};

/// "local", "azurite"
std::vector<std::string> blobPlaceKinds();
std::unique_ptr<BlobPlace> makeBlobPlace(std::string_view kind);

} // namespace wellpulse::tests
