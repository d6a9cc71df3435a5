// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person types to 32 bytes of key, by Argon2id, and the memory such keys lie in. Pure, but dear: it takes most
// of a second and the memory it says, so never on a thread that a person waits for.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace wellpulse::core {

struct KdfCost {
    std::int64_t opsLimit = 0;    ///< passes over the memory (Argon2's t)
    std::int64_t memLimitKiB = 0; ///< Argon2's m

    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

/// Nothing below this is written or accepted.
inline constexpr KdfCost minimumKdfCost{3, 64 * 1024};
/// Nothing above it is accepted: a file's header must not be able to exhaust the machine.
inline constexpr KdfCost maximumKdfCost{64, 1024 * 1024};

using KdfSalt = std::array<std::uint8_t, 16>;

[[nodiscard]] bool isAllowed(KdfCost cost);

/// 32 bytes that are zeroed when they go.
class WipedKey {
public:
    WipedKey() = default;
    WipedKey(const WipedKey &) = default;
    WipedKey &operator=(const WipedKey &) = default;
    ~WipedKey();

    [[nodiscard]] std::span<std::uint8_t, 32> span() { return m_bytes; }
    [[nodiscard]] std::span<const std::uint8_t, 32> span() const { return m_bytes; }
    [[nodiscard]] std::uint8_t *data() { return m_bytes.data(); }
    [[nodiscard]] const std::uint8_t *data() const { return m_bytes.data(); }

private:
    std::array<std::uint8_t, 32> m_bytes{};
};

/// False when the memory is not to be had. `cost` must be an allowed one.
[[nodiscard]] bool deriveFromPassphrase(
    std::span<std::uint8_t, 32> key, std::string_view passphrase, const KdfSalt &salt, KdfCost cost);

/// A key for one purpose, of a key that has others too (HMAC-SHA-256 of the purpose).
[[nodiscard]] WipedKey subkey(std::span<const std::uint8_t, 32> key, std::string_view purpose);

} // namespace wellpulse::core
