// SPDX-License-Identifier: GPL-3.0-or-later
// Takes in what a laptop wrote to a file because it could not send it: the same signed events, decided by the same code as
// POST /sync/batch, in the order they were recorded. What the office has already is answered as it was before, so a file may
// be imported twice, or after the laptop has sent it all. The whole file is checked before the first event is taken.
#pragma once

#include "server/sync/tenant_office.h"

#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

struct ImportedEvent {
    std::string id;
    std::string outcome; ///< "synced", "conflict" or "failed", as a batch's answer has it
    Error failure;       ///< with "failed"
};

/// Errors: `file_missing`, `file_foreign`, `file_damaged`, `file_newer`, `file_other_kind`, `file_wrong_passphrase`, those of
/// the store. What is wrong with one device or one event is told with its events.
Result<std::vector<ImportedEvent>> importUnsent(
    TenantOffice &office, const std::string &file, std::string_view passphrase);

} // namespace wellpulse::server
