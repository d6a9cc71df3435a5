// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one exchange with the blob store: the head of a request, and the answer from the pieces in which it arrives.
// By Boost.Beast; no line here.
#pragma once

#include "sync/blob_exchange.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>

namespace wellpulse::sync {

/// Everything of the request before its body.
QByteArray requestHead(const BlobRequest &request);

class BlobAnswerReader {
public:
    enum class State : std::uint8_t { More, Whole, Wrong };

    BlobAnswerReader() { begin(); }

    /// What arrived next. After Whole or Wrong nothing more may be given.
    State take(const QByteArray &piece);
    /// The line ended: Whole where the answer's length was to be told by that.
    State takeEnd();

    /// Of a whole answer.
    BlobReply reply() const;
    /// Of a whole answer: nothing followed it, and its sender keeps the connection.
    bool mayKeepConnection() const;

private:
    using Parser = boost::beast::http::response_parser<boost::beast::http::string_body>;

    void begin();
    State taken(const boost::beast::error_code &failed);

    std::optional<Parser> m_parser;
    QByteArray m_unread;
};

} // namespace wellpulse::sync
