// SPDX-License-Identifier: GPL-3.0-or-later
// What records were after the last entry of a sealed file: the state before its first one, which the file holds as well, with
// its entries folded over it.
#pragma once

#include "core/result.h"
#include "storage/projection/view_state.h"

#include <functional>

struct sqlite3;

namespace wellpulse::storage {

struct ArchivedState {
    std::int64_t aggregate = 0; ///< its number in the log
    ViewState view;
};

/// Calls `each` once for every record that the file's entries are about. Errors: `vault_damaged`, and those of `each`.
Status foldArchived(sqlite3 *segment, const std::function<Status(const ArchivedState &)> &each);

} // namespace wellpulse::storage
