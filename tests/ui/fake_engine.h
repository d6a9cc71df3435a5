// SPDX-License-Identifier: GPL-3.0-or-later
// All of the window's ports in one place, faked. A new port is added here, and every test of the window and the gallery
// have it.
#pragma once

#include "tests/ui/demo_day.h"
#include "tests/ui/fake_audit_port.h"
#include "tests/ui/fake_backup_port.h"
#include "tests/ui/fake_camera_port.h"
#include "tests/ui/fake_equipment_port.h"
#include "tests/ui/fake_history_ports.h"
#include "tests/ui/fake_inbox_port.h"
#include "tests/ui/fake_photo_port.h"
#include "ui/shell/main_window.h"

namespace wellpulse::test {

struct FakeEngine {
    FakeEngine()
    {
        route.stops = demoRoute();
        entry.context = demoContext();
    }
    ui::Ports ports()
    {
        return {unlock, route, entry, drafts, queue, sync, signIn, settings, location, chart, sheet, history,
            historyExport, equipment, photos, camera, inbox, audit, backup};
    }

    FakeRoutePort route;
    FakeEntryPort entry;
    FakeDraftPort drafts;
    FakeQueuePort queue;
    FakeSyncPort sync;
    FakeUnlockPort unlock;
    FakeSignInPort signIn;
    FakeSettingsPort settings;
    FakeLocationPort location;
    FakeChartPort chart;
    FakeSheetPort sheet;
    FakeHistoryPort history;
    FakeHistoryExportPort historyExport;
    FakeEquipmentPort equipment;
    FakePhotoPort photos;
    FakeCameraPort camera;
    FakeInboxPort inbox;
    FakeAuditPort audit;
    FakeBackupPort backup;
};

} // namespace wellpulse::test
