// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/json_members.h"

namespace wellpulse::sync {

namespace {
const core::Json emptyObject = core::Json::object();
const core::Json emptyArray = core::Json::array();
} // namespace

const core::Json *JsonMembers::find(const char *name) const
{
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(name);
    return found == m_object.end() ? nullptr : &*found;
}

std::string JsonMembers::text(const char *name)
{
    const core::Json *value = find(name);
    if (value != nullptr && value->is_string())
        return value->get<std::string>();
    fail(name);
    return {};
}

std::string JsonMembers::textOr(const char *name, std::string fallback) const
{
    const core::Json *value = find(name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::move(fallback);
}

std::int64_t JsonMembers::integer(const char *name)
{
    const auto value = optionalInteger(name);
    if (!value)
        fail(name);
    return value.value_or(0);
}

std::optional<std::int64_t> JsonMembers::optionalInteger(const char *name) const
{
    const core::Json *value = find(name);
    if (value == nullptr || !value->is_number_integer())
        return std::nullopt;
    return value->get<std::int64_t>();
}

bool JsonMembers::boolean(const char *name)
{
    const core::Json *value = find(name);
    if (value != nullptr && value->is_boolean())
        return value->get<bool>();
    fail(name);
    return false;
}

core::Uuid JsonMembers::uuid(const char *name)
{
    const auto value = core::parseUuid(text(name));
    if (!value)
        fail(name);
    return value.value_or(core::Uuid{});
}

core::Bytes32 JsonMembers::bytes32(const char *name)
{
    const auto value = core::parseBytes32(text(name));
    if (!value)
        fail(name);
    return value.value_or(core::Bytes32{});
}

const core::Json &JsonMembers::object(const char *name)
{
    const core::Json *value = find(name);
    if (value != nullptr && value->is_object())
        return *value;
    fail(name);
    return emptyObject;
}

const core::Json &JsonMembers::array(const char *name)
{
    const core::Json *value = find(name);
    if (value != nullptr && value->is_array())
        return *value;
    fail(name);
    return emptyArray;
}

} // namespace wellpulse::sync
