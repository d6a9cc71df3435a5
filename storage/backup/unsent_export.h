// SPDX-License-Identifier: GPL-3.0-or-later
// What the office has not answered yet, in one sealed file that can be carried there: the signed events as the protocol has
// them, one a line, in the order they were recorded. Nothing changes on the laptop; what arrives by file and by network
// counts once. Waits for the disk, in flat memory.
#pragma once

#include "storage/backup/backup_writer.h"

struct sqlite3;

namespace wellpulse::storage {

/// Errors: those of PassphraseOutput::create(), of the database and of storage_error.h.
Result<BackupReport> exportUnsent(
    sqlite3 *connection, const core::PassphraseSeal &seal, const QString &path, const RandomBytes &random);

} // namespace wellpulse::storage
