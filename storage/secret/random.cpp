// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secret/random.h"

#include <sodium.h>

namespace wellpulse::storage {

RandomBytes systemRandom()
{
    return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

} // namespace wellpulse::storage
