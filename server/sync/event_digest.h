// SPDX-License-Identifier: GPL-3.0-or-later
// core's hash, signature and feed chain by OpenSSL, which uses the processor's SHA instructions: about five times as fast,
// and the office computes all three for every event. Equal to core's functions by test. Pure; any thread.
#pragma once

#include "core/event/event_seal.h"

#include <string_view>

namespace wellpulse::server {

/// core::hashOfCanonical.
core::Bytes32 eventDigest(std::string_view canonical);
/// core::signHash.
core::Bytes32 signatureOf(const core::DeviceKey &key, const core::Bytes32 &hash);
/// core::nextFeedHash.
core::Bytes32 feedDigest(
    const core::Bytes32 &previous, const core::Bytes32 &eventHash, std::int64_t seq, std::string_view disposition);

} // namespace wellpulse::server
