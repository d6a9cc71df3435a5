// SPDX-License-Identifier: GPL-3.0-or-later
// What runs while a device stands open: the storage, reading, draft and picture threads and the sync worker. Destroying it breaks off
// the sync, finishes what the threads have to do, closes the database and forgets the keys. GUI thread.
#pragma once

#include "app/desktop/open_device.h"
#include "storage/draft/draft_thread.h"
#include "storage/photo/photo_store.h"
#include "storage/store/storage_thread.h"
#include "sync/sync_worker.h"

#include <QtCore/QObject>

namespace wellpulse::desktop {

struct DevicePlace;

class FieldDevice : public QObject {
    Q_OBJECT
public:
    FieldDevice(OpenDevice device, const DevicePlace &place);

    storage::StoreRunner &store() { return m_storage; }
    storage::DraftThread &drafts() { return m_drafts; }
    /// For screens: answers beside the storage thread, from a connection of its own.
    storage::ReadRunner &views() { return m_reading; }
    /// For pictures: made small, sealed, and opened again.
    storage::Runner<storage::PhotoStore> &pictures() { return m_pictures; }
    /// The same pictures, for the storage thread.
    const std::shared_ptr<storage::PhotoStore> &photoFiles() const { return m_photos; }
    sync::SyncWorker *sync() { return m_sync.get(); }
    const sync::DeviceAccount &account() const { return m_account; }
    /// One more connection, for a long reading beside all others.
    Result<storage::DatabaseHandle> openForReading() const
    {
        return m_vault->openDatabase(storage::OpenMode::ReadOnly);
    }
    QString vaultId() const { return QString::fromStdString(m_vault->id()); }
    const std::shared_ptr<const storage::Vault> &vault() const { return m_vault; }
    /// Starts to talk to the office. Nothing when its address or certificate cannot be used.
    void startSync();

Q_SIGNALS:
    /// Something was entered here.
    void recorded();
    /// Views may look different now.
    void viewsChanged();
    void syncStatusChanged(const wellpulse::sync::SyncStatus &status);
    void draftKept();
    void draftFailed(const QString &code);

private:
    std::shared_ptr<const storage::Vault> m_vault; ///< shared with a backup that goes on behind the lock
    sync::DeviceAccount m_account;
    storage::StorageThread m_storage;
    storage::ReadingThread m_reading;
    storage::DraftThread m_drafts;
    std::shared_ptr<storage::PhotoStore> m_photos;
    storage::StoreThread<storage::PhotoStore> m_pictures;
    QString m_caFile;
    MakeKeychain m_makeKeychain;
    std::unique_ptr<sync::SyncWorker> m_sync; ///< last: it works on the storage thread
};

} // namespace wellpulse::desktop
