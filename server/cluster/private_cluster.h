// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL cluster of our own inside one folder: made at the first start, reached through a Unix socket only, durable,
// and alive no longer than this object or this process. Knows nothing of what is stored in it. A supervising thread owns
// the PostgreSQL process and starts it again if it dies; `onLost` tells when that is hopeless. One cluster a folder: a
// second server on the same folder is refused with a sentence.
#pragma once

#include "core/result.h"
#include "server/cluster/cluster_identity.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

struct PrivateClusterOptions {
    std::filesystem::path folder;
    std::string adminPassword; ///< of the superuser `wellpulse`; the same at every start
    bool durable = true;       ///< false only for tests: fsync off
    unsigned maxConnections = 50;
    std::optional<RunAs> runAs;                ///< nothing: chosen by trying
    std::function<void(const Error &)> onLost; ///< on the supervising thread
};

class PrivateCluster {
public:
    /// Returns when PostgreSQL takes connections. Errors: `folder_unusable`, `folder_in_use`, `postgres_missing`,
    /// `no_unprivileged_user`, `process_failed`.
    static Result<std::unique_ptr<PrivateCluster>> start(PrivateClusterOptions options);
    /// Shuts PostgreSQL down cleanly.
    ~PrivateCluster();
    PrivateCluster(const PrivateCluster &) = delete;
    PrivateCluster &operator=(const PrivateCluster &) = delete;

    /// For a cluster that another process has running on `folder`. Error: `folder_unusable`.
    static Result<std::string> conninfoOfRunning(
        const std::filesystem::path &folder, std::string_view adminPassword, std::string_view database);

    /// For libpq, as the superuser.
    [[nodiscard]] std::string conninfo(std::string_view database = "postgres") const;
    /// A sentence for the user about where the cluster had to go, or nothing.
    [[nodiscard]] const std::string &notice() const;
    [[nodiscard]] pid_t postgresPid() const;

private:
    class Impl;
    explicit PrivateCluster(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace wellpulse::server
