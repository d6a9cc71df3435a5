// SPDX-License-Identifier: GPL-3.0-or-later
// Days are given the places of their view rows before all views are written anew, as a replay gives none.
#pragma once

#include "core/result.h"

#include <string_view>

namespace wellpulse::storage {

class LogWriter;

/// The days whose ids `selectIds` gives, with the type of a day as its only parameter, by their folds. Their rows are whoever's who writes the views. Within change().
Status settleDays(LogWriter &writer, std::string_view selectIds);

} // namespace wellpulse::storage
