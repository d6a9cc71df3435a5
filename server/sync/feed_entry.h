// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of `changes` as JSON text: {"seq","event","disposition","effect"}, and "conflict" where one was reported. In brief,
// for who has the event: "eventId" in place of "event", and no "fields" in the effect where they are what the event writes.
// Pure.
#pragma once

#include "server/store/event_row.h"

#include <string>
#include <string_view>

namespace wellpulse::server {

/// What of an entry's text is left out in brief; positions within the entry.
struct FeedEntryCuts {
    std::size_t eventAt = 0;
    std::size_t eventBytes = 0;
    std::size_t fieldsAt = 0;
    std::size_t fieldsBytes = 0; ///< 0: they stay
};

/// Appends the entry. `row` is in the feed and has its body.
FeedEntryCuts appendFeedEntry(std::string &out, const EventRow &row);
/// Appends `entry`, which is of the event `id`, in brief.
void appendInBrief(std::string &out, std::string_view entry, const FeedEntryCuts &cuts, const core::Uuid &id);

} // namespace wellpulse::server
