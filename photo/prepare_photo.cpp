// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/prepare_photo.h"

#include "photo/jpeg_codec.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QTransform>

#include <algorithm>
#include <array>

namespace wellpulse::photo {
namespace {

constexpr std::array qualities{85, 75, 65, 50, 35};
constexpr int thumbnailQuality = 80;

Error tooLarge()
{
    return {
        "photo_too_large", "This picture is too large to be taken in; choose one below 50 MB and 30 million pixels."};
}

Error notAPicture()
{
    return {"photo_not_a_picture", "This file is no picture that can be read; choose a JPEG, PNG or WebP file."};
}

Result<QByteArray> readAll(QIODevice &source)
{
    if (source.size() > maxSourceBytes)
        return tooLarge();
    const QByteArray bytes = source.read(maxSourceBytes + 1);
    if (bytes.isEmpty())
        return Error{"photo_empty", "This file is empty; choose another one."};
    if (bytes.size() > maxSourceBytes)
        return tooLarge();
    return bytes;
}

bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff");
}

QImage within(const QImage &image, int side)
{
    return std::max(image.width(), image.height()) <= side
        ? image
        : image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage upright(const QImage &image, QImageIOHandler::Transformations orientation)
{
    if (orientation == QImageIOHandler::TransformationNone)
        return image;
    const QImage mirrored = image.mirrored(orientation.testFlag(QImageIOHandler::TransformationMirror),
        orientation.testFlag(QImageIOHandler::TransformationFlip));
    return orientation.testFlag(QImageIOHandler::TransformationRotate90) ? mirrored.transformed(QTransform().rotate(90))
                                                                         : mirrored;
}

/// Within the longest side; what is see-through stands on white.
QImage smallAndOpaque(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return within(image.convertToFormat(QImage::Format_RGB32), longestSidePx);
    const QImage small = within(image, longestSidePx).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage flat(small.size(), QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(small.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(flat.scanLine(y));
        std::transform(from, from + small.width(), to, [](QRgb pixel) {
            const int white = 255 - qAlpha(pixel);
            return qRgb(qRed(pixel) + white, qGreen(pixel) + white, qBlue(pixel) + white);
        });
    }
    return flat;
}

Result<QImage> decodeOther(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    constexpr std::array<QByteArrayView, 4> formats{"png", "webp", "heic", "heif"};
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        return notAPicture();
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return notAPicture();
    if (qint64(size.width()) * size.height() > maxOtherPixels)
        return tooLarge();
    const QImage image = reader.read();
    if (image.isNull())
        return Error{"photo_truncated", "This picture's file is damaged; copy it again, or choose another one."};
    return smallAndOpaque(image);
}

Result<QImage> decode(const QByteArray &bytes, const PhotoFacts &facts)
{
    if (!isJpeg(bytes))
        return decodeOther(bytes);
    const auto layout = jpegLayout(bytes);
    if (!layout)
        return layout.error();
    const qint64 pixels = qint64(layout->size.width()) * layout->size.height();
    if (pixels > (layout->isKeptWhole ? maxOtherPixels : maxJpegPixels))
        return tooLarge();
    auto image = decodeJpeg(bytes, longestSidePx);
    if (!image)
        return image;
    return upright(within(*image, longestSidePx), facts.orientation);
}

/// The best quality that stays within the limit.
Result<QByteArray> encodeWithin(const QImage &image)
{
    Result<QByteArray> jpeg = QByteArray();
    for (const int quality : qualities) {
        jpeg = encodeJpeg(image, quality);
        if (!jpeg || jpeg->size() <= maxPreparedBytes)
            return jpeg;
    }
    return tooLarge();
}

Result<QByteArray> encodeThumbnail(const QImage &image)
{
    return encodeJpeg(within(image, thumbnailSidePx).convertToFormat(QImage::Format_RGB32), thumbnailQuality);
}

void tell(const PhotoProgress &progress, int percent)
{
    if (progress)
        progress(percent);
}

Result<PreparedPhoto> encoded(const QImage &image, const PhotoFacts &facts, const PhotoProgress &progress)
{
    tell(progress, 60);
    const QImage opaque = image.convertToFormat(QImage::Format_RGB32);
    auto jpeg = encodeWithin(opaque);
    if (!jpeg)
        return jpeg.error();
    tell(progress, 90);
    auto thumbnail = encodeThumbnail(opaque);
    if (!thumbnail)
        return thumbnail.error();
    tell(progress, 100);
    return PreparedPhoto{std::move(*jpeg), std::move(*thumbnail), opaque.width(), opaque.height(), facts};
}

} // namespace

Result<QByteArray> thumbnailOf(const QByteArray &bytes)
{
    const auto image = isJpeg(bytes) ? decodeJpeg(bytes, thumbnailSidePx) : decodeOther(bytes);
    if (!image)
        return image.error();
    return encodeThumbnail(*image);
}

Result<QImage> decodePhoto(const QByteArray &bytes)
{
    return decode(bytes, {});
}

Result<PreparedPhoto> preparePhoto(QIODevice &source, const PhotoProgress &progress)
{
    tell(progress, 0);
    const auto bytes = readAll(source);
    if (!bytes)
        return bytes.error();
    tell(progress, 10);
    PhotoFacts facts;
    if (isJpeg(*bytes))
        facts = factsOf(*bytes);
    const auto image = decode(*bytes, facts);
    if (!image)
        return image.error();
    return encoded(*image, facts, progress);
}

Result<PreparedPhoto> preparePicture(const QImage &picture, const PhotoProgress &progress)
{
    tell(progress, 0);
    if (picture.isNull())
        return Error{"photo_empty", "There is no picture; take it again."};
    if (qint64(picture.width()) * picture.height() > maxOtherPixels)
        return tooLarge();
    return encoded(smallAndOpaque(picture), {}, progress);
}

} // namespace wellpulse::photo
