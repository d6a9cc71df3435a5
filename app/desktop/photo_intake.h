// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with pictures on their own thread: a file or a picture in memory is made small and kept sealed, pictures are
// opened for the screen, and what no form holds is swept. Knows no widget and no record.
#pragma once

#include "photo/prepare_photo.h"
#include "storage/photo/photo_store.h"
#include "ui/ports/photo_port.h"

#include <functional>

namespace wellpulse::desktop {

/// Kept when it returns; its thumbnail. Errors: those of photo/prepare_photo.h and of PhotoStore, `photo_is_folder`,
/// `photo_file_missing`, `photo_file_refused` (not a file, or not to be read).
Result<QImage> takeIn(storage::PhotoStore &photos, const core::Uuid &id, const ui::PhotoSource &source,
    const photo::PhotoProgress &progress);

/// What the office sent, and the event's hash vouches for.
Status keepForeign(storage::PhotoStore &photos, const core::Uuid &id, const QByteArray &bytes);

/// As it is shown.
Result<QImage> openPicture(const storage::PhotoStore &photos, const core::Uuid &id);
QImage openThumbnail(const storage::PhotoStore &photos, const core::Uuid &id);
/// Puts a copy at `file`, whole or not at all. Error: `file_unwritable`, those of PhotoStore.
Status copyOut(const storage::PhotoStore &photos, const core::Uuid &id, const QString &file);

} // namespace wellpulse::desktop
