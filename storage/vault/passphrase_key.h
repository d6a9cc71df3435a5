// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person types to 32 bytes of key: Argon2id, dear enough that guessing is. Any thread but the UI's, for it
// takes most of a second and the memory it says.
#pragma once

#include "core/result.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>

namespace wellpulse::storage {

struct KdfCost {
    std::int64_t opsLimit = 0;    ///< passes over the memory (Argon2's t)
    std::int64_t memLimitKiB = 0; ///< Argon2's m

    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

/// Nothing below this is written or accepted.
inline constexpr KdfCost minimumKdfCost{3, 64 * 1024};
/// Nothing above it is accepted: a vault's header must not be able to exhaust the machine.
inline constexpr KdfCost maximumKdfCost{64, 1024 * 1024};

using KdfSalt = std::array<std::uint8_t, 16>;

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
