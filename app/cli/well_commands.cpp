// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/well_commands.h"

#include "app/cli/text_table.h"
#include "app/cli/with_device.h"

namespace wellpulse::cli {

namespace {
core::Json textOrNull(const std::optional<std::string> &text)
{
    return text ? core::Json(*text) : core::Json();
}

Outcome listWells(OpenDevice &device, const GlobalOptions &)
{
    const auto wells = device.store().wells().wells();
    if (!wells)
        return Outcome::refused(wells.error());
    core::Json list = core::Json::array();
    TextTable table({"ROUTE", "NAME", "API", "ID"});
    for (const auto &[id, well, revision] : *wells) {
        list.push_back(
            {{"id", id.toString()}, {"name", well.name}, {"api", well.api}, {"latitude", textOrNull(well.latitude)},
                {"longitude", textOrNull(well.longitude)}, {"routeOrder", well.routeOrder}});
        table.add({std::to_string(well.routeOrder), well.name, well.api, id.toString()});
    }
    return Outcome::done({{"wells", std::move(list)}}, table.toString());
}
} // namespace

WellCommands::WellCommands(CLI::App &root, CommandSlot &slot)
{
    CLI::App *wells = root.add_subcommand("wells", "The wells of this device")->require_subcommand(1);
    slot.add(*wells, "list", "List them in route order", withDevice(listWells));
}

} // namespace wellpulse::cli
