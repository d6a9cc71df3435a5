// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote which field of an aggregate, as a compact JSON text for the store: one object for each distinct write, with
// the names of its fields. Pure.
#pragma once

#include "core/projection/aggregate_state.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace wellpulse::server {

using FieldWrites = std::map<std::string, core::FieldWrite, std::less<>>;

std::string encodeFieldWrites(const FieldWrites &writes);
/// Error: `database_error` for a text that encodeFieldWrites did not make.
Result<FieldWrites> decodeFieldWrites(std::string_view text);

} // namespace wellpulse::server
