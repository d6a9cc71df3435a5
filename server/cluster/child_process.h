// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a PostgreSQL program as a child of the calling thread: under the cluster's identity, with a clean environment and
// signal mask, its output appended to a file, and told to end when that thread does, so that no PostgreSQL outlives a
// killed server. Reports failures as Result; the exit status as waitpid gives it.
#pragma once

#include "core/result.h"
#include "server/cluster/cluster_identity.h"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace wellpulse::server {

struct ChildProgram {
    std::filesystem::path program;
    std::vector<std::string> arguments; ///< without the program's own name
    std::filesystem::path outputFile;
    ClusterIdentity identity;
    std::vector<std::string> environment{}; ///< NAME=VALUE, beside what every child gets
};

/// Error: `process_failed`. The child gets SIGINT (PostgreSQL: shut down at once, cleanly) when this thread ends.
Result<pid_t> startChild(const ChildProgram &program);

/// Waits; the status is waitpid's.
int waitForChild(pid_t child);

/// startChild and waitForChild. Error: `process_failed`, with the last line of the output.
Status runChild(const ChildProgram &program);

/// The last line of a text file that is not empty, for error sentences.
std::string lastLineOf(const std::filesystem::path &file);

} // namespace wellpulse::server
