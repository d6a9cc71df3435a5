// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/line/bad_line.h"

#include "tests/support/http_text.h"

#include <QtCore/QTimer>

#include <sys/socket.h>

#include <algorithm>

namespace wellpulse::test {

namespace {
using Kind = LineFault::Kind;

constexpr int trickleMs = 1'000; ///< for one byte

const QByteArray signInPage
    = "<!DOCTYPE html><html><body><h1>Welcome to the truck stop</h1><form>…</form></body></html>";

QByteArray portalAnswer()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(signInPage.size()) + "\r\n\r\n" + signInPage;
}

/// Both the kernels' and our buffers are dropped, and the other end is told so: RST in place of FIN.
void reset(QTcpSocket *socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

QByteArray share(const QByteArray &bytes, double part)
{
    return bytes.left(static_cast<qsizetype>(static_cast<double>(bytes.size()) * part));
}

/// One byte now and one each second, for as long as the socket stands.
void trickle(QTcpSocket *socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(socket);
    auto at = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, socket, [=] {
        if (socket->state() != QAbstractSocket::ConnectedState)
            return timer->stop();
        socket->write(bytes.mid((*at)++, 1));
        if (*at >= bytes.size())
            timer->stop();
    });
    socket->write(bytes.mid((*at)++, 1));
    timer->start(trickleMs);
}
} // namespace

LineWorker::LineWorker(quint16 officePort)
    : m_officePort(officePort)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &LineWorker::accept);
}

quint16 LineWorker::listen()
{
    m_server->listen(QHostAddress::LocalHost);
    return m_server->serverPort();
}

void LineWorker::accept()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        auto line = std::make_shared<Line>();
        line->client = client;
        line->office = new QTcpSocket(client);
        line->office->connectToHost(QHostAddress::LocalHost, m_officePort);
        line->office->waitForConnected(); // at once, on loopback
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, line] { takeRequest(line); });
        connect(line->office, &QTcpSocket::readyRead, this, [this, line] { takeAnswer(line); });
        connect(line->office, &QTcpSocket::disconnected, client, [line] {
            const bool isSilent
                = line->fault && (line->fault->kind == Kind::HalfOpen || line->fault->kind == Kind::Deaf);
            if (!isSilent)
                line->client->disconnectFromHost();
        });
    }
}

LineFault LineWorker::nextFault()
{
    ++exchanges;
    if (always)
        return *always;
    if (plan.empty())
        return {};
    const LineFault fault = plan.front();
    plan.pop_front();
    return fault;
}

/// The client first: the office's end would close it in an orderly way.
void LineWorker::breakOff(Line &line)
{
    reset(line.client);
    reset(line.office);
}

void LineWorker::takeRequest(const std::shared_ptr<Line> &line)
{
    line->request += line->client->readAll();
    if (!line->fault)
        line->fault = nextFault();
    const qsizetype whole = httpMessageBytes(line->request);
    if (whole < 0)
        return;
    const QByteArray request = line->request.left(whole);
    line->request.remove(0, whole);
    passRequest(*line, request);
}

void LineWorker::passRequest(Line &line, const QByteArray &request)
{
    switch (line.fault->kind) {
    case Kind::Deaf:
        return;
    case Kind::Html:
        line.fault.reset();
        line.client->write(portalAnswer());
        return;
    case Kind::TrickleUp:
        return trickle(line.office, request);
    case Kind::ResetWithin:
        line.office->write(share(request, line.fault->share));
        line.office->flush();
        return breakOff(line);
    default:
        line.office->write(request);
    }
}

void LineWorker::takeAnswer(const std::shared_ptr<Line> &line)
{
    line->answer += line->office->readAll();
    const qsizetype whole = httpMessageBytes(line->answer);
    if (whole < 0 || !line->fault)
        return;
    const QByteArray answer = line->answer.left(whole);
    line->answer.remove(0, whole);
    if (line->fault->kind == Kind::Late) {
        QTimer::singleShot(line->fault->lateMs, line->client, [this, line, answer] {
            line->fault = LineFault{};
            passAnswer(*line, answer);
        });
        return;
    }
    passAnswer(*line, answer);
}

void LineWorker::passAnswer(Line &line, QByteArray answer)
{
    const LineFault fault = *line.fault;
    switch (fault.kind) {
    case Kind::HalfOpen:
        return;
    case Kind::Trickle:
        return trickle(line.client, answer);
    case Kind::ResetAfter:
        line.client->write(share(answer, fault.share));
        line.client->flush();
        return breakOff(line);
    case Kind::Truncated: {
        const qsizetype head = httpHeadBytes(answer);
        line.client->write(answer.left(head) + share(answer.mid(head), fault.share));
        return line.client->disconnectFromHost();
    }
    case Kind::WrongType:
        answer.replace("Content-Type: application/json", "Content-Type: text/html");
        break;
    default:
        break;
    }
    line.fault.reset();
    line.client->write(answer);
}

BadLine::BadLine(const QUrl &office)
    : m_worker(new LineWorker(static_cast<quint16>(office.port())))
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [this] { m_port = m_worker->listen(); }, Qt::BlockingQueuedConnection);
}

BadLine::~BadLine()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl BadLine::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void BadLine::follow(const std::vector<LineFault> &plan)
{
    QMetaObject::invokeMethod(
        m_worker,
        [&] {
            m_worker->plan.assign(plan.begin(), plan.end());
            m_worker->always.reset();
        },
        Qt::BlockingQueuedConnection);
}

void BadLine::stayBad(const LineFault &fault)
{
    QMetaObject::invokeMethod(
        m_worker, [&] { m_worker->always = fault; }, Qt::BlockingQueuedConnection);
}

void BadLine::getWell()
{
    follow({});
}

std::size_t BadLine::faultsLeft() const
{
    std::size_t left = 0;
    QMetaObject::invokeMethod(
        m_worker, [&] { left = m_worker->plan.size(); }, Qt::BlockingQueuedConnection);
    return left;
}

int BadLine::exchanges() const
{
    int begun = 0;
    QMetaObject::invokeMethod(
        m_worker, [&] { begun = m_worker->exchanges; }, Qt::BlockingQueuedConnection);
    return begun;
}

} // namespace wellpulse::test
