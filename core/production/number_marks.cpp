// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/production/number_marks.h"

#include <algorithm>
#include <array>

namespace wellpulse::core {

namespace {

// Between thousands, languages use several of these, and spreadsheets put them around numbers.
constexpr std::array<std::string_view, 8> spaces{
    " ", "\t", "\r", "\n", "\u00A0" /* no-break */, "\u2009" /* thin */, "\u202F" /* narrow no-break */, "\uFEFF"};

bool isMark(char c)
{
    return c == '.' || c == ',';
}

bool isSpace(std::string_view mark)
{
    return std::find(spaces.begin(), spaces.end(), mark) != spaces.end();
}

std::string withCommasFor(std::string_view mark, std::string_view text)
{
    std::string replaced;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
        replaced.append(text.substr(0, at)).push_back(',');
        text.remove_prefix(at + mark.size());
    }
    return replaced.append(text);
}

bool isDecimalInEveryLanguage(const std::string &text, std::size_t mark)
{
    const std::size_t behind = text.size() - mark - 1;
    return std::count_if(text.begin(), text.end(), isMark) == 1 && (behind == 1 || behind == 2);
}

} // namespace

std::string_view trimmedText(std::string_view text)
{
    for (bool found = true; found && !text.empty();) {
        found = false;
        for (const std::string_view space : spaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                found = true;
            } else if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                found = true;
            }
        }
    }
    return text;
}

std::string withPlainMarks(std::string_view typed, const NumberMarks &marks)
{
    std::string text(trimmedText(typed));
    const auto mark = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), isMark) - text.begin());
    if (mark < text.size() && isDecimalInEveryLanguage(text, mark)) {
        text[mark] = '.';
    } else if (marks.decimal == ",") {
        for (char &c : text)
            c = c == ',' ? '.' : c == '.' ? ',' : c;
    }
    if (isSpace(marks.group)) {
        for (const std::string_view space : spaces)
            text = withCommasFor(space, text);
    } else if (marks.group != "." && marks.group != "," && !marks.group.empty()) {
        text = withCommasFor(marks.group, text);
    }
    return text;
}

} // namespace wellpulse::core
