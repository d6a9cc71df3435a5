// SPDX-License-Identifier: GPL-3.0-or-later
// Event to and from the JSON of protocol.md. Decoding checks the shape of the envelope, not the meaning of the payload
// (that is production/, well/ … and needs no codec), and not hash or signature (event_seal.h).
#pragma once

#include "core/event/event.h"
#include "core/result.h"

#include <string>

namespace wellpulse::core {

/// The protocol's JSON object, with `hash` and `signature`.
Json toJson(const Event &event);
/// The same as canonical text (RFC 8785), ready for the wire.
std::string toWire(const Event &event);
/// RFC 8785 of the event without `hash` and `signature`: what the hash covers.
std::string canonicalForm(const Event &event);
void appendCanonicalForm(std::string &out, const Event &event);

/// Errors: `schema_invalid` with the member that is missing or wrong. An unknown `eventType` or `aggregateType` is
/// `schema_invalid` too; unknown members are kept in `extra`.
Result<Event> eventFromJson(const Json &object);
/// parseJson and eventFromJson in one. Errors: those of both.
Result<Event> eventFromWire(std::string_view text);

} // namespace wellpulse::core
