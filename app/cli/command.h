// SPDX-License-Identifier: GPL-3.0-or-later
// How a command family hangs its commands into the command line: each parses its own options and leaves the work to be
// done once the line is read as a whole.
#pragma once

#include "app/cli/global_options.h"
#include "app/cli/outcome.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace wellpulse::cli {

using Work = std::function<Outcome(const GlobalOptions &)>;

/// Where the chosen command leaves its work.
struct CommandSlot {
    Work work;
    /// A subcommand of `parent` that leaves `chosen` here when the line names it.
    CLI::App *add(CLI::App &parent, const std::string &name, const std::string &description, Work chosen)
    {
        CLI::App *command = parent.add_subcommand(name, description);
        command->callback([this, chosen = std::move(chosen)] { work = chosen; });
        return command;
    }
};

} // namespace wellpulse::cli
