// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/tenant_settings.h"

namespace wellpulse::server {

TenantSettings tenantSettingsOf(const postgres::QueryResult &rows)
{
    TenantSettings settings;
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rows.text(row, 0) == conflictPolicySetting)
            settings.conflictPolicy = rows.text(row, 1) == "user-prompt" ? core::ConflictPolicy::UserPrompt
                                                                         : core::ConflictPolicy::LastWriterWins;
        else if (rows.text(row, 0) == reportMergesSetting)
            settings.reportMerges = rows.text(row, 1) == "true";
        else if (rows.text(row, 0) == restoredSetting)
            settings.isRestored = rows.text(row, 1) == "true";
    }
    return settings;
}

} // namespace wellpulse::server
