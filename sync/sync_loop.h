// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of SyncWorker: the engine, its timer and the network's state, on the worker's thread. Decides nothing itself
// (SyncSchedule does).
#pragma once

#include "sync/network_watch.h"
#include "sync/sync_engine.h"
#include "sync/sync_schedule.h"
#include "sync/sync_status.h"
#include "sync/sync_worker.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <deque>
#include <memory>

namespace wellpulse::sync {

class SyncLoop : public QObject {
    Q_OBJECT
public:
    SyncLoop(storage::StoreRunner &store, SyncSetup setup);

public Q_SLOTS:
    void start();
    void stop();
    void noteRecorded();
    void syncNow();
    void fetchPhoto(const wellpulse::core::Photo &photo);

Q_SIGNALS:
    void statusChanged(const wellpulse::sync::SyncStatus &status);
    void viewsChanged();
    void roundFinished(const wellpulse::sync::SyncReport &report);
    void identityTaken(const wellpulse::sync::DeviceAccount &account);
    void photoFetched(const wellpulse::core::Uuid &photo, const QByteArray &bytes);
    void photoNotFetched(const wellpulse::core::Uuid &photo, const wellpulse::Error &error);

private:
    void watchNetwork();
    void arrange();
    void startRound();
    void fetchNext();
    void show(const SyncProgress &progress);
    void onRoundFinished(const SyncReport &report);
    void publish(const SyncStatus &status);

    storage::StoreRunner &m_store;
    SyncSetup m_setup;
    SyncSchedule m_schedule;
    SyncStatus m_status;
    std::deque<core::Photo> m_wanted; ///< the first is under way while m_isFetching
    bool m_isFetching = false;
    bool m_photosAsked = false; ///< by a person, for the next round
    bool m_withPhotos = true;   ///< the last round
    // Made and destroyed on the worker's thread, in this order and its reverse.
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<OfficeClient> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BlobClient> m_blobs;
    std::unique_ptr<PhotoUploader> m_uploader;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<DeviceRenewal> m_renewal;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<NetworkWatch> m_network;
};

} // namespace wellpulse::sync
