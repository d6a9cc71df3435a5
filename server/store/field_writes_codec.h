// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote which field of an aggregate, as a compact JSON text for the store: one object for each distinct write with
// the names of its fields, and one without names for the write of all the others. Pure.
#pragma once

#include "core/projection/aggregate_state.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace wellpulse::server {

void appendFieldWrites(std::string &out, const core::AggregateState &state);
/// Fills `firstWrite` and `writes`. Error: `database_error` for a text that appendFieldWrites did not make.
Status readFieldWrites(core::AggregateState &state, std::string_view text);

} // namespace wellpulse::server
