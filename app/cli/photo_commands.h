// SPDX-License-Identifier: GPL-3.0-or-later
// `photo attach|list|save`: pictures of maintenance.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"

#include <string>
#include <vector>

namespace wellpulse::cli {

class PhotoCommands {
public:
    PhotoCommands(CLI::App &root, CommandSlot &slot);

private:
    Outcome attach(OpenDevice &device) const;
    Outcome list(OpenDevice &device) const;
    Outcome save(OpenDevice &device, const GlobalOptions &options) const;

    std::string m_maintenance;
    std::vector<std::string> m_files;
    std::string m_photo;
    std::string m_target;
};

} // namespace wellpulse::cli
