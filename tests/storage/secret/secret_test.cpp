// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/hex.h"
#include "storage/secret/hkdf.h"
#include "storage/secret/random.h"
#include "storage/secret/secret_bytes.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <type_traits>

using namespace wellpulse::storage;

namespace {

std::vector<unsigned char> repeated(unsigned char byte, std::size_t count)
{
    return std::vector<unsigned char>(count, byte);
}

std::vector<unsigned char> counting(unsigned char first, std::size_t count)
{
    std::vector<unsigned char> bytes(count);
    for (std::size_t i = 0; i < count; ++i)
        bytes[i] = static_cast<unsigned char>(first + i);
    return bytes;
}

std::string textOf(const std::vector<unsigned char> &bytes)
{
    return std::string(bytes.begin(), bytes.end());
}

} // namespace

TEST_CASE("HKDF gives the keys of RFC 5869, appendix A")
{
    CHECK(wellpulse::core::toHex(hkdfSha256(repeated(0x0b, 22), counting(0, 13), textOf(counting(0xf0, 10)), 42).span())
        == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    CHECK(wellpulse::core::toHex(hkdfSha256(counting(0, 80), counting(0x60, 80), textOf(counting(0xb0, 80)), 82).span())
        == "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8"
           "367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    CHECK(wellpulse::core::toHex(hkdfSha256(repeated(0x0b, 22), {}, "", 42).span())
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST_CASE("secret bytes move, compare, and are gone when cleared")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecretBytes>);
    SecretBytes first = SecretBytes::copyOf(std::string_view("secret"));
    const SecretBytes same = first.clone();
    CHECK(first == same);
    CHECK(first.view() == "secret");
    SecretBytes moved = std::move(first);
    CHECK(first.isEmpty());
    CHECK(moved == same);
    CHECK_FALSE(moved == SecretBytes::copyOf(std::string_view("secreT")));
    CHECK_FALSE(moved == SecretBytes());
    moved.clear();
    CHECK(moved.isEmpty());
    CHECK(moved == SecretBytes());
}

TEST_CASE("taking bytes wipes where they were")
{
    std::array<unsigned char, 4> source{1, 2, 3, 4};
    const SecretBytes taken = SecretBytes::takeFrom(source);
    CHECK((source == std::array<unsigned char, 4>{}));
    CHECK(taken.data()[3] == 4);
}

TEST_CASE("the system's random bytes fill all that they are given")
{
    std::array<std::uint8_t, 64> one{};
    std::array<std::uint8_t, 64> other{};
    systemRandom()(one);
    systemRandom()(other);
    CHECK(one != other);
}
