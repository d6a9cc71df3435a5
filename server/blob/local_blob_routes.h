// SPDX-License-Identifier: GPL-3.0-or-later
// The local folder over HTTP, speaking the part of Azure Blob Storage's REST that devices use, so that they need not know
// which of the two they talk to: PUT (Put Blob), PUT ?comp=block, PUT ?comp=blocklist, GET ?comp=blocklist, GET. No token: the
// signed query of the address is what gives access.
#pragma once

#include "server/blob/local_blob_store.h"
#include "server/http/router.h"

#include <functional>

namespace wellpulse::server {

/// `store` outlives the router.
void addLocalBlobRoutes(Router &router, LocalBlobStore &store, std::function<std::int64_t()> nowMs);

} // namespace wellpulse::server
