// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the blob store and what came of it, as values.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <cstdint>
#include <string>

namespace wellpulse::sync {

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
    std::string retryAfter; ///< the header, as it came
    bool isGood() const { return transportError.empty() && status >= 200 && status < 300; }
};

} // namespace wellpulse::sync
