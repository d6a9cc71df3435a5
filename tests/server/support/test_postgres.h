// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL for one test program: a private cluster in a temporary folder, started when first asked for and gone with
// the program. WELLPULSE_TEST_POSTGRES (a conninfo) names a running server to use instead.
#pragma once

#include "server/postgres/connection.h"

#include <string>

namespace wellpulse::server::test {

/// A new, empty database on it; the conninfo to reach it.
std::string newDatabase();
/// For its administrator.
std::string adminConninfo();

} // namespace wellpulse::server::test
