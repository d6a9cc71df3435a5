// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_client.h"

#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QNetworkReply>

#include <algorithm>
#include <cassert>
#include <memory>

namespace wellpulse::sync {

namespace {

constexpr qint64 largestBlob = 16 * 1024 * 1024;

/// A body that can be read once. QNetworkAccessManager sends a request again by itself when the line breaks before its
/// answer; with a body that it cannot rewind it has to tell us instead, and we ask what arrived.
class OneTimeBody : public QIODevice {
public:
    OneTimeBody(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_at == m_bytes.size())
            return -1;
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

BlobReply replyOf(QNetworkReply &reply, std::int64_t nowMs)
{
    BlobReply seen;
    seen.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isWhole = seen.status != 0
        && (reply.error() == QNetworkReply::NoError || reply.error() == QNetworkReply::ProtocolInvalidOperationError
            || (reply.error() >= QNetworkReply::ContentAccessDenied
                && reply.error() <= QNetworkReply::UnknownServerError));
    if (!isWhole) {
        seen.status = 0;
        seen.transportError
            = "The photo store could not be reached, or the connection broke off; photos are kept here.";
        return seen;
    }
    seen.retryAfterMs = parseRetryAfter(reply.rawHeader("Retry-After").toStdString(), nowMs);
    seen.body = reply.read(largestBlob);
    return seen;
}

} // namespace

bool isAllowedBlobUrl(const QUrl &url, const QUrl &office)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    const bool isHttps = url.scheme() == QLatin1StringView("https");
    if (url.scheme() == office.scheme() && url.host() == office.host() && portOf(url) == portOf(office))
        return isHttps || isThisMachine(url.host());
    if (isHttps && url.host().endsWith(QLatin1StringView(".blob.core.windows.net")))
        return true;
    return isThisMachine(url.host()) && isThisMachine(office.host())
        && (isHttps || url.scheme() == QLatin1StringView("http"));
}

BlobClient::BlobClient(OfficeAddress address, WallClock clock, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_clock(std::move(clock))
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_network.setAutoDeleteReplies(false);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.addCaCertificates(m_address.extraRoots);
}

void BlobClient::send(const BlobRequest &request, Answer answer)
{
    assert(allows(request.url));
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setTransferTimeout(m_address.stalledTimeoutMs);
    out.setSslConfiguration(m_tls);
    out.setRawHeader("x-ms-version", "2021-08-06");
    out.setRawHeader("Accept-Encoding", "identity");
    QNetworkReply *reply = nullptr;
    if (request.method == BlobRequest::Method::Get) {
        reply = m_network.get(out);
    } else {
        out.setRawHeader("Content-Type", request.contentType);
        if (request.isWholeBlob)
            out.setRawHeader("x-ms-blob-type", "BlockBlob");
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto body = std::make_unique<OneTimeBody>(request.body, nullptr);
        reply = m_network.put(out, body.get());
        body.release()->setParent(reply);
    }
    // A peer that takes a byte now and then keeps the transfer timeout quiet for ever.
    QTimer::singleShot(m_address.wholeTimeoutMs, reply, [reply] { reply->abort(); });
    connect(
        reply, &QNetworkReply::finished, this,
        [this, reply, answer = std::move(answer)] {
            const BlobReply seen = replyOf(*reply, m_clock());
            reply->deleteLater();
            answer(seen);
        },
        Qt::QueuedConnection);
}

} // namespace wellpulse::sync
