// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/account/access_token.h"

#include "core/json/json.h"
#include "server/account/base64url.h"

#include <sodium.h>

namespace wellpulse::server {

namespace {

constexpr std::string_view issuer = "wellpulse-server";
constexpr std::string_view audience = "wellpulse-api";
constexpr std::size_t maxTokenBytes = 4096;

core::Bytes32 sign(const core::Bytes32 &key, std::string_view text)
{
    core::Bytes32 mac{};
    crypto_auth_hmacsha256(mac.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), key.data());
    return mac;
}

Error invalid()
{
    return {"token_invalid", "The access token is not valid; log in again."};
}

std::optional<core::Json> decodePart(std::string_view part)
{
    const auto text = fromBase64Url(part);
    if (!text)
        return std::nullopt;
    auto json = core::parseJson(*text);
    if (!json || !json->is_object())
        return std::nullopt;
    return std::move(*json);
}

bool hasText(const core::Json &object, const char *name, std::string_view text)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() && found->get_ref<const std::string &>() == text;
}

std::string textOf(const core::Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

AccessTokens::AccessTokens(const core::Bytes32 &key)
    : m_key(key)
{
}

std::string AccessTokens::issue(const Identity &identity, std::int64_t nowSeconds) const
{
    const core::Json header{{"alg", "HS256"}, {"typ", "JWT"}};
    const core::Json claims{{"iss", issuer}, {"aud", audience}, {"sub", identity.userId}, {"ten", identity.tenantId},
        {"rol", identity.role}, {"sid", identity.sessionId}, {"iat", nowSeconds},
        {"exp", nowSeconds + accessTokenSeconds}};
    std::string token = toBase64Url(header.dump()) + "." + toBase64Url(claims.dump());
    token += "." + toBase64Url(sign(m_key, token));
    return token;
}

Result<Identity> AccessTokens::verify(std::string_view token, std::int64_t nowSeconds) const
{
    if (token.empty())
        return Error{"token_missing", "This needs an access token; log in first."};
    const std::size_t first = token.find('.');
    const std::size_t last = token.rfind('.');
    if (token.size() > maxTokenBytes || first == std::string_view::npos || first == last)
        return invalid();

    // The signature before anything it covers is read.
    const auto signature = fromBase64Url(token.substr(last + 1));
    const core::Bytes32 expected = sign(m_key, token.substr(0, last));
    if (!signature || signature->size() != expected.size()
        || sodium_memcmp(signature->data(), expected.data(), expected.size()) != 0)
        return invalid();
    const auto header = decodePart(token.substr(0, first));
    const auto claims = decodePart(token.substr(first + 1, last - first - 1));
    if (!header || !hasText(*header, "alg", "HS256") || header->contains("crit"))
        return invalid();
    if (!claims || !hasText(*claims, "iss", issuer) || !hasText(*claims, "aud", audience))
        return invalid();

    const auto expires = claims->find("exp");
    if (expires == claims->end() || !expires->is_number_integer())
        return invalid();
    if (expires->get<std::int64_t>() <= nowSeconds)
        return Error{"token_expired", "The access token has expired; refresh it."};
    Identity identity{textOf(*claims, "ten"), textOf(*claims, "sub"), textOf(*claims, "rol"), textOf(*claims, "sid")};
    if (identity.tenantId.empty() || identity.userId.empty())
        return invalid();
    return identity;
}

} // namespace wellpulse::server
