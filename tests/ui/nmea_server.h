// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver on the network: a TCP server that says the sentences it is told to whoever listens.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace wellpulse::test {

/// With '$', its checksum and the line's end.
inline QByteArray sentence(const QByteArray &body)
{
    char sum = 0;
    for (const char c : body)
        sum = static_cast<char>(sum ^ c);
    return '$' + body + '*' + QByteArray::number(static_cast<uchar>(sum), 16).rightJustified(2, '0').toUpper() + "\r\n";
}

/// Position 31.8457, -102.3676 at `time` (hhmmss) with a fix of that quality.
inline QByteArray rmc(const QByteArray &time, char status = 'A')
{
    return sentence("GPRMC," + time + ".00," + status + ",3150.7420,N,10222.0560,W,0.0,0.0,201025,,,A");
}
inline QByteArray gga(const QByteArray &time, const QByteArray &hdop, char quality = '1')
{
    return sentence("GPGGA," + time + ".00,3150.7420,N,10222.0560,W," + quality + ",09," + hdop + ",880.0,M,-22.0,M,,");
}
inline QByteArray gsa(char mode, const QByteArray &hdop)
{
    return sentence(QByteArray("GPGSA,A,") + mode + ",01,02,03,04,05,06,07,08,09,,,,1.8," + hdop + ",1.5");
}

class NmeaServer : public QObject {
    Q_OBJECT
public:
    NmeaServer() { listen(); }

    bool listen(quint16 port = 0)
    {
        m_server = std::make_unique<QTcpServer>();
        connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
            m_line = m_server->nextPendingConnection();
            ++connections;
            Q_EMIT connected();
        });
        return m_server->listen(QHostAddress::LocalHost, port);
    }
    quint16 port() const { return m_server->serverPort(); }
    void say(const QByteArray &bytes) const
    {
        m_line->write(bytes);
        m_line->flush();
    }
    void hangUp() { m_line->disconnectFromHost(); }
    /// Nobody is there any more.
    void close()
    {
        if (m_line != nullptr)
            m_line->disconnectFromHost();
        m_server->close();
    }

    int connections = 0;

Q_SIGNALS:
    void connected();

private:
    std::unique_ptr<QTcpServer> m_server;
    QTcpSocket *m_line = nullptr;
};

} // namespace wellpulse::test
