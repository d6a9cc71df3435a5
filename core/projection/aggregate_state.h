// SPDX-License-Identifier: GPL-3.0-or-later
// An aggregate as the fold of its effects, and the effect of one event on it. This is what the office keeps, what the
// feed carries, and what a device's confirmed state is; the device's own pending events are folded over it by fold().
#pragma once

#include "core/event/event.h"
#include "core/json/json.h"

#include <map>
#include <optional>
#include <string>

namespace wellpulse::core {

inline constexpr std::string_view deletionField = "deleted";
inline constexpr std::string_view provenanceField = "provenance";

/// Who wrote a field last.
struct FieldWrite {
    std::int64_t revision = 0; ///< the aggregate's revision that this write made
    std::string deviceId;
    Hlc hlc; ///< as compared: no later than the office's receipt plus five minutes
    Uuid eventId;
    std::int64_t foreignRevision = 0; ///< the latest write by any other device than `deviceId`; 0 if none
    friend bool operator==(const FieldWrite &, const FieldWrite &) = default;
};

struct AggregateState {
    AggregateType type = AggregateType::Production;
    Uuid id;
    std::int64_t revision = 0; ///< 0: does not exist yet
    Json fields = Json::object();
    std::optional<FieldWrite> firstWrite;                  ///< of every field that `writes` does not name
    std::map<std::string, FieldWrite, std::less<>> writes; ///< by field; the deletion under `deletionField`
    bool deleted = false;

    bool exists() const { return revision > 0; }
    bool live() const { return exists() && !deleted; }
    /// Who wrote `field` last, or null. Provenance has no write of its own.
    const FieldWrite *lastWrite(std::string_view field) const;
    /// The last write of every field that has one.
    std::map<std::string_view, const FieldWrite *> lastWrites() const;
    friend bool operator==(const AggregateState &, const AggregateState &) = default;
};

/// What an event changed: the feed's `effect`.
struct Effect {
    Uuid aggregateId;
    std::int64_t revision = 0;    ///< the aggregate's revision after the event
    Json fields = Json::object(); ///< the fields that changed, with their new values
    bool deleted = false;         ///< whether the aggregate is deleted after the event
    friend bool operator==(const Effect &, const Effect &) = default;
};

Json toJson(const Effect &effect);
Result<Effect> effectFromJson(const Json &object);

/// Merges an effect into a state: fields by name, revision and deleted as given. Does not touch who wrote what.
void apply(AggregateState &state, const Effect &effect);
void apply(AggregateState &state, Effect &&effect); ///< a state without fields takes the effect's

/// Whether the fields of a record that comes into being by `effect` are the effect's own.
bool isWholeRecord(const Effect &effect);

/// The fields that `event` would write with their values in normal form (a volume with two decimals; a null of a
/// CREATED left out): payload of a CREATED, `to` values of an UPDATED, `values` of a CONFLICT_RESOLVED, nothing for a
/// DELETED.
Json writtenFields(const Event &event);

/// What `event` does to `state` when nobody else wrote: the author's own view of a pending event, and the effect of an
/// undisputed one. The revision is one more than the state's.
Effect undisputedEffect(const AggregateState &state, const Event &event);

/// Folds one of the device's own pending events over the confirmed state. Keeps `revision` (the office has not given
/// one).
void foldPending(AggregateState &state, const Event &event);

} // namespace wellpulse::core
