// SPDX-License-Identifier: GPL-3.0-or-later
// The exchanges with the blob store: puts or gets bytes at addresses that the office gave out, one after the other, over one
// connection for as long as that holds. The address is the only key: no token, no cookie goes along, no redirect is followed,
// and hosts are those of an allow-list. Knows nothing of photos.
// Lives on one thread with an event loop; fails only by what it answers with.
#pragma once

#include "sync/blob_address.h"
#include "sync/blob_exchange.h"
#include "sync/office_client.h"

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <memory>

namespace wellpulse::sync {

class BlobConnection;

class BlobClient : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const BlobReply &)>;

    explicit BlobClient(OfficeAddress address, QObject *parent = nullptr);
    ~BlobClient() override;

    /// `request.url` must be allowed(). `answer` is called exactly once, later, on this thread; not at all when the client
    /// is destroyed before.
    void send(const BlobRequest &request, Answer answer);
    bool allows(const QUrl &url) const { return isAllowedBlobUrl(url, m_address.server); }

private:
    struct Exchange {
        BlobRequest request;
        Answer answer;
    };
    void sendFirst();
    void answerFirst(const BlobReply &reply);

    OfficeAddress m_address;
    QSslConfiguration m_tls;
    std::deque<Exchange> m_exchanges; ///< the first one is under way
    std::unique_ptr<BlobConnection> m_connection;
};

} // namespace wellpulse::sync
