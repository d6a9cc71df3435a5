// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/photo_place.h"

#include "server/blob/azure_blob_store.h"
#include "server/blob/local_blob_routes.h"
#include "server/photo/photo_routes.h"

#include <spdlog/spdlog.h>

#include <chrono>

namespace wellpulse::server {

namespace {

constexpr const char *localAccount = "wellpulse";
constexpr auto sweepEvery = std::chrono::hours(24);

} // namespace

Result<std::unique_ptr<PhotoPlace>> PhotoPlace::open(const PhotoPlaceConfig &config, const ServerSecret &secret)
{
    std::unique_ptr<PhotoPlace> place(new PhotoPlace(config));
    if (config.azureAccount.empty())
        place->openLocal(secret);
    else if (Status opened = place->openAzure(); !opened)
        return opened.error();
    place->m_service = std::make_unique<PhotoService>(*place->m_store, config.times);
    return place;
}

void PhotoPlace::openLocal(const ServerSecret &secret)
{
    const core::Bytes32 key = keyFor(secret, "photo addresses");
    auto local = std::make_unique<LocalBlobStore>(
        m_config.folder, SharedKey{localAccount, std::string(reinterpret_cast<const char *>(key.data()), key.size())});
    m_local = local.get();
    m_store = std::move(local);
}

Status PhotoPlace::openAzure()
{
    auto key = sharedKeyOf(m_config.azureAccount, m_config.azureKey);
    if (!key)
        return key.error();
    std::string endpoint = m_config.azureEndpoint;
    if (endpoint.empty())
        endpoint = "https://" + m_config.azureAccount + ".blob.core.windows.net";
    if (endpoint.ends_with('/'))
        endpoint.pop_back();
    auto azure = std::make_unique<AzureBlobStore>(
        AzureBlobConfig{std::move(*key), std::move(endpoint), m_config.azureContainer});
    if (Status made = azure->makeContainer(); !made)
        return made;
    m_store = std::move(azure);
    return {};
}

void pointAtAzurite(PhotoPlaceConfig &config)
{
    // Microsoft's published key, the same in every Azurite.
    config.azureAccount = "devstoreaccount1";
    config.azureKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    if (config.azureEndpoint.empty())
        config.azureEndpoint = "http://127.0.0.1:10000/devstoreaccount1";
}

void PhotoPlace::addRoutes(Router &router, Office &office, bool isHttps, Metrics &metrics)
{
    addPhotoRoutes(router, office.tenants(), *m_service, {m_config.publicUrl, isHttps}, metrics);
    if (m_local != nullptr)
        addLocalBlobRoutes(router, *m_local, office.surroundings().nowMs);
}

Status sweepPhotos(Office &office, PhotoService &photos)
{
    auto tenants = office.accounts().tenants();
    if (!tenants)
        return errorOf(std::move(tenants));
    for (const Tenant &tenant : *tenants) {
        const auto opened = office.tenant(tenant.id);
        if (!opened)
            return opened.error();
        const auto swept = photos.sweep(**opened);
        if (!swept)
            return swept.error();
        spdlog::info(
            "photos of {}: {} without a record removed, {} unfinished uploads removed, {} found whole, {} missing",
            tenant.id, swept->removedBlobs, swept->removedUnfinished, swept->verified, swept->missing.size());
    }
    return {};
}

DailySweep::DailySweep(Office &office, PhotoService &photos)
    : m_office(office)
    , m_photos(photos)
    , m_thread([this] { run(); })
{
}

DailySweep::~DailySweep()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_stopped.notify_all();
    m_thread.join();
}

void DailySweep::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped.wait_for(lock, sweepEvery, [this] { return m_stopping; })) {
        lock.unlock();
        if (const Status swept = sweepPhotos(m_office, m_photos); !swept)
            spdlog::warn("the daily sweep of photos ended early: {}", swept.error().message);
        lock.lock();
    }
}

} // namespace wellpulse::server
