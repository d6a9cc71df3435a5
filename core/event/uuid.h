// SPDX-License-Identifier: GPL-3.0-or-later
// A UUID (RFC 9562) as its 16 bytes: version 7 for event identity, version 5 for ids that two devices must agree on.
// Randomness and time come from the caller.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wellpulse::core {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    /// 8-4-4-4-12 lower-case hex, the form of the protocol.
    std::string toString() const;
    void appendTo(std::string &out) const;

    friend bool operator==(const Uuid &, const Uuid &) = default;
    friend auto operator<=>(const Uuid &, const Uuid &) = default;
};

/// The UUID that `text` spells in the protocol's form (36 characters, lower case); nothing for any other spelling.
std::optional<Uuid> parseUuid(std::string_view text);

/// Version 7: `unixMs` (milliseconds since 1970, 48 bits) followed by ten random bytes.
Uuid uuidV7(std::int64_t unixMs, const std::array<std::uint8_t, 10> &random);

/// Version 5: SHA-1 of the name in the name space (RFC 9562, 5.5).
Uuid uuidV5(const Uuid &nameSpace, std::string_view name);

/// RFC 9562's name space for domain names.
extern const Uuid dnsNamespace;

/// UUIDv5(DNS, "wellpulse.dev"): the name space of every id that this product derives.
const Uuid &wellpulseNamespace();

/// The aggregate of one well on one date: UUIDv5(ns, tenantId/wellId/date), date as YYYY-MM-DD.
Uuid productionAggregateId(std::string_view tenantId, std::string_view wellId, std::string_view date);

} // namespace wellpulse::core

template <> struct std::hash<wellpulse::core::Uuid> {
    std::size_t operator()(const wellpulse::core::Uuid &uuid) const noexcept
    {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            high = high << 8 | uuid.bytes[i];
            low = low << 8 | uuid.bytes[i + 8];
        }
        return static_cast<std::size_t>(high ^ (low * 0x9E3779B97F4A7C15ULL));
    }
};
