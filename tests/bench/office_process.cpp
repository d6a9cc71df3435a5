// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/office_process.h"

#include "tests/bench/must.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <vector>

namespace wellpulse::bench {

std::string serverBeside()
{
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "wellpulse-server").string();
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        fail("no temporary folder can be made");
    m_path = pattern;
    // Else a root's cluster lies elsewhere, for PostgreSQL's user.
    using enum std::filesystem::perms;
    std::filesystem::permissions(m_path, owner_all | group_exec | others_exec);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

OfficeProcess::OfficeProcess(const std::string &program, const std::filesystem::path &folder)
{
    int ends[2];
    if (pipe(ends) != 0)
        fail("no pipe");
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // a bench that is called off leaves nothing behind
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        const std::string data = folder / "data";
        execl(program.c_str(), program.c_str(), "dev", "--data", data.c_str(), "--port", "0", "--rate-limit", "0",
            nullptr);
        _exit(127);
    }
    close(ends[1]);
    m_output = fdopen(ends[0], "r");
    char line[512];
    while (std::fgets(line, sizeof line, m_output) != nullptr) {
        if (const char *found = std::strstr(line, "listening on http://127.0.0.1:")) {
            m_port = static_cast<std::uint16_t>(std::atoi(found + std::strlen("listening on http://127.0.0.1:")));
            return;
        }
    }
    fail("the server did not start");
}

OfficeProcess::~OfficeProcess()
{
    kill(m_pid, SIGTERM);
    waitpid(m_pid, nullptr, 0);
    std::fclose(m_output);
}

double OfficeProcess::residentMb() const
{
    std::ifstream status("/proc/" + std::to_string(m_pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::atof(line.c_str() + 6) / 1024;
    }
    return 0;
}

CpuSeconds cpuSeconds(pid_t server)
{
    struct Process {
        pid_t parent = 0;
        double seconds = 0;
    };
    std::map<pid_t, Process> processes;
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const pid_t pid = std::atoi(entry.path().filename().c_str());
        std::ifstream file(entry.path() / "stat");
        std::string line;
        if (pid == 0 || !std::getline(file, line))
            continue;
        std::istringstream fields(line.substr(line.rfind(')') + 2)); // the name before it may hold spaces
        std::vector<std::string> values{std::istream_iterator<std::string>(fields), {}};
        // As in proc(5), counted from the state: 1 ppid; 11 to 14 utime, stime and those of ended children.
        processes[pid] = {std::atoi(values.at(1).c_str()),
            (std::atof(values.at(11).c_str()) + std::atof(values.at(12).c_str())) / ticks};
    }
    CpuSeconds sum;
    for (const auto &[pid, process] : processes) {
        pid_t ancestor = pid;
        while (ancestor > 1 && ancestor != server)
            ancestor = processes.contains(ancestor) ? processes.at(ancestor).parent : 0;
        if (ancestor == server)
            (pid == server ? sum.server : sum.postgres) += process.seconds;
    }
    rusage own{};
    getrusage(RUSAGE_SELF, &own);
    sum.client = static_cast<double>(own.ru_utime.tv_sec + own.ru_stime.tv_sec)
        + static_cast<double>(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
    return sum;
}

} // namespace wellpulse::bench
