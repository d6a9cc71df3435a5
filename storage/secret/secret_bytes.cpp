// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secret/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace wellpulse::storage {

SecretBytes::SecretBytes(std::size_t size)
{
    // sodium_malloc needs the page size that sodium_init finds out; a second call does nothing.
    if (size == 0 || sodium_init() < 0)
        return;
    m_bytes = static_cast<unsigned char *>(sodium_malloc(size));
    if (m_bytes == nullptr)
        return;
    m_size = size;
    sodium_memzero(m_bytes, m_size);
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes copy(bytes.size());
    if (!copy.isEmpty())
        std::memcpy(copy.m_bytes, bytes.data(), copy.m_size);
    return copy;
}

SecretBytes SecretBytes::copyOf(std::string_view text)
{
    SecretBytes copy(text.size());
    if (!copy.isEmpty())
        std::memcpy(copy.m_bytes, text.data(), copy.m_size);
    return copy;
}

SecretBytes SecretBytes::takeFrom(std::span<unsigned char> bytes)
{
    SecretBytes copy = copyOf(std::span<const unsigned char>(bytes));
    sodium_memzero(bytes.data(), bytes.size());
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(span());
}

void SecretBytes::clear() noexcept
{
    sodium_free(m_bytes); // zeroes first
    m_bytes = nullptr;
    m_size = 0;
}

std::string_view SecretBytes::view() const noexcept
{
    return {reinterpret_cast<const char *>(m_bytes), m_size};
}

bool operator==(const SecretBytes &left, const SecretBytes &right) noexcept
{
    return left.m_size == right.m_size
        && (left.m_size == 0 || sodium_memcmp(left.m_bytes, right.m_bytes, left.m_size) == 0);
}

void wipe(std::span<char> bytes) noexcept
{
    sodium_memzero(bytes.data(), bytes.size());
}

} // namespace wellpulse::storage
