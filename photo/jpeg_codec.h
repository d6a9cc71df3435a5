// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG to pixels and back by libjpeg-turbo: decodes straight to a smaller size, which is most of the speed, and says when
// a file ends early instead of filling in grey. Pure functions; any thread.
#pragma once

#include "core/result.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace wellpulse::photo {

/// What a JPEG's headers promise.
struct JpegLayout {
    QSize size;
    /// Progressive, or its colours in scans of their own: the codec keeps every coefficient of the whole picture.
    bool isKeptWhole = false;
};
/// Error: `photo_unreadable`.
Result<JpegLayout> jpegLayout(const QByteArray &jpeg);

/// Decoded at the smallest of the codec's scales whose longer side is at least `longestSide`, or whole when it is smaller.
/// Format_RGB32. Errors: `photo_unreadable`, `photo_truncated`.
Result<QImage> decodeJpeg(const QByteArray &jpeg, int longestSide);

/// `image` must be Format_RGB32. 4:2:0, `quality` 1 to 100. Error: `photo_unreadable` when memory runs out.
Result<QByteArray> encodeJpeg(const QImage &image, int quality);

} // namespace wellpulse::photo
