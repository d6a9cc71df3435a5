// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/field_writes_codec.h"

#include "core/json/json.h"

namespace wellpulse::server {

namespace {

void appendGroup(std::string &out, const core::FieldWrite &write, std::string_view names)
{
    out.append(out.empty() ? "[{\"r\":" : ",{\"r\":").append(std::to_string(write.revision));
    out.append(",\"d\":");
    core::appendCanonicalString(out, write.deviceId);
    out.append(",\"t\":").append(std::to_string(write.hlc.ms)).append(",\"c\":");
    out.append(std::to_string(write.hlc.counter)).append(",\"e\":\"");
    write.eventId.appendTo(out);
    out.append("\",\"o\":").append(std::to_string(write.foreignRevision)).append(",\"f\":[").append(names).append("]}");
}

Error unreadable()
{
    return {"database_error", "The stored field writes of an aggregate cannot be read."};
}

Status readGroup(FieldWrites &writes, const core::Json &group)
{
    const auto eventId = core::parseUuid(group.at("e").get_ref<const std::string &>());
    if (!eventId)
        return unreadable();
    const core::FieldWrite write{group.at("r").get<std::int64_t>(), group.at("d").get<std::string>(),
        {group.at("t").get<std::int64_t>(), group.at("c").get<std::uint16_t>()}, *eventId,
        group.at("o").get<std::int64_t>()};
    for (const core::Json &name : group.at("f"))
        writes.emplace(name.get<std::string>(), write);
    return {};
}

} // namespace

std::string encodeFieldWrites(const FieldWrites &writes)
{
    std::string out;
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
    return out.empty() ? "[]" : std::move(out.append("]"));
}

Result<FieldWrites> decodeFieldWrites(std::string_view text)
{
    const Result<core::Json> groups = core::parseJson(text);
    if (!groups || !groups->is_array())
        return unreadable();
    FieldWrites writes;
    try {
        for (const core::Json &group : *groups) {
            if (Status read = readGroup(writes, group); !read)
                return read.error();
        }
    } catch (const core::Json::exception &) {
        return unreadable();
    }
    return writes;
}

} // namespace wellpulse::server
