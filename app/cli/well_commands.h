// SPDX-License-Identifier: GPL-3.0-or-later
// `wells list`.
#pragma once

#include "app/cli/command.h"

namespace wellpulse::cli {

class WellCommands {
public:
    WellCommands(CLI::App &root, CommandSlot &slot);
};

} // namespace wellpulse::cli
