// SPDX-License-Identifier: GPL-3.0-or-later
// One device after a run: nothing waits, nothing that was saved is lost or doubled, its log is whole, it shows what the office and
// the oracle have, it says of every entry what became of it, and every value that lost is there to be seen.
#pragma once

#include "tests/simulation/oracle.h"
#include "tests/simulation/problem.h"
#include "tests/simulation/simulated_device.h"

namespace wellpulse::simulation {

/// What a device is compared with.
struct OfficeEnd {
    server::FeedHead head;
    core::Bytes32 stateHash{};
    std::map<std::string, std::int64_t> feedSeqs; ///< by event id
    std::set<std::string> received;               ///< event ids, refused ones too
    std::map<std::string, std::set<std::string>>
        refusedBefore; ///< by event id, the codes that were said before a restore
    const Oracle &oracle;
};
OfficeEnd endOf(SimulatedOffice &office, const Oracle &oracle);

Problems checkDevice(SimulatedDevice &device, const OfficeEnd &office);

} // namespace wellpulse::simulation
