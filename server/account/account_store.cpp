// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/account_store.h"

namespace wellpulse::server::accountErrors {

Error tenantExists(std::string_view tenantId)
{
    return {"tenant_exists", "There is a tenant \"" + std::string(tenantId) + "\" already."};
}

Error tenantUnknown(std::string_view tenantId)
{
    return {"tenant_unknown", "There is no tenant \"" + std::string(tenantId) + "\"."};
}

Error userExists(std::string_view email)
{
    return {"user_exists", "There is a user " + std::string(email) + " already."};
}

Error refreshInvalid()
{
    return {"refresh_invalid", "This session has ended; log in again."};
}

Error refreshReused()
{
    return {"refresh_reused", "This session was used from two places and has been ended; log in again."};
}

} // namespace wellpulse::server::accountErrors
