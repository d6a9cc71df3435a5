// SPDX-License-Identifier: GPL-3.0-or-later
// `sync`: until drained or blocked.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"
#include "app/cli/patience.h"

namespace wellpulse::cli {

class SyncCommand {
public:
    SyncCommand(CLI::App &root, CommandSlot &slot);

private:
    Outcome run(OpenDevice &device, const GlobalOptions &options) const;

    bool m_pushOnly = false;
    bool m_pullOnly = false;
    int m_giveUpAfterSeconds = longestPatienceSeconds;
};

} // namespace wellpulse::cli
