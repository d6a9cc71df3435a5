// SPDX-License-Identifier: GPL-3.0-or-later
// An open SQLCipher connection and its end.
#pragma once

#include <sqlcipher/sqlite3.h>

#include <memory>

namespace wellpulse::storage {

struct CloseDatabase {
    // v2: statements that outlive the connection keep it alive instead of leaking it or crashing.
    void operator()(sqlite3 *connection) const noexcept { sqlite3_close_v2(connection); }
};

using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;

} // namespace wellpulse::storage
