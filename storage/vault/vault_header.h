// SPDX-License-Identifier: GPL-3.0-or-later
// vault.json: what it takes, beside the passphrase and the device secret, to get a vault's master key. It holds no secret.
//
// The file is the canonical JSON (core/json) of one object and a newline:
//   format, version   "wellpulse-vault", 1
//   vaultId           32 hex digits; names the vault's items in the keychain
//   kdf               {algorithm: "argon2id13", opsLimit, memLimitKiB, salt}
//   deviceSecretId    16 hex digits derived from the device secret, to tell another vault's secret from a wrong passphrase
//   wraps             the master key, sealed once for each way in: {kind, cipher, nonce, sealed}. Today `passphrase` only;
//                     `recovery` (to the tenant's key) will stand beside it. A kind this program does not know is kept.
//   checksum          SHA-256 of all the rest, to tell damage from a wrong passphrase
// Each wrap is sealed with the whole header, without its wraps and checksum, as associated data: who changes anything
// and corrects the checksum gets a seal that does not open.
#pragma once

#include "core/json/json.h"
#include "core/result.h"
#include "storage/secret/random.h"
#include "storage/secret/secret_bytes.h"
#include "storage/vault/passphrase_key.h"

#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::storage {

inline constexpr std::string_view passphraseWrap = "passphrase";

struct VaultHeader {
    std::string vaultId;
    KdfCost kdf;
    KdfSalt salt{};
    std::string deviceSecretId;
    std::vector<core::Json> wraps;
};

/// The bytes of vault.json.
[[nodiscard]] std::string encodeVaultHeader(const VaultHeader &header);

/// Errors: `vault_tampered` (any byte is not as it was written), `vault_newer` (of a newer program),
/// `vault_kdf_out_of_range`.
Result<VaultHeader> parseVaultHeader(std::string_view bytes);

/// Seals `masterKey` for one way in and adds it to the header, whose other members must be final.
Status addWrap(VaultHeader &header, std::string_view kind, const SecretBytes &wrapKey, const SecretBytes &masterKey,
    const RandomBytes &random);

/// The master key. Error `vault_wrong_passphrase`: the key is not the one it was sealed with, or the header was changed
/// with care; `vault_tampered`: there is no such wrap.
Result<SecretBytes> openWrap(const VaultHeader &header, std::string_view kind, const SecretBytes &wrapKey);

} // namespace wellpulse::storage
