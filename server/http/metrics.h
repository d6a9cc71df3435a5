// SPDX-License-Identifier: GPL-3.0-or-later
// What the server counts, and its Prometheus text (`GET /metrics`). Counting is lock-free; every member may be called from
// any thread. Labels are route templates and fixed words, never what a caller sent.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

class Router;

class Metrics {
public:
    /// Room for the routes of `router`; before the server starts.
    void watch(const Router &router);

    /// One finished request; `routeIndex` is Route::index, or `noRoute`.
    void countRequest(std::size_t routeIndex, int status, double seconds);
    static constexpr std::size_t noRoute = static_cast<std::size_t>(-1);

    void countBatch(std::uint64_t events);
    void countDisposition(std::string_view disposition, std::uint64_t events = 1);
    void countDatabaseError();
    void countRateLimited();

    [[nodiscard]] std::string prometheusText() const;

private:
    static constexpr std::array<double, 10> bucketSeconds{.001, .0025, .005, .01, .025, .05, .1, .25, 1., 5.};
    struct RouteCounts {
        std::string label;
        std::array<std::atomic<std::uint64_t>, 6> byStatusClass{};
        std::array<std::atomic<std::uint64_t>, bucketSeconds.size() + 1> buckets{};
        std::atomic<std::uint64_t> totalMicroseconds{0};
    };
    std::vector<std::unique_ptr<RouteCounts>> m_routes; ///< the last one is for `noRoute`
    std::atomic<std::uint64_t> m_batches{0};
    std::atomic<std::uint64_t> m_events{0};
    std::atomic<std::uint64_t> m_databaseErrors{0};
    std::atomic<std::uint64_t> m_rateLimited{0};
    mutable std::mutex m_dispositionsMutex;
    std::map<std::string, std::uint64_t, std::less<>> m_dispositions;
};

} // namespace wellpulse::server
