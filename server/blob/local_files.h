// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are whole or not there, on POSIX: written beside their place, waited for, renamed. Errors: `blob_unavailable`,
// with the system's reason but without the path's photo id.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace wellpulse::server {

enum class Durability : std::uint8_t {
    Process, ///< survives this program's end
    Machine, ///< survives a power cut
};

/// Takes the pieces of a file's content, one after the other.
using PieceSink = std::function<Status(std::string_view piece)>;

/// Makes `file` of what `fill` gives; its folder is made if missing.
Status writeWholeFile(
    const std::filesystem::path &file, Durability durability, const std::function<Status(const PieceSink &sink)> &fill);
/// False where there is no such file.
Result<bool> readWholeFile(const std::filesystem::path &file, const PieceSink &sink);

} // namespace wellpulse::server
