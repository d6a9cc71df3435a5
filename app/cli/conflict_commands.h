// SPDX-License-Identifier: GPL-3.0-or-later
// `conflicts list|resolve|skip|resend|undo`: what waits for a person, and what a person does with it.
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
    void addResolve(CLI::App &conflicts, CommandSlot &slot);
    void addRefused(CLI::App &conflicts, CommandSlot &slot);
    Outcome resolve(OpenDevice &device) const;
    Outcome skip(OpenDevice &device) const;
    Outcome resend(OpenDevice &device) const;

    bool m_all = false;
    bool m_allAlike = false;
    std::string m_conflictId;
    std::string m_event;
    std::string m_keep;
    std::vector<std::string> m_set; ///< field=value
};

} // namespace wellpulse::cli
