// SPDX-License-Identifier: GPL-3.0-or-later
// The first line of a file that a passphrase opens (docs/decisions/025): what it takes, beside the passphrase, to get the
// file's own key. It holds no secret, and names neither person nor company.
//
// The line is the canonical JSON of one object and a newline:
//   format, version   "wellpulse-sealed", 1
//   kind              "backup" or "unsent": what is in the file
//   kdf               {algorithm: "argon2id13", opsLimit, memLimitKiB, salt}
//   key               {cipher, nonce, sealed}: the file's key, sealed with all the rest of the line as associated data
//   checksum          SHA-256 of all the rest, to tell damage from a wrong passphrase
#pragma once

#include "core/result.h"
#include "core/sealed/passphrase_key.h"

#include <functional>
#include <string>
#include <string_view>

namespace wellpulse::core {

enum class SealedContent : std::uint8_t { Backup, Unsent };

/// Longer than any header, so that a foreign file is not read to its end in search of a line.
inline constexpr std::size_t maxSealedHeaderBytes = 2'048;

struct PassphraseFileHeader {
    SealedContent content = SealedContent::Backup;
    KdfCost kdf;
    KdfSalt salt{};
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, 48> sealedKey{};
};

/// What seals files so that a passphrase alone opens them. Made of a passphrase once; it says nothing of the passphrase
/// and nothing of what else is derived from it.
struct PassphraseSeal {
    KdfCost kdf;
    KdfSalt salt{};
    WipedKey key;
};

[[nodiscard]] PassphraseSeal sealOf(std::span<const std::uint8_t, 32> passphraseKey, const KdfSalt &salt, KdfCost kdf);

/// Derives it. Error `out_of_memory`.
Result<PassphraseSeal> sealOf(std::string_view passphrase, const KdfSalt &salt, KdfCost kdf);

using FillRandom = std::function<void(std::span<std::uint8_t>)>;

[[nodiscard]] PassphraseFileHeader makePassphraseFileHeader(
    SealedContent content, const PassphraseSeal &seal, const WipedKey &fileKey, const FillRandom &random);

/// The line, its newline included.
[[nodiscard]] std::string encodePassphraseFileHeader(const PassphraseFileHeader &header);

/// Errors: `file_foreign` (not such a file), `file_damaged`, `file_newer` (of a newer program).
Result<PassphraseFileHeader> parsePassphraseFileHeader(std::string_view line);

/// Error `file_wrong_passphrase`.
Result<WipedKey> openFileKey(const PassphraseFileHeader &header, const PassphraseSeal &seal);

[[nodiscard]] Error foreignFile();
[[nodiscard]] Error damagedFile();
[[nodiscard]] Error newerFile();

} // namespace wellpulse::core
