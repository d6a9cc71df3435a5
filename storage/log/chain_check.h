// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at own events one after the other, in the log's order: the seal of each, and that it follows another one of its device.
// A device id that two laptops used (a copied database) has a chain with branches; every branch must begin at an event that
// is here. Within a reading transaction.
#pragma once

#include "core/event/event_seal.h"
#include "core/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

/// Signing keys by device id. Of a former identity whose key is not at hand, hashes and chain are checked and signatures not.
using DeviceKeys = std::map<std::string, core::DeviceKey>;

class ChainCheck {
public:
    /// `connections`: the log, and what else its events lie in.
    ChainCheck(std::vector<sqlite3 *> connections, const DeviceKeys &keys)
        : m_connections(std::move(connections))
        , m_keys(keys)
    {
    }

    /// What is wrong with the next one, a sentence each. `number` is its place in the log. One that was recorded elsewhere may
    /// follow one that is not here, as the office tells of none that it refused.
    std::vector<std::string> look(const core::Event &event, std::int64_t number, bool isOfHere);

private:
    struct End {
        std::int64_t deviceSeq = 0;
        core::Bytes32 hash{};
    };
    bool isSealed(const core::Event &event) const;
    /// Some event before it in the log, which is no branch's end any more.
    bool hasParent(const core::Event &event, std::int64_t number) const;

    std::vector<sqlite3 *> m_connections;
    const DeviceKeys &m_keys;
    std::map<std::string, std::vector<End>>
        m_ends; ///< of the branches of each device; the last one is where it went on
};

} // namespace wellpulse::storage
