// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulated world leaves out of the product, to see that the simulation notices: the test of the test. None of it is in the
// product itself; the world around it takes the effect away.
#pragma once

#include <cstdint>

namespace wellpulse::simulation {

enum class Omission : std::uint8_t {
    Nothing,
    Dedup,      ///< the office forgets which events it has: what comes again is decided again
    ChainCheck, ///< an answer's running hash always fits, whatever is in the answer
    Tombstones, ///< the office forgets what was deleted
    Refold,     ///< a device with own pending events does not fold them anew over what comes from the office
    Jitter,     ///< all devices wait equally long after a failure
    Renewal,    ///< a device that is taken for two asks for no other identity
    Epoch,      ///< an office that is restored from a backup goes on as if it had not been
};

} // namespace wellpulse::simulation
