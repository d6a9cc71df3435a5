// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/location_text.h"

namespace wellpulse::storage {
namespace {

constexpr char separator = '|';
constexpr char jsonBegin = '{';

} // namespace

std::optional<std::string> packLocation(const LocationTexts &texts)
{
    std::string packed;
    packed.reserve(80);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].find(separator) != std::string_view::npos)
            return {};
        if (i > 0)
            packed += separator;
        packed += texts[i];
    }
    if (packed.front() == jsonBegin)
        return {};
    return packed;
}

std::string locationText(const core::Json &object)
{
    LocationTexts texts;
    std::size_t found = 0;
    for (std::size_t i = 0; i < locationMembers.size(); ++i) {
        const auto member = object.find(std::string(locationMembers[i]));
        if (member == object.end() || !member->is_string())
            break;
        texts[i] = member->get_ref<const std::string &>();
        ++found;
    }
    if (found == locationMembers.size() && object.size() == found) {
        if (auto packed = packLocation(texts))
            return *packed;
    }
    return core::canonicalJson(object);
}

Result<core::Json> locationFrom(std::string_view text)
{
    const Error damaged{"vault_damaged", "A row of the production view cannot be read; rebuild the views."};
    if (text.front() == jsonBegin) {
        auto parsed = core::parseJson(text);
        return parsed ? std::move(parsed) : Result<core::Json>(damaged);
    }
    core::Json object = core::Json::object();
    for (std::size_t i = 0; i < locationMembers.size(); ++i) {
        const auto end = text.find(separator);
        const bool isLast = i + 1 == locationMembers.size();
        if (isLast != (end == std::string_view::npos))
            return damaged;
        object[std::string(locationMembers[i])] = text.substr(0, end);
        text.remove_prefix(isLast ? text.size() : end + 1);
    }
    return object;
}

} // namespace wellpulse::storage
