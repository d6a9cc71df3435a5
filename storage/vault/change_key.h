// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for a database that is about to travel, or has. Any thread but the UI's: every page is written.
#pragma once

#include "core/result.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

namespace wellpulse::storage {

/// Writes the whole database anew under another key. For a copy that nobody else has open and that is thrown away when this
/// fails: a crash in the middle leaves it unreadable. Waits for the disk at its end.
Status changeKeyOfCopy(const QString &path, const SecretBytes &from, const SecretBytes &to);

} // namespace wellpulse::storage
