// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_client.h"

#include "tests/bench/must.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace wellpulse::bench {

BenchClient::BenchClient(std::uint16_t port)
{
    m_socket = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail("cannot connect");
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

BenchClient::~BenchClient()
{
    close(m_socket);
}

std::string BenchClient::request(
    const std::string &method, const std::string &path, const std::string &token, const std::string &body)
{
    return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        + (token.empty() ? "" : "Authorization: Bearer " + token + "\r\n")
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

const std::string &BenchClient::exchange(const std::string &text)
{
    for (std::size_t sent = 0; sent < text.size();) {
        const ssize_t now = send(m_socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (now <= 0)
            fail("the server hung up");
        sent += static_cast<std::size_t>(now);
    }
    m_received.clear();
    std::size_t head = std::string::npos;
    std::size_t length = 0;
    char buffer[16384];
    while (head == std::string::npos || m_received.size() < head + length) {
        const ssize_t now = recv(m_socket, buffer, sizeof buffer, 0);
        if (now <= 0)
            fail("the server hung up");
        m_received.append(buffer, static_cast<std::size_t>(now));
        if (head != std::string::npos)
            continue;
        if (const std::size_t end = m_received.find("\r\n\r\n"); end != std::string::npos) {
            head = end + 4;
            const std::size_t at = m_received.find("Content-Length: ");
            length = at < head ? std::strtoul(m_received.c_str() + at + 16, nullptr, 10) : 0;
        }
    }
    if (m_received.compare(9, 1, "2") != 0)
        fail("unexpected answer: " + m_received.substr(0, 600));
    m_body.assign(m_received, head);
    return m_body;
}

core::Json BenchClient::call(
    const std::string &method, const std::string &path, const std::string &token, const core::Json &body)
{
    return core::Json::parse(exchange(request(method, path, token, body.is_null() ? "" : body.dump())));
}

} // namespace wellpulse::bench
