// SPDX-License-Identifier: GPL-3.0-or-later
// `wellpulse-server dev` as a benchmark's counterpart: in a process of its own, with its private PostgreSQL (fsync,
// synchronous_commit on), without a rate limit. Ends the benchmark when it does not start.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>

namespace wellpulse::bench {

/// The server built beside this program.
std::string serverBeside();

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

class OfficeProcess {
public:
    OfficeProcess(const std::string &program, const std::filesystem::path &folder);
    ~OfficeProcess();
    OfficeProcess(const OfficeProcess &) = delete;
    OfficeProcess &operator=(const OfficeProcess &) = delete;

    std::uint16_t port() const { return m_port; }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    pid_t pid() const { return m_pid; }
    double residentMb() const;

private:
    pid_t m_pid = 0;
    std::FILE *m_output = nullptr;
    std::uint16_t m_port = 0;
};

/// Processor time in seconds: the server's own, that of all processes below it (PostgreSQL), this process's.
struct CpuSeconds {
    double server = 0;
    double postgres = 0;
    double client = 0;

    CpuSeconds operator-(const CpuSeconds &before) const
    {
        return {server - before.server, postgres - before.postgres, client - before.client};
    }
};
CpuSeconds cpuSeconds(pid_t server);

} // namespace wellpulse::bench
