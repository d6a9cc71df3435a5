// SPDX-License-Identifier: GPL-3.0-or-later
// What the office does with an event that met others' writes (protocol.md, "What the server does", 2): decided per
// field, purely, from the aggregate's state and the tenant's policy. The same function serves server, simulation and
// tests.
#pragma once

#include "core/projection/aggregate_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::core {

enum class Disposition : std::uint8_t {
    Applied = 1,
    Merged = 2,     ///< some or all fields, beside others' newer ones
    Unchanged = 3,  ///< every value was there already
    Superseded = 4, ///< lost to a later write
    Conflict = 5,   ///< waits for a person
    Rejected = 6,   ///< cannot be applied; no feed row
    Parked = 7,     ///< waits for its parent; no feed row yet
};
std::string_view toString(Disposition disposition); ///< "APPLIED" …
std::optional<Disposition> parseDisposition(std::string_view name);

enum class ConflictPolicy : std::uint8_t { LastWriterWins, UserPrompt };
enum class ConflictResolution : std::uint8_t { Merge, Overwrite, Skip, UserPrompt };
std::string_view toString(ConflictResolution resolution); ///< "MERGE" …

/// Two writers met. Field names in order; the data are the field values before the event and the event's own.
struct ConflictReport {
    ConflictResolution resolution = ConflictResolution::Merge;
    std::string reason; ///< one sentence for people
    std::vector<std::string> fields;
    Json existingData = Json::object();
    Json incomingData = Json::object();
    friend bool operator==(const ConflictReport &, const ConflictReport &) = default;
};

struct Decision {
    Disposition disposition = Disposition::Applied;
    Effect effect;
    std::optional<ConflictReport>
        conflict;                 ///< also for Merge of disjoint fields; the caller tells it only if asked for
    std::optional<Error> failure; ///< with Rejected and Parked: code and sentence
};

struct DecisionContext {
    ConflictPolicy policy = ConflictPolicy::LastWriterWins;
    std::int64_t receivedAtMs = 0; ///< the office's wall clock, milliseconds since 1970
};

/// Decides one well-formed, verified event against the state of its aggregate. Does not check the payload
/// (validatePayload), parents or permissions.
Decision decide(const AggregateState &state, const Event &event, const DecisionContext &context);

/// Makes what was decided part of the state: the effect, and who wrote which field.
void commit(AggregateState &state, const Event &event, Effect effect, const DecisionContext &context);
inline void commit(AggregateState &state, const Event &event, const Decision &decision, const DecisionContext &context)
{
    commit(state, event, decision.effect, context);
}

} // namespace wellpulse::core
