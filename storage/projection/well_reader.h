// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of the well view. Has a connection of its own; never writes.
#pragma once

#include "core/event/uuid.h"
#include "core/result.h"
#include "core/well/well.h"

#include <optional>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

struct WellRecord {
    core::Uuid id;
    core::Well well;
    std::int64_t revision = 0;
};

class WellReader {
public:
    explicit WellReader(sqlite3 *connection);

    /// Live wells in route order; those without a place on the route at the end, by name.
    Result<std::vector<WellRecord>> wells() const;
    Result<std::optional<WellRecord>> well(const core::Uuid &id) const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
