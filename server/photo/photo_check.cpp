// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/photo/photo_check.h"

#include "core/equipment/photo.h"

#include <algorithm>

namespace wellpulse::server {

namespace {

constexpr std::size_t tellingBytes = 16;

Error damaged(const char *what)
{
    return {"photo_damaged",
        std::string("What was uploaded is not this photo (its ") + what + " differs); upload it again."};
}

} // namespace

PhotoCheck::PhotoCheck()
    : m_hash()
{
    crypto_hash_sha256_init(&m_hash);
}

void PhotoCheck::add(std::string_view piece)
{
    m_firstBytes.append(piece.substr(0, tellingBytes - std::min(tellingBytes, m_firstBytes.size())));
    m_sizeBytes += static_cast<std::int64_t>(piece.size());
    crypto_hash_sha256_update(&m_hash, reinterpret_cast<const unsigned char *>(piece.data()), piece.size());
}

Status PhotoCheck::matches(const PhotoBlob &expected)
{
    core::Bytes32 hash{};
    crypto_hash_sha256_final(&m_hash, hash.data());
    if (m_sizeBytes != expected.sizeBytes)
        return damaged("size");
    if (core::photoTypeOf(m_firstBytes) != expected.mime)
        return damaged("kind");
    return hash == expected.sha256 ? Status() : Status(damaged("content"));
}

} // namespace wellpulse::server
