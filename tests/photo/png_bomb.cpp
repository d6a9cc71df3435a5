// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/photo/png_bomb.h"

#include <QtCore/QBuffer>
#include <QtCore/QtEndian>
#include <QtGui/QImage>

#include <zlib.h>

namespace wellpulse::test {

QByteArray pngBomb(quint32 side)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QImage(1, 1, QImage::Format_RGB32).save(&buffer, "PNG");
    for (const int at : {16, 20})
        qToBigEndian(side, png.data() + at);
    constexpr int header = 12; // the chunk's type, then 13 bytes
    const auto *bytes = reinterpret_cast<const unsigned char *>(png.constData());
    qToBigEndian(static_cast<quint32>(crc32(0, bytes + header, 17)), png.data() + header + 17);
    return png;
}

} // namespace wellpulse::test
