// SPDX-License-Identifier: GPL-3.0-or-later
// The bodies of POST and PUT on equipment and of POST on maintenance: the whole record, its cost as a string or as a number.
// Pure.
#pragma once

#include "core/equipment/maintenance.h"
#include "core/result.h"

#include <string_view>
#include <vector>

namespace wellpulse::server {

/// Fields of equipment at `wellId`, or at the well that the body names. Errors, each with one sentence: `json_invalid`,
/// `request_invalid`.
Result<core::Equipment> equipmentOf(std::string_view body, std::string_view wellId, core::CivilDate today);

struct MaintenanceBody {
    core::Maintenance maintenance;
    std::vector<std::string> photoUrls; ///< blob names, as given out for uploads
};
/// Where the body is silent about the next maintenance it is proposed from the equipment's type. Errors as above.
Result<MaintenanceBody> maintenanceOf(
    std::string_view body, std::string_view equipmentId, core::EquipmentType type, core::CivilDate today);

} // namespace wellpulse::server
