// SPDX-License-Identifier: GPL-3.0-or-later
// Key material in memory that libsodium guards: kept out of swap and core dumps, fenced by guard pages, zeroed when it
// goes. Moved, never copied by accident; clone() says it aloud. Any thread, one at a time. An allocation that fails is
// an empty SecretBytes.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace wellpulse::storage {

inline constexpr std::size_t keyBytes = 32;

class SecretBytes {
public:
    SecretBytes() noexcept = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    /// A guarded copy; the caller still has to wipe its own, see takeFrom().
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    static SecretBytes copyOf(std::string_view text);
    /// A guarded copy of `bytes`, which are zeroed.
    static SecretBytes takeFrom(std::span<unsigned char> bytes);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    /// Zeroes and frees now.
    void clear() noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] unsigned char *data() noexcept { return m_bytes; }
    [[nodiscard]] const unsigned char *data() const noexcept { return m_bytes; }
    [[nodiscard]] std::span<unsigned char> span() noexcept { return {m_bytes, m_size}; }
    [[nodiscard]] std::span<const unsigned char> span() const noexcept { return {m_bytes, m_size}; }
    /// The bytes as text; for tokens and the like, as short as can be.
    [[nodiscard]] std::string_view view() const noexcept;

    /// In constant time.
    friend bool operator==(const SecretBytes &left, const SecretBytes &right) noexcept;

private:
    unsigned char *m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// Zeroes memory in a way the compiler cannot drop.
void wipe(std::span<char> bytes) noexcept;

} // namespace wellpulse::storage
