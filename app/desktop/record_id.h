// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of records between the screens, which have texts, and the store. Any thread.
#pragma once

#include "core/event/uuid.h"
#include "core/result.h"

#include <QtCore/QString>

namespace wellpulse::desktop {

/// A new one, ordered by time.
core::Uuid newRecordId();
/// Error: `code`, when it is none.
Result<core::Uuid> recordIdOf(const QString &text, const char *code);

} // namespace wellpulse::desktop
