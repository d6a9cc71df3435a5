// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/office_location.h"

#include "server/program/config.h"

#include <CLI/CLI.hpp>

namespace wellpulse::server {

void addLocationOptions(CLI::App &command, OfficeLocation &location)
{
    auto *data = command.add_option("--data", location.data, "Folder of a dev server, running or not");
    command.add_option("--config", location.config, "Configuration file (JSON)")->excludes(data);
}

Result<DevOffice> openOffice(const OfficeLocation &location)
{
    if (!location.data.empty())
        return openDevOffice(location.data);
    auto config = loadConfig(location.config, processEnvironment());
    if (!config)
        return errorOf(std::move(config));
    auto secret = readOrMakeSecret(config->secretFile);
    if (!secret)
        return errorOf(std::move(secret));
    DevOffice opened;
    opened.office = std::make_unique<Office>(config->database, *secret);
    return opened;
}

} // namespace wellpulse::server
