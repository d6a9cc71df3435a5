// SPDX-License-Identifier: GPL-3.0-or-later
// What every command takes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace wellpulse::cli {

struct GlobalOptions {
    std::string vault;
    std::string passphraseFile;
    std::string caFile;
    std::string now; ///< ISO 8601; empty: the machine's clock
    bool insecureFileKeychain = false;
    bool json = false;
};

} // namespace wellpulse::cli
