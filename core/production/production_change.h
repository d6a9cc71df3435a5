// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person wants to do with a day to the event that records it: add, edit, delete, undo. Pure; today's date and
// the day's present state come from the caller, identity and order (id, sequence, clock, seal) from the log. Every refusal
// is one sentence and changes nothing.
#pragma once

#include "core/production/production_day.h"
#include "core/projection/record_change.h"
#include "core/result.h"

#include <array>
#include <optional>
#include <string>

namespace wellpulse::core {

using ProductionChange = RecordChange;

/// `state` is the day as this device sees it; nothing if it was never entered. Errors: `day_exists`, and those of
/// validate().
Result<ProductionChange> decideAdd(
    const std::string &tenantId, const std::optional<AggregateState> &state, const ProductionDay &day, CivilDate today);

/// `after` is the day as it shall be. Errors: `day_missing`, `nothing_changed`, and those of validate().
Result<ProductionChange> decideEdit(
    const std::optional<AggregateState> &state, const ProductionDay &after, CivilDate today);

/// Errors: `day_missing`, `reason_missing`, `notes_too_long`, `text_not_utf8`.
Result<ProductionChange> decideDelete(const std::optional<AggregateState> &state, const std::string &reason);

/// A day that was entered under a wrong date: it goes (first), and is there on its right date with all its values (second). The
/// two stand or fall together. `target` is the right date's day as this device sees it, which is never written over. Errors:
/// `date_taken`, `date_unchanged`, those of decideDelete() and of validate().
Result<std::array<ProductionChange, 2>> decideDateCorrection(const std::string &tenantId,
    const std::optional<AggregateState> &state, const std::optional<AggregateState> &target, CivilDate rightDate,
    const std::string &reason, CivilDate today);

/// The compensation of `event`, own and not undone yet: `before` is the day without it, `now` the day as it is. A field that
/// somebody changed since keeps the later value. Errors: `nothing_to_undo` when nothing of the event is left, `changed_since`
/// when it entered a day that somebody corrected since, whose correction would go with it.
Result<ProductionChange> decideUndo(const Event &event, const AggregateState &before, const AggregateState &now);

} // namespace wellpulse::core
