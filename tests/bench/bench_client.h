// SPDX-License-Identifier: GPL-3.0-or-later
// A kept connection to the office over loopback that sends ready texts and reads answers, at no cost worth measuring. Ends
// the benchmark unless an answer is a 2xx.
#pragma once

#include "core/json/json.h"

#include <cstdint>
#include <string>

namespace wellpulse::bench {

class BenchClient {
public:
    explicit BenchClient(std::uint16_t port);
    ~BenchClient();
    BenchClient(const BenchClient &) = delete;
    BenchClient &operator=(const BenchClient &) = delete;

    static std::string request(
        const std::string &method, const std::string &path, const std::string &token, const std::string &body);

    /// The answer's body.
    const std::string &exchange(const std::string &text);
    core::Json call(
        const std::string &method, const std::string &path, const std::string &token, const core::Json &body = nullptr);

private:
    int m_socket = -1;
    std::string m_received;
    std::string m_body;
};

} // namespace wellpulse::bench
