// SPDX-License-Identifier: GPL-3.0-or-later
// What a command comes to: JSON for programs, text for people, an exit code (cli.md).
#pragma once

#include "core/json/json.h"
#include "core/result.h"

#include <optional>
#include <string>

namespace wellpulse::cli {

enum ExitCode : int { Done = 0, Refused = 1, Usage = 2, VaultNotOpened = 3, OfficeNotReached = 4 };

struct Outcome {
    core::Json json = core::Json::object();
    std::string text;           ///< for people; may have several lines
    std::optional<Error> error; ///< then `json` is not printed, unless it says how far the command got
    int exitCode = Done;

    static Outcome done(core::Json json, std::string text) { return {std::move(json), std::move(text), {}, Done}; }
    static Outcome refused(Error error, int exitCode = Refused) { return {{}, {}, std::move(error), exitCode}; }
};

} // namespace wellpulse::cli
