// SPDX-License-Identifier: GPL-3.0-or-later
// The built wellpulse-server as a child process, as a user would start it. Ends with the object.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace wellpulse::tests {

class ServerProcess {
public:
    /// Returns when it has said where it listens, or has ended: then port() is 0.
    explicit ServerProcess(const std::vector<std::string> &arguments);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] const std::string &firstLine() const { return m_firstLine; }
    /// Sends the signal and waits; the exit code, or minus the signal that ended it.
    int end(int signal);

private:
    pid_t m_pid = 0;
    std::uint16_t m_port = 0;
    std::string m_firstLine;
};

struct ProgramResult {
    int exitCode = -1;
    std::string output; ///< stdout
    std::string errors; ///< stderr
};

/// Runs wellpulse-server to its end.
ProgramResult runServerProgram(const std::vector<std::string> &arguments);

} // namespace wellpulse::tests
