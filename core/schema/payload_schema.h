// SPDX-License-Identifier: GPL-3.0-or-later
// What a payload may hold, for any client's event: the fields of each aggregate type in protocol.md, their types and
// ranges. The same rules on the device and in the office. Sentences for people who type are in production_rules.h.
#pragma once

#include "core/event/event.h"
#include "core/result.h"

namespace wellpulse::core {

/// Error: `schema_invalid` with one sentence. Checks known fields, types and ranges, that a production day's aggregate
/// id is that of its tenant, well and date, that its date is at most one day after `receivedAtMs` (time zones), and that a
/// photo's record is named as the photo is.
Status validatePayload(const Event &event, std::int64_t receivedAtMs);

/// Whether `field` says which record it is, as a production day's well and date do: no event but a CREATED may name it.
bool identifiesRecord(AggregateType type, std::string_view field);

} // namespace wellpulse::core
