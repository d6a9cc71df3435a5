// SPDX-License-Identifier: GPL-3.0-or-later
// `queue`: what waits for the office, and what it refused.
#pragma once

#include "app/cli/command.h"

namespace wellpulse::cli {

class QueueCommands {
public:
    QueueCommands(CLI::App &root, CommandSlot &slot);
};

} // namespace wellpulse::cli
