// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/event_digest.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <charconv>
#include <memory>
#include <span>

namespace wellpulse::server {

namespace {

using namespace std::string_view_literals;
constexpr auto domain = "wellpulse-event-1\0"sv;
constexpr std::size_t blockBytes = 64; ///< of SHA-256, as HMAC pads its key

std::string_view view(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

core::Bytes32 sha256(std::string_view first, std::string_view second, std::string_view third = {})
{
    struct FreeContext {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    struct FreeDigest {
        void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    };
    static const std::unique_ptr<EVP_MD, FreeDigest> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    core::Bytes32 digest{};
    EVP_DigestInit_ex2(context.get(), algorithm.get(), nullptr);
    EVP_DigestUpdate(context.get(), first.data(), first.size());
    EVP_DigestUpdate(context.get(), second.data(), second.size());
    EVP_DigestUpdate(context.get(), third.data(), third.size());
    [[maybe_unused]] const int done = EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    assert(done == 1); // every OpenSSL 3 has SHA-256
    return digest;
}

std::array<std::uint8_t, blockBytes> padded(const core::DeviceKey &key, std::uint8_t filling)
{
    std::array<std::uint8_t, blockBytes> block;
    block.fill(filling);
    for (std::size_t i = 0; i < key.size(); ++i)
        block[i] = static_cast<std::uint8_t>(block[i] ^ key[i]);
    return block;
}

} // namespace

core::Bytes32 eventDigest(std::string_view canonical)
{
    return sha256(domain, canonical);
}

core::Bytes32 signatureOf(const core::DeviceKey &key, const core::Bytes32 &hash)
{
    const core::Bytes32 inner = sha256(view(padded(key, 0x36)), view(hash)); // RFC 2104
    return sha256(view(padded(key, 0x5c)), view(inner));
}

core::Bytes32 feedDigest(
    const core::Bytes32 &previous, const core::Bytes32 &eventHash, std::int64_t seq, std::string_view disposition)
{
    std::array<std::uint8_t, 64> hashes;
    std::copy(previous.begin(), previous.end(), hashes.begin());
    std::copy(eventHash.begin(), eventHash.end(), hashes.begin() + 32);
    std::array<char, 24> digits;
    const char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), seq).ptr;
    return sha256(view(hashes), {digits.data(), static_cast<std::size_t>(end - digits.data())}, disposition);
}

} // namespace wellpulse::server
