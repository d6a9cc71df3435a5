// SPDX-License-Identifier: GPL-3.0-or-later
// `archive`: old entries out of the log, into sealed files beside it.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"

namespace wellpulse::cli {

class ArchiveCommand {
public:
    ArchiveCommand(CLI::App &root, CommandSlot &slot);

private:
    Outcome run(OpenDevice &device) const;

    int m_months;
    bool m_isDryRun = false;
};

} // namespace wellpulse::cli
