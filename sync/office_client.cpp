// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/office_client.h"

#include "sync/gzip.h"
#include "sync/this_machine.h"

#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslCertificate>

namespace wellpulse::sync {

namespace {
/// Below this a body is sent as it is: the packed form would save less than one network frame.
constexpr std::size_t smallestPackedBody = 1'400;
constexpr qint64 largestUnpackedAnswer = 64LL << 20;

/// True when the error only restates an HTTP status, so that a whole answer of the office is there.
bool isHttpStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError // 400
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

std::string sentenceFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return "The office's server does not accept connections at the moment.";
    case QNetworkReply::HostNotFoundError:
        return "The office's server was not found; this laptop may be offline.";
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return "The office did not answer in time.";
    case QNetworkReply::SslHandshakeFailedError:
        return "The office's certificate could not be verified, so nothing was sent.";
    case QNetworkReply::RemoteHostClosedError:
        return "The connection to the office broke off.";
    default:
        return "The office could not be reached over the network.";
    }
}
} // namespace

Result<QUrl> parseServerUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool http = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!http && url.scheme() != QLatin1String("https")))
        return Error{"server_url_invalid",
            "The server address must look like https://office.example, but is \"" + text.toStdString() + "\"."};
    if (http && !isThisMachine(url.host()))
        return Error{"server_url_invalid",
            "The server address must begin with https://, because over plain http others could read what is sent."};
    return url;
}

Result<QList<QSslCertificate>> readRoots(const QString &file)
{
    QFile pem(file);
    QList<QSslCertificate> roots;
    if (pem.open(QIODevice::ReadOnly))
        roots = QSslCertificate::fromDevice(&pem, QSsl::Pem);
    if (roots.isEmpty())
        return Error{"ca_file_unreadable", "The file " + file.toStdString() + " holds no certificate in PEM form."};
    return roots;
}

OfficeClient::OfficeClient(OfficeAddress address, WallClock clock, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_clock(std::move(clock))
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_network.setAutoDeleteReplies(false);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.addCaCertificates(m_address.extraRoots);
}

QNetworkRequest OfficeClient::networkRequest(const OfficeRequest &request) const
{
    const QString path = QString::fromStdString(request.path);
    QUrl url = m_address.server;
    const QString prefix = url.path() == QLatin1String("/") ? QString() : url.path();
    url.setPath(prefix + path.section(QLatin1Char('?'), 0, 0), QUrl::TolerantMode);
    url.setQuery(path.section(QLatin1Char('?'), 1), QUrl::TolerantMode);
    QNetworkRequest out(url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setTransferTimeout(m_address.stalledTimeoutMs);
    out.setDecompressedSafetyCheckThreshold(largestUnpackedAnswer);
    out.setSslConfiguration(m_tls);
    out.setRawHeader("Accept", "application/json");
    if (!request.token.empty())
        out.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(request.token));
    if (!request.idempotencyKey.empty())
        out.setRawHeader("Idempotency-Key", QByteArray::fromStdString(request.idempotencyKey));
    if (request.method == OfficeRequest::Method::Post)
        out.setRawHeader("Content-Type", "application/json");
    return out;
}

void OfficeClient::call(const OfficeRequest &request, Answer answer)
{
    QNetworkRequest out = networkRequest(request);
    QNetworkReply *reply = nullptr;
    if (request.method == OfficeRequest::Method::Get) {
        reply = m_network.get(out);
    } else if (request.body.size() >= smallestPackedBody) {
        out.setRawHeader("Content-Encoding", "gzip");
        reply = m_network.post(out, request.packedBody.isEmpty() ? gzip(request.body) : request.packedBody);
    } else {
        reply = m_network.post(out, QByteArray::fromStdString(request.body));
    }
    // A peer that sends a byte now and then keeps the transfer timeout quiet for ever.
    QTimer::singleShot(m_address.wholeTimeoutMs, reply, [reply] { reply->abort(); });
    connect(
        reply, &QNetworkReply::finished, this, [this, reply, answer = std::move(answer)] { finish(reply, answer); },
        Qt::QueuedConnection);
}

void OfficeClient::finish(QNetworkReply *reply, const Answer &answer)
{
    OfficeReply seen;
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (seen.status == 0 || !isHttpStatus(reply->error())) {
        seen.transportError = sentenceFor(reply->error());
    } else {
        seen.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString().toStdString();
        seen.retryAfter = reply->rawHeader("Retry-After").toStdString();
        seen.body = reply->readAll().toStdString();
    }
    reply->deleteLater();
    answer(readReply(seen, m_clock()));
}

void OfficeClient::abortAll()
{
    const auto replies = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : replies)
        reply->abort();
}

} // namespace wellpulse::sync
