// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/field_error.h"

#include "core/text/utf8.h"

namespace wellpulse::core {

void checkText(std::vector<FieldError> &errors, std::string_view field, const std::string &text, std::size_t maxBytes,
    const Error &tooLong)
{
    if (text.size() > maxBytes)
        errors.push_back({std::string(field), tooLong});
    else if (!isUtf8(text))
        errors.push_back(
            {std::string(field), {"text_not_utf8", "This text holds characters that cannot be read; type it again."}});
}

} // namespace wellpulse::core
