// SPDX-License-Identifier: GPL-3.0-or-later
// What a record hangs on: production and equipment on their well, maintenance on its equipment, a photo on its
// maintenance. Pure.
#pragma once

#include "server/store/event_row.h"

namespace wellpulse::server {

/// The field of a new record that names its parent, and the parent's type; a null name for records without one.
struct ParentField {
    const char *name = nullptr;
    core::AggregateType type = core::AggregateType::Well;
};
ParentField parentFieldOf(core::EventType type);

/// The parent that a CREATED names; nothing for other events, and where the id is no UUID.
std::optional<AggregateKey> parentOf(const core::Event &event);

} // namespace wellpulse::server
