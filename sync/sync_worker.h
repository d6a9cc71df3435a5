// SPDX-License-Identifier: GPL-3.0-or-later
// Synchronisation in the background: rounds of the engine when something was recorded, when the network comes back, when
// the backoff is over, when the user asks, and once a minute for what others did. Runs on a thread of its own; this object
// and its signals belong to the thread that made it. Tells failures by its status.
#pragma once

#include "sync/office_client.h"
#include "sync/sync_engine.h"
#include "sync/sync_status.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <memory>

namespace wellpulse::sync {

class SyncLoop;

struct SyncSetup {
    OfficeAddress address;
    /// Makes the token store on the worker's thread.
    std::function<std::unique_ptr<TokenStore>()> tokens;
    Surroundings surroundings;
    /// Makes the account store on the worker's thread. Without one the device keeps its identity, whatever the office says.
    std::function<std::unique_ptr<AccountStore>()> accounts{};
    DeviceRenewal::Installation installation{};
    /// The vault's pictures, for the worker's thread; without them their bytes are not sent.
    std::shared_ptr<storage::PhotoStore> photos{};
};

class SyncWorker : public QObject {
    Q_OBJECT
public:
    /// `store` outlives the worker. The first round starts with start().
    SyncWorker(storage::StoreRunner &store, SyncSetup setup, QObject *parent = nullptr);
    /// Breaks off what is under way and waits for the thread.
    ~SyncWorker() override;

    void start();
    const SyncStatus &status() const { return m_status; }

public Q_SLOTS:
    /// An event was appended.
    void noteRecorded();
    /// The user asks for a round now, or signed in again.
    void syncNow();
    /// Another laptop's picture is wanted; between two rounds. Answered by photoFetched or photoNotFetched.
    void fetchPhoto(const wellpulse::core::Photo &photo);

Q_SIGNALS:
    void statusChanged(const wellpulse::sync::SyncStatus &status);
    /// Views may look different now.
    void viewsChanged();
    void roundFinished(const wellpulse::sync::SyncReport &report);
    /// This device is another one to the office now.
    void identityTaken(const wellpulse::sync::DeviceAccount &account);
    /// The very bytes that its event tells of.
    void photoFetched(const wellpulse::core::Uuid &photo, const QByteArray &bytes);
    void photoNotFetched(const wellpulse::core::Uuid &photo, const wellpulse::Error &error);

private:
    struct QuitAndWait {
        void operator()(QThread *thread) const;
    };
    std::unique_ptr<SyncLoop> m_loop;               ///< lives on m_thread
    std::unique_ptr<QThread, QuitAndWait> m_thread; ///< after m_loop: stopped before the loop is destroyed
    SyncStatus m_status;
};

} // namespace wellpulse::sync
