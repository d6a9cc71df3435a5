// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the production view, for programs and for people.
#pragma once

#include "app/cli/outcome.h"
#include "storage/projection/production_reader.h"
#include "storage/projection/well_reader.h"

#include <vector>

namespace wellpulse::cli {

Outcome productionRows(
    const std::vector<storage::ProductionRecord> &days, const std::vector<storage::WellRecord> &wells);

} // namespace wellpulse::cli
