// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/jpeg_codec.h"

#include <turbojpeg.h>

#include <algorithm>
#include <memory>
#include <span>

namespace wellpulse::photo {
namespace {

struct CloseCodec {
    void operator()(void *codec) const { tjDestroy(codec); }
};
using Codec = std::unique_ptr<void, CloseCodec>;

struct FreeBuffer {
    void operator()(unsigned char *buffer) const { tjFree(buffer); }
};

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Error unreadable()
{
    return {"photo_unreadable", "This picture cannot be read; choose another one or take it again."};
}

Error truncated()
{
    return {"photo_truncated", "This picture's file ends too early; copy it again, or choose another one."};
}

Result<QSize> readSize(void *codec, const QByteArray &jpeg)
{
    int width = 0;
    int height = 0;
    int sampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(
            codec, bytesOf(jpeg), static_cast<unsigned long>(jpeg.size()), &width, &height, &sampling, &colours)
            != 0
        || width < 1 || height < 1)
        return unreadable();
    return QSize(width, height);
}

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes.at(at)) : 0;
}

/// Walks the segments up to the first scan (ITU-T T.81, annex B).
bool isKeptWhole(const QByteArray &jpeg)
{
    constexpr int startOfScan = 0xda;
    constexpr int baseline = 0xc0;
    constexpr int extended = 0xc1;
    int components = 0;
    for (qsizetype at = 2; at + 4 < jpeg.size();) {
        const int marker = byteAt(jpeg, at + 1);
        const int length = byteAt(jpeg, at + 2) << 8 | byteAt(jpeg, at + 3);
        if (marker == startOfScan)
            return byteAt(jpeg, at + 4) != components;
        if (marker == baseline || marker == extended)
            components = byteAt(jpeg, at + 9);
        at += marker == 0xff ? 1 : 2 + length;
    }
    return true;
}

/// The size of `whole` under the codec's smallest scale that keeps at least `longestSide`.
QSize scaledSize(QSize whole, int longestSide)
{
    int count = 0;
    const tjscalingfactor *factors = tjGetScalingFactors(&count);
    QSize best = whole;
    for (const tjscalingfactor &factor : std::span(factors, static_cast<std::size_t>(count))) {
        const QSize size(TJSCALED(whole.width(), factor), TJSCALED(whole.height(), factor));
        const int side = std::max(size.width(), size.height());
        if (side >= longestSide && side < std::max(best.width(), best.height()))
            best = size;
    }
    return best;
}

} // namespace

Result<JpegLayout> jpegLayout(const QByteArray &jpeg)
{
    const Codec codec(tjInitDecompress());
    const auto size = readSize(codec.get(), jpeg);
    if (!size)
        return size.error();
    return JpegLayout{*size, isKeptWhole(jpeg)};
}

Result<QImage> decodeJpeg(const QByteArray &jpeg, int longestSide)
{
    const Codec codec(tjInitDecompress());
    const auto whole = readSize(codec.get(), jpeg);
    if (!whole)
        return whole.error();
    QImage image(scaledSize(*whole, longestSide), QImage::Format_RGB32);
    if (image.isNull())
        return unreadable();
    const int failed = tjDecompress2(codec.get(), bytesOf(jpeg), static_cast<unsigned long>(jpeg.size()), image.bits(),
        image.width(), static_cast<int>(image.bytesPerLine()), image.height(), TJPF_BGRX,
        TJFLAG_FASTDCT | TJFLAG_LIMITSCANS);
    if (failed != 0)
        return tjGetErrorCode(codec.get()) == TJERR_WARNING ? truncated() : unreadable();
    return image;
}

Result<QByteArray> encodeJpeg(const QImage &image, int quality)
{
    const Codec codec(tjInitCompress());
    unsigned char *buffer = nullptr;
    unsigned long size = 0;
    const int failed = tjCompress2(codec.get(), image.constBits(), image.width(),
        static_cast<int>(image.bytesPerLine()), image.height(), TJPF_BGRX, &buffer, &size, TJSAMP_420, quality, 0);
    const std::unique_ptr<unsigned char, FreeBuffer> owned(buffer);
    if (failed != 0)
        return unreadable();
    return QByteArray(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(size));
}

} // namespace wellpulse::photo
