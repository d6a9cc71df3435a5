// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/view_state.h"

namespace wellpulse::storage {

void applyConfirmed(
    ViewState &view, const core::Effect &effect, core::EventType eventType, core::Disposition disposition)
{
    core::apply(view.state, effect);
    if (disposition == core::Disposition::Conflict)
        view.conflicted = true;
    else if (core::kindOf(eventType) == core::EventKind::Resolve)
        view.conflicted = false;
}

void applyPending(ViewState &view, const core::Event &event)
{
    core::foldPending(view.state, event);
    view.pending = true;
    if (core::kindOf(event.eventType) == core::EventKind::Resolve)
        view.conflicted = false; // a person has decided; the office is told
}

} // namespace wellpulse::storage
