// SPDX-License-Identifier: GPL-3.0-or-later
// The composition: makes the ports over the engine and the window over the ports, and ties their lives together. Knows
// everybody, decides nothing. GUI thread.
#pragma once

#include "app/desktop/archive_keeper.h"
#include "app/desktop/audit_browser.h"
#include "app/desktop/backup_keeper.h"
#include "app/desktop/camera_watch.h"
#include "app/desktop/chart_reader.h"
#include "app/desktop/day_recorder.h"
#include "app/desktop/delivery_watch.h"
#include "app/desktop/draft_keeper.h"
#include "app/desktop/equipment_keeper.h"
#include "app/desktop/history_browser.h"
#include "app/desktop/history_exporter.h"
#include "app/desktop/inbox_keeper.h"
#include "app/desktop/language.h"
#include "app/desktop/location_wells.h"
#include "app/desktop/office_sign_in.h"
#include "app/desktop/options.h"
#include "app/desktop/photo_keeper.h"
#include "app/desktop/queue_reader.h"
#include "app/desktop/route_reader.h"
#include "app/desktop/settings_store.h"
#include "app/desktop/sheet_recorder.h"
#include "app/desktop/startup_trace.h"
#include "app/desktop/vault_gate.h"
#include "ui/shell/main_window.h"

#include <QtCore/QLocale>

namespace wellpulse::desktop {

class Desktop : public QObject {
    Q_OBJECT
public:
    /// `system` decides the language where nobody chose one.
    Desktop(const Options &options, const QLocale &system, StartupTrace &trace);
    ~Desktop() override;

    void show();
    /// As if it had been typed.
    void unlock(const QString &passphrase);

private:
    void take(OpenDevice device);
    void makeWindow();
    /// After the user chose other looks or another language: as far as it is different, at once.
    void applySettings();

    StartupTrace &m_trace;
    QLocale m_system;
    QString m_knownServer;
    bool m_systemIsDark; ///< read before this application has colours of its own
    SettingsStore m_settings;
    ui::AppearanceChoice m_looks;
    QLocale m_locale;
    std::unique_ptr<Language> m_language;
    DevicePlace m_place;
    DeviceSlot m_slot;
    VaultGate m_gate;
    RouteReader m_route;
    DayRecorder m_entry;
    DraftKeeper m_drafts;
    SheetRecorder m_sheet;
    QueueReader m_queue;
    ChartReader m_chart;
    DeliveryWatch m_status;
    OfficeSignIn m_signIn;
    LocationWatch m_location;
    LocationWells m_locationWells;
    HistoryBrowser m_history;
    HistoryExporter m_historyExport;
    EquipmentKeeper m_equipment;
    PhotoKeeper m_photos;
    CameraWatch m_camera;
    InboxKeeper m_inbox;
    AuditBrowser m_audit;
    BackupKeeper m_backups;
    ArchiveKeeper m_archive;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_homeWasPainted = false;
};

} // namespace wellpulse::desktop
