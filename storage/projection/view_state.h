// SPDX-License-Identifier: GPL-3.0-or-later
// What a view knows of one aggregate: the confirmed state with the device's pending events folded over it. The rules that
// incremental projection and replay share are here, so that both are the same by construction.
#pragma once

#include "core/conflict/decision.h"
#include "core/projection/aggregate_state.h"

namespace wellpulse::storage {

struct ViewState {
    core::AggregateState state; ///< `writes` stay empty: the office alone decides
    bool pending = false;       ///< own events are folded in that the feed does not have yet
    bool conflicted = false;    ///< a person has to decide

    /// A view has a row for it: the office knows it, or this device is about to tell.
    bool hasRow() const { return state.exists() || pending; }
};

/// One entry of the feed: the effect, and whether people are needed from now on.
void applyConfirmed(
    ViewState &view, const core::Effect &effect, core::EventType eventType, core::Disposition disposition);
/// One own event that the feed does not have yet.
void applyPending(ViewState &view, const core::Event &event);

} // namespace wellpulse::storage
