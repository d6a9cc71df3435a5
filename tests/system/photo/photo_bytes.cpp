// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/photo/photo_bytes.h"

#include "sync/photo_download.h"

#include <QtCore/QEventLoop>

namespace wellpulse::test {

QByteArray pictureOf(qsizetype size, char seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(seed + i * 31 + i / 257);
    bytes.replace(0, 4, "\xff\xd8\xff\xe0");
    return bytes;
}

QByteArray downloaded(TestDevice &device, const core::Photo &photo)
{
    QByteArray content;
    QEventLoop loop;
    sync::downloadPhoto(device.session(), device.blobs(), photo, [&](const sync::OfficeResult<QByteArray> &result) {
        if (result)
            content = *result;
        loop.quit();
    });
    loop.exec();
    return content;
}

} // namespace wellpulse::test
