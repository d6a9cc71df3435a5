// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, as the store has it, in the values of the screen. Pure.
#pragma once

#include "storage/inbox/inbox.h"
#include "ui/ports/inbox_port.h"

namespace wellpulse::desktop {

/// Conflicts, then what was refused, then pictures; skipped ones last. `userId` is the person of this laptop.
QList<ui::InboxItem> itemsOf(const storage::Inbox &inbox, const std::string &userId);

ui::InboxAuthor authorOf(const storage::Authorship &author, const std::string &userId);

} // namespace wellpulse::desktop
