// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blob/block_list.h"

#include <array>

namespace wellpulse::server {

namespace {

constexpr std::size_t maxBlocks = 1'000;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Takes `prefix` off the front; false where it is not there.
bool take(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

} // namespace

Result<std::vector<std::string>> readBlockList(std::string_view xml)
{
    const Error invalid{"block_list_invalid", "The list of blocks is not in the form of Put Block List."};
    constexpr std::array<std::string_view, 3> kinds{"Latest", "Uncommitted", "Committed"};
    std::vector<std::string> ids;
    std::string_view rest = trimmed(xml);
    if (rest.starts_with("<?xml")) {
        const auto end = rest.find("?>");
        if (end == std::string_view::npos)
            return invalid;
        rest = trimmed(rest.substr(end + 2));
    }
    if (!take(rest, "<BlockList>"))
        return invalid;
    while (!take(rest = trimmed(rest), "</BlockList>")) {
        bool known = false;
        for (const std::string_view kind : kinds) {
            const std::string open = "<" + std::string(kind) + ">";
            const std::string close = "</" + std::string(kind) + ">";
            const auto end = rest.find(close);
            if (!rest.starts_with(open) || end == std::string_view::npos)
                continue;
            ids.emplace_back(trimmed(rest.substr(open.size(), end - open.size())));
            rest.remove_prefix(end + close.size());
            known = true;
            break;
        }
        if (!known || ids.size() > maxBlocks)
            return invalid;
    }
    return trimmed(rest).empty() ? Result<std::vector<std::string>>(std::move(ids)) : invalid;
}

std::string uncommittedListXml(const std::vector<StagedBlock> &blocks)
{
    std::string xml = R"(<?xml version="1.0" encoding="utf-8"?><BlockList><UncommittedBlocks>)";
    for (const StagedBlock &block : blocks)
        xml.append("<Block><Name>")
            .append(block.id)
            .append("</Name><Size>")
            .append(std::to_string(block.sizeBytes))
            .append("</Size></Block>");
    return xml.append("</UncommittedBlocks></BlockList>");
}

} // namespace wellpulse::server
