// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a request target (RFC 3986): percent-decoding, path segments, query. Pure functions.
#pragma once

#include "server/http/fields.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

/// Nothing where a `%` is not followed by two hex digits, or the result holds a NUL.
[[nodiscard]] std::optional<std::string> percentDecode(std::string_view text, bool plusIsSpace = false);

/// "/a/b" -> {"a", "b"}; empty segments are kept, so that "//a" matches nothing.
[[nodiscard]] std::vector<std::string_view> pathSegments(std::string_view path);

/// `a=1&b` -> {a: 1, b: ""}; nothing where the encoding is broken.
[[nodiscard]] std::optional<Fields> parseQuery(std::string_view query);

} // namespace wellpulse::server
