// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/photo_facts.h"

#include <libexif/exif-data.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <memory>

namespace wellpulse::photo {
namespace {

struct Unref {
    void operator()(ExifData *data) const { exif_data_unref(data); }
};

const ExifEntry *entryOf(const ExifData &data, ExifIfd directory, ExifTag tag)
{
    return exif_content_get_entry(data.ifd[directory], tag);
}

QImageIOHandler::Transformations orientationOf(const ExifData &data)
{
    const ExifEntry *entry = entryOf(data, EXIF_IFD_0, EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->components != 1)
        return QImageIOHandler::TransformationNone;
    using T = QImageIOHandler;
    constexpr std::array<T::Transformation, 8> byNumber{T::TransformationNone, T::TransformationMirror,
        T::TransformationRotate180, T::TransformationFlip, T::TransformationFlipAndRotate90, T::TransformationRotate90,
        T::TransformationMirrorAndRotate90, T::TransformationRotate270};
    const auto number = exif_get_short(entry->data, exif_data_get_byte_order(entry->parent->parent));
    return number >= 1 && number <= byNumber.size() ? byNumber.at(number - 1U) : T::TransformationNone;
}

/// "2025:10:20 14:30:00" as "2025-10-20T14:30:00"; empty when it is none.
std::string takenAtOf(const ExifData &data)
{
    const ExifEntry *entry = entryOf(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL);
    if (entry == nullptr || entry->format != EXIF_FORMAT_ASCII || entry->size < 19)
        return {};
    std::string text(reinterpret_cast<const char *>(entry->data), 19);
    constexpr std::string_view shape("dddd:dd:dd dd:dd:dd");
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == 'd' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
        if (!fits)
            return {};
    }
    text[4] = text[7] = '-';
    text[10] = 'T';
    return text.starts_with("0000") ? std::string() : text;
}

/// Degrees, minutes and seconds with the letter of a half of the world.
std::optional<std::string> degreesOf(
    const ExifData &data, ExifTag valueTag, ExifTag halfTag, char negativeHalf, double limit)
{
    const ExifEntry *value = entryOf(data, EXIF_IFD_GPS, valueTag);
    const ExifEntry *half = entryOf(data, EXIF_IFD_GPS, halfTag);
    const bool whole = value != nullptr && half != nullptr && value->format == EXIF_FORMAT_RATIONAL
        && value->components == 3 && value->size >= 24 && half->size >= 1;
    if (!whole)
        return {};
    const ExifByteOrder order = exif_data_get_byte_order(value->parent->parent);
    double degrees = 0;
    double unit = 1;
    for (unsigned part = 0; part < 3; ++part, unit /= 60) {
        const ExifRational number = exif_get_rational(value->data + 8 * part, order);
        if (number.denominator == 0)
            return {};
        degrees += unit * static_cast<double>(number.numerator) / static_cast<double>(number.denominator);
    }
    if (!std::isfinite(degrees) || degrees > limit)
        return {};
    std::array<char, 32> text{};
    const bool negative = half->data[0] == static_cast<unsigned char>(negativeHalf);
    std::snprintf(text.data(), text.size(), "%.6f", negative ? -degrees : degrees);
    return text.data();
}

} // namespace

PhotoFacts factsOf(const QByteArray &jpeg)
{
    PhotoFacts facts;
    const std::unique_ptr<ExifData, Unref> data(exif_data_new_from_data(
        reinterpret_cast<const unsigned char *>(jpeg.constData()), static_cast<unsigned>(jpeg.size())));
    if (!data)
        return facts;
    facts.orientation = orientationOf(*data);
    facts.takenAtLocal = takenAtOf(*data);
    facts.latitude = degreesOf(
        *data, static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE), static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE_REF), 'S', 90);
    facts.longitude = degreesOf(*data, static_cast<ExifTag>(EXIF_TAG_GPS_LONGITUDE),
        static_cast<ExifTag>(EXIF_TAG_GPS_LONGITUDE_REF), 'W', 180);
    if (!facts.latitude || !facts.longitude) {
        facts.latitude.reset();
        facts.longitude.reset();
    }
    return facts;
}

} // namespace wellpulse::photo
