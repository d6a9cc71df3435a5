// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/looks.h"
#include "app/desktop/qt_camera_source.h"
#include "storage/keychain/file_keychain.h"
#include "storage/keychain/system_keychain.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <utility>

namespace wellpulse::desktop {

namespace {

MakeKeychain keychainFor(const QString &vaultFolder, bool inFile)
{
    if (!inFile)
        return [] { return std::make_unique<storage::SystemKeychain>(); };
    return [path = storage::FileKeychain::pathBeside(vaultFolder)] {
        return std::make_unique<storage::FileKeychain>(path);
    };
}

DevicePlace placeOf(const Options &options)
{
    const QString folder = !options.vaultFolder.isEmpty()
        ? options.vaultFolder
        : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/vault");
    return {.vaultFolder = folder,
        .caFile = options.caFile,
        .makeKeychain = keychainFor(folder, options.insecureFileKeychain)};
}

} // namespace

Desktop::Desktop(const Options &options, const QLocale &system, StartupTrace &trace)
    : m_trace(trace)
    , m_system(system)
    , m_knownServer(options.server)
    , m_systemIsDark(systemIsDark())
    , m_settings(options)
    , m_looks(looksOf(m_settings.settings(), m_systemIsDark))
    , m_locale(localeFor(m_settings.languageWord(), system))
    , m_language(std::make_unique<Language>(*qApp, m_locale))
    , m_place(placeOf(options))
    , m_gate(m_place)
    , m_route(m_slot)
    , m_entry(m_slot, [] { return QDate::currentDate(); })
    , m_drafts(m_slot)
    , m_sheet(m_slot, [] { return QDate::currentDate(); })
    , m_queue(m_slot)
    , m_chart(m_slot)
    , m_status(m_slot)
    , m_signIn(m_slot, m_place)
    , m_location(m_settings)
    , m_locationWells(m_slot, m_location)
    , m_history(m_slot)
    , m_historyExport(m_slot)
    , m_equipment(m_slot, [] { return QDate::currentDate(); })
    , m_photos(m_slot)
    , m_camera([] { return std::make_unique<QtCameraSource>(); })
    , m_inbox(m_slot, [] { return QDate::currentDate(); })
    , m_audit(m_slot)
    , m_backups(m_slot, m_settings, [] { return QDateTime::currentDateTime(); })
    , m_archive(m_slot, [] { return QDateTime::currentDateTime(); })
{
    ui::applyAppearance(*qApp, ui::Appearance::of(m_looks));
    makeWindow();
    connect(&m_gate, &VaultGate::opened, this,
        [this](const std::shared_ptr<OpenDevice> &device) { take(std::move(*device)); });
    connect(&m_gate, &VaultGate::closing, this, [this] { m_slot.put(nullptr); });
    // Later: the page that was just pressed is made anew.
    connect(&m_settings, &SettingsStore::settingsChanged, this, &Desktop::applySettings, Qt::QueuedConnection);
    // The office can wait until the wells are on the screen.
    connect(&m_trace, &StartupTrace::homePainted, this, [this] {
        m_homeWasPainted = true;
        if (m_slot.device() != nullptr)
            m_slot.device()->startSync();
    });
}

void Desktop::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(
        ui::Ports{m_gate, m_route, m_entry, m_drafts, m_queue, m_status, m_signIn, m_settings, m_location, m_chart,
            m_sheet, m_history, m_historyExport, m_equipment, m_photos, m_camera, m_inbox, m_audit, m_backups},
        ui::WindowSettings{ui::Appearance::of(m_looks), m_locale, [] { return QDate::currentDate(); }, m_knownServer});
    connect(
        m_window.get(), &ui::MainWindow::homeShown, this, [this](QWidget *homePage) { m_trace.watchPaint(homePage); });
}

void Desktop::applySettings()
{
    const ui::AppearanceChoice looks = looksOf(m_settings.settings(), m_systemIsDark);
    const QLocale locale = localeFor(m_settings.languageWord(), m_system);
    const bool otherLooks = looks != std::exchange(m_looks, looks);
    const bool otherLanguage = locale != std::exchange(m_locale, locale);
    if (otherLooks)
        ui::applyAppearance(*qApp, ui::Appearance::of(m_looks));
    if (otherLanguage) {
        // The words are in the models, too: a new window, in the old one's place, where it stood. What was typed is a draft.
        m_language.reset();
        m_language = std::make_unique<Language>(*qApp, m_locale);
        const auto before = std::exchange(m_window, nullptr);
        makeWindow();
        m_window->takePlaceOf(*before);
    } else if (otherLooks) {
        m_window->wear(ui::Appearance::of(m_looks));
    }
}

// The window and its ports go before the device, and the device before the gate's thread.
Desktop::~Desktop()
{
    m_slot.put(nullptr);
}

void Desktop::show()
{
    m_window->showUnlockOrSetUp();
    m_window->show();
    QMetaObject::invokeMethod(
        this, [this] { m_trace.noteWaiting(); }, Qt::QueuedConnection);
}

void Desktop::unlock(const QString &passphrase)
{
    m_window->unlock(passphrase);
}

void Desktop::take(OpenDevice device)
{
    m_trace.noteUnlocked(device.keyDerivationMs);
    m_slot.put(std::make_unique<FieldDevice>(std::move(device), m_place));
    m_status.refresh();
    if (m_homeWasPainted) // unlocked again: home stands already
        m_slot.device()->startSync();
}

} // namespace wellpulse::desktop
