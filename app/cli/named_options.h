// SPDX-License-Identifier: GPL-3.0-or-later
// Option texts as values of core. Each error is one sentence that names what was typed.
#pragma once

#include "core/result.h"
#include "core/time/civil_time.h"

#include <optional>
#include <string>

namespace wellpulse::cli {

/// Error: `date_invalid`.
inline Result<core::CivilDate> dateNamed(const std::string &text)
{
    const auto date = core::parseCivilDate(text);
    if (!date)
        return Error{"date_invalid", "\"" + text.substr(0, 40) + "\" is no date; type it as YYYY-MM-DD."};
    return *date;
}

/// Leaves `target` alone when nothing was typed; an empty text clears it.
inline Status takeDate(const std::optional<std::string> &text, std::optional<core::CivilDate> &target)
{
    if (!text)
        return {};
    if (text->empty()) {
        target.reset();
        return {};
    }
    const auto date = dateNamed(*text);
    if (!date)
        return date.error();
    target = *date;
    return {};
}

/// Leaves `target` alone when nothing was typed. Error: `name_invalid` when `parse` does not know the text.
template <class Parse, class Target>
Status takeNamed(const std::optional<std::string> &text, Parse parse, Target &target, const char *what)
{
    if (!text)
        return {};
    const auto value = parse(*text);
    if (!value)
        return Error{"name_invalid", "\"" + text->substr(0, 40) + "\" is no " + what + "; --help has them all."};
    target = *value;
    return {};
}

} // namespace wellpulse::cli
