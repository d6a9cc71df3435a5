// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a batch (`photos` of POST /sync/batch): the bytes of a PHOTO_ATTACHED that came in the same request. What
// the client says of file names and paths is not looked at; kind, size and SHA-256 are those of the event.
#pragma once

#include "server/photo/photo_service.h"
#include "server/sync/sync_routes.h"

namespace wellpulse::server {

/// `photos` outlives what is returned.
TakeBatchPhotos takingBatchPhotos(PhotoService &photos);

} // namespace wellpulse::server
