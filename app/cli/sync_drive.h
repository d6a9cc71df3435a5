// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds with the office until everything is through or it does not get on: waits where the office asks for it, gives up
// when nothing has moved for long enough. Runs the main loop while it works.
#pragma once

#include "app/cli/open_device.h"
#include "app/cli/patience.h"
#include "sync/sync_report.h"

namespace wellpulse::cli {

/// This machine, as the office is told of it.
sync::DeviceRenewal::Installation thisInstallation();

/// Whether to wait `waitMs` and try again after a failed round. `stuckMs`: how long nothing has moved.
bool worthWaiting(
    const sync::OfficeFailure &failure, std::int64_t stuckMs, std::int64_t waitMs, const Patience &patience = {});

/// The last round's report with the counts of all rounds. Without `blobs` pictures' bytes are not sent.
sync::SyncReport driveSync(OpenDevice &device, sync::Session &session, sync::SyncScope scope,
    sync::BlobClient *blobs = nullptr, const Patience &patience = {});

} // namespace wellpulse::cli
