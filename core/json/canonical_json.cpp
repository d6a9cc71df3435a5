// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstring>
#include <vector>

namespace wellpulse::core {
namespace {

/// UTF-16 code unit order of two UTF-8 strings. It is byte order, except that characters beyond U+FFFF (lead bytes F0
/// to F4), being surrogate pairs, stand before U+E000 to U+FFFF (lead bytes EE and EF).
bool utf16Less(std::string_view a, std::string_view b)
{
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() || y == b.end())
        return x == a.end() && y != b.end();
    const auto rank = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xF0 ? byte - 0xF0 + 0xEE : byte >= 0xEE ? byte - 0xEE + 0xF3 : int{byte};
    };
    return rank(*x) < rank(*y);
}

void appendInteger(std::string &out, std::int64_t value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// Whether one of eight characters is not plain, all at once.
bool holdsSpecial(std::uint64_t bytes)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = ones << 7;
    const auto holdsZero = [](std::uint64_t eight) { return (eight - ones) & ~eight & tops; };
    const std::uint64_t belowSpace = (bytes - ones * 0x20) & ~bytes & tops;
    return (belowSpace | holdsZero(bytes ^ ones * '"') | holdsZero(bytes ^ ones * '\\')) != 0;
}

std::size_t plainPrefix(std::string_view text)
{
    std::size_t length = 0;
    for (std::uint64_t eight = 0; length + sizeof eight <= text.size(); length += sizeof eight) {
        std::memcpy(&eight, text.data() + length, sizeof eight);
        if (holdsSpecial(eight))
            break;
    }
    while (length < text.size() && isPlain(text[length]))
        ++length;
    return length;
}

void appendEscape(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        break;
    }
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

void appendObject(std::string &out, const Json::object_t &object)
{
    out += '{';
    auto member = [&out, first = true](const std::string &key, const Json &value) mutable {
        if (!first)
            out += ',';
        first = false;
        appendCanonicalString(out, key);
        out += ':';
        appendCanonicalJson(out, value);
    };
    const auto beyondBmp = [](const auto &entry) {
        return std::any_of(
            entry.first.begin(), entry.first.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xEE; });
    };
    if (std::none_of(object.begin(), object.end(), beyondBmp)) {
        for (const auto &[key, value] : object) // a std::map: already in byte order
            member(key, value);
    } else {
        std::vector<const Json::object_t::value_type *> entries;
        for (const auto &entry : object)
            entries.push_back(&entry);
        std::sort(entries.begin(), entries.end(), [](auto *a, auto *b) { return utf16Less(a->first, b->first); });
        for (const auto *entry : entries)
            member(entry->first, entry->second);
    }
    out += '}';
}

} // namespace

void appendCanonicalString(std::string &out, std::string_view utf8)
{
    out += '"';
    for (std::string_view rest = utf8;;) {
        const std::size_t plain = plainPrefix(rest);
        out.append(rest.substr(0, plain));
        if (plain == rest.size())
            break;
        appendEscape(out, rest[plain]);
        rest.remove_prefix(plain + 1);
    }
    out += '"';
}

void appendCanonicalJson(std::string &out, const Json &value)
{
    switch (value.type()) {
    case Json::value_t::null:
        out += "null";
        return;
    case Json::value_t::boolean:
        out += value.get<bool>() ? "true" : "false";
        return;
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        appendInteger(out, value.get<std::int64_t>());
        return;
    case Json::value_t::string:
        appendCanonicalString(out, value.get_ref<const std::string &>());
        return;
    case Json::value_t::array: {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0)
                out += ',';
            appendCanonicalJson(out, value[i]);
        }
        out += ']';
        return;
    }
    case Json::value_t::object:
        appendObject(out, value.get_ref<const Json::object_t &>());
        return;
    default:
        assert(false && "outside the protocol's JSON profile");
        return;
    }
}

std::string canonicalJson(const Json &value)
{
    std::string out;
    appendCanonicalJson(out, value);
    return out;
}

} // namespace wellpulse::core
