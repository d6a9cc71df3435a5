// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/shared_access.h"

#include "core/time/civil_time.h"

#include <sodium.h>

#include <array>

namespace wellpulse::server {

namespace {

/// HMAC-SHA-256 under the account's key, in base64.
std::string sign(const SharedKey &key, std::string_view text)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char *>(key.key.data()), key.key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    std::string mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(mac.data()));
    return toBase64(mac);
}

std::string lines(std::initializer_list<std::string_view> values)
{
    std::string text;
    for (const std::string_view value : values)
        text.append(value).push_back('\n');
    return text;
}

/// ISO 8601 to the second, as Azure wants it.
std::string expiryText(std::int64_t unixMs)
{
    return core::formatInstant(unixMs).substr(0, 19) + "Z";
}

void addPair(std::string &query, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    if (!query.empty())
        query.push_back('&');
    query.append(name).append("=").append(percentEncode(value));
}

/// The string to sign of a service SAS; `expiry`, `protocols` and `version` as they stand in the query.
std::string serviceText(std::string_view permissions, std::string_view expiry, std::string_view resource,
    std::string_view protocols, std::string_view version, std::string_view kind)
{
    // permissions, start, expiry, resource, identifier, IP, protocol, version, kind, snapshot, encryption scope and five
    // headers of the answer, of which the last has no end of line
    std::string text
        = lines({permissions, {}, expiry, resource, {}, {}, protocols, version, kind, {}, {}, {}, {}, {}, {}, {}});
    text.pop_back();
    return text;
}

std::string resourceOf(const SharedKey &key, std::string_view container, std::string_view blob)
{
    std::string resource = "/blob/";
    resource.append(key.account).append("/").append(container);
    if (!blob.empty())
        resource.append("/").append(blob);
    return resource;
}

std::string serviceSignature(const SharedKey &key, std::string_view resource, std::string_view kind,
    std::string_view permissions, std::int64_t expiresAtMs, std::string_view protocols)
{
    const std::string expiry = expiryText(expiresAtMs);
    std::string query;
    addPair(query, "sv", blobServiceVersion);
    addPair(query, "spr", protocols);
    addPair(query, "se", expiry);
    addPair(query, "sr", kind);
    addPair(query, "sp", permissions);
    addPair(query, "sig", sign(key, serviceText(permissions, expiry, resource, protocols, blobServiceVersion, kind)));
    return query;
}

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

Result<SharedKey> sharedKeyOf(std::string account, std::string_view base64)
{
    auto key = fromBase64(base64);
    if (account.empty() || !key || key->empty())
        return Error{"config_invalid", "The blob account's name or its key (base64) is missing or wrong."};
    return SharedKey{std::move(account), std::move(*key)};
}

std::string blobSignature(const SharedKey &key, std::string_view container, std::string_view blob,
    std::string_view permissions, std::int64_t expiresAtMs, std::string_view protocols)
{
    return serviceSignature(key, resourceOf(key, container, blob), "b", permissions, expiresAtMs, protocols);
}

std::string containerSignature(const SharedKey &key, std::string_view container, std::string_view permissions,
    std::int64_t expiresAtMs, std::string_view protocols)
{
    return serviceSignature(key, resourceOf(key, container, {}), "c", permissions, expiresAtMs, protocols);
}

std::string accountSignature(
    const SharedKey &key, std::string_view permissions, std::int64_t expiresAtMs, std::string_view protocols)
{
    const std::string expiry = expiryText(expiresAtMs);
    // account, permissions, services, resource types, start, expiry, IP, protocols, version, encryption scope
    const std::string text
        = lines({key.account, permissions, "b", "c", {}, expiry, {}, protocols, blobServiceVersion, {}});
    std::string query;
    addPair(query, "sv", blobServiceVersion);
    addPair(query, "ss", "b");
    addPair(query, "srt", "c");
    addPair(query, "spr", protocols);
    addPair(query, "se", expiry);
    addPair(query, "sp", permissions);
    addPair(query, "sig", sign(key, text));
    return query;
}

Status checkBlobSignature(const SharedKey &key, std::string_view container, std::string_view blob, char permission,
    const Fields &query, std::int64_t nowMs)
{
    const Error invalid{"signature_invalid", "This address does not give access to the photo; ask for a new one."};
    const std::string_view expiry = query.get("se");
    const std::string text = serviceText(
        query.get("sp"), expiry, resourceOf(key, container, blob), query.get("spr"), query.get("sv"), query.get("sr"));
    if (!isSame(query.get("sig"), sign(key, text)) || query.get("sr") != "b")
        return invalid;
    const auto expiresAtMs = core::parseInstant(expiry);
    if (!expiresAtMs || query.get("sp").find(permission) == std::string_view::npos)
        return invalid;
    if (*expiresAtMs <= nowMs)
        return Error{"signature_expired", "This address was good for a short time only; ask for a new one."};
    return {};
}

std::string percentEncode(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size() + 16);
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '.' || c == '_' || c == '~';
        if (plain) {
            out.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out.push_back('%');
        out.push_back(digits[byte >> 4]);
        out.push_back(digits[byte & 15]);
    }
    return out;
}

std::string toBase64(const std::string &bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
        sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the terminating NUL
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(), text.size(),
            nullptr, &length, &end, sodium_base64_VARIANT_ORIGINAL)
            != 0
        || end != text.data() + text.size())
        return {};
    bytes.resize(length);
    return bytes;
}

} // namespace wellpulse::server
