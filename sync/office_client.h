// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTPS exchange with the office: packs the request, gives up on a stalled one, hands back what came as a value.
// Knows neither tokens' meaning nor events. Follows no redirect, sends no cookie. Lives on one thread with an event loop;
// fails only by the failure it answers with.
#pragma once

#include "sync/office.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslConfiguration>

#include <functional>

namespace wellpulse::sync {

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

class OfficeClient : public QObject, public Office {
    Q_OBJECT
public:
    OfficeClient(OfficeAddress address, WallClock clock, QObject *parent = nullptr);

    void call(const OfficeRequest &request, Answer answer) override;
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
