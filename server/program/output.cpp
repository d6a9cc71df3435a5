// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/program/output.h"

#include <algorithm>
#include <cstdio>

namespace wellpulse::server {

namespace {

std::string cellOf(const core::Json &row, const char *column)
{
    const auto found = row.find(column);
    if (found == row.end())
        return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

void print(const std::string &line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

} // namespace

void Output::done(const core::Json &document, const std::string &sentence) const
{
    print(m_json ? document.dump() : sentence);
}

void Output::list(const char *name, const core::Json &rows, const std::vector<const char *> &columns) const
{
    if (m_json)
        return print(core::Json{{name, rows}}.dump());
    std::vector<std::size_t> widths;
    for (const char *column : columns) {
        std::size_t width = std::string_view(column).size();
        for (const core::Json &row : rows)
            width = std::max(width, cellOf(row, column).size());
        widths.push_back(width);
    }
    const auto line = [&widths](const std::vector<std::string> &cells) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += cells[i] + (i + 1 < cells.size() ? std::string(widths[i] + 2 - cells[i].size(), ' ') : "");
        print(text);
    };
    line({columns.begin(), columns.end()});
    for (const core::Json &row : rows) {
        std::vector<std::string> cells;
        for (const char *column : columns)
            cells.push_back(cellOf(row, column));
        line(cells);
    }
}

int Output::refuse(const Error &error) const
{
    if (m_json)
        print(core::Json{{"error", {{"code", error.code}, {"message", error.message}}}}.dump());
    std::fprintf(stderr, "%s\n", error.message.c_str());
    return static_cast<int>(Exit::Refused);
}

int Output::finish(const Status &status) const
{
    return status ? static_cast<int>(Exit::Done) : refuse(status.error());
}

} // namespace wellpulse::server
