// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/volume.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace wellpulse::core {
namespace {

constexpr std::string_view digits = "0123456789";

bool areDigits(std::string_view text)
{
    return text.find_first_not_of(digits) == std::string_view::npos;
}

/// A decimal text as sign, digits and scale; no rounding yet.
struct Decimal {
    bool negative = false;
    std::string digits; ///< without leading zeros
    std::size_t scale = 0;
    bool isZero() const { return digits.empty(); }
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Removes ',' between groups of three digits; nothing when a comma stands anywhere else.
std::optional<std::string> withoutGroups(std::string_view whole)
{
    if (whole.find(',') == std::string_view::npos)
        return std::string(whole);
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const std::size_t fromRight = whole.size() - i;
        const bool commaPlace = i > 0 && fromRight % 4 == 0;
        if (commaPlace != (whole[i] == ','))
            return {};
        if (!commaPlace)
            out += whole[i];
    }
    return out;
}

std::optional<Decimal> parseDecimal(std::string_view text)
{
    text = trimmed(text);
    Decimal decimal;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        decimal.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const auto point = text.find('.');
    const auto whole = withoutGroups(text.substr(0, point));
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (!whole || !areDigits(*whole) || !areDigits(fraction) || (whole->empty() && fraction.empty()))
        return {};
    decimal.scale = fraction.size();
    decimal.digits = *whole + std::string(fraction);
    decimal.digits.erase(0, decimal.digits.find_first_not_of('0'));
    decimal.negative = decimal.negative && !decimal.isZero();
    return decimal;
}

/// Schoolbook product of two digit strings, most significant first.
std::string multiply(const std::string &a, const std::string &b)
{
    std::string product(a.size() + b.size(), '\0');
    for (std::size_t i = a.size(); i-- > 0;) {
        int carry = 0;
        for (std::size_t j = b.size(); j-- > 0;) {
            const int value = product[i + j + 1] + (a[i] - '0') * (b[j] - '0') + carry;
            product[i + j + 1] = static_cast<char>(value % 10);
            carry = value / 10;
        }
        product[i] = static_cast<char>(product[i] + carry);
    }
    for (char &c : product)
        c = static_cast<char>(c + '0');
    return product;
}

/// Hundredths of a non-negative decimal, rounded half away from zero; nothing when over the largest volume.
std::optional<Volume> roundToHundredths(const std::string &number, std::size_t scale)
{
    std::string padded = std::string(number.size() > scale ? 0 : scale + 1 - number.size(), '0') + number;
    if (scale < 2)
        padded.append(2 - scale, '0');
    const std::size_t dropped = scale > 2 ? scale - 2 : 0;
    std::string kept = padded.substr(0, padded.size() - dropped);
    const bool up = dropped > 0 && padded[padded.size() - dropped] >= '5';
    kept.erase(0, std::min(kept.find_first_not_of('0'), kept.size()));
    if (kept.size() > 10)
        return {};
    const Volume volume{(kept.empty() ? 0 : std::stoll(kept)) + (up ? 1 : 0)};
    return volume > maxVolume ? std::nullopt : std::optional(volume);
}

const Error tooLarge{"volume_too_large", "Type at most 99,999,999.99."};
const Error negative{"volume_negative", "A volume cannot be negative; type 0 or more."};

} // namespace

std::string Volume::toString() const
{
    std::array<char, 32> text;
    const int length = std::snprintf(text.data(), text.size(), "%lld.%02d", static_cast<long long>(hundredths / 100),
        static_cast<int>(hundredths % 100));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Volume> parseWireVolume(std::string_view text)
{
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    if (whole.empty() || whole.size() > 8 || fraction.empty() || fraction.size() > 2 || !areDigits(whole)
        || !areDigits(fraction))
        return {};
    Volume volume;
    for (const char c : whole)
        volume.hundredths = volume.hundredths * 10 + (c - '0');
    volume.hundredths
        = volume.hundredths * 100 + (fraction[0] - '0') * 10 + (fraction.size() == 2 ? fraction[1] - '0' : 0);
    return volume;
}

Result<Volume> parseTypedVolume(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return Error{"volume_empty", "Type a number, such as 42.50."};
    const auto decimal = parseDecimal(text);
    if (!decimal)
        return Error{"volume_not_a_number", "Type a number with digits only, such as 42.50."};
    if (decimal->negative)
        return negative;
    const auto significant = decimal->digits.find_last_not_of('0');
    const auto trailingZeros
        = significant == std::string::npos ? decimal->scale : decimal->digits.size() - 1 - significant;
    if (decimal->scale > 2 && trailingZeros < decimal->scale - 2)
        return Error{"volume_too_precise", "Type at most two decimals, such as 42.50."};
    const auto volume = roundToHundredths(decimal->digits, decimal->scale);
    if (!volume)
        return tooLarge;
    return *volume;
}

Result<Volume> convertVolume(std::string_view value, std::string_view factor)
{
    const auto number = parseDecimal(value);
    const auto times = parseDecimal(factor);
    if (!number || !times)
        return Error{"volume_not_a_number", "\"" + std::string(value.substr(0, 40)) + "\" is not a number."};
    if (number->negative != times->negative)
        return Error{"volume_negative", "The volume " + std::string(trimmed(value)) + " is negative."};
    const auto volume = number->isZero() || times->isZero()
        ? std::optional(Volume{})
        : roundToHundredths(multiply(number->digits, times->digits), number->scale + times->scale);
    if (!volume)
        return tooLarge;
    return *volume;
}

} // namespace wellpulse::core
