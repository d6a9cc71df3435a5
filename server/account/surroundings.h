// SPDX-License-Identifier: GPL-3.0-or-later
// Time and randomness, passed in so that tests choose them.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace wellpulse::server {

struct Surroundings {
    std::function<std::int64_t()> nowMs; ///< milliseconds since 1970
    std::function<void(std::span<std::uint8_t>)> random;

    /// The machine's clock and libsodium's generator.
    static Surroundings real();

    [[nodiscard]] std::string newUuid() const; ///< version 7
    template <std::size_t size> [[nodiscard]] std::array<std::uint8_t, size> randomBytes() const
    {
        std::array<std::uint8_t, size> bytes{};
        random(bytes);
        return bytes;
    }
};

} // namespace wellpulse::server
