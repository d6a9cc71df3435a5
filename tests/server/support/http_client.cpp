// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/support/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace wellpulse::tests {

std::string HttpReply::field(std::string_view name) const
{
    const auto isSame = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
    };
    std::string_view rest = header;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(rest.size(), line.size() + 2));
        if (line.size() > name.size() + 1 && line[name.size()] == ':'
            && std::equal(name.begin(), name.end(), line.begin(), isSame)) {
            const std::string_view value = line.substr(name.size() + 1);
            return std::string(value.substr(std::min(value.size(), value.find_first_not_of(' '))));
        }
    }
    return {};
}

HttpClient::HttpClient(std::uint16_t port)
{
    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect to the server under test");
}

HttpClient::~HttpClient()
{
    close(m_socket);
}

bool HttpClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool HttpClient::fill()
{
    std::array<char, 64 * 1024> bytes{};
    const ssize_t count = recv(m_socket, bytes.data(), bytes.size(), 0);
    if (count <= 0)
        return false;
    m_buffer.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<HttpReply> HttpClient::read(bool headOnly)
{
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return std::nullopt;
    }
    HttpReply reply;
    reply.header = m_buffer.substr(0, end + 2);
    m_buffer.erase(0, end + 4);
    constexpr std::size_t statusAt = 9; // behind "HTTP/1.1 "
    std::from_chars(reply.header.data() + statusAt, reply.header.data() + statusAt + 3, reply.status);
    if (reply.status == 100)
        return reply;
    std::size_t length = 0;
    const std::string lengthText = reply.field("Content-Length");
    std::from_chars(lengthText.data(), lengthText.data() + lengthText.size(), length);
    while (!headOnly && m_buffer.size() < length) {
        if (!fill())
            return std::nullopt;
    }
    if (!headOnly) {
        reply.body = m_buffer.substr(0, length);
        m_buffer.erase(0, length);
    }
    return reply;
}

bool HttpClient::waitForClose()
{
    while (fill()) { }
    return true;
}

std::optional<HttpReply> HttpClient::request(
    std::string_view method, std::string_view target, std::string_view body, std::string_view headers)
{
    std::string text;
    text.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: test\r\n").append(headers);
    if (!body.empty())
        text.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n");
    text.append("\r\n").append(body);
    send(text); // a server that refuses early may not take it all; the reply says
    return read(method == "HEAD");
}

} // namespace wellpulse::tests
