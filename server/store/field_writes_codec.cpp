// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/field_writes_codec.h"

#include "core/json/json.h"

namespace wellpulse::server {

namespace {

/// Without names: the write of all fields that have none of their own.
void appendGroup(std::string &out, const core::FieldWrite &write, std::string_view names)
{
    out.append(out.back() == '[' ? "{\"r\":" : ",{\"r\":").append(std::to_string(write.revision));
    out.append(",\"d\":");
    core::appendCanonicalString(out, write.deviceId);
    out.append(",\"t\":").append(std::to_string(write.hlc.ms)).append(",\"c\":");
    out.append(std::to_string(write.hlc.counter)).append(",\"e\":\"");
    write.eventId.appendTo(out);
    out.append("\",\"o\":").append(std::to_string(write.foreignRevision));
    if (!names.empty())
        out.append(",\"f\":[").append(names).append("]");
    out.push_back('}');
}

Error unreadable()
{
    return {"database_error", "The stored field writes of an aggregate cannot be read."};
}

Status readGroup(core::AggregateState &state, const core::Json &group)
{
    const auto eventId = core::parseUuid(group.at("e").get_ref<const std::string &>());
    if (!eventId)
        return unreadable();
    const core::FieldWrite write{group.at("r").get<std::int64_t>(), group.at("d").get<std::string>(),
        {group.at("t").get<std::int64_t>(), group.at("c").get<std::uint16_t>()}, *eventId,
        group.at("o").get<std::int64_t>()};
    const auto names = group.find("f");
    if (names == group.end()) {
        state.firstWrite = write;
        return {};
    }
    for (const core::Json &name : *names)
        state.writes.emplace(name.get<std::string>(), write);
    return {};
}

} // namespace

void appendFieldWrites(std::string &out, const core::AggregateState &state)
{
    out.push_back('[');
    if (state.firstWrite)
        appendGroup(out, *state.firstWrite, {});
    const auto &writes = state.writes;
    std::vector<bool> done(writes.size(), false);
    std::string names;
    std::size_t i = 0;
    for (auto first = writes.begin(); first != writes.end(); ++first, ++i) {
        if (done[i])
            continue;
        names.clear();
        std::size_t k = i;
        for (auto other = first; other != writes.end(); ++other, ++k) {
            if (done[k] || !(other->second == first->second))
                continue;
            done[k] = true;
            if (!names.empty())
                names.push_back(',');
            core::appendCanonicalString(names, other->first);
        }
        appendGroup(out, first->second, names);
    }
    out.push_back(']');
}

Status readFieldWrites(core::AggregateState &state, std::string_view text)
{
    const Result<core::Json> groups = core::parseJson(text);
    if (!groups || !groups->is_array())
        return unreadable();
    try {
        for (const core::Json &group : *groups) {
            if (Status read = readGroup(state, group); !read)
                return read.error();
        }
    } catch (const core::Json::exception &) {
        return unreadable();
    }
    return {};
}

} // namespace wellpulse::server
