// SPDX-License-Identifier: GPL-3.0-or-later
// Hash, chain and signature of events (protocol.md, "Event"):
//   hash = SHA-256("wellpulse-event-1\0" || canonical form); signature = HMAC-SHA-256(device key, the 32 bytes of
//   hash).
// Each device's events form a chain by prevHash; the first names 32 zero bytes.
#pragma once

#include "core/event/event.h"
#include "core/result.h"

namespace wellpulse::core {

using DeviceKey = Bytes32;

Bytes32 hashOfCanonical(std::string_view canonical);
Bytes32 eventHash(const Event &event);
Bytes32 signHash(const DeviceKey &key, const Bytes32 &hash);

/// Fills `hash` and `signature` from everything else in the event.
void seal(Event &event, const DeviceKey &key);

/// Errors: `bad_signature` when the hash is not that of the content or the signature not that of the key.
Status verifySeal(const Event &event, const DeviceKey &key);
/// The hash alone, for readers who do not hold the author's key. Error: `bad_signature`.
Status verifyHash(const Event &event);

/// Errors: `device_fork` when `event` does not follow an event with hash `previousHash`.
Status verifyLink(const Event &event, const Bytes32 &previousHash);

} // namespace wellpulse::core
