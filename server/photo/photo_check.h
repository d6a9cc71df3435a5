// SPDX-License-Identifier: GPL-3.0-or-later
// Whether bytes are those of a photo: their number, their kind by what they are and not by what they are called, their
// SHA-256. Takes them in pieces, keeps none.
#pragma once

#include "server/store/photo_blob.h"

#include "core/result.h"

#include <sodium/crypto_hash_sha256.h>

#include <string_view>

namespace wellpulse::server {

class PhotoCheck {
public:
    PhotoCheck();
    void add(std::string_view piece);
    /// Error: `photo_damaged`, with what differs.
    Status matches(const PhotoBlob &expected);

private:
    crypto_hash_sha256_state m_hash;
    std::string m_firstBytes;
    std::int64_t m_sizeBytes = 0;
};

} // namespace wellpulse::server
