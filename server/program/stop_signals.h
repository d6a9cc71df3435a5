// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM, SIGINT and SIGHUP as something to wait for. Made by the main thread before any other thread starts, so that
// every thread inherits the blocked signals; `request` is for any thread.
#pragma once

namespace wellpulse::server {

class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    /// Returns at the first signal or request, those from before included.
    void wait();
    void request();

private:
    int m_signals = -1;
    int m_requests = -1;
};

} // namespace wellpulse::server
