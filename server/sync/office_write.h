// SPDX-License-Identifier: GPL-3.0-or-later
// What the office itself writes (REST, administration): an event of the device `server`, with its own chain and key, that
// goes through the same decision and feed as every device's. Plain values and one function on a WorkingSet.
#pragma once

#include "server/store/tenant_store.h"

namespace wellpulse::server {

struct OfficeWrite {
    /// All but deviceId, deviceSeq, prevHash, hash and signature.
    core::Event draft;
    bool mustBeNew = false; ///< refuse where the record exists and is not deleted: `record_exists`
    std::int64_t receivedAtMs = 0;
};

/// Seals and applies the draft. Errors, with nothing changed: `record_exists`, `not_found`, `edit_conflict` (somebody
/// else changed the record), and those of EventApplier::obstacle.
Result<AggregateRow> applyOfficeWrite(WorkingSet &set, const OfficeWrite &write);

LoadRequest needsOf(const OfficeWrite &write);

} // namespace wellpulse::server
