// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/event_seal.h"

#include "core/event/event_codec.h"

#include <sodium.h>

namespace wellpulse::core {
namespace {

using namespace std::string_view_literals;
constexpr auto domain = "wellpulse-event-1\0"sv;

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

Bytes32 hashOfCanonical(std::string_view canonical)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, bytesOf(domain), domain.size());
    crypto_hash_sha256_update(&state, bytesOf(canonical), canonical.size());
    Bytes32 hash;
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

Bytes32 eventHash(const Event &event)
{
    return hashOfCanonical(canonicalForm(event));
}

Bytes32 signHash(const DeviceKey &key, const Bytes32 &hash)
{
    Bytes32 signature;
    crypto_auth_hmacsha256(signature.data(), hash.data(), hash.size(), key.data());
    return signature;
}

void seal(Event &event, const DeviceKey &key)
{
    event.hash = eventHash(event);
    event.signature = signHash(key, event.hash);
}

Status verifyHash(const Event &event)
{
    if (eventHash(event) != event.hash)
        return Error{"bad_signature", "The event's content does not match its hash."};
    return {};
}

Status verifySeal(const Event &event, const DeviceKey &key)
{
    if (auto status = verifyHash(event); !status)
        return status;
    const auto expected = signHash(key, event.hash);
    if (sodium_memcmp(expected.data(), event.signature.data(), expected.size()) != 0)
        return Error{"bad_signature", "The event is not signed with its device's key."};
    return {};
}

Status verifyLink(const Event &event, const Bytes32 &previousHash)
{
    if (event.prevHash != previousHash)
        return Error{"device_fork", "The event does not follow the event that came before it on its device."};
    return {};
}

} // namespace wellpulse::core
