// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/csv_cells.h"

#include <string_view>

namespace wellpulse::desktop {

namespace {

constexpr std::string_view spaces = " \t\r\n";

} // namespace

bool looksLikeFormula(std::string_view text)
{
    const auto first = text.find_first_not_of(spaces);
    if (first != 0 && !text.empty() && text.front() != ' ')
        return true; // begins with a tab or the end of a line
    return first != std::string_view::npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos;
}

std::string inQuotes(std::string_view text)
{
    const bool isPlain = text.find_first_of(",\"\r\n") == std::string_view::npos
        && (text.empty() || (text.front() != ' ' && text.back() != ' '));
    if (isPlain)
        return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

std::string textCell(std::string_view text)
{
    return inQuotes(looksLikeFormula(text) ? "'" + std::string(text) : std::string(text));
}

std::string joined(const std::vector<std::string> &cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + cells[i];
    return line + "\r\n";
}

} // namespace wellpulse::desktop
