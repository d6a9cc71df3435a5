// SPDX-License-Identifier: GPL-3.0-or-later
// A conflict as clients read it (protocol.md, `conflicts`). Its id follows from the event that met it, so that every
// device that reads the event in the feed knows it. Pure.
#pragma once

#include "core/conflict/decision.h"

#include <string>
#include <vector>

namespace wellpulse::server {

/// UUIDv5(ns, "conflict/" + event id)
core::Uuid conflictIdOf(const core::Uuid &eventId);

/// The JSON text of one member of `conflicts`.
std::string conflictReport(const core::Event &event, const core::ConflictReport &report);

/// The conflicts that a CONFLICT_RESOLVED names; ids that are no UUIDs are left out.
std::vector<core::Uuid> conflictIdsOf(const core::Event &event);

} // namespace wellpulse::server
