// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/broken_proxy.h"

#include "core/event/feed_hash.h"
#include "core/event/hex.h"
#include "server/http/url.h"

namespace wellpulse::simulation {

namespace {

/// Where the device stands that asks.
core::Json cursorOf(const sync::OfficeRequest &request)
{
    if (request.method == sync::OfficeRequest::Method::Post)
        return core::Json::parse(request.body, nullptr, false).value("cursor", core::Json());
    const auto questionMark = request.path.find('?');
    if (questionMark == std::string::npos)
        return {};
    const auto query = server::parseQuery(std::string_view(request.path).substr(questionMark + 1));
    return query ? core::Json::parse(query->get("cursor"), nullptr, false) : core::Json();
}

core::Bytes32 bytesOf(const core::Json &hex)
{
    return core::parseBytes32(hex.get<std::string>()).value_or(core::Bytes32{});
}

/// The hash of an entry's event, which may only be named where the request brought it.
core::Bytes32 eventHashOf(const core::Json &change, const core::Json &request)
{
    if (change.contains("event"))
        return bytesOf(change.at("event").at("hash"));
    for (const core::Json &event : request.at("events")) {
        if (event.at("id") == change.at("eventId"))
            return bytesOf(event.at("hash"));
    }
    return {};
}

/// The cursor to which a device comes that begins at `from` and takes the entries.
core::Json cursorAfter(core::Json from, const core::Json &changes, const core::Json &request)
{
    core::Bytes32 hash = bytesOf(from.at("feedHash"));
    for (const core::Json &change : changes) {
        const auto seq = change.at("seq").get<std::int64_t>();
        if (seq <= from.at("seq").get<std::int64_t>())
            continue;
        hash = core::nextFeedHash(hash, eventHashOf(change, request), seq, change.at("disposition").get<std::string>());
        from["seq"] = seq;
    }
    from["feedHash"] = core::toHex(hash);
    return from;
}

} // namespace

std::string withoutAnEntry(
    const sync::OfficeRequest &request, const std::string &answer, std::uint64_t lost, bool isCovered)
{
    core::Json page = core::Json::parse(answer, nullptr, false);
    if (!page.is_object() || !page.contains("changes") || page.at("changes").size() < 2)
        return answer;
    core::Json &changes = page["changes"];
    const auto place = static_cast<std::size_t>(lost % changes.size());
    for (std::size_t later = place + 1; later < changes.size(); ++later)
        changes[later]["seq"] = changes[later].at("seq").get<std::int64_t>() - 1;
    changes.erase(place);
    page["cursor"]["seq"] = page.at("cursor").at("seq").get<std::int64_t>() - 1;
    if (const core::Json from = cursorOf(request); isCovered && from.is_object())
        page["cursor"] = cursorAfter(from, changes, core::Json::parse(request.body, nullptr, false));
    return core::canonicalJson(page);
}

} // namespace wellpulse::simulation
