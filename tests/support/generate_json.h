// SPDX-License-Identifier: GPL-3.0-or-later
// RapidCheck generators for JSON values in the protocol's profile.
#pragma once

#include "core/json/json.h"

#include <rapidcheck.h>

namespace wellpulse::test {

/// Any Unicode text: escapes, every plane, no surrogates.
inline rc::Gen<std::string> unicodeText()
{
    const auto codePoint = rc::gen::weightedOneOf<std::uint32_t>({{6, rc::gen::inRange<std::uint32_t>(0, 0x80)},
        {2, rc::gen::inRange<std::uint32_t>(0x80, 0xD800)}, {1, rc::gen::inRange<std::uint32_t>(0xE000, 0x10000)},
        {1, rc::gen::inRange<std::uint32_t>(0x10000, 0x110000)}});
    return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(codePoint), [](const auto &points) {
        std::string text;
        const auto put = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
        for (const auto point : points) {
            if (point < 0x80) {
                put(point);
            } else if (point < 0x800) {
                put(0xC0 | point >> 6);
                put(0x80 | (point & 0x3F));
            } else if (point < 0x10000) {
                put(0xE0 | point >> 12);
                put(0x80 | (point >> 6 & 0x3F));
                put(0x80 | (point & 0x3F));
            } else {
                put(0xF0 | point >> 18);
                put(0x80 | (point >> 12 & 0x3F));
                put(0x80 | (point >> 6 & 0x3F));
                put(0x80 | (point & 0x3F));
            }
        }
        return text;
    });
}

inline rc::Gen<core::Json> jsonScalar()
{
    return rc::gen::oneOf(rc::gen::just(core::Json()),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool value) { return core::Json(value); }),
        rc::gen::map(rc::gen::inRange<std::int64_t>(-core::maxSafeInteger, core::maxSafeInteger + 1),
            [](std::int64_t value) { return core::Json(value); }),
        rc::gen::map(unicodeText(), [](const std::string &value) { return core::Json(value); }));
}

inline rc::Gen<core::Json> jsonValue(int depth)
{
    if (depth == 0)
        return jsonScalar();
    const auto inner = jsonValue(depth - 1);
    const auto array = rc::gen::map(rc::gen::container<std::vector<core::Json>>(inner),
        [](const std::vector<core::Json> &values) { return core::Json(values); });
    const auto object = rc::gen::map(rc::gen::container<std::map<std::string, core::Json>>(unicodeText(), inner),
        [](const std::map<std::string, core::Json> &members) { return core::Json(members); });
    return rc::gen::scale(0.4, rc::gen::oneOf(jsonScalar(), array, object));
}

} // namespace wellpulse::test
