// SPDX-License-Identifier: GPL-3.0-or-later
// One exchange with the blob store: puts or gets bytes at an address that the office gave out. The address is the only key:
// no token, no cookie goes along, no redirect is followed, and hosts are those of an allow-list. Knows nothing of photos.
// Lives on one thread with an event loop; fails only by what it answers with.
#pragma once

#include "sync/office_client.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QUrl>

namespace wellpulse::sync {

/// Whether bytes may go to `url` when the office is at `office`: the office itself, Azure Blob Storage over https, and where
/// the office is on this machine anything else on it. Pure.
bool isAllowedBlobUrl(const QUrl &url, const QUrl &office);

struct BlobRequest {
    enum class Method : std::uint8_t { Get, Put };
    Method method = Method::Get;
    QUrl url;
    QByteArray body;          ///< only for Put
    QByteArray contentType;   ///< of the body
    bool isWholeBlob = false; ///< Put Blob, not a part of one
};

struct BlobReply {
    std::string transportError; ///< one sentence when nothing whole came back; empty otherwise
    int status = 0;
    QByteArray body;
    std::optional<std::int64_t> retryAfterMs;
    bool isGood() const { return transportError.empty() && status >= 200 && status < 300; }
};

class BlobClient : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const BlobReply &)>;

    BlobClient(OfficeAddress address, WallClock clock, QObject *parent = nullptr);

    /// `request.url` must be allowed(). `answer` is called exactly once, later, on this thread; not at all when the client
    /// is destroyed before.
    void send(const BlobRequest &request, Answer answer);
    bool allows(const QUrl &url) const { return isAllowedBlobUrl(url, m_address.server); }

private:
    OfficeAddress m_address;
    WallClock m_clock;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
};

} // namespace wellpulse::sync
