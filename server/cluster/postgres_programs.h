// SPDX-License-Identifier: GPL-3.0-or-later
// Finds PostgreSQL's programs on this machine: Debian keeps them out of PATH, one folder a version. Pure but for looking at
// the disk; any thread.
#pragma once

#include "core/result.h"

#include <filesystem>

namespace wellpulse::server {

struct PostgresPrograms {
    std::filesystem::path initdb;
    std::filesystem::path postgres;
};

/// The newest version under /usr/lib/postgresql, else what PATH has. Error: `postgres_missing`.
Result<PostgresPrograms> findPostgresPrograms();

} // namespace wellpulse::server
