// SPDX-License-Identifier: GPL-3.0-or-later
// Undo: takes the last own entry of a scope back by compensating events, and all that was saved together with it (a
// sheet, a date correction) in one transaction. Works across restarts, as what was undone is in the log. Storage thread.
#pragma once

#include "storage/log/event_log.h"
#include "storage/log/log_reader.h"

#include <vector>

namespace wellpulse::storage {

struct TakenBack {
    std::vector<core::Event> events; ///< the compensations; never empty
    core::Json subject;              ///< the fields of the record that was entered last, before it was taken back
    std::size_t leftCount = 0;       ///< of the same group: changed since by somebody, so they stay as they are
};

/// Errors: `nothing_to_undo`, `changed_since` (see core::decideUndo, core::decideUndoEquipment, core::decideUndoResolution), and those of
/// EventLog::appendAll.
Result<TakenBack> takeBackLast(EventLog &log, const LogReader &reader, UndoScope scope = UndoScope::Production);

} // namespace wellpulse::storage
