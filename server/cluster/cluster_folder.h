// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a private cluster: who may use it (a lock), where PostgreSQL's files and its socket are, and what an
// earlier life may have left behind. Layout:
//
//     server.lock    held as long as a server uses the folder
//     cluster/       PostgreSQL's data (or a link to it, where PostgreSQL's user cannot pass the parents)
//     log/           postgres.log, initdb.log
//     socket-folder  the path of the socket's folder, a text
//
// Synchronous; one thread.
#pragma once

#include "core/result.h"
#include "server/cluster/cluster_identity.h"
#include "server/cluster/postgres_programs.h"

#include <filesystem>
#include <optional>
#include <string>

namespace wellpulse::server {

class ClusterFolder {
public:
    /// Takes the lock. Errors: `folder_unusable`, `folder_in_use`.
    static Result<ClusterFolder> open(const std::filesystem::path &folder);
    ~ClusterFolder();
    ClusterFolder(ClusterFolder &&other) noexcept;
    ClusterFolder &operator=(ClusterFolder &&) = delete;

    /// The identity to run as: that of an existing cluster's owner, else the first that this machine allows.
    Result<ClusterIdentity> chooseIdentity(std::optional<RunAs> wanted) const;

    /// Makes the cluster if there is none: beside its place, then moved there whole, so that a power cut leaves none or a
    /// whole one.
    Status makeCluster(const PostgresPrograms &programs, const ClusterIdentity &identity,
        const std::string &adminPassword, bool durable);

    /// Waits for a PostgreSQL that a killed server left behind to end, and removes a `postmaster.pid` that names a
    /// process which has nothing to do with this cluster.
    Status clearRemains(const ClusterIdentity &identity) const;

    /// A fresh folder for the socket, which only the identity may enter; short enough for a Unix address.
    Result<std::filesystem::path> makeSocketFolder(const ClusterIdentity &identity) const;
    void removeSocketFolder() const;
    /// That of the server which runs on `folder`. Error: `folder_unusable`.
    static Result<std::filesystem::path> socketFolderOf(const std::filesystem::path &folder);

    [[nodiscard]] std::filesystem::path dataFolder() const { return m_folder / "cluster"; }
    [[nodiscard]] std::filesystem::path logFile(const char *name) const { return m_folder / "log" / name; }
    [[nodiscard]] const std::string &notice() const { return m_notice; }

private:
    ClusterFolder(std::filesystem::path folder, int lock);
    Result<std::filesystem::path> prepareNewFolder(const ClusterIdentity &identity);

    std::filesystem::path m_folder;
    int m_lock = -1;
    std::string m_notice;
};

} // namespace wellpulse::server
