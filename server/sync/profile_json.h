// SPDX-License-Identifier: GPL-3.0-or-later
// From simdjson's view of a text to the protocol's JSON profile: canonical text (RFC 8785) and core::Json, with the errors
// of core::parseJson for floats, duplicate keys, integers beyond 2^53-1 and too deep nesting. Pure; any thread.
#pragma once

#include "core/json/json.h"

#include <simdjson.h>

#include <string>

namespace wellpulse::server {

/// Appends the canonical form of `value`. Error: `json_profile`; `out` then holds a part of it.
Status appendProfile(std::string &out, simdjson::dom::element value, int depth = 1);

/// `value`, which appendProfile has taken, as core::Json.
core::Json toCoreJson(simdjson::dom::element value);

} // namespace wellpulse::server
