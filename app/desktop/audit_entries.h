// SPDX-License-Identifier: GPL-3.0-or-later
// The event log's entries in the values of the screen, and as lines of a file. Pure.
#pragma once

#include "storage/audit/audit_query.h"
#include "ui/ports/audit_port.h"

namespace wellpulse::desktop {

/// Error: `event_type_unknown`, or an id that is none.
Result<storage::AuditFilter> filterOf(const ui::AuditFilter &filter);
ui::AuditEntry entryOf(ui::AuditKey key, const storage::AuditEntry &entry, const std::string &userId);
ui::AuditNames namesOf(const storage::AuditAuthors &authors, const std::string &userId);

/// A line of a table, quoted where it must be (RFC 4180).
std::string csvHead();
std::string csvLine(const storage::AuditEntry &entry);
/// The protocol's event with where it stands, as the command line's `events` has it.
std::string jsonLine(const storage::AuditEntry &entry);

} // namespace wellpulse::desktop
