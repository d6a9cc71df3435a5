// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/support/server_process.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>

namespace wellpulse::tests {

namespace {

struct Pipe {
    int read = -1;
    int write = -1;
    Pipe()
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        read = ends[0];
        write = ends[1];
    }
};

/// `errors` -1: the caller's own.
pid_t startProgram(const std::vector<std::string> &arguments, int output, int errors)
{
    std::vector<std::string> texts{WELLPULSE_SERVER_PROGRAM};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // a test that crashes leaves no server
        dup2(output, STDOUT_FILENO);
        if (errors >= 0)
            dup2(errors, STDERR_FILENO);
        execv(pointers.front(), pointers.data());
        _exit(127);
    }
    return child;
}

int waitFor(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

ServerProcess::ServerProcess(const std::vector<std::string> &arguments)
{
    const Pipe output;
    m_pid = startProgram(arguments, output.write, -1);
    close(output.write);
    char c = 0;
    while (::read(output.read, &c, 1) == 1 && c != '\n')
        m_firstLine += c;
    close(output.read);
    const std::size_t colon = m_firstLine.rfind(':');
    if (colon != std::string::npos)
        std::from_chars(m_firstLine.data() + colon + 1, m_firstLine.data() + m_firstLine.size(), m_port);
}

ServerProcess::~ServerProcess()
{
    if (m_pid > 0)
        end(SIGTERM);
}

int ServerProcess::end(int signal)
{
    kill(m_pid, signal);
    const int result = waitFor(m_pid);
    m_pid = 0;
    return result;
}

ProgramResult runServerProgram(const std::vector<std::string> &arguments)
{
    const Pipe output;
    const Pipe errors;
    const pid_t child = startProgram(arguments, output.write, errors.write);
    close(output.write);
    close(errors.write);
    ProgramResult result;
    std::array<pollfd, 2> sources{{{output.read, POLLIN, 0}, {errors.read, POLLIN, 0}}};
    std::array<std::string *, 2> texts{&result.output, &result.errors};
    for (int open = 2; open > 0;) {
        poll(sources.data(), sources.size(), -1);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (sources[i].revents == 0)
                continue;
            std::array<char, 4096> bytes{};
            const ssize_t count = ::read(sources[i].fd, bytes.data(), bytes.size());
            if (count > 0) {
                texts[i]->append(bytes.data(), static_cast<std::size_t>(count));
            } else {
                close(sources[i].fd);
                sources[i].fd = -1;
                --open;
            }
        }
    }
    result.exitCode = waitFor(child);
    return result;
}

} // namespace wellpulse::tests
