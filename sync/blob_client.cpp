// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_client.h"

#include "sync/blob_connection.h"

#include <cassert>
#include <utility>

namespace wellpulse::sync {

BlobClient::BlobClient(OfficeAddress address, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.addCaCertificates(m_address.extraRoots);
}

BlobClient::~BlobClient() = default;

void BlobClient::send(const BlobRequest &request, Answer answer)
{
    assert(allows(request.url));
    m_exchanges.push_back({request, std::move(answer)});
    if (m_exchanges.size() == 1)
        sendFirst();
}

void BlobClient::sendFirst()
{
    const BlobRequest &request = m_exchanges.front().request;
    if (!m_connection || !m_connection->serves(request.url)) {
        m_connection = std::make_unique<BlobConnection>(request.url, m_tls, m_address);
        // Queued: the connection may be replaced from within the answer.
        connect(m_connection.get(), &BlobConnection::finished, this, &BlobClient::answerFirst, Qt::QueuedConnection);
    }
    m_connection->send(request);
}

void BlobClient::answerFirst(const BlobReply &reply)
{
    const Answer answer = std::move(m_exchanges.front().answer);
    m_exchanges.pop_front();
    if (!m_exchanges.empty())
        sendFirst();
    answer(reply);
}

} // namespace wellpulse::sync
