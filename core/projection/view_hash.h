// SPDX-License-Identifier: GPL-3.0-or-later
// The hash that proves that two places show the same: SHA-256 over one line for every live aggregate, in order of
// (aggregateType name, aggregateId), each line the canonical JSON of
//   {"aggregateId", "aggregateType", "fields", "revision"} followed by '\n'. `fields` leaves out nulls.
#pragma once

#include "core/projection/aggregate_state.h"

#include <sodium/crypto_hash_sha256.h>

namespace wellpulse::core {

class ViewHasher {
public:
    ViewHasher();
    /// In the order above, which the caller keeps; a deleted or absent aggregate is left out by the caller.
    void add(AggregateType type, const Uuid &id, std::int64_t revision, const Json &fields);
    Bytes32 finish();

private:
    crypto_hash_sha256_state m_state;
    std::string m_line;
};

} // namespace wellpulse::core
