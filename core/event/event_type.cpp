// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_type.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wellpulse::core {
namespace {

struct TypeRow {
    EventType type;
    std::string_view name;
    EventKind kind;
    std::optional<AggregateType> aggregate;
};

constexpr std::array eventTypes{
    TypeRow{EventType::WellCreated, "WELL_CREATED", EventKind::Create, AggregateType::Well},
    TypeRow{EventType::WellUpdated, "WELL_UPDATED", EventKind::Update, AggregateType::Well},
    TypeRow{EventType::WellDeleted, "WELL_DELETED", EventKind::Delete, AggregateType::Well},
    TypeRow{EventType::ProductionCreated, "PRODUCTION_CREATED", EventKind::Create, AggregateType::Production},
    TypeRow{EventType::ProductionUpdated, "PRODUCTION_UPDATED", EventKind::Update, AggregateType::Production},
    TypeRow{EventType::ProductionDeleted, "PRODUCTION_DELETED", EventKind::Delete, AggregateType::Production},
    TypeRow{EventType::EquipmentCreated, "EQUIPMENT_CREATED", EventKind::Create, AggregateType::Equipment},
    TypeRow{EventType::EquipmentUpdated, "EQUIPMENT_UPDATED", EventKind::Update, AggregateType::Equipment},
    TypeRow{EventType::EquipmentDeleted, "EQUIPMENT_DELETED", EventKind::Delete, AggregateType::Equipment},
    TypeRow{
        EventType::MaintenanceLogged, "EQUIPMENT_MAINTENANCE_LOGGED", EventKind::Create, AggregateType::Maintenance},
    TypeRow{
        EventType::MaintenanceUpdated, "EQUIPMENT_MAINTENANCE_UPDATED", EventKind::Update, AggregateType::Maintenance},
    TypeRow{EventType::PhotoAttached, "PHOTO_ATTACHED", EventKind::Create, AggregateType::Photo},
    TypeRow{EventType::ConflictResolved, "CONFLICT_RESOLVED", EventKind::Resolve, std::nullopt},
};

struct AggregateRow {
    AggregateType type;
    std::string_view name;
};

constexpr std::array aggregateTypes{
    AggregateRow{AggregateType::Well, "WELL"},
    AggregateRow{AggregateType::Production, "PRODUCTION"},
    AggregateRow{AggregateType::Equipment, "EQUIPMENT"},
    AggregateRow{AggregateType::Maintenance, "MAINTENANCE"},
    AggregateRow{AggregateType::Photo, "PHOTO"},
};

template <class Rows, class Matches> auto findRow(const Rows &rows, Matches matches)
{
    const auto row = std::find_if(rows.begin(), rows.end(), matches);
    return row == rows.end() ? nullptr : &*row;
}

const TypeRow &rowOf(EventType type)
{
    const auto *row = findRow(eventTypes, [type](const TypeRow &r) { return r.type == type; });
    assert(row);
    return *row;
}

} // namespace

std::string_view toString(AggregateType type)
{
    const auto *row = findRow(aggregateTypes, [type](const AggregateRow &r) { return r.type == type; });
    assert(row);
    return row->name;
}

std::string_view toString(EventType type)
{
    return rowOf(type).name;
}

std::optional<AggregateType> parseAggregateType(std::string_view name)
{
    const auto *row = findRow(aggregateTypes, [name](const AggregateRow &r) { return r.name == name; });
    return row ? std::optional(row->type) : std::nullopt;
}

std::optional<EventType> parseEventType(std::string_view name)
{
    const auto *row = findRow(eventTypes, [name](const TypeRow &r) { return r.name == name; });
    return row ? std::optional(row->type) : std::nullopt;
}

std::optional<AggregateType> aggregateTypeFromNumber(std::int64_t number)
{
    const auto *row = findRow(
        aggregateTypes, [number](const AggregateRow &r) { return static_cast<std::int64_t>(r.type) == number; });
    return row ? std::optional(row->type) : std::nullopt;
}

std::optional<EventType> eventTypeFromNumber(std::int64_t number)
{
    const auto *row
        = findRow(eventTypes, [number](const TypeRow &r) { return static_cast<std::int64_t>(r.type) == number; });
    return row ? std::optional(row->type) : std::nullopt;
}

EventKind kindOf(EventType type)
{
    return rowOf(type).kind;
}

std::optional<AggregateType> aggregateTypeOf(EventType type)
{
    return rowOf(type).aggregate;
}

} // namespace wellpulse::core
