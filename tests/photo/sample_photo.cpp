// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/photo/sample_photo.h"

#include <QtCore/QBuffer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>

#include <cmath>
#include <random>

namespace wellpulse::test {
namespace {

/// A TIFF directory being written, little-endian; what does not fit an entry goes to `heap`.
struct Directory {
    QByteArray entries;
    QByteArray heap;
    quint16 count = 0;
    quint32 heapAt;

    void add(quint16 tag, quint16 format, quint32 components, const QByteArray &value)
    {
        ++count;
        append16(tag);
        append16(format);
        append32(components);
        if (value.size() <= 4) {
            entries.append(value).append(4 - value.size(), '\0');
            return;
        }
        append32(heapAt + static_cast<quint32>(heap.size()));
        heap.append(value);
    }
    void append16(quint16 number)
    {
        const quint16 little = qToLittleEndian(number);
        entries.append(reinterpret_cast<const char *>(&little), 2);
    }
    void append32(quint32 number) { entries.append(little32(number)); }
    static QByteArray little32(quint32 number)
    {
        const quint32 little = qToLittleEndian(number);
        return {reinterpret_cast<const char *>(&little), 4};
    }
    /// With its count before, no next directory, and its heap behind.
    QByteArray bytes() const
    {
        const quint16 little = qToLittleEndian(count);
        return QByteArray(reinterpret_cast<const char *>(&little), 2) + entries + QByteArray(4, '\0') + heap;
    }
    static quint32 size(quint32 entryCount) { return 2 + 12 * entryCount + 4; }
};

QByteArray rationals(std::initializer_list<std::pair<quint32, quint32>> numbers)
{
    QByteArray bytes;
    for (const auto &[numerator, denominator] : numbers)
        bytes += Directory::little32(numerator) + Directory::little32(denominator);
    return bytes;
}

} // namespace

QByteArray grainyJpeg(quint32 seed)
{
    QImage image(2'048, 1'152, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return jpeg;
}

QImage samplePicture(int width, int height)
{
    std::mt19937 random(7);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const double soft = 90 + 60 * std::sin(x * 9.0 / width) * std::cos(y * 7.0 / height);
            const int grain = static_cast<int>(random() % 24);
            const int level = static_cast<int>(soft) + grain;
            row[x] = qRgb(level, level + 20, level / 2);
        }
    }
    for (int y = 0; y < height / 8; ++y) {
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        std::fill_n(row, width / 8, qRgb(220, 20, 20));
        std::fill_n(row + width - width / 8, width / 8, qRgb(20, 200, 20));
    }
    return image;
}

QByteArray withExif(const QByteArray &jpeg, const SampleExif &exif)
{
    constexpr quint16 asText = 2;
    constexpr quint16 asShort = 3;
    constexpr quint16 asLong = 4;
    constexpr quint16 asRational = 5;
    const quint32 firstAt = 8;
    const quint32 exifAt = firstAt + Directory::size(3);
    Directory taken{{}, {}, 0, exifAt + Directory::size(1)};
    taken.add(0x9003, asText, static_cast<quint32>(exif.takenAt.size()) + 1, exif.takenAt + '\0');
    const QByteArray takenBytes = taken.bytes();
    const quint32 gpsAt = exifAt + static_cast<quint32>(takenBytes.size());
    Directory gps{{}, {}, 0, gpsAt + Directory::size(4)};
    gps.add(1, asText, 2, QByteArray("N\0", 2));
    gps.add(2, asRational, 3, rationals({{31, 1}, {50, 1}, {4452, 100}}));
    gps.add(3, asText, 2, QByteArray("W\0", 2));
    gps.add(4, asRational, 3, rationals({{102, 1}, {22, 1}, {336, 100}}));
    Directory first{{}, {}, 0, 0};
    first.add(0x0112, asShort, 1, Directory::little32(static_cast<quint32>(exif.orientation)).left(2));
    first.add(0x8769, asLong, 1, Directory::little32(exifAt));
    if (exif.hasPosition)
        first.add(0x8825, asLong, 1, Directory::little32(gpsAt));
    else
        first.add(0x0131, asText, 3, QByteArray("me\0", 3));
    const QByteArray segment
        = QByteArray("Exif\0\0II*\0", 10) + Directory::little32(firstAt) + first.bytes() + takenBytes + gps.bytes();
    const auto length = static_cast<quint16>(segment.size() + 2);
    QByteArray marker("\xff\xe1");
    marker.append(static_cast<char>(length >> 8)).append(static_cast<char>(length & 0xff));
    return jpeg.left(2) + marker + segment + jpeg.mid(2);
}

} // namespace wellpulse::test
