// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/jpeg_codec.h"
#include "photo/prepare_photo.h"
#include "tests/photo/png_bomb.h"
#include "tests/photo/sample_photo.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageWriter>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

Result<photo::PreparedPhoto> prepare(QByteArray bytes)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    return photo::preparePhoto(source);
}

std::string refusal(const QByteArray &bytes)
{
    const auto prepared = prepare(bytes);
    return prepared ? "taken" : prepared.error().code;
}

QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, quality));
    return bytes;
}

QImage decoded(const QByteArray &jpeg)
{
    return QImage::fromData(jpeg, "JPEG");
}

bool isRed(QRgb pixel)
{
    return qRed(pixel) > 150 && qGreen(pixel) < 100;
}

bool isGreen(QRgb pixel)
{
    return qGreen(pixel) > 150 && qRed(pixel) < 100;
}

} // namespace

TEST_CASE("a camera's picture of 12 million pixels becomes one of at most 2,048 a side and 2 MB")
{
    const QByteArray camera = photo::encodeJpeg(samplePicture(4000, 3000), 97).value();
    const auto prepared = prepare(camera);
    REQUIRE(prepared);
    CHECK(prepared->width == 2048);
    CHECK(prepared->height == 1536);
    CHECK(decoded(prepared->jpeg).size() == QSize(2048, 1536));
    CHECK(prepared->jpeg.size() <= photo::maxPreparedBytes);
    CHECK(prepared->jpeg.size() * 10 <= camera.size() * 3); // at least 70 % smaller
    CHECK(decoded(prepared->thumbnail).size() == QSize(320, 240));
    CHECK(isRed(decoded(prepared->jpeg).pixel(20, 20)));
}

TEST_CASE("a small picture keeps its size")
{
    const auto prepared = prepare(encoded(samplePicture(640, 480), "JPEG", 90));
    REQUIRE(prepared);
    CHECK(prepared->width == 640);
    CHECK(decoded(prepared->thumbnail).width() == 320);
    CHECK(prepare(encoded(samplePicture(16, 9), "PNG"))->width == 16);
}

TEST_CASE("a picture stands upright whichever way the camera was held")
{
    const QByteArray jpeg = encoded(samplePicture(400, 200), "JPEG", 95);
    // By the number that EXIF has for it: where the red corner is found, and the picture's size.
    struct Held {
        int orientation;
        bool turned;
        bool redLeft;
        bool redTop;
    };
    const auto held = GENERATE(Held{1, false, true, true}, Held{2, false, false, true}, Held{3, false, false, false},
        Held{4, false, true, false}, Held{5, true, true, true}, Held{6, true, false, true}, Held{7, true, false, false},
        Held{8, true, true, false});
    const auto prepared = prepare(withExif(jpeg, {.orientation = held.orientation}));
    REQUIRE(prepared);
    CAPTURE(held.orientation);
    CHECK(QSize(prepared->width, prepared->height) == (held.turned ? QSize(200, 400) : QSize(400, 200)));
    const QImage image = decoded(prepared->jpeg);
    CHECK(isRed(image.pixel(held.redLeft ? 5 : image.width() - 6, held.redTop ? 5 : image.height() - 6)));
}

TEST_CASE("time and place are taken out of EXIF, and nothing of it stays in the file")
{
    const QByteArray jpeg = encoded(samplePicture(400, 200), "JPEG", 95);
    const auto prepared = prepare(withExif(jpeg, {}));
    REQUIRE(prepared);
    CHECK(prepared->facts.takenAtLocal == "2025-10-20T14:30:00");
    CHECK(prepared->facts.latitude == "31.845700");
    CHECK(prepared->facts.longitude == "-102.367600");
    CHECK_FALSE(prepared->jpeg.contains("Exif"));
    CHECK_FALSE(prepared->jpeg.contains("2025:10:20"));

    const auto placeless = prepare(withExif(jpeg, {.hasPosition = false}));
    CHECK_FALSE(placeless->facts.latitude);
    CHECK(prepare(withExif(jpeg, {.takenAt = "0000:00:00 00:00:00"}))->facts.takenAtLocal.empty());
    CHECK(prepare(withExif(jpeg, {.takenAt = "yesterday, at noon."}))->facts.takenAtLocal.empty());
    CHECK(prepare(withExif(jpeg, {.orientation = 77}))->width == 400);
}

TEST_CASE("what is see-through stands on white")
{
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const auto prepared = prepare(encoded(image, "PNG"));
    REQUIRE(prepared);
    CHECK(qRed(decoded(prepared->jpeg).pixel(32, 32)) > 250);
}

TEST_CASE("WebP is taken")
{
    const auto prepared = prepare(encoded(samplePicture(300, 200), "WEBP", 90));
    REQUIRE(prepared);
    CHECK(prepared->width == 300);
    CHECK(isGreen(decoded(prepared->jpeg).pixel(295, 5)));
}

TEST_CASE("what is no picture, too large or damaged is refused in a sentence")
{
    const QByteArray jpeg = encoded(samplePicture(800, 600), "JPEG", 90);
    CHECK(refusal({}) == "photo_empty");
    CHECK(refusal("hello") == "photo_not_a_picture");
    CHECK(refusal("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") == "photo_not_a_picture");
    CHECK(refusal(encoded(samplePicture(8, 8), "BMP")) == "photo_not_a_picture");
    CHECK(refusal(jpeg.left(jpeg.size() / 2)) == "photo_truncated");
    CHECK(refusal(jpeg.left(20)) == "photo_unreadable");
    CHECK(refusal(encoded(samplePicture(300, 300), "PNG").left(2000)) == "photo_truncated");
    CHECK(refusal(pngBomb(30'000)) == "photo_too_large");
    CHECK(refusal(QByteArray(photo::maxSourceBytes + 1, '\xff')) == "photo_too_large");
}

TEST_CASE("a progressive picture, which is decoded whole, may be less large")
{
    const QByteArray plain = encoded(samplePicture(400, 300), "JPEG", 90);
    CHECK_FALSE(photo::jpegLayout(plain)->isKeptWhole);
    QByteArray progressive;
    {
        QBuffer buffer(&progressive);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "JPEG");
        writer.setProgressiveScanWrite(true);
        REQUIRE(writer.write(samplePicture(400, 300)));
    }
    CHECK(photo::jpegLayout(progressive)->isKeptWhole);
    CHECK(prepare(progressive)->width == 400);
    // The same headers with 6,000 x 6,000 promised.
    const auto at = progressive.indexOf("\xff\xc2");
    REQUIRE(at > 0);
    for (const auto offset : {5, 7}) {
        progressive[at + offset] = char(6'000 >> 8);
        progressive[at + offset + 1] = char(6'000 & 0xff);
    }
    CHECK(refusal(progressive) == "photo_too_large");
}

TEST_CASE("a picture in memory is made small as a file is")
{
    int last = -1;
    const auto prepared = photo::preparePicture(samplePicture(4000, 3000), [&last](int percent) { last = percent; });
    REQUIRE(prepared);
    CHECK(QSize(prepared->width, prepared->height) == QSize(2048, 1536));
    CHECK(prepared->jpeg.size() <= photo::maxPreparedBytes);
    CHECK(last == 100);
    CHECK(photo::decodePhoto(prepared->jpeg)->size() == QSize(2048, 1536));
    CHECK(photo::decodePhoto(prepared->thumbnail)->size() == QSize(320, 240));
    CHECK(photo::preparePicture({}).error().code == "photo_empty");
    CHECK(photo::preparePicture(QImage(30'000, 2'000, QImage::Format_Mono)).error().code == "photo_too_large");
}
