// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics.h"

#include "server/http/router.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace wellpulse::server {

namespace {

void appendLine(std::string &out, std::string_view name, std::string_view labels, std::uint64_t value)
{
    out.append(name);
    if (!labels.empty())
        out.append("{").append(labels).append("}");
    out.append(" ").append(std::to_string(value)).append("\n");
}

std::string decimal(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", value);
    return text.data();
}

} // namespace

void Metrics::watch(const Router &router)
{
    m_routes.clear();
    for (const Route &route : router.routes()) {
        m_routes.push_back(std::make_unique<RouteCounts>());
        m_routes.back()->label
            = "method=\"" + std::string(methodName(route.method)) + "\",route=\"" + route.pathTemplate + "\"";
    }
    m_routes.push_back(std::make_unique<RouteCounts>());
    m_routes.back()->label = "method=\"\",route=\"\"";
}

void Metrics::countRequest(std::size_t routeIndex, int status, double seconds)
{
    if (m_routes.empty())
        return;
    RouteCounts &counts = *m_routes[std::min(routeIndex, m_routes.size() - 1)];
    counts.byStatusClass[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(
        1, std::memory_order_relaxed);
    const auto bucket = std::lower_bound(bucketSeconds.begin(), bucketSeconds.end(), seconds) - bucketSeconds.begin();
    counts.buckets[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    counts.totalMicroseconds.fetch_add(
        static_cast<std::uint64_t>(std::llround(seconds * 1e6)), std::memory_order_relaxed);
}

void Metrics::countBatch(std::uint64_t events)
{
    m_batches.fetch_add(1, std::memory_order_relaxed);
    m_events.fetch_add(events, std::memory_order_relaxed);
}

void Metrics::countDisposition(std::string_view disposition, std::uint64_t events)
{
    const std::scoped_lock lock(m_dispositionsMutex);
    const auto found = m_dispositions.find(disposition);
    if (found == m_dispositions.end())
        m_dispositions.emplace(disposition, events);
    else
        found->second += events;
}

void Metrics::countDatabaseError()
{
    m_databaseErrors.fetch_add(1, std::memory_order_relaxed);
}

void Metrics::countRateLimited()
{
    m_rateLimited.fetch_add(1, std::memory_order_relaxed);
}

std::string Metrics::prometheusText() const
{
    std::string out = "# TYPE wellpulse_requests_total counter\n";
    for (const auto &route : m_routes) {
        for (std::size_t statusClass = 1; statusClass < route->byStatusClass.size(); ++statusClass) {
            const std::uint64_t count = route->byStatusClass[statusClass].load(std::memory_order_relaxed);
            if (count > 0)
                appendLine(out, "wellpulse_requests_total",
                    route->label + ",status=\"" + std::to_string(statusClass) + "xx\"", count);
        }
    }
    out += "# TYPE wellpulse_request_seconds histogram\n";
    for (const auto &route : m_routes) {
        std::uint64_t total = 0;
        for (const auto &bucket : route->buckets)
            total += bucket.load(std::memory_order_relaxed);
        if (total == 0)
            continue;
        std::uint64_t soFar = 0;
        for (std::size_t i = 0; i < route->buckets.size(); ++i) {
            soFar += route->buckets[i].load(std::memory_order_relaxed);
            const std::string limit = i < bucketSeconds.size() ? decimal(bucketSeconds[i]) : "+Inf";
            appendLine(out, "wellpulse_request_seconds_bucket", route->label + ",le=\"" + limit + "\"", soFar);
        }
        out += "wellpulse_request_seconds_sum{" + route->label + "} "
            + std::to_string(static_cast<double>(route->totalMicroseconds.load(std::memory_order_relaxed)) / 1e6)
            + "\n";
        appendLine(out, "wellpulse_request_seconds_count", route->label, soFar);
    }
    const auto counter = [&out](std::string_view name, std::uint64_t value) {
        out.append("# TYPE ").append(name).append(" counter\n");
        appendLine(out, name, {}, value);
    };
    counter("wellpulse_batches_total", m_batches.load(std::memory_order_relaxed));
    counter("wellpulse_events_total", m_events.load(std::memory_order_relaxed));
    counter("wellpulse_database_errors_total", m_databaseErrors.load(std::memory_order_relaxed));
    counter("wellpulse_rate_limited_total", m_rateLimited.load(std::memory_order_relaxed));
    out += "# TYPE wellpulse_dispositions_total counter\n";
    const std::scoped_lock lock(m_dispositionsMutex);
    for (const auto &[name, count] : m_dispositions)
        appendLine(out, "wellpulse_dispositions_total", "disposition=\"" + name + "\"", count);
    return out;
}

} // namespace wellpulse::server
