// SPDX-License-Identifier: GPL-3.0-or-later
// `wellpulse-server dev`: everything in one folder, with nothing to configure: a private PostgreSQL cluster, a secret, a
// demo tenant with users and wells. The second start finds it all again.
#pragma once

#include "server/cluster/private_cluster.h"
#include "server/http/http_server.h"
#include "server/program/office.h"
#include "server/program/photo_place.h"
#include "server/program/stop_signals.h"

#include <filesystem>
#include <memory>

namespace wellpulse::server {

struct DevOptions {
    std::filesystem::path folder;
    HttpServerOptions http;
    PhotoPlaceConfig photos; ///< its folder is always one of `folder`
};

/// Runs until it is told to stop, or its PostgreSQL is lost for good.
Status runDevServer(const DevOptions &options, StopSignals &signals);

/// The office of a dev folder for an administration command, beside a running dev server or with the cluster started for
/// as long as the command runs.
struct DevOffice {
    std::unique_ptr<PrivateCluster> cluster; ///< null: a running server's is used
    std::unique_ptr<Office> office;
};
Result<DevOffice> openDevOffice(const std::filesystem::path &folder);

} // namespace wellpulse::server
