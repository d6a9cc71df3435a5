// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as JSON and as an event: what is taken has one canonical form, which says the same.
#include "tests/fuzz/fuzz_input.h"

#include "core/event/event_codec.h"
#include "core/event/event_seal.h"
#include "core/schema/payload_schema.h"

using namespace wellpulse;
using fuzz::require;

namespace {
void checkJson(std::string_view text)
{
    const auto json = core::parseJson(text);
    if (!json)
        return;
    const std::string canonical = core::canonicalJson(*json);
    const auto again = core::parseJson(canonical);
    require(again.has_value(), "the canonical form is in the profile");
    require(*again == *json, "the canonical form says the same");
    require(core::canonicalJson(*again) == canonical, "there is one canonical form");
}

void checkEvent(std::string_view text)
{
    const auto event = core::eventFromWire(text);
    if (!event)
        return require(!event.error().code.empty() && !event.error().message.empty(), "a refusal says why");
    const std::string wire = core::toWire(*event);
    const auto again = core::eventFromWire(wire);
    require(again.has_value(), "what was taken is taken again");
    require(core::toWire(*again) == wire, "it is written as it was");
    require(core::canonicalForm(*again) == core::canonicalForm(*event), "its hash covers the same");
    require(core::verifySeal(*event, fuzz::deviceKey()).has_value()
            == core::verifySeal(*again, fuzz::deviceKey()).has_value(),
        "the seal holds for both or neither");
    core::Event sealed = *event;
    core::seal(sealed, fuzz::deviceKey());
    require(core::verifySeal(sealed, fuzz::deviceKey()).has_value(), "a seal just made holds");
    const Status valid = core::validatePayload(*event, fuzz::nowMs);
    require(valid || !valid.error().message.empty(), "an invalid payload says why");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    checkJson(fuzz::textOf(data, size));
    checkEvent(fuzz::textOf(data, size));
    return 0;
}
