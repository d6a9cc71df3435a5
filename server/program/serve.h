// SPDX-License-Identifier: GPL-3.0-or-later
// The running server: routes over an office, until it is told to stop.
#pragma once

#include "server/http/http_server.h"
#include "server/program/office.h"
#include "server/program/photo_place.h"
#include "server/program/stop_signals.h"

namespace wellpulse::server {

/// Prints `listening on http://ADDRESS:PORT` when it takes requests; returns after a stop signal, every request answered.
Status serve(Office &office, PhotoPlace &photos, const HttpServerOptions &options, StopSignals &signals);

} // namespace wellpulse::server
