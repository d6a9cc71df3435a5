// SPDX-License-Identifier: GPL-3.0-or-later
// Content-Encoding gzip, both ways, over zlib. Inflating stops at the limit, so a bomb costs no more than an honest body.
// Pure functions; any thread.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wellpulse::server {

/// Errors: `body_too_large` (more than `maxBytes` after inflating), `gzip_invalid` (damaged, cut off, or with a tail).
[[nodiscard]] Result<std::string> gunzip(std::string_view compressed, std::size_t maxBytes);

/// At zlib's fastest level: an answer is read once.
[[nodiscard]] std::string gzipFast(std::string_view text);

} // namespace wellpulse::server
