// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for tests: as detailed as a camera's, the same every time, and the EXIF data that a phone writes.
#pragma once

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace wellpulse::test {

/// Soft shapes and fine grain; the upper left corner is red, the upper right one green.
QImage samplePicture(int width, int height);

/// Grain that no codec can do much about: about 1.6 MB as it is sent.
QByteArray grainyJpeg(quint32 seed);

struct SampleExif {
    int orientation = 1;
    QByteArray takenAt = "2025:10:20 14:30:00";
    bool hasPosition = true; ///< 31° 50' 44.52" N, 102° 22' 3.36" W
};
/// `jpeg` with an EXIF segment.
QByteArray withExif(const QByteArray &jpeg, const SampleExif &exif);

} // namespace wellpulse::test
