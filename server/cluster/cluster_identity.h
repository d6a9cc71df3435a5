// SPDX-License-Identifier: GPL-3.0-or-later
// As whom PostgreSQL runs. It refuses to be root, yet `dev` is often started by root (containers, CI). Decided by trying,
// once, before the cluster is made.
#pragma once

#include "core/result.h"

#include <sys/types.h>

#include <filesystem>

namespace wellpulse::server {

enum class RunAs {
    Self,          ///< we are not root
    UserNamespace, ///< root outside, another user inside its own user namespace; files stay root's
    PostgresUser,  ///< dropped to the system's user `postgres`, which owns the cluster's folder
};

struct ClusterIdentity {
    RunAs runAs = RunAs::Self;
    uid_t uid = 0; ///< with UserNamespace the user seen inside, with PostgresUser the real one
    gid_t gid = 0;
};

/// Error: `no_unprivileged_user`, when root can neither make a user namespace nor find a user `postgres`.
Result<ClusterIdentity> chooseClusterIdentity();

/// One way in particular, for tests. Error: `no_unprivileged_user` where this machine does not allow it.
Result<ClusterIdentity> clusterIdentity(RunAs runAs);

/// True if that identity may write in `folder`, every parent being passable for it.
bool canWrite(const ClusterIdentity &identity, const std::filesystem::path &folder);

/// Makes the calling process that identity. Only between fork and exec: calls nothing that allocates. False on failure.
bool assumeIdentity(const ClusterIdentity &identity);

} // namespace wellpulse::server
