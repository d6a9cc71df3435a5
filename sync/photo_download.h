// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches another device's picture: asks the office where it is, gets it, and gives it on only if it is what its event says,
// whoever may have had his hands on the blob store. Keeps nothing. On the session's thread.
#pragma once

#include "core/equipment/photo.h"
#include "sync/blob_client.h"
#include "sync/session.h"

namespace wellpulse::sync {

/// `done` is called once, later. Errors beside the line's: `photo_not_there` (the office has not got it yet),
/// `photo_damaged`, `blob_host_refused`. Session and client outlive it.
void downloadPhoto(
    Session &session, BlobClient &blobs, const core::Photo &photo, std::function<void(OfficeResult<QByteArray>)> done);

} // namespace wellpulse::sync
