// SPDX-License-Identifier: GPL-3.0-or-later
// The real office in this process, on loopback: sockets, sign-in, sync, records, photos, as `wellpulse-server serve` wires
// them; its databases are in memory, its clock is the test's and passwords cost little. Nothing limits how often one asks.
#pragma once

#include "server/account/account_service.h"
#include "server/account/memory_account_store.h"
#include "server/blob/local_blob_store.h"
#include "server/http/http_server.h"
#include "server/photo/photo_service.h"
#include "server/store/memory_store.h"
#include "server/sync/tenant_offices.h"
#include "tests/server/blob/temporary_folder.h"

#include <QtCore/QUrl>

#include <atomic>
#include <memory>
#include <optional>

namespace wellpulse::test {

class RealOffice {
public:
    explicit RealOffice(core::ConflictPolicy policy = core::ConflictPolicy::LastWriterWins);
    ~RealOffice();
    RealOffice(const RealOffice &) = delete;
    RealOffice &operator=(const RealOffice &) = delete;

    QUrl url() const;
    server::TenantOffice &tenant();
    /// What somebody at the office does by REST. Fails the test unless the answer is one of success.
    core::Json rest(server::Method method, const std::string &path, const core::Json &body = {});
    /// The new well's id.
    std::string addWell(const std::string &name);
    void suspend(const std::string &deviceId);
    std::string stateHash();
    /// Keeps the tenant's database as it is now.
    void backUp();
    /// The office's machine is lost: the server starts again on the backup, and its admin says so (`tenant restored`).
    void restore();

    std::atomic<std::int64_t> nowMs = 1'760'970'600'000; ///< as TestDevice's in the beginning

private:
    server::Surroundings surroundings();
    server::TenantOffices::OpenStore openStore();

    server::AccessTokens m_accessTokens{core::Bytes32{1}};
    server::MemoryAccountStore m_accounts;
    std::unique_ptr<server::MemoryStore> m_backup;
    std::optional<server::TenantOffices> m_tenants; ///< always at one place: what knows it outlives a restart
    server::AccountService m_service;
    tests::TemporaryFolder m_folder;
    server::LocalBlobStore m_blobs;
    server::PhotoService m_photos;
    server::Metrics m_metrics;
    server::Router m_router;
    std::unique_ptr<server::HttpServer> m_server;
};

} // namespace wellpulse::test
