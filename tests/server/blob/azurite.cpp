// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/blob/azurite.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace wellpulse::tests {

namespace {

/// Where scripts/azurite.sh has put it.
std::string installedFolder()
{
    FILE *script = popen(WELLPULSE_AZURITE_SCRIPT " --where", "r");
    if (script == nullptr)
        throw std::runtime_error("scripts/azurite.sh cannot be run");
    std::array<char, 4096> line{};
    const bool read = std::fgets(line.data(), static_cast<int>(line.size()), script) != nullptr;
    pclose(script);
    std::string folder = read ? line.data() : "";
    while (folder.ends_with('\n'))
        folder.pop_back();
    return folder;
}

} // namespace

Azurite::Azurite()
{
    const std::string program = installedFolder() + "/node_modules/azurite/dist/src/blob/main.js";
    if (access(program.c_str(), R_OK) != 0)
        throw std::runtime_error("Azurite is not installed; run ./dev setup");
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(pipe[1], STDOUT_FILENO);
        execlp("node", "node", program.c_str(), "--blobHost", "127.0.0.1", "--blobPort", "0", "--location",
            m_folder.path().c_str(), "--disableTelemetry", "--silent", static_cast<char *>(nullptr));
        _exit(127);
    }
    close(pipe[1]);
    FILE *output = fdopen(pipe[0], "r");
    std::array<char, 4096> line{};
    const std::string ready = "successfully listens on ";
    while (m_endpoint.empty() && std::fgets(line.data(), static_cast<int>(line.size()), output) != nullptr) {
        const std::string text(line.data());
        if (const auto at = text.find(ready); at != std::string::npos)
            m_endpoint = text.substr(at + ready.size(), text.find('\n', at) - at - ready.size()) + "/" + azuriteAccount;
    }
    m_output = output; // kept open: it writes a line for every request
    if (m_endpoint.empty())
        throw std::runtime_error("Azurite does not start");
}

Azurite::~Azurite()
{
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
    std::fclose(m_output);
}

} // namespace wellpulse::tests
