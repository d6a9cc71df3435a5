// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTPS exchange with the office: packs the request, gives up on a stalled one, hands back what came as a value.
// Knows neither tokens' meaning nor events. Follows no redirect, sends no cookie. Lives on one thread with an event loop;
// fails only by the failure it answers with.
#pragma once

#include "sync/office_reply.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslConfiguration>

#include <functional>

namespace wellpulse::sync {

/// Milliseconds since 1970 by the device's wall clock.
using WallClock = std::function<std::int64_t()>;

struct OfficeRequest {
    enum class Method : std::uint8_t { Get, Post };
    Method method = Method::Get;
    std::string path;  ///< with the leading slash and a query, percent-encoded: "/sync/changes?cursor=…"
    std::string body;  ///< JSON; only for Post
    std::string token; ///< bearer token; empty for login and refresh
    std::string idempotencyKey;
};

struct OfficeAddress {
    QUrl server; ///< "https://office.example[:port][/prefix]"
    QList<QSslCertificate> extraRoots;
    int stalledTimeoutMs = 20'000; ///< no byte either way
    int wholeTimeoutMs = 120'000;  ///< from the request to the last byte of the answer
};

/// The address a person typed. Errors: `server_url_invalid`, one sentence: not an http(s) URL with a host, or plain http
/// to a host that is not this machine.
Result<QUrl> parseServerUrl(const QString &text);
/// Errors: `ca_file_unreadable` when `file` holds no PEM certificate.
Result<QList<QSslCertificate>> readRoots(const QString &file);

class OfficeClient : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(OfficeResult<core::Json>)>;

    OfficeClient(OfficeAddress address, WallClock clock, QObject *parent = nullptr);

    /// `answer` is called exactly once, later, on this thread; not at all when the client is destroyed before.
    void call(const OfficeRequest &request, Answer answer);
    /// Whatever is under way fails as a network failure.
    void abortAll();

private:
    QNetworkRequest networkRequest(const OfficeRequest &request) const;
    void finish(QNetworkReply *reply, const Answer &answer);

    OfficeAddress m_address;
    WallClock m_clock;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
};

} // namespace wellpulse::sync
