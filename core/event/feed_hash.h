// SPDX-License-Identifier: GPL-3.0-or-later
// The hash chain over a tenant's feed (protocol.md, "Fine print"): feedHash_n = SHA-256(feedHash_{n-1} || event hash ||
// seq in decimal ASCII || disposition), starting from 32 zero bytes.
#pragma once

#include "core/event/hex.h"

#include <cstdint>
#include <string_view>

namespace wellpulse::core {

Bytes32 nextFeedHash(const Bytes32 &previous, const Bytes32 &eventHash, std::int64_t seq, std::string_view disposition);

} // namespace wellpulse::core
