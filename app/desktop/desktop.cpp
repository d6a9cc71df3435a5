// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "storage/keychain/file_keychain.h"
#include "storage/keychain/system_keychain.h"

#include <QtCore/QStandardPaths>

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

Desktop::Desktop(const Options &options, const QLocale &locale, StartupTrace &trace)
    : m_trace(trace)
    , m_place(placeOf(options))
    , m_gate(m_place)
    , m_route(m_slot)
    , m_entry(m_slot)
    , m_drafts(m_slot)
    , m_queue(m_slot)
    , m_status(m_slot)
    , m_signIn(m_slot, m_place)
    , m_window({m_gate, m_route, m_entry, m_drafts, m_queue, m_status, m_signIn},
          {ui::Appearance::of(options.appearance), locale, [] { return QDate::currentDate(); }, options.server})
{
    connect(&m_gate, &VaultGate::opened, this,
        [this](const std::shared_ptr<OpenDevice> &device) { take(std::move(*device)); });
    connect(&m_gate, &VaultGate::closing, this, [this] { m_slot.put(nullptr); });
    connect(&m_window, &ui::MainWindow::homeShown, this, [this](QWidget *homePage) { m_trace.watchPaint(homePage); });
    // The office can wait until the wells are on the screen.
    connect(&m_trace, &StartupTrace::homePainted, this, [this] {
        m_homeWasPainted = true;
        if (m_slot.device() != nullptr)
            m_slot.device()->startSync();
    });
}

// The window and its ports go before the device, and the device before the gate's thread.
Desktop::~Desktop()
{
    m_slot.put(nullptr);
}

void Desktop::show()
{
    m_window.showUnlockOrSetUp();
    m_window.show();
    QMetaObject::invokeMethod(
        this, [this] { m_trace.noteWaiting(); }, Qt::QueuedConnection);
}

void Desktop::unlock(const QString &passphrase)
{
    m_window.unlock(passphrase);
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
