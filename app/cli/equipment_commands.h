// SPDX-License-Identifier: GPL-3.0-or-later
// `equipment add|edit|delete|list` and `maintenance add|list`: what stands at the wells and what was done to it, decided by
// the same rules as in the window. Refusals change nothing.
#pragma once

#include "app/cli/command.h"
#include "app/cli/open_device.h"
#include "core/equipment/equipment_change.h"

#include <optional>
#include <string>
#include <vector>

namespace wellpulse::cli {

class EquipmentCommands {
public:
    EquipmentCommands(CLI::App &root, CommandSlot &slot);

private:
    void takeFields(CLI::App &command);
    Outcome add(OpenDevice &device);
    Outcome edit(OpenDevice &device);
    Outcome remove(OpenDevice &device);
    Outcome list(OpenDevice &device);
    /// The options over `equipment`. Errors: `unknown_well`, `name_invalid`, `date_invalid`.
    Status fill(OpenDevice &device, core::Equipment &equipment) const;

    std::string m_equipment;
    std::optional<std::string> m_well;
    std::optional<std::string> m_type;
    std::optional<std::string> m_status;
    std::optional<std::string> m_serialNumber;
    std::optional<std::string> m_manufacturer;
    std::optional<std::string> m_model;
    std::optional<std::string> m_installationDate;
    std::optional<std::string> m_notes;
    std::string m_reason;
    std::string m_search;
};

class MaintenanceCommands {
public:
    MaintenanceCommands(CLI::App &root, CommandSlot &slot);

private:
    Outcome add(OpenDevice &device);
    Outcome list(OpenDevice &device);
    Result<core::Maintenance> described(const core::Equipment &equipment) const;

    std::string m_equipment;
    std::string m_date;
    std::string m_type = "ROUTINE";
    std::string m_description;
    std::string m_technician;
    std::optional<std::string> m_cost;
    std::optional<std::string> m_nextDate;
    std::optional<std::string> m_statusAfter;
};

} // namespace wellpulse::cli
