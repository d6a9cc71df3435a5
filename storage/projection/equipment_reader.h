// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of equipment and its maintenance: lists, search as one types, what is due. A record is what the office has
// confirmed with this device's own pending events folded over it. Has a connection of its own; never writes.
#pragma once

#include "core/equipment/maintenance.h"
#include "core/projection/aggregate_state.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

struct EquipmentRecord {
    core::Uuid id;
    core::Equipment equipment;
    std::int64_t revision = 0;               ///< of the confirmed state; 0: the office does not have it yet
    bool pending = false;                    ///< own events on it are not in the feed yet
    bool conflicted = false;                 ///< waits for a person
    std::optional<core::CivilDate> nextDate; ///< as its latest maintenance says
};

struct EquipmentQuery {
    std::optional<core::Uuid> well{}; ///< all wells if empty
    std::optional<core::EquipmentType> type{};
    std::optional<core::EquipmentStatus> status{};
    std::string text{}; ///< found in serial number, model, manufacturer or notes, in any case; all if empty
};

struct MaintenanceRecord {
    core::Uuid id;
    core::Maintenance maintenance;
    std::int64_t revision = 0;
    bool pending = false;
    bool conflicted = false;
};

class EquipmentReader {
public:
    explicit EquipmentReader(sqlite3 *connection);

    /// Live equipment: what is due first first, then by serial number.
    Result<std::vector<EquipmentRecord>> list(const EquipmentQuery &query = {}) const;
    Result<std::optional<EquipmentRecord>> equipment(const core::Uuid &id) const;
    /// Latest day first.
    Result<std::vector<MaintenanceRecord>> maintenanceOf(const core::Uuid &equipment) const;
    Result<std::optional<MaintenanceRecord>> maintenance(const core::Uuid &id) const;
    /// The live equipment, other than `except`, that has this serial number.
    Result<std::optional<core::Uuid>> holderOf(
        const std::string &serialNumber, const std::optional<core::Uuid> &except = {}) const;

    /// The record as the view has it, deleted or not: what a command decides on. Nothing if it was never there.
    Result<std::optional<core::AggregateState>> state(core::AggregateType type, const core::Uuid &id) const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
