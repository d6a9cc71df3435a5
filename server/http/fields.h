// SPDX-License-Identifier: GPL-3.0-or-later
// A short list of names and values: path parameters, query parameters, headers. A request has few of each, so a search
// along a vector beats a map. Header names are kept in lower case. Plain value type; any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wellpulse::server {

class Fields {
public:
    void add(std::string name, std::string value) { m_entries.emplace_back(std::move(name), std::move(value)); }

    /// The first value under `name`, or an empty view where there is none.
    [[nodiscard]] std::string_view get(std::string_view name) const
    {
        const std::string *value = find(name);
        return value == nullptr ? std::string_view() : std::string_view(*value);
    }
    [[nodiscard]] const std::string *find(std::string_view name) const
    {
        for (const auto &[key, value] : m_entries) {
            if (key == name)
                return &value;
        }
        return nullptr;
    }
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }

private:
    std::vector<std::pair<std::string, std::string>> m_entries;
};

} // namespace wellpulse::server
