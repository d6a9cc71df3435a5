// SPDX-License-Identifier: GPL-3.0-or-later
// The office after a run, compared with the oracle: every disposition, every conflict with both its sides, the feed, and every
// field of every record; and with a replay of its own feed.
#pragma once

#include "tests/simulation/oracle.h"
#include "tests/simulation/problem.h"
#include "tests/simulation/simulated_office.h"

namespace wellpulse::simulation {

/// What the rules say must have become of what the office received.
Oracle oracleOf(const std::vector<DecidedEvent> &decided);

Problems checkOffice(SimulatedOffice &office, const Oracle &oracle);

} // namespace wellpulse::simulation
