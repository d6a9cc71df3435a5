// SPDX-License-Identifier: GPL-3.0-or-later
// Where an administration command finds its office: `--data DIR` (a dev server's folder), or `--config FILE` and the
// WELLPULSE_* variables.
#pragma once

#include "server/program/dev_server.h"

#include <CLI/App.hpp>

#include <string>

namespace wellpulse::server {

struct OfficeLocation {
    std::string config;
    std::string data;
};

void addLocationOptions(CLI::App &command, OfficeLocation &location);

/// Errors: those of the configuration, of the cluster, of the secret.
Result<DevOffice> openOffice(const OfficeLocation &location);

} // namespace wellpulse::server
