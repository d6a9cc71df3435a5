// SPDX-License-Identifier: GPL-3.0-or-later
// The administration commands: `tenant`, `user`, `device`, `wells`, `migrate`. Each opens the office it is pointed at (a
// configuration, or a dev folder), does one thing and prints it.
#pragma once

#include "server/program/output.h"

#include <CLI/App.hpp>

#include <functional>

namespace wellpulse::server {

/// Adds the commands to `app`; the chosen one sets `action`, which gives the exit code.
void addAdministration(CLI::App &app, const Output &output, std::function<int()> &action);

} // namespace wellpulse::server
