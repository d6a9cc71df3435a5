// SPDX-License-Identifier: GPL-3.0-or-later
// Whether bytes are text. Everything that people type or files bring is UTF-8 before it becomes part of an event.
#pragma once

#include <string_view>

namespace wellpulse::core {

/// True for valid UTF-8 (no overlong forms, no surrogates, nothing beyond U+10FFFF).
bool isUtf8(std::string_view bytes);

} // namespace wellpulse::core
