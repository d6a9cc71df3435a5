// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sync/profile_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace wellpulse::server {

namespace {

namespace dom = simdjson::dom;

Error refusal(std::string_view why)
{
    return {"json_profile", "This JSON cannot be taken: " + std::string(why) + "."};
}

void appendInteger(std::string &out, std::int64_t value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

/// Keys in byte order are in canonical order only below U+E000 (see core/json/canonical_json.cpp).
bool sortsByBytes(std::string_view key)
{
    return std::none_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xEE; });
}

void appendKey(std::string &out, std::string_view key, bool first)
{
    if (!first)
        out.push_back(',');
    core::appendCanonicalString(out, key);
    out.push_back(':');
}

Status appendUnsorted(std::string &out, dom::element element, int depth)
{
    std::vector<dom::key_value_pair> members;
    const dom::object object = element.get_object().value_unsafe();
    for (const dom::key_value_pair member : object)
        members.push_back(member);
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    const auto twin = std::adjacent_find(
        members.begin(), members.end(), [](const auto &a, const auto &b) { return a.key == b.key; });
    if (twin != members.end())
        return refusal("the key \"" + std::string(twin->key.substr(0, 40)) + "\" occurs twice");
    out.push_back('{');
    const std::size_t begin = out.size();
    for (const dom::key_value_pair &member : members) {
        appendKey(out, member.key, out.size() == begin);
        if (Status done = appendProfile(out, member.value, depth + 1); !done)
            return done;
    }
    out.push_back('}');
    if (std::all_of(members.begin(), members.end(), [](const auto &m) { return sortsByBytes(m.key); }))
        return {};
    out.resize(begin - 1); // every value was looked at: leave the rare order to core
    core::appendCanonicalJson(out, toCoreJson(element));
    return {};
}

Status appendObject(std::string &out, dom::element element, int depth)
{
    const std::size_t begin = out.size();
    out.push_back('{');
    std::string_view previous;
    bool first = true;
    const dom::object object = element.get_object().value_unsafe();
    for (const dom::key_value_pair member : object) {
        if ((!first && member.key <= previous) || !sortsByBytes(member.key)) {
            out.resize(begin);
            return appendUnsorted(out, element, depth);
        }
        appendKey(out, member.key, first);
        first = false;
        previous = member.key;
        if (Status done = appendProfile(out, member.value, depth + 1); !done)
            return done;
    }
    out.push_back('}');
    return {};
}

Status appendArray(std::string &out, dom::array array, int depth)
{
    out.push_back('[');
    const std::size_t begin = out.size();
    for (const dom::element item : array) {
        if (out.size() != begin)
            out.push_back(',');
        if (Status done = appendProfile(out, item, depth + 1); !done)
            return done;
    }
    out.push_back(']');
    return {};
}

} // namespace

Status appendProfile(std::string &out, dom::element value, int depth)
{
    if (depth > core::maxJsonDepth)
        return refusal("it is nested deeper than " + std::to_string(core::maxJsonDepth) + " levels");
    switch (value.type()) {
    case dom::element_type::STRING:
        core::appendCanonicalString(out, value.get_string().value_unsafe());
        return {};
    case dom::element_type::INT64: {
        const std::int64_t number = value.get_int64().value_unsafe();
        if (number < -core::maxSafeInteger || number > core::maxSafeInteger)
            return refusal("an integer is beyond 2^53-1");
        appendInteger(out, number);
        return {};
    }
    case dom::element_type::UINT64:
        return refusal("an integer is above 2^53-1");
    case dom::element_type::DOUBLE:
        return refusal("a number is not an integer");
    case dom::element_type::BOOL:
        out.append(value.get_bool().value_unsafe() ? "true" : "false");
        return {};
    case dom::element_type::NULL_VALUE:
        out.append("null");
        return {};
    case dom::element_type::OBJECT:
        return appendObject(out, value, depth);
    case dom::element_type::ARRAY:
        return appendArray(out, value.get_array().value_unsafe(), depth);
    }
    return refusal("it holds a value of an unknown kind");
}

core::Json toCoreJson(dom::element value)
{
    switch (value.type()) {
    case dom::element_type::STRING:
        return core::Json(std::string(value.get_string().value_unsafe()));
    case dom::element_type::INT64:
        return core::Json(value.get_int64().value_unsafe());
    case dom::element_type::BOOL:
        return core::Json(value.get_bool().value_unsafe());
    case dom::element_type::OBJECT: {
        core::Json object = core::Json::object();
        auto &members = object.get_ref<core::Json::object_t &>();
        const dom::object source = value.get_object().value_unsafe();
        for (const dom::key_value_pair member : source)
            members.emplace_hint(members.end(), member.key, toCoreJson(member.value));
        return object;
    }
    case dom::element_type::ARRAY: {
        core::Json array = core::Json::array();
        const dom::array source = value.get_array().value_unsafe();
        for (const dom::element item : source)
            array.push_back(toCoreJson(item));
        return array;
    }
    default:
        return {};
    }
}

} // namespace wellpulse::server
