// SPDX-License-Identifier: GPL-3.0-or-later
// JSON in the protocol's profile (RFC 8785 over RFC 7493): strings, integers within +-(2^53-1), booleans, null, arrays
// and objects. Floats, duplicate keys, lone surrogates and invalid UTF-8 are errors, so that every value has exactly
// one canonical form. Knows nothing of events.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::core {

using Json = nlohmann::json;

inline constexpr std::int64_t maxSafeInteger = 9'007'199'254'740'991;
inline constexpr int maxJsonDepth = 32;

/// Parses one JSON text in the profile. Errors: `json_invalid` (not JSON, or not UTF-8), `json_profile` (a float, a
/// duplicate key, an integer beyond 2^53-1, deeper than 32).
Result<Json> parseJson(std::string_view text);

/// RFC 8785 (JCS): keys in UTF-16 code unit order, no space, shortest escapes. `value` must be in the profile; a float
/// or binary value is a bug in the caller.
std::string canonicalJson(const Json &value);
void appendCanonicalJson(std::string &out, const Json &value);
void appendCanonicalString(std::string &out, std::string_view utf8);

} // namespace wellpulse::core
