// SPDX-License-Identifier: GPL-3.0-or-later
// `events`, `verify`, `rebuild`, `stats`: the log seen from outside.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"

#include <string>

namespace wellpulse::cli {

class LogCommands {
public:
    LogCommands(CLI::App &root, CommandSlot &slot);

private:
    Outcome events(OpenDevice &device) const;

    std::string m_type;
    std::string m_aggregate;
    std::string m_since;
    std::size_t m_limit = 1'000;
};

} // namespace wellpulse::cli
