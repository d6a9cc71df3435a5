// SPDX-License-Identifier: GPL-3.0-or-later
// A blocking HTTP client on a plain socket, for tests that must send what no proper client sends. One connection an
// object; one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::tests {

struct HttpReply {
    int status = 0;
    std::string header; ///< with the status line, lower case names not guaranteed
    std::string body;

    /// The value of a header, by any case of its name; empty if there is none.
    [[nodiscard]] std::string field(std::string_view name) const;
};

class HttpClient {
public:
    explicit HttpClient(std::uint16_t port);
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// False when the other side does not take it any more.
    bool send(std::string_view bytes);
    /// One whole reply; nothing when the connection ended before it was complete.
    std::optional<HttpReply> read(bool headOnly = false);
    /// True once the other side has closed (waits for it).
    bool waitForClose();

    /// A request with Content-Length, and its reply.
    std::optional<HttpReply> request(
        std::string_view method, std::string_view target, std::string_view body = {}, std::string_view headers = {});

private:
    bool fill();
    int m_socket = -1;
    std::string m_buffer;
};

} // namespace wellpulse::tests
