// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a tenant's database, as numbered steps.
#pragma once

#include "server/postgres/migrations.h"

namespace wellpulse::server {

std::span<const postgres::Migration> tenantMigrations();

} // namespace wellpulse::server
