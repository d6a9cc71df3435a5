// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import/well_creator.h"

#include "app/cli/await.h"
#include "app/cli/sync_drive.h"

namespace wellpulse::cli {

std::set<std::string> unknownWells(const ImportRows &rows, const WellFinder &wells)
{
    std::set<std::string> names;
    for (const ImportedRow &row : rows.rows) {
        if (const auto found = wells.find(row.well); !found && found.error().code == "unknown_well")
            names.insert(row.well);
    }
    return names;
}

std::optional<sync::OfficeFailure> createWells(
    OpenDevice &device, sync::Session &session, const std::set<std::string> &names)
{
    for (const std::string &name : names) {
        const auto created = await<sync::OfficeResult<core::Json>>([&](auto reply) {
            session.call(
                {sync::OfficeRequest::Method::Post, "/wells", core::canonicalJson({{"name", name}}), {}, {}}, reply);
        });
        if (!created)
            return created.error();
    }
    return driveSync(device, session, {false, true}).failure;
}

} // namespace wellpulse::cli
