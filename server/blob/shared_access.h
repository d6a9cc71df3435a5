// SPDX-License-Identifier: GPL-3.0-or-later
// Shared access signatures as Azure Storage defines them (service SAS, and account SAS for what has no blob yet), made with
// the account's shared key: whoever holds the address may do with one blob what it says, until it says. The local folder
// gives out and checks the very same, under a key of the office's own. Pure; any thread.
//
// Formats: "Create a service SAS" and "Create an account SAS" of the Azure Storage REST reference, version 2021-08-06.
#pragma once

#include "core/result.h"
#include "server/http/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::server {

inline constexpr std::string_view blobServiceVersion = "2021-08-06";

/// What an address may be used for; letters in the order that Azure wants.
namespace blobPermission {
inline constexpr std::string_view read = "r";
inline constexpr std::string_view upload = "rcw"; ///< read: the list of uncommitted blocks
inline constexpr std::string_view remove = "d";
} // namespace blobPermission

struct SharedKey {
    std::string account;
    std::string key; ///< bytes, not base64
};

/// From base64. Error: `config_invalid`.
Result<SharedKey> sharedKeyOf(std::string account, std::string_view base64);

/// The query of a blob's address, percent-encoded, without "?": sv, sp, st, se, spr, sr, sig.
std::string blobSignature(const SharedKey &key, std::string_view container, std::string_view blob,
    std::string_view permissions, std::int64_t expiresAtMs, std::string_view protocols);
/// The same for a whole container ("l": list).
std::string containerSignature(const SharedKey &key, std::string_view container, std::string_view permissions,
    std::int64_t expiresAtMs, std::string_view protocols);
/// For making containers.
std::string accountSignature(
    const SharedKey &key, std::string_view permissions, std::int64_t expiresAtMs, std::string_view protocols);

/// Whether `query` (decoded) is a blob's signature under `key`, in force at `nowMs`, with `permission` among its letters.
/// Errors: `signature_invalid`, `signature_expired`.
Status checkBlobSignature(const SharedKey &key, std::string_view container, std::string_view blob, char permission,
    const Fields &query, std::int64_t nowMs);

/// RFC 3986: all but letters, digits and -._~ as %XX.
std::string percentEncode(std::string_view text);
std::string toBase64(const std::string &bytes);
/// Nothing for what is no base64.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace wellpulse::server
