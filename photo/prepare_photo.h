// SPDX-License-Identifier: GPL-3.0-or-later
// From a picture of any origin to what is kept of it: at most 2,048 pixels a side, upright, JPEG of at most 2 MB, with a
// thumbnail, without the camera's own data. What it is follows from its bytes, not from its name, and its size is looked
// at before it is decoded: memory stays below 200 MB whatever comes in. Any thread but the UI's: it takes some 100 ms.
#pragma once

#include "core/result.h"
#include "photo/photo_facts.h"

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtGui/QImage>

#include <functional>

namespace wellpulse::photo {

inline constexpr int longestSidePx = 2'048;
inline constexpr int thumbnailSidePx = 320;
inline constexpr qint64 maxSourceBytes = 50LL * 1024 * 1024;
inline constexpr qint64 maxPreparedBytes = 2'000'000;
inline constexpr qint64 maxJpegPixels = 200'000'000; ///< decoded at an eighth, if need be
inline constexpr qint64 maxOtherPixels = 30'000'000; ///< decoded whole, four bytes each (six for a progressive JPEG)

struct PreparedPhoto {
    QByteArray jpeg;
    QByteArray thumbnail; ///< JPEG, at most thumbnailSidePx a side
    int width = 0;
    int height = 0;
    PhotoFacts facts;
};

/// Told from 0 to 100 while it works.
using PhotoProgress = std::function<void(int percent)>;

/// Reads `source`, open and random-access, to its end. Errors: `photo_empty`, `photo_too_large` (file or pixels),
/// `photo_not_a_picture` (JPEG, PNG, WebP, and HEIC where the system can), `photo_unreadable`, `photo_truncated`.
Result<PreparedPhoto> preparePhoto(QIODevice &source, const PhotoProgress &progress = {});

/// The same of a picture in memory, from a camera or the clipboard. Errors: `photo_empty`, `photo_too_large`.
Result<PreparedPhoto> preparePicture(const QImage &picture, const PhotoProgress &progress = {});

/// The pixels of a kept picture, at most about longestSidePx a side. Errors as for preparePhoto().
Result<QImage> decodePhoto(const QByteArray &bytes);

/// The thumbnail of a picture that was prepared before, here or elsewhere. Errors as for decodePhoto().
Result<QByteArray> thumbnailOf(const QByteArray &bytes);

} // namespace wellpulse::photo
