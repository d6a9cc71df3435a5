// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of record an event is about, and what it does to it, in the screens' words. Pure.
#pragma once

#include "core/event/event_type.h"
#include "ui/ports/queue_port.h"

namespace wellpulse::desktop {

inline ui::QueueChange changeOf(core::EventType type)
{
    switch (core::kindOf(type)) {
    case core::EventKind::Delete:
        return ui::QueueChange::Deleted;
    case core::EventKind::Update:
    case core::EventKind::Resolve:
        return ui::QueueChange::Updated;
    case core::EventKind::Create:
        break;
    }
    return ui::QueueChange::Created;
}

inline ui::QueueThing thingOf(core::AggregateType type)
{
    switch (type) {
    case core::AggregateType::Equipment:
        return ui::QueueThing::Equipment;
    case core::AggregateType::Maintenance:
        return ui::QueueThing::Maintenance;
    case core::AggregateType::Photo:
        return ui::QueueThing::Photo;
    case core::AggregateType::Production:
    case core::AggregateType::Well:
        break;
    }
    return ui::QueueThing::Production;
}

} // namespace wellpulse::desktop
