// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/stop_signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace wellpulse::server {

StopSignals::StopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, signal);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_requests = eventfd(0, EFD_CLOEXEC);
}

StopSignals::~StopSignals()
{
    close(m_signals);
    close(m_requests);
}

void StopSignals::wait()
{
    std::array<pollfd, 2> sources{{{m_signals, POLLIN, 0}, {m_requests, POLLIN, 0}}};
    while (poll(sources.data(), sources.size(), -1) < 0 && errno == EINTR) { }
}

void StopSignals::request()
{
    eventfd_write(m_requests, 1);
}

} // namespace wellpulse::server
