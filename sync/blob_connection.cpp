// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_connection.h"

#include "sync/blob_address.h"
#include "sync/blob_answer_reader.h"

#include <QtNetwork/QSslSocket>

#include <cassert>

namespace wellpulse::sync {

BlobConnection::BlobConnection(const QUrl &url, const QSslConfiguration &tls, const OfficeAddress &limits)
    : m_url(url)
    , m_stalledTimeoutMs(limits.stalledTimeoutMs)
    , m_wholeTimeoutMs(limits.wholeTimeoutMs)
{
    if (url.scheme() == QLatin1StringView("https")) {
        auto secured = std::make_unique<QSslSocket>();
        secured->setSslConfiguration(tls);
        connect(secured.get(), &QSslSocket::encryptedBytesWritten, this, &BlobConnection::moved);
        m_socket = std::move(secured);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    m_stalled.setSingleShot(true);
    m_whole.setSingleShot(true);
    connect(&m_stalled, &QTimer::timeout, this, &BlobConnection::breakOff);
    connect(&m_whole, &QTimer::timeout, this, &BlobConnection::breakOff);
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        moved();
    });
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &BlobConnection::moved);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &BlobConnection::take);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &BlobConnection::onEnd);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &BlobConnection::onError);
}

BlobConnection::~BlobConnection()
{
    m_socket->disconnect(this); // its end is nobody's news any more
}

bool BlobConnection::serves(const QUrl &url) const
{
    return m_state != State::Ended && isSameHost(url, m_url);
}

void BlobConnection::send(const BlobRequest &request)
{
    assert(m_state != State::Busy && serves(request.url));
    m_reader = std::make_unique<BlobAnswerReader>();
    m_stalled.start(m_stalledTimeoutMs);
    m_whole.start(m_wholeTimeoutMs); // a peer that takes a byte now and then keeps the other one quiet for ever
    const State before = std::exchange(m_state, State::Busy);
    if (before == State::Unused) {
        if (auto *secured = qobject_cast<QSslSocket *>(m_socket.get()))
            secured->connectToHostEncrypted(m_url.host(), portOf(m_url));
        else
            m_socket->connectToHost(m_url.host(), portOf(m_url));
    }
    m_socket->write(requestHead(request) + request.body);
}

/// Bytes went or came.
void BlobConnection::moved()
{
    if (m_state == State::Busy)
        m_stalled.start(m_stalledTimeoutMs);
}

void BlobConnection::take()
{
    const QByteArray arrived = m_socket->readAll();
    if (m_state != State::Busy) { // nobody asked: whoever is there, it is not to be trusted with the next request
        m_state = State::Ended;
        return m_socket->abort();
    }
    moved();
    switch (m_reader->take(arrived)) {
    case BlobAnswerReader::State::More:
        return;
    case BlobAnswerReader::State::Wrong:
        return breakOff();
    case BlobAnswerReader::State::Whole:
        // An answer before all of the body has gone is a refusal; the rest of the body goes nowhere.
        return finish(m_reader->reply(), m_reader->mayKeepConnection() && m_socket->bytesToWrite() == 0);
    }
}

void BlobConnection::onError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::RemoteHostClosedError)
        onEnd();
    else
        breakOff();
}

/// The peer has ended the line, in order; what it said before may be the whole answer.
void BlobConnection::onEnd()
{
    if (m_state != State::Busy) {
        m_state = State::Ended;
        return;
    }
    BlobAnswerReader::State read = m_reader->take(m_socket->readAll());
    if (read == BlobAnswerReader::State::More)
        read = m_reader->takeEnd();
    if (read != BlobAnswerReader::State::Whole)
        return breakOff();
    finish(m_reader->reply(), false);
}

void BlobConnection::breakOff()
{
    if (m_state != State::Busy) {
        m_state = State::Ended;
        return;
    }
    BlobReply broken;
    broken.transportError = "The photo store could not be reached, or the connection broke off; photos are kept here.";
    finish(broken, false);
}

void BlobConnection::finish(const BlobReply &reply, bool staysOpen)
{
    m_stalled.stop();
    m_whole.stop();
    m_state = staysOpen ? State::Idle : State::Ended;
    if (!staysOpen)
        m_socket->abort();
    Q_EMIT finished(reply);
}

} // namespace wellpulse::sync
