// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/field_text.h"

namespace wellpulse::core {

std::optional<std::string> textMember(const Json &fields, std::string_view name)
{
    const auto found = fields.find(name);
    return found != fields.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

Result<std::optional<CivilDate>> dateMember(const Json &fields, std::string_view name)
{
    const auto found = fields.find(name);
    if (found == fields.end() || found->is_null())
        return std::optional<CivilDate>();
    const auto date = found->is_string() ? parseCivilDate(found->get_ref<const std::string &>()) : std::nullopt;
    if (!date)
        return unreadableField(name);
    return date;
}

Error unreadableField(std::string_view field)
{
    return {"schema_invalid", "The field " + std::string(field) + " of this record cannot be read."};
}

} // namespace wellpulse::core
