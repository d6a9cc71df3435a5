// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person, with all that is needed to decide: open conflicts with both sides, who wrote each and when, and
// the day before; own events that the office refused or parked; pictures that stand still. Words are the caller's: these are
// data. Reads only, on whatever connection the views are of.
#pragma once

#include "core/conflict/resolution.h"
#include "storage/log/log_reader.h"
#include "storage/projection/photo_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace wellpulse::storage {

class StoreViews;

/// Who wrote something, when and where. Without a device: not known here, as the log begins after it.
struct Authorship {
    std::string userId;
    std::string deviceId;
    std::string userName;   ///< empty when the office has not told it
    std::string deviceName; ///< likewise
    bool onThisDevice = false;
    std::optional<std::int64_t> atMs; ///< by the author's clock

    bool isKnown() const { return !deviceId.empty(); }
};

/// What a record is about.
struct InboxSubject {
    core::AggregateType type = core::AggregateType::Production;
    core::Uuid aggregateId;
    std::string wellName; ///< empty when not known
    std::string date;     ///< of a production day
    core::Json equipment; ///< the fields of the piece that it is or hangs on; null if none
};

struct InboxConflict {
    core::Disagreement disagreement;
    InboxSubject subject;
    Authorship mine;      ///< of the left side: this device's, or else whoever came later
    Authorship office;    ///< of the right side
    bool isOwn = false;   ///< the left side was written on this device
    std::string wellId;   ///< of a production day
    core::Json dayBefore; ///< the fields of the production day before; null if there is none
    core::Uuid eventId;   ///< of the event that met the other one
    core::ConflictResolution resolution = core::ConflictResolution::UserPrompt;
    std::string reason;
    std::int64_t reportedAtMs = 0;
    bool open = true; ///< waits for a person
};

struct InboxRefusal {
    RefusedEvent refused;
    InboxSubject subject;
    core::Json written; ///< what the event would write
};

struct Inbox {
    std::vector<InboxConflict> conflicts; ///< oldest first, as all here
    std::vector<InboxRefusal> refusals;
    std::vector<PhotoUpload> photos;
};

/// `withSkipped`: also what a person put out of the way.
Result<Inbox> readInbox(const StoreViews &views, bool withSkipped = false);
/// Also those that nobody has to decide about, or that were settled, unless `openOnly`.
Result<std::vector<InboxConflict>> readConflicts(const StoreViews &views, bool openOnly = true);

/// `fields` are what an event says of it: a record that the office refused is known by nothing else.
Result<InboxSubject> subjectOf(
    const StoreViews &views, core::AggregateType type, const core::Uuid &id, const core::Json &fields);
Authorship authorshipOf(const LoggedEvent &logged, const std::map<std::string, std::string, std::less<>> &names);

/// The record as this device sees it, whatever it is; nothing if it was never there.
Result<std::optional<core::AggregateState>> stateOf(
    const StoreViews &views, core::AggregateType type, const core::Uuid &id);

} // namespace wellpulse::storage
