// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of `changes` as JSON text: {"seq","event","disposition","effect"}, and "conflict" where one was reported.
// Pure.
#pragma once

#include "server/store/event_row.h"

#include <string>

namespace wellpulse::server {

/// Appends the entry. `row` is in the feed and has its body.
void appendFeedEntry(std::string &out, const EventRow &row);

} // namespace wellpulse::server
