// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/child_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>

namespace wellpulse::server {

namespace {

constexpr int exitNotStarted = 127;

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// In the child, between fork and exec: nothing here may allocate or lock.
[[noreturn]] void becomeProgram(
    const ChildProgram &program, pid_t parent, int output, char *const *arguments, char *const *environment)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGCHLD})
        std::signal(signal, SIG_DFL);
    const int nothing = open("/dev/null", O_RDONLY);
    const bool redirected
        = dup2(nothing, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 && dup2(output, STDERR_FILENO) >= 0;
    setpgid(0, 0); // Ctrl+C at the terminal is for the server, which then ends its PostgreSQL in order
    if (redirected && assumeIdentity(program.identity)) {
        // After the change of identity, which would clear it.
        prctl(PR_SET_PDEATHSIG, SIGINT);
        if (getppid() == parent)
            execve(program.program.c_str(), arguments, environment);
    }
    _exit(exitNotStarted);
}

} // namespace

Result<pid_t> startChild(const ChildProgram &program)
{
    std::vector<std::string> arguments{program.program.string()};
    arguments.insert(arguments.end(), program.arguments.begin(), program.arguments.end());
    std::vector<std::string> environment{"LC_ALL=C", "TZ=UTC", "PATH=/usr/bin:/bin"};
    environment.insert(environment.end(), program.environment.begin(), program.environment.end());
    const std::vector<char *> argumentPointers = pointersTo(arguments);
    const std::vector<char *> environmentPointers = pointersTo(environment);
    constexpr mode_t ownerOnly = 0600;
    const int output = open(program.outputFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, ownerOnly);
    if (output < 0)
        return Error{
            "process_failed", "Cannot write " + program.outputFile.string() + ": " + std::strerror(errno) + "."};
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0)
        becomeProgram(program, parent, output, argumentPointers.data(), environmentPointers.data());
    const int forkError = errno;
    close(output);
    if (child < 0)
        return Error{
            "process_failed", "Cannot start " + program.program.string() + ": " + std::strerror(forkError) + "."};
    return child;
}

int waitForChild(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

Status runChild(const ChildProgram &program)
{
    auto child = startChild(program);
    if (!child)
        return errorOf(std::move(child));
    const int status = waitForChild(*child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {};
    return Error{"process_failed",
        program.program.filename().string() + " failed: " + lastLineOf(program.outputFile) + " (see "
            + program.outputFile.string() + ")."};
}

std::string lastLineOf(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    std::string last;
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty())
            last = line;
    }
    return last;
}

} // namespace wellpulse::server
