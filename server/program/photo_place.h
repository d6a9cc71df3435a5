// SPDX-License-Identifier: GPL-3.0-or-later
// Where this office keeps photos' bytes, as it is configured: a folder of its own machine, or a container of Azure Blob
// Storage. Opens the store, adds the routes that belong to it, and sweeps once a day for as long as the server runs.
#pragma once

#include "server/blob/local_blob_store.h"
#include "server/http/metrics.h"
#include "server/http/router.h"
#include "server/photo/photo_service.h"
#include "server/program/office.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace wellpulse::server {

struct PhotoPlaceConfig {
    std::filesystem::path folder; ///< of the local store
    std::string azureAccount;     ///< named: photos are in Azure Blob Storage instead
    std::string azureKey;         ///< base64
    std::string azureEndpoint;    ///< empty: Azure's own of the account
    std::string azureContainer = "photos";
    std::string publicUrl; ///< of the office, for addresses of the local store; empty: as each request has it
    PhotoTimes times;
};

/// The account of every Azurite; where no endpoint is named, at its usual place. For `dev --blob azurite`.
void pointAtAzurite(PhotoPlaceConfig &config);

class PhotoPlace {
public:
    /// Errors: `config_invalid`, those of the blob store when its container cannot be made.
    static Result<std::unique_ptr<PhotoPlace>> open(const PhotoPlaceConfig &config, const ServerSecret &secret);

    PhotoService &service() { return *m_service; }
    /// `office` and `metrics` outlive the router; so does this.
    void addRoutes(Router &router, Office &office, bool isHttps, Metrics &metrics);

private:
    Status openAzure();
    void openLocal(const ServerSecret &secret);
    explicit PhotoPlace(const PhotoPlaceConfig &config)
        : m_config(config)
    {
    }

    const PhotoPlaceConfig m_config;
    std::unique_ptr<BlobStore> m_store;
    LocalBlobStore *m_local = nullptr; ///< the same, if it is that
    std::unique_ptr<PhotoService> m_service;
};

/// Sweeps every tenant's photos; its report goes to the log. Error: the first tenant's that could not be swept.
Status sweepPhotos(Office &office, PhotoService &photos);

/// Sweeps once a day from construction to destruction.
class DailySweep {
public:
    DailySweep(Office &office, PhotoService &photos);
    ~DailySweep();
    DailySweep(const DailySweep &) = delete;
    DailySweep &operator=(const DailySweep &) = delete;

private:
    void run();

    Office &m_office;
    PhotoService &m_photos;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace wellpulse::server
