// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with one field of a form: one sentence that says what to type. Pure.
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::core {

struct FieldError {
    std::string field; ///< wire name: "oilVolume", "productionDate" …
    Error error;
    friend bool operator==(const FieldError &, const FieldError &) = default;
};

/// Adds `tooLong` when `text` has more than `maxBytes`, or `text_not_utf8` when it is none.
void checkText(std::vector<FieldError> &errors, std::string_view field, const std::string &text, std::size_t maxBytes,
    const Error &tooLong);

} // namespace wellpulse::core
