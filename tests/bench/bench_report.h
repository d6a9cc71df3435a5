// SPDX-License-Identifier: GPL-3.0-or-later
// What every benchmark prints: a table for people on stderr, one JSON object {name: {metric: number}} on stdout.
#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace wellpulse::bench {

class Stopwatch {
public:
    double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// `share` 0.5 is the median.
inline double quantile(std::vector<double> samples, double share)
{
    std::sort(samples.begin(), samples.end());
    const auto index = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1) + 0.5);
    return samples.at(index);
}

inline double sum(const std::vector<double> &samples)
{
    double total = 0;
    for (const double sample : samples)
        total += sample;
    return total;
}

class Report {
public:
    explicit Report(std::string name)
        : m_name(std::move(name))
    {
    }

    void metric(const std::string &name, double value, const char *explanation)
    {
        std::fprintf(stderr, "%-10s %-28s %14.3f  %s\n", m_name.c_str(), name.c_str(), value, explanation);
        m_metrics[name] = value;
    }
    void print() const { std::printf("%s\n", nlohmann::json{{m_name, m_metrics}}.dump().c_str()); }

private:
    std::string m_name;
    nlohmann::json m_metrics = nlohmann::json::object();
};

} // namespace wellpulse::bench
