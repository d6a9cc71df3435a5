// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/blob/blob_place.h"

#include "server/blob/azure_blob_store.h"
#include "server/blob/http_call.h"
#include "server/blob/local_blob_routes.h"
#include "server/http/http_server.h"
#include "tests/server/blob/azurite.h"
#include "tests/server/blob/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>

namespace wellpulse::tests {

namespace {

std::int64_t systemNowMs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

class LocalPlace final : public BlobPlace {
public:
    LocalPlace()
        : m_store(m_folder.path(), {"wellpulse", "a key of the office's own"})
    {
        server::addLocalBlobRoutes(m_router, m_store, systemNowMs);
        auto server = server::HttpServer::start(
            {}, m_router,
            [](std::string_view) -> Result<server::Identity> {
                return Error{"token_invalid", ""};
            },
            m_metrics);
        REQUIRE(server);
        m_server = std::move(*server);
    }
    server::BlobStore &store() override { return m_store; }
    std::string origin() const override { return "http://127.0.0.1:" + std::to_string(m_server->port()); }

private:
    TemporaryFolder m_folder;
    server::LocalBlobStore m_store;
    server::Metrics m_metrics;
    server::Router m_router;
    std::unique_ptr<server::HttpServer> m_server;
};

/// Azurite (./dev setup installs it) on a free port and in a folder of its own.
class AzuritePlace final : public BlobPlace {
public:
    AzuritePlace()
    {
        const auto key = server::sharedKeyOf(azuriteAccount, azuriteKey);
        REQUIRE(key);
        m_store
            = std::make_unique<server::AzureBlobStore>(server::AzureBlobConfig{*key, m_azurite.endpoint(), "photos"});
        REQUIRE(m_store->makeContainer());
        REQUIRE(m_store->makeContainer()); // done already
    }
    server::BlobStore &store() override { return *m_store; }
    std::string origin() const override { return {}; }

private:
    Azurite m_azurite;
    std::unique_ptr<server::AzureBlobStore> m_store;
};

} // namespace

HttpReply BlobPlace::send(std::string_view method, const std::string &url, std::string_view body) const
{
    std::vector<std::string> headers{"x-ms-version: 2021-08-06", "Content-Type: image/jpeg"};
    if (url.find("comp=") == std::string::npos)
        headers.emplace_back("x-ms-blob-type: BlockBlob"); // Put Blob
    const auto answer = server::callHttp({std::string(method), url, body, headers, {}});
    REQUIRE(answer);
    return {static_cast<int>(answer->status), {}, answer->body};
}

std::vector<std::string> blobPlaceKinds()
{
    return {"local", "azurite"};
}

std::unique_ptr<BlobPlace> makeBlobPlace(std::string_view kind)
{
    if (kind == "azurite")
        return std::make_unique<AzuritePlace>();
    return std::make_unique<LocalPlace>();
}

} // namespace wellpulse::tests
