// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP/1.1 connection to one host, for one exchange after the other: Qt's socket carries, Boost.Beast writes and reads the
// words. A body goes to the socket in one piece; Qt's own HTTP client would hand it between two threads in pieces of 16 KiB.
// Never sends a request a second time: whoever asked is told, and can find out what arrived.
// Lives on one thread with an event loop.
#pragma once

#include "sync/blob_exchange.h"
#include "sync/office_client.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace wellpulse::sync {

class BlobAnswerReader;

class BlobConnection : public QObject {
    Q_OBJECT
public:
    /// To the host of `url`, checked by `tls` when the scheme is https. The line is opened by the first exchange.
    BlobConnection(const QUrl &url, const QSslConfiguration &tls, const OfficeAddress &limits);
    ~BlobConnection() override;

    /// Whether a request to `url` can go over it now: the same host, and neither side has ended it.
    bool serves(const QUrl &url) const;
    /// Only when no exchange is under way. Ends in finished(), later.
    void send(const BlobRequest &request);

Q_SIGNALS:
    /// Once an exchange. The connection serves the next one or, where that is not possible any more, none.
    void finished(const wellpulse::sync::BlobReply &reply);

private:
    enum class State : std::uint8_t { Unused, Idle, Busy, Ended };

    void moved();
    void take();
    void onError(QAbstractSocket::SocketError error);
    void onEnd();
    void breakOff();
    void finish(const BlobReply &reply, bool staysOpen);

    QUrl m_url;
    int m_stalledTimeoutMs;
    int m_wholeTimeoutMs;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<BlobAnswerReader> m_reader;
    QTimer m_stalled;
    QTimer m_whole;
    State m_state = State::Unused;
};

} // namespace wellpulse::sync
