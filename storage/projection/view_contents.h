// SPDX-License-Identifier: GPL-3.0-or-later
// The view tables as they are, as values: for hashing them and for comparing them with a replay.
#pragma once

#include "storage/projection/memory_views.h"

struct sqlite3;

namespace wellpulse::storage {

struct ViewContents {
    StringArena texts;
    MemoryViews views;
};

Result<ViewContents> readViews(sqlite3 *connection);

/// The hash of cli.md over the live rows of `views`.
Result<core::Bytes32> hashOf(sqlite3 *connection, const MemoryViews &views);

} // namespace wellpulse::storage
