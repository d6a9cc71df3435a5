// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in columns for people at a terminal.
#pragma once

#include <string>
#include <vector>

namespace wellpulse::cli {

class TextTable {
public:
    explicit TextTable(std::vector<std::string> header)
        : m_rows{std::move(header)}
    {
    }
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    /// With a line end after every row; the header alone says that there is nothing.
    std::string toString() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace wellpulse::cli
