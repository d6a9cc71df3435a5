// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_answer_reader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/write.hpp>

#include <sstream>

namespace wellpulse::sync {

namespace http = boost::beast::http;

namespace {

constexpr std::uint64_t largestBlob = 16 * 1024 * 1024;
constexpr unsigned httpVersion = 11;
constexpr unsigned lastInterimStatus = 199; ///< "100 Continue" and the like: the answer itself is still to come

} // namespace

QByteArray requestHead(const BlobRequest &request)
{
    const bool isPut = request.method == BlobRequest::Method::Put;
    http::request_header<> head;
    head.version(httpVersion);
    head.method(isPut ? http::verb::put : http::verb::get);
    QByteArray target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/'))
        target.prepend('/');
    head.target(target.toStdString());
    head.set(http::field::host,
        request.url.authority(QUrl::FullyEncoded).toStdString()); // an allowed address has no user in it
    head.set("x-ms-version", "2021-08-06");
    head.set(http::field::accept_encoding, "identity");
    if (isPut) {
        head.set(http::field::content_type, request.contentType.toStdString());
        head.set(http::field::content_length, std::to_string(request.body.size()));
        if (request.isWholeBlob)
            head.set("x-ms-blob-type", "BlockBlob");
    }
    std::ostringstream text;
    text << head;
    return QByteArray::fromStdString(text.str());
}

void BlobAnswerReader::begin()
{
    m_parser.emplace();
    m_parser->eager(true);
    m_parser->body_limit(largestBlob);
}

BlobAnswerReader::State BlobAnswerReader::take(const QByteArray &piece)
{
    m_unread += piece;
    while (!m_unread.isEmpty() && !m_parser->is_done()) {
        boost::beast::error_code failed;
        const std::size_t used = m_parser->put(
            boost::asio::buffer(m_unread.constData(), static_cast<std::size_t>(m_unread.size())), failed);
        m_unread.remove(0, static_cast<qsizetype>(used));
        if (failed == http::error::need_more)
            return State::More;
        if (failed)
            return State::Wrong;
        if (m_parser->is_done() && m_parser->get().result_int() <= lastInterimStatus)
            begin();
    }
    return m_parser->is_done() ? State::Whole : State::More;
}

BlobAnswerReader::State BlobAnswerReader::takeEnd()
{
    boost::beast::error_code failed;
    if (m_parser->got_some())
        m_parser->put_eof(failed);
    return !failed && m_parser->is_done() ? State::Whole : State::Wrong;
}

BlobReply BlobAnswerReader::reply() const
{
    const auto &answer = m_parser->get();
    BlobReply reply;
    reply.status = static_cast<int>(answer.result_int());
    reply.body = QByteArray::fromStdString(answer.body());
    reply.retryAfter = std::string(answer[http::field::retry_after]);
    return reply;
}

bool BlobAnswerReader::mayKeepConnection() const
{
    return m_unread.isEmpty() && m_parser->keep_alive();
}

} // namespace wellpulse::sync
