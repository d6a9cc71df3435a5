// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at the event log asks for and what it gets. A key is an event's place in this device's log.
#pragma once

#include "storage/inbox/inbox.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wellpulse::storage {

/// Each member that is set narrows what is found.
struct AuditFilter {
    std::optional<core::EventType> type{};
    std::optional<core::Uuid> aggregate{}; ///< the history of one record
    std::optional<core::Uuid> well{};      ///< of its days, its equipment and the work on that
    std::string userId{};
    std::string deviceId{};
    std::optional<std::int64_t> fromMs{};   ///< by the author's clock
    std::optional<std::int64_t> beforeMs{}; ///< exclusive
    std::optional<EventStanding> standing{};
    std::string text{}; ///< in what the event says, whatever the case of its ASCII letters
};

/// Newest first. Many: shared, never copied.
using AuditKeys = std::shared_ptr<const std::vector<std::int64_t>>;

struct AuditEntry {
    LoggedEvent logged;
    InboxSubject subject;
    Authorship author;
};

/// Who and what wrote this log.
struct AuditAuthors {
    std::vector<Authorship> all; ///< one for each pair of person and device
};

} // namespace wellpulse::storage
