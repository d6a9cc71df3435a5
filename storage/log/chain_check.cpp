// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/chain_check.h"

#include "storage/log/run_statement.h"

#include <algorithm>

namespace wellpulse::storage {

bool ChainCheck::isSealed(const core::Event &event) const
{
    const auto key = m_keys.find(event.deviceId);
    return (key == m_keys.end() ? core::verifyHash(event) : core::verifySeal(event, key->second)).has_value();
}

bool ChainCheck::hasParent(const core::Event &event, std::int64_t number) const
{
    if (event.deviceSeq == 1)
        return event.prevHash == core::Bytes32{};
    return std::any_of(m_connections.begin(), m_connections.end(), [&](sqlite3 *connection) {
        const auto parent = numbersOf(connection,
            "SELECT e.seq FROM author AS a JOIN event_log AS e ON e.author = a.ref AND e.device_seq = ? WHERE a.device = ? "
            "AND e.hash = ? AND e.seq < ?",
            event.deviceSeq - 1, std::string_view(event.deviceId), blobOf(event.prevHash), number);
        return parent && !parent->empty();
    });
}

std::vector<std::string> ChainCheck::look(const core::Event &event, std::int64_t number, bool isOfHere)
{
    std::vector<std::string> problems;
    const std::string entry = "Entry " + std::to_string(number) + " of the log";
    if (!isSealed(event))
        problems.push_back(entry + " was altered: its hash or its signature by this device is wrong.");
    if (!isOfHere)
        return problems;
    auto &ends = m_ends[event.deviceId];
    if (ends.empty())
        ends.emplace_back();
    const auto before = std::find_if(ends.begin(), ends.end(),
        [&event](const End &end) { return end.deviceSeq + 1 == event.deviceSeq && end.hash == event.prevHash; });
    const End end{event.deviceSeq, event.hash};
    if (before != ends.end()) {
        *before = end;
    } else if (hasParent(event, number)) {
        ends.push_back(end);
    } else {
        const std::int64_t expected = ends.back().deviceSeq + 1;
        if (event.deviceSeq != expected)
            problems.push_back(entry + " is number " + std::to_string(event.deviceSeq) + " of this device, but number "
                + std::to_string(expected) + " was expected.");
        else
            problems.push_back(entry + " does not follow the entry before it: the chain of this device is broken.");
        ends.back() = end;
    }
    return problems;
}

} // namespace wellpulse::storage
