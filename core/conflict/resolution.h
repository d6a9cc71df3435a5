// SPDX-License-Identifier: GPL-3.0-or-later
// How a person settles what two people recorded differently: what each side says, what a choice writes, whether a typed
// value can stand, which disagreements are alike, and how a settlement is taken back. Pure; which side is whose is the
// caller's knowledge. The office decides the resulting CONFLICT_RESOLVED as any event (decision.h).
#pragma once

#include "core/projection/record_change.h"
#include "core/schema/field_error.h"
#include "core/time/civil_time.h"

#include <string>
#include <vector>

namespace wellpulse::core {

enum class Side : std::uint8_t { Mine, Office };

/// What shall stand: the contested fields with their values (null: none), or that the record goes.
struct Choice {
    Json values = Json::object(); ///< with the provenance of its volumes, where that is known
    bool deleted = false;
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// An open conflict as a person sees it.
struct Disagreement {
    std::string conflictId;
    AggregateType type = AggregateType::Production;
    Uuid aggregateId;
    std::vector<std::string> fields; ///< the contested ones; without the deletion
    bool isAboutDeletion = false;    ///< one side deleted the record, the other changed it
    Choice mine;
    Choice office;

    const Choice &side(Side which) const { return which == Side::Mine ? mine : office; }
};

/// Of the fields of a conflict report and the data of one side; `provenance` is what that side's event or the record says of
/// its volumes, or null.
Choice sideOf(const std::vector<std::string> &fields, const Json &data, const Json &provenance);

/// The office's values but for those typed, which are measured. Error: `field_not_contested`.
Result<Choice> typedChoice(const Disagreement &disagreement, const Json &typed);

/// What is wrong with the fields of `choice` in the record `now`; empty: it can stand.
std::vector<FieldError> faultsOf(
    const Disagreement &disagreement, const std::optional<AggregateState> &now, const Choice &choice, CivilDate today);

/// The event that makes `choice` stand.
RecordChange decideResolve(
    const Disagreement &disagreement, const std::optional<AggregateState> &now, const Choice &choice);

/// Whether one answer, "mine" or "the office's", means the same for both: the same kind of record and of disagreement.
bool isAlike(const Disagreement &a, const Disagreement &b);

/// Takes a settlement back: the record says again what it said before, but for what somebody changed since. The conflict
/// waits for a person again on the device that takes it back.
RecordChange decideUndoResolution(const Event &event, const AggregateState &before, const AggregateState &now);

} // namespace wellpulse::core
