// SPDX-License-Identifier: GPL-3.0-or-later
// The blob store's client against a peer on loopback that answers, refuses, breaks off, falls silent and has certificates.
#include "sync/blob_client.h"
#include "tests/support/http_text.h"
#include "tests/support/test_certificate.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <catch2/catch_test_macros.hpp>

using namespace wellpulse;
using sync::BlobReply;
using sync::BlobRequest;

namespace {

const QByteArray created = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

/// A blob store of a few lines: hands every message to `onRequest`, and counts connections.
class Peer {
public:
    explicit Peer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        m_server->listen(QHostAddress::LocalHost);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket *line = m_server->nextPendingConnection()) {
                ++connections;
                QObject::connect(line, &QTcpSocket::readyRead, line, [this, line] { take(*line); });
                take(*line);
            }
        });
    }
    QUrl url(const char *scheme = "http") const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2/a.jpg").arg(QLatin1String(scheme)).arg(m_server->serverPort()));
    }

    int connections = 0;
    std::vector<QByteArray> requests;
    std::function<void(QTcpSocket &)> onRequest = [](QTcpSocket &line) { line.write(created); };
    /// Instead of onRequest: at the first bytes.
    std::function<void(QTcpSocket &)> onFirstBytes;

private:
    void take(QTcpSocket &line)
    {
        QByteArray &unread = m_unread[&line];
        unread += line.readAll();
        if (unread.isEmpty())
            return;
        if (onFirstBytes)
            return std::exchange(onFirstBytes, nullptr)(line);
        for (qsizetype whole = 0; (whole = test::httpMessageBytes(unread)) > 0;) {
            requests.push_back(unread.left(whole));
            unread.remove(0, whole);
            onRequest(line);
        }
    }
    std::unique_ptr<QTcpServer> m_server;
    std::map<QTcpSocket *, QByteArray> m_unread;
};

class Store {
public:
    explicit Store(const QUrl &url, sync::OfficeAddress limits = {})
        : m_url(url)
        , m_client(withServer(std::move(limits), url))
    {
    }
    BlobReply put(const QByteArray &body) { return exchange({BlobRequest::Method::Put, m_url, body, "image/jpeg"}); }
    BlobReply get() { return exchange({BlobRequest::Method::Get, m_url, {}, {}}); }
    BlobReply exchange(const BlobRequest &request)
    {
        QEventLoop loop;
        BlobReply seen;
        int answers = 0;
        m_client.send(request, [&](const BlobReply &reply) {
            seen = reply;
            ++answers;
            loop.quit();
        });
        CHECK(answers == 0); // later, never from within
        loop.exec();
        CHECK(answers == 1);
        return seen;
    }
    sync::BlobClient &client() { return m_client; }

private:
    static sync::OfficeAddress withServer(sync::OfficeAddress limits, const QUrl &url)
    {
        limits.server = url;
        return limits;
    }
    QUrl m_url;
    sync::BlobClient m_client;
};

void write(QTcpSocket &line, const QByteArray &bytes)
{
    line.write(bytes);
    line.flush();
}

} // namespace

TEST_CASE("exchanges go one after the other over one connection, bodies to the byte")
{
    Peer peer;
    Store store(peer.url());
    QByteArray body(300'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = static_cast<char>(i * 7);
    CHECK(store.put(body).status == 201);
    CHECK(store.put("second").status == 201);
    QEventLoop loop;
    std::vector<int> order;
    for (int i = 0; i < 3; ++i) {
        store.client().send({BlobRequest::Method::Get, peer.url(), {}, {}}, [&, i](const BlobReply &) {
            order.push_back(i);
            if (i == 2)
                loop.quit();
        });
    }
    loop.exec();
    CHECK(order == std::vector{0, 1, 2});
    CHECK(peer.connections == 1);
    REQUIRE(peer.requests.size() == 5);
    const bool isSame = peer.requests[0].endsWith("\r\n\r\n" + body);
    CHECK(isSame);
    CHECK(peer.requests[0].contains("Content-Length: 300000\r\n"));
}

TEST_CASE("a connection that the store ends is followed by another one")
{
    Peer peer;
    Store store(peer.url());
    SECTION("told with the answer")
    {
        peer.onRequest = [](QTcpSocket &line) {
            write(line, "HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        };
    }
    SECTION("by ending it")
    {
        peer.onRequest = [](QTcpSocket &line) {
            write(line, created);
            line.disconnectFromHost();
        };
    }
    SECTION("at the answer's end, which nothing else tells")
    {
        peer.onRequest = [](QTcpSocket &line) {
            write(line, "HTTP/1.1 201 Created\r\n\r\nbody");
            line.disconnectFromHost();
        };
    }
    SECTION("after words that nobody asked for")
    {
        peer.onRequest = [](QTcpSocket &line) { write(line, created + "HTTP/1.1 200 OK\r\n"); };
    }
    CHECK(store.put("1").status == 201);
    CHECK(store.put("2").status == 201);
    CHECK(peer.connections == 2);
}

TEST_CASE("a refusal that comes before all of the body has gone is heard")
{
    Peer peer;
    Store store(peer.url());
    peer.onFirstBytes = [](QTcpSocket &line) { write(line, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"); };
    CHECK(store.put(QByteArray(32 * 1024 * 1024, 'x')).status == 403);
    CHECK(store.put("again").status == 201);
    CHECK(peer.connections == 2);
}

TEST_CASE("a broken line is told, and nothing is sent a second time by itself")
{
    Peer peer;
    Store store(peer.url());
    SECTION("before the answer")
    {
        peer.onRequest = [](QTcpSocket &line) { line.abort(); };
    }
    SECTION("within the answer")
    {
        peer.onRequest = [](QTcpSocket &line) {
            write(line, "HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\nhalf");
            line.disconnectFromHost();
        };
    }
    SECTION("by something that is no store")
    {
        peer.onRequest = [](QTcpSocket &line) { write(line, "SSH-2.0\r\n\r\n"); };
    }
    SECTION("on a connection that served before")
    {
        CHECK(store.put("0").status == 201);
        peer.requests.clear();
        peer.onRequest = [](QTcpSocket &line) { line.abort(); };
    }
    const BlobReply reply = store.put("1");
    CHECK(reply.status == 0);
    CHECK_FALSE(reply.isGood());
    CHECK(reply.transportError
        == "The photo store could not be reached, or the connection broke off; photos are kept here.");
    CHECK(peer.requests.size() == 1);
    peer.onRequest = [](QTcpSocket &line) { write(line, created); };
    CHECK(store.put("2").status == 201);
}

TEST_CASE("a store that is not there, that falls silent or that never ends is given up on")
{
    sync::OfficeAddress limits;
    SECTION("not there")
    {
        QTcpServer taken;
        taken.listen(QHostAddress::LocalHost);
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/a").arg(taken.serverPort()));
        taken.close();
        CHECK_FALSE(Store(url).put("1").transportError.empty());
    }
    SECTION("no answer to the call: its queue is full, and nobody takes from it")
    {
        limits.stalledTimeoutMs = 50;
        QTcpServer full;
        full.setListenBacklogSize(0);
        full.listen(QHostAddress::LocalHost);
        full.pauseAccepting();
        QTcpSocket first;
        first.connectToHost(QHostAddress::LocalHost, full.serverPort());
        REQUIRE(first.waitForConnected());
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/a").arg(full.serverPort()));
        CHECK_FALSE(Store(url, limits).put("1").transportError.empty());
    }
    SECTION("silent")
    {
        limits.stalledTimeoutMs = 50;
        Peer peer;
        peer.onRequest = [](QTcpSocket &) {};
        CHECK_FALSE(Store(peer.url(), limits).put("1").transportError.empty());
    }
    SECTION("a byte now and then, for ever")
    {
        limits.stalledTimeoutMs = 60'000;
        limits.wholeTimeoutMs = 200;
        Peer peer;
        peer.onRequest = [](QTcpSocket &line) {
            write(line, "HTTP/1.1 200 OK\r\nX: ");
            auto *drip = new QTimer(&line);
            QObject::connect(drip, &QTimer::timeout, &line, [&line] { write(line, "x"); });
            drip->start(10);
        };
        CHECK_FALSE(Store(peer.url(), limits).get().transportError.empty());
    }
}

TEST_CASE("a redirect is an answer like another one")
{
    Peer elsewhere;
    Peer peer;
    peer.onRequest = [&](QTcpSocket &line) {
        write(line, "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.url().toEncoded() + "\r\nContent-Length: 0\r\n\r\n");
    };
    CHECK(Store(peer.url()).get().status == 302);
    CHECK(elsewhere.connections == 0);
}

TEST_CASE("a client that goes away while it asks answers nobody")
{
    Peer peer;
    QEventLoop loop;
    auto store = std::make_unique<Store>(peer.url());
    peer.onRequest = [&](QTcpSocket &line) {
        write(line, created);
        store.reset();
        loop.quit();
    };
    bool isAnswered = false;
    store->client().send({BlobRequest::Method::Get, peer.url(), {}, {}}, [&](const BlobReply &) { isAnswered = true; });
    loop.exec();
    QCoreApplication::processEvents();
    CHECK_FALSE(isAnswered);
}

TEST_CASE("over https only a store with a trusted certificate gets a byte")
{
    const test::TestCertificate certificate;
    const auto read = [](const std::string &name) {
        QFile file(QString::fromStdString(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray pem = read(certificate.certificateFile());
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration own;
    own.setLocalCertificate(QSslCertificate(pem));
    own.setPrivateKey(QSslKey(read(certificate.keyFile()), QSsl::Ec));
    server->setSslConfiguration(own);
    Peer peer(std::move(server));
    sync::OfficeAddress limits;
    SECTION("trusted")
    {
        limits.extraRoots = {QSslCertificate(pem)};
        Store store(peer.url("https"), limits);
        const QByteArray body(300'000, 'x');
        CHECK(store.put(body).status == 201);
        CHECK(store.put("2").status == 201);
        CHECK(peer.connections == 1);
        const bool isSame = peer.requests.at(0).endsWith(body);
        CHECK(isSame);
    }
    SECTION("not trusted")
    {
        CHECK_FALSE(Store(peer.url("https"), limits).put("secret").transportError.empty());
        CHECK(peer.requests.empty());
    }
    SECTION("plain http where https was asked for")
    {
        Peer plain;
        plain.onFirstBytes = [](QTcpSocket &line) { write(line, created); };
        CHECK_FALSE(Store(plain.url("https"), limits).put("secret").transportError.empty());
        CHECK(plain.requests.empty());
    }
}
