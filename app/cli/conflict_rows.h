// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, as the JSON and the table of `conflicts list`.
#pragma once

#include "app/cli/outcome.h"
#include "storage/inbox/inbox.h"

namespace wellpulse::cli {

Outcome listOf(
    const std::vector<storage::InboxConflict> &conflicts, const std::vector<storage::InboxRefusal> &refusals);

} // namespace wellpulse::cli
