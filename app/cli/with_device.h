// SPDX-License-Identifier: GPL-3.0-or-later
// Work that needs the open vault: opens it, does the work, closes it again.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"

namespace wellpulse::cli {

using DeviceWork = std::function<Outcome(OpenDevice &, const GlobalOptions &)>;

inline Work withDevice(DeviceWork work)
{
    return [work = std::move(work)](const GlobalOptions &options) {
        auto device = OpenDevice::open(options);
        return device ? work(**device, options) : Outcome::refused(device.error(), VaultNotOpened);
    };
}

} // namespace wellpulse::cli
