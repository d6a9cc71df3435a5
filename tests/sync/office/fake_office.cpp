// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/office/fake_office.h"

#include <QtCore/QUrlQuery>
#include <QtNetwork/QTcpSocket>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wellpulse::test {

namespace {
QByteArray gunzip(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        throw std::runtime_error("zlib");
    QByteArray out;
    std::array<char, 65536> chunk{};
    QByteArray input = packed;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    int code = Z_OK;
    while (code == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = chunk.size();
        code = inflate(&stream, Z_NO_FLUSH);
        out.append(chunk.data(), static_cast<qsizetype>(chunk.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (code != Z_STREAM_END)
        throw std::runtime_error("the body is no gzip");
    return out;
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = plain;
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray httpText(int status, const QByteArray &type, const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + extraHeaders + "Connection: close\r\n\r\n" + body;
}

core::Json errorBody(const std::string &code, const std::string &message)
{
    return {{"error", {{"code", code}, {"message", message}}}};
}
} // namespace

FakeOffice::FakeOffice(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { readFrom(socket, *buffer); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    switchOn();
}

void FakeOffice::switchOn()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        throw std::runtime_error("the fake office cannot listen");
    m_port = m_server.serverPort();
}

void FakeOffice::switchOff()
{
    m_server.close();
}

QUrl FakeOffice::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

int FakeOffice::timesSeen(std::string_view path) const
{
    return static_cast<int>(std::count_if(
        m_seen.begin(), m_seen.end(), [&](const SeenRequest &request) { return request.path.starts_with(path); }));
}

void FakeOffice::readFrom(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    SeenRequest request;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    request.method = first.value(0).toStdString();
    request.path = first.value(1).toStdString();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).toLower().toStdString()] = line.mid(colon + 1).trimmed().toStdString();
    }
    const qsizetype length = QByteArray::fromStdString(request.headers["content-length"]).toLongLong();
    QByteArray body = buffer.mid(headEnd + 4);
    if (body.size() < length)
        return;
    buffer.clear();
    if (request.headers["content-encoding"] == "gzip")
        body = gunzip(body);
    if (!body.isEmpty()) {
        const auto json = core::parseJson(std::string_view(body.constData(), static_cast<std::size_t>(body.size())));
        if (!json)
            throw std::runtime_error("a request that is not JSON in the profile");
        request.body = *json;
    }
    m_seen.push_back(request);
    answer(socket, request);
    Q_EMIT requestSeen(QString::fromStdString(request.path));
}

std::optional<Fault> FakeOffice::takeFault(const std::string &path)
{
    const auto found = std::find_if(
        m_faults.begin(), m_faults.end(), [&](const Fault &fault) { return path.starts_with(fault.path); });
    if (found == m_faults.end())
        return std::nullopt;
    Fault fault = *found;
    m_faults.erase(found);
    return fault;
}

void FakeOffice::answer(QTcpSocket *socket, const SeenRequest &request)
{
    using enum Fault::Kind;
    const std::optional<Fault> fault = takeFault(request.path);
    const auto kind = fault ? std::optional(fault->kind) : std::nullopt;
    if (kind == Hang)
        return;
    if (kind == Html || kind == Redirect) {
        socket->write(httpText(kind == Html ? 200 : 302, "text/html", "<html>Sign in to the hotel's network</html>",
            kind == Redirect ? "Location: http://127.0.0.1:9/portal\r\n" : ""));
        socket->disconnectFromHost();
        return;
    }
    Reply reply;
    if (kind == Status)
        reply = {fault->status, errorBody(fault->code, "The script says " + fault->code + "."), fault->retryAfter};
    else
        reply = replyTo(request);
    if (kind == LoseReply) {
        socket->abort();
        return;
    }
    if (kind == ForgetIds)
        reply.body["synced"] = core::Json::array();
    if (kind == GarbleFeed)
        reply.body["changes"] = {{{"seq", "seven"}}};
    QByteArray body = QByteArray::fromStdString(reply.body.dump());
    QByteArray headers;
    if (!reply.retryAfter.empty())
        headers += "Retry-After: " + QByteArray::fromStdString(reply.retryAfter) + "\r\n";
    const auto accepts = request.headers.find("accept-encoding");
    if (accepts != request.headers.end() && accepts->second.find("gzip") != std::string::npos) {
        headers += "Content-Encoding: gzip\r\n";
        body = gzipped(body);
    }
    QByteArray text
        = httpText(reply.status, kind == WrongType ? "text/plain" : "application/json; charset=utf-8", body, headers);
    if (kind == CutBody)
        text.truncate(text.size() - body.size() / 2 - 1);
    socket->write(text);
    socket->disconnectFromHost();
}

core::Json FakeOffice::tokens()
{
    ++m_refreshGeneration;
    return {{"accessToken", "access-" + std::to_string(m_accessGeneration)}, {"expiresIn", 900},
        {"refreshToken", "refresh-" + std::to_string(m_refreshGeneration)}};
}

FakeOffice::Reply FakeOffice::replyTo(const SeenRequest &request)
{
    const std::string path = request.path.substr(0, request.path.find('?'));
    if (path == "/auth/login") {
        if (request.body.at("password") != password)
            return {401, errorBody("invalid_credentials", "The tenant, email or password is not right."), {}};
        core::Json body = tokens();
        body["user"] = {{"id", "user-1"}, {"name", "Demo"}, {"role", "operator"}};
        return {200, body, {}};
    }
    if (path == "/auth/refresh") {
        const bool known = request.body.at("refreshToken") == "refresh-" + std::to_string(m_refreshGeneration);
        if (refuseRefresh || !known)
            return {401, errorBody("refresh_refused", "Sign in again."), {}};
        return {200, tokens(), {}};
    }
    const auto authorization = request.headers.find("authorization");
    if (authorization == request.headers.end()
        || authorization->second != "Bearer access-" + std::to_string(m_accessGeneration))
        return {401, errorBody("unauthorized", "The token has expired."), {}};
    if (path == "/devices")
        return {200, model.enrol(request.body.at("installNonce").get<std::string>()), {}};
    if (path == "/sync/batch") {
        if (request.body.at("events").size() > largestBatch)
            return {413, errorBody("payload_too_large", "The batch is too large."), {}};
        if (!model.knowsDevice(request.body.at("deviceId").get<std::string>()))
            return {403, errorBody("device_unknown", "This device is not enrolled here."), {}};
        return {200, model.takeBatch(request.body), {}};
    }
    if (path == "/sync/changes") {
        const QUrlQuery query(QString::fromStdString(request.path).section(QLatin1Char('?'), 1));
        const std::string cursor = query.queryItemValue(QStringLiteral("cursor"), QUrl::FullyDecoded).toStdString();
        return {200, model.changesAfter(*core::parseJson(cursor)), {}};
    }
    if (path == "/sync/snapshot") {
        const QUrlQuery query(QString::fromStdString(request.path).section(QLatin1Char('?'), 1));
        return {200, model.snapshot(query.queryItemValue(QStringLiteral("page")).toULongLong()), {}};
    }
    return {404, errorBody("not_found", "There is no such thing here."), {}};
}

} // namespace wellpulse::test
