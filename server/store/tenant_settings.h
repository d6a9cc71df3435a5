// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant's settings as rows of `tenant_setting`.
#pragma once

#include "server/postgres/query_result.h"
#include "server/store/working_set.h"

namespace wellpulse::server {

/// From rows of (name, value).
TenantSettings tenantSettingsOf(const postgres::QueryResult &rows);

inline constexpr std::string_view conflictPolicySetting = "conflict_policy"; ///< "lww" or "user-prompt"
inline constexpr std::string_view reportMergesSetting = "report_merges";     ///< "true" or "false"
inline constexpr std::string_view restoredSetting = "restored";              ///< "true" since the first new epoch

} // namespace wellpulse::server
