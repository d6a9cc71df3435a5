// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include <simdjson.h>

#include <algorithm>

namespace wellpulse::core {
namespace {

namespace dom = simdjson::dom;

const std::string tooDeep = "it is nested deeper than " + std::to_string(maxJsonDepth) + " levels";

/// simdjson counts one more level for an array or object that is not empty; the exact depth is checked while copying.
constexpr std::size_t parserDepth = maxJsonDepth + 1;

Error outsideProfile(const std::string &why)
{
    return {"json_profile", "This JSON cannot be taken: " + why + "."};
}

Error parseFailure(simdjson::error_code code)
{
    switch (code) {
    case simdjson::DEPTH_ERROR:
        return outsideProfile(tooDeep);
    default:
        return {"json_invalid", "This is not JSON: the text breaks off, goes wrong or is not UTF-8."};
    }
}

/// Copies what was read into a Json, and stops at the first thing outside the profile.
class ProfileCopy {
public:
    Error error;

    bool copy(const dom::element &from, Json &to)
    {
        switch (from.type()) {
        case dom::element_type::OBJECT:
            return enter() && copyObject(from.get_object().value_unsafe(), to) && leave();
        case dom::element_type::ARRAY:
            return enter() && copyArray(from.get_array().value_unsafe(), to) && leave();
        case dom::element_type::STRING:
            to = std::string(from.get_string().value_unsafe());
            return true;
        case dom::element_type::INT64:
            return copyInteger(from.get_int64().value_unsafe(), to);
        case dom::element_type::UINT64:
            return refuse("an integer is above 2^53-1"); // only for those beyond int64
        case dom::element_type::DOUBLE:
            return refuse("a number is not an integer");
        case dom::element_type::BOOL:
            to = from.get_bool().value_unsafe();
            return true;
        case dom::element_type::NULL_VALUE:
            to = nullptr;
            return true;
        }
        return refuse("it holds a value of an unknown kind");
    }

private:
    int m_depth = 0;

    bool enter() { return ++m_depth <= maxJsonDepth || refuse(tooDeep); }
    bool leave() { return --m_depth >= 0; }

    bool copyInteger(std::int64_t value, Json &to)
    {
        if (value > maxSafeInteger || value < -maxSafeInteger)
            return refuse("an integer is beyond 2^53-1");
        to = value;
        return true;
    }

    bool copyObject(const dom::object &from, Json &to)
    {
        to = Json::object();
        auto &members = to.get_ref<Json::object_t &>();
        for (const auto member : from) {
            const auto [place, isNew] = members.try_emplace(std::string(member.key));
            if (!isNew)
                return refuse("the key \"" + place->first.substr(0, 40) + "\" occurs twice");
            if (!copy(member.value, place->second))
                return false;
        }
        return true;
    }

    bool copyArray(const dom::array &from, Json &to)
    {
        to = Json::array();
        auto &values = to.get_ref<Json::array_t &>();
        values.reserve(from.size());
        for (const auto value : from) {
            if (!copy(value, values.emplace_back()))
                return false;
        }
        return true;
    }

    bool refuse(const std::string &why)
    {
        error = outsideProfile(why);
        return false;
    }
};

} // namespace

Result<Json> parseJson(std::string_view text)
{
    static thread_local dom::parser parser; // keeps its buffers between calls
    if (parser.max_depth() != parserDepth || parser.capacity() < text.size()) {
        if (const auto failure = parser.allocate(std::max<std::size_t>(text.size(), 4096), parserDepth))
            return parseFailure(failure);
    }
    dom::element root;
    if (const auto failure = parser.parse(text.data(), text.size()).get(root))
        return parseFailure(failure);
    ProfileCopy reader;
    Json value;
    if (!reader.copy(root, value))
        return std::move(reader.error);
    return value;
}

} // namespace wellpulse::core
