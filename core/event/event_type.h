// SPDX-License-Identifier: GPL-3.0-or-later
// The event types and aggregate types of the protocol. Names on the wire are those of protocol.md; numbers are what
// storage writes and never change their meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wellpulse::core {

enum class AggregateType : std::uint8_t { Well = 1, Production = 2, Equipment = 3, Maintenance = 4, Photo = 5 };

enum class EventType : std::uint8_t {
    WellCreated = 1,
    WellUpdated = 2,
    WellDeleted = 3,
    ProductionCreated = 11,
    ProductionUpdated = 12,
    ProductionDeleted = 13,
    EquipmentCreated = 21,
    EquipmentUpdated = 22,
    EquipmentDeleted = 23,
    MaintenanceLogged = 31,
    MaintenanceUpdated = 32,
    PhotoAttached = 41,
    ConflictResolved = 51,
};

/// What an event does to its aggregate, whatever the aggregate is.
enum class EventKind : std::uint8_t { Create, Update, Delete, Resolve };

std::string_view toString(AggregateType type);
std::string_view toString(EventType type);
std::optional<AggregateType> parseAggregateType(std::string_view name);
std::optional<EventType> parseEventType(std::string_view name);
std::optional<AggregateType> aggregateTypeFromNumber(std::int64_t number);
std::optional<EventType> eventTypeFromNumber(std::int64_t number);

EventKind kindOf(EventType type);
/// The aggregate type that events of `type` are about; nothing for ConflictResolved, which is about any.
std::optional<AggregateType> aggregateTypeOf(EventType type);

} // namespace wellpulse::core
