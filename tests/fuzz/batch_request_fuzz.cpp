// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the body of POST /sync/batch: as they are, and with the seal of each event made good, so that what lies
// behind the seal is reached. The office's quick reader takes and refuses what core does.
#include "tests/fuzz/fuzz_input.h"

#include "core/event/event_codec.h"
#include "server/sync/batch_reader.h"

using namespace wellpulse;
using fuzz::require;

namespace {
server::Author author()
{
    return {"acme", "0199f3a2-2222-7000-8000-000000000002", "0199f3a2-3333-7000-8000-000000000003", fuzz::deviceKey()};
}

Result<server::BatchRequest> read(std::string_view body)
{
    return server::readBatch(
        body, [](std::string_view) -> Result<server::Author> { return author(); }, fuzz::nowMs);
}

void sealAnew(core::Json &event)
{
    event.erase("hash");
    event.erase("signature");
    const core::Bytes32 hash = core::hashOfCanonical(core::canonicalJson(event));
    event["hash"] = core::toHex(hash);
    event["signature"] = core::toHex(core::signHash(fuzz::deviceKey(), hash));
}

/// The body with good seals; nothing when it is not in the profile or has no events.
std::optional<core::Json> sealed(std::string_view body)
{
    auto json = core::parseJson(body);
    if (!json || !json->is_object() || !json->contains("events") || !json->at("events").is_array())
        return std::nullopt;
    for (core::Json &event : json->at("events")) {
        if (event.is_object())
            sealAnew(event);
    }
    return std::move(*json);
}

void compare(const server::SubmittedEvent &submitted, const core::Json &json)
{
    const auto event = core::eventFromJson(json);
    if (!event)
        return require(submitted.unsealed || submitted.refused, "what core refuses the office does not apply");
    require(!submitted.unsealed, "what core takes has a place in the chain");
    require(submitted.wire == core::canonicalJson(json), "what is kept is what was sent");
    require(core::toWire(submitted.event) == core::toWire(*event), "both read the same");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body = fuzz::textOf(data, size);
    if (const auto raw = read(body); !raw)
        require(!raw.error().code.empty() && !raw.error().message.empty(), "a refusal says why");
    (void)server::readCursor(body);
    const auto json = sealed(body);
    if (!json)
        return 0;
    const auto batch = read(core::canonicalJson(*json));
    if (!batch)
        return 0;
    const core::Json &events = json->at("events");
    require(batch->events.size() == events.size(), "every event has an answer");
    for (std::size_t i = 0; i < events.size(); ++i)
        compare(batch->events[i], events[i]);
    return 0;
}
