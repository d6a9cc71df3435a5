// SPDX-License-Identifier: GPL-3.0-or-later
// `conflicts list` and `conflicts resolve`.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"

#include <string>
#include <vector>

namespace wellpulse::cli {

class ConflictCommands {
public:
    ConflictCommands(CLI::App &root, CommandSlot &slot);

private:
    Outcome resolve(OpenDevice &device) const;

    bool m_all = false;
    std::string m_conflictId;
    std::string m_keep;
    std::vector<std::string> m_set; ///< field=value
};

} // namespace wellpulse::cli
