// SPDX-License-Identifier: GPL-3.0-or-later
// Typed members of a JSON object from the office. A missing or mistyped one is noted once; the caller checks at the end
// instead of after every member. Throws nothing.
#pragma once

#include "core/event/hex.h"
#include "core/event/uuid.h"
#include "core/json/json.h"
#include "sync/error_class.h"

#include <string>

namespace wellpulse::sync {

class JsonMembers {
public:
    explicit JsonMembers(const core::Json &object)
        : m_object(object)
    {
        if (!object.is_object())
            fail("object");
    }

    std::string text(const char *name);
    std::string textOr(const char *name, std::string fallback) const;
    std::int64_t integer(const char *name);
    std::optional<std::int64_t> optionalInteger(const char *name) const;
    bool boolean(const char *name);
    core::Uuid uuid(const char *name);
    core::Bytes32 bytes32(const char *name);
    const core::Json &object(const char *name);
    const core::Json &array(const char *name);

    void fail(const char *name)
    {
        if (m_wrong.empty())
            m_wrong = name;
    }
    bool good() const { return m_wrong.empty(); }
    /// The first member that was missing or wrong.
    Error error() const
    {
        return {std::string(unreadableAnswer), "The office's answer could not be understood (\"" + m_wrong + "\")."};
    }

private:
    const core::Json *find(const char *name) const;

    const core::Json &m_object;
    std::string m_wrong;
};

} // namespace wellpulse::sync
