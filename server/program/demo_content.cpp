// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/demo_content.h"

#include "server/program/well_records.h"

#include <array>
#include <vector>

namespace wellpulse::server {

namespace {

constexpr const char *tenantId = "acme";
constexpr const char *password = "wellpulse-demo";

struct DemoUser {
    const char *email;
    const char *name;
};
constexpr std::array demoUsers{
    DemoUser{"demo@acme.test", "Dana Demo"},
    DemoUser{"second@acme.test", "Sam Second"},
};

/// A loop of a few miles, as a pumper would drive it.
std::vector<core::Well> demoWells()
{
    const auto well = [](std::int64_t number, const char *api, const char *latitude, const char *longitude) {
        return core::Well{"Acme Well #" + std::to_string(number), api, latitude, longitude, number};
    };
    return {
        well(1, "42-165-12345", "31.845700", "-102.367600"),
        well(2, "42-165-12346", "31.862300", "-102.351900"),
        well(3, "42-165-12347", "31.879100", "-102.374200"),
        well(4, "42-165-12348", "31.866800", "-102.402500"),
        well(5, "42-165-12349", "31.849900", "-102.391300"),
    };
}

/// What somebody changed or deleted since stays so.
Status ensureWell(TenantOffice &tenant, const core::Well &well)
{
    auto known = tenant.store().aggregate({core::AggregateType::Well, wellIdOf(tenant.tenantId(), well.api)});
    if (!known)
        return errorOf(std::move(known));
    if (known->has_value())
        return {};
    auto kept = keepWell(tenant, well);
    return kept ? Status() : Status(errorOf(std::move(kept)));
}

Status ensureUser(Office &office, const DemoUser &user)
{
    auto known = office.accounts().userByEmail(tenantId, user.email);
    if (!known)
        return errorOf(std::move(known));
    if (known->has_value())
        return {};
    auto created = office.service().createUser(tenantId, user.email, user.name, "foreman", password);
    return created ? Status() : Status(errorOf(std::move(created)));
}

} // namespace

Status ensureDemoContent(Office &office)
{
    if (Status created = office.createTenant(tenantId); !created && created.error().code != "tenant_exists")
        return created;
    for (const DemoUser &user : demoUsers) {
        if (Status made = ensureUser(office, user); !made)
            return made;
    }
    auto tenant = office.tenant(tenantId);
    if (!tenant)
        return errorOf(std::move(tenant));
    for (const core::Well &well : demoWells()) {
        if (Status made = ensureWell(**tenant, well); !made)
            return made;
    }
    return {};
}

} // namespace wellpulse::server
