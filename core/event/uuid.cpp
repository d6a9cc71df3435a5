// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/event/uuid.h"

#include "core/event/hex.h"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>

#include <algorithm>

namespace wellpulse::core {
namespace {

bool isDash(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

void Uuid::appendTo(std::string &out) const
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += hexDigits[bytes[i] >> 4];
        out += hexDigits[bytes[i] & 15];
    }
}

std::string Uuid::toString() const
{
    std::string out;
    out.reserve(36);
    appendTo(out);
    return out;
}

std::optional<Uuid> parseUuid(std::string_view text)
{
    if (text.size() != 36)
        return {};
    Uuid uuid;
    std::size_t nibble = 0;
    int all = 0; // negative once a digit was
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDash(i)) {
            if (text[i] != '-')
                return {};
            continue;
        }
        const int value = hexDigitValue(text[i]);
        all |= value;
        auto &byte = uuid.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(unsigned{byte} << 4 | static_cast<unsigned>(value));
        ++nibble;
    }
    if (all < 0)
        return {};
    return uuid;
}

Uuid uuidV7(std::int64_t unixMs, const std::array<std::uint8_t, 10> &random)
{
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(unixMs >> (40 - 8 * i));
    std::copy(random.begin(), random.end(), uuid.bytes.begin() + 6);
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0F) | 0x70);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3F) | 0x80);
    return uuid;
}

Uuid uuidV5(const Uuid &nameSpace, std::string_view name)
{
    boost::uuids::uuid space;
    std::copy(nameSpace.bytes.begin(), nameSpace.bytes.end(), space.begin());
    boost::uuids::name_generator_sha1 generator(space);
    const auto made = generator(name.data(), name.size());
    Uuid uuid;
    std::copy(made.begin(), made.end(), uuid.bytes.begin());
    return uuid;
}

const Uuid dnsNamespace{
    {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}};

const Uuid &wellpulseNamespace()
{
    static const Uuid space = uuidV5(dnsNamespace, "wellpulse.dev");
    return space;
}

Uuid productionAggregateId(std::string_view tenantId, std::string_view wellId, std::string_view date)
{
    std::string name;
    name.reserve(tenantId.size() + wellId.size() + date.size() + 2);
    name.append(tenantId).append(1, '/').append(wellId).append(1, '/').append(date);
    return uuidV5(wellpulseNamespace(), name);
}

} // namespace wellpulse::core
