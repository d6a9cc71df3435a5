// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/photo/cut_proxy.h"

#include "tests/support/http_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>
#include <QtCore/QUrlQuery>

#include <algorithm>
#include <chrono>
#include <memory>

namespace wellpulse::test {

namespace {

/// Path and block of a part that is put somewhere; empty for any other request.
QByteArray partOf(const QByteArray &firstLine)
{
    if (!firstLine.startsWith("PUT ") || firstLine.contains("comp=blocklist"))
        return {};
    const QByteArray target = firstLine.split(' ').value(1);
    const qsizetype block = target.indexOf("blockid=");
    return target.left(target.indexOf('?')) + (block < 0 ? QByteArray() : target.mid(block));
}

/// From now until the second after the expiry (`se`) that a signed address names.
std::chrono::milliseconds msUntilExpired(const QByteArray &firstLine)
{
    const QUrlQuery query(QUrl::fromEncoded(firstLine.split(' ').value(1)));
    const QDateTime expiry
        = QDateTime::fromString(query.queryItemValue(QStringLiteral("se"), QUrl::FullyDecoded), Qt::ISODate);
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(expiry.addSecs(1))));
}

} // namespace

CutProxy::CutProxy(const QUrl &office)
    : m_office(office)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CutProxy::accept);
    m_server.listen(QHostAddress::LocalHost);
}

QUrl CutProxy::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void CutProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto line = std::make_shared<Line>();
        line->client = client;
        line->office = new QTcpSocket(client);
        line->office->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_office.port()));
        line->office->waitForConnected(); // at once, on loopback; an office that is off refuses at once, too
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, line] { takeRequest(line); });
        connect(line->office, &QTcpSocket::readyRead, this, [this, line] { takeAnswer(line); });
        connect(line->office, &QTcpSocket::disconnected, client, [line] { line->client->disconnectFromHost(); });
        connect(line->office, &QTcpSocket::errorOccurred, client, [line] { line->client->abort(); });
    }
}

void CutProxy::takeRequest(const std::shared_ptr<Line> &line)
{
    line->request += line->client->readAll();
    const qsizetype whole = httpMessageBytes(line->request);
    if (whole < 0)
        return;
    QByteArray request = line->request.left(whole);
    line->request.remove(0, whole);
    line->firstLine = request.left(request.indexOf('\r'));
    line->fault = faultFor ? faultFor(line->firstLine) : Fault::None;
    if (line->fault == Fault::Expire)
        request.replace("se=20", "se=19");
    if (line->fault == Fault::Late) {
        QTimer::singleShot(
            msUntilExpired(line->firstLine), line->client, [line, request] { line->office->write(request); });
        return;
    }
    if (line->fault == Fault::CutWithin) {
        line->office->write(request.left(request.size() / 2));
        line->office->flush();
        return breakOff(line);
    }
    line->office->write(request);
}

void CutProxy::takeAnswer(const std::shared_ptr<Line> &line)
{
    line->answer += line->office->readAll();
    const qsizetype whole = httpMessageBytes(line->answer);
    if (whole < 0)
        return;
    const QByteArray answer = line->answer.left(whole);
    line->answer.remove(0, whole);
    const int status = answer.mid(9, 3).toInt();
    if (const QByteArray part = partOf(line->firstLine); status == 201 && !part.isEmpty())
        ++m_taken[part];
    if (answered)
        answered(line->firstLine, status);
    if (line->fault == Fault::CutAfter) {
        breakOff(line);
    } else {
        line->client->write(answer);
        line->client->flush();
    }
}

void CutProxy::breakOff(const std::shared_ptr<Line> &line)
{
    line->office->abort();
    line->client->abort();
}

} // namespace wellpulse::test
