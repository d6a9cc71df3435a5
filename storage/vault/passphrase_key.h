// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person types to 32 bytes of key: Argon2id, dear enough that guessing is. Any thread but the UI's, for it
// takes most of a second and the memory it says.
#pragma once

#include "core/result.h"
#include "core/sealed/passphrase_key.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

#include <chrono>
#include <functional>

namespace wellpulse::storage {

using core::KdfCost;
using core::KdfSalt;
using core::maximumKdfCost;
using core::minimumKdfCost;

/// Error `vault_kdf_out_of_range`.
Status checkKdfCost(KdfCost cost);

/// The cost that takes this machine 0.5 to 1 s, never below the minimum. `measure` derives a key at a cost and tells how
/// long it took.
[[nodiscard]] KdfCost calibrateKdf(const std::function<std::chrono::milliseconds(KdfCost)> &measure);

/// calibrateKdf() with this machine's own clock.
[[nodiscard]] KdfCost kdfCostOfThisMachine();

/// The bytes of a typed passphrase: NFC, so that every keyboard's "ü" is the same, in UTF-8.
[[nodiscard]] SecretBytes passphraseBytes(const QString &typed);

/// Errors: `vault_kdf_out_of_range`, before any memory is taken; `out_of_memory`.
Result<SecretBytes> derivePassphraseKey(const SecretBytes &passphrase, const KdfSalt &salt, KdfCost cost);

} // namespace wellpulse::storage
