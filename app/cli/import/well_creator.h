// SPDX-License-Identifier: GPL-3.0-or-later
// Wells that a file names and nobody knows yet: only the office creates wells, so this goes over the network and the wells
// come back by the feed.
#pragma once

#include "app/cli/import/import_rows.h"
#include "app/cli/open_device.h"
#include "app/cli/well_finder.h"
#include "sync/office_reply.h"

#include <optional>
#include <set>

namespace wellpulse::cli {

/// The names in `rows` that `wells` does not know.
std::set<std::string> unknownWells(const ImportRows &rows, const WellFinder &wells);

/// Creates them at the office and fetches them. Nothing: all are here.
std::optional<sync::OfficeFailure> createWells(
    OpenDevice &device, sync::Session &session, const std::set<std::string> &names);

} // namespace wellpulse::cli
