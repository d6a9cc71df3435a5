// SPDX-License-Identifier: GPL-3.0-or-later
// `/auth/login`, `/auth/refresh` and `/devices` (protocol.md, "HTTP").
#pragma once

#include "server/account/account_service.h"
#include "server/http/router.h"

namespace wellpulse::server {

/// `service` outlives the router.
void addAccountRoutes(Router &router, AccountService &service);

} // namespace wellpulse::server
