// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two views say the same of every record.
#pragma once

#include "storage/projection/memory_views.h"

namespace wellpulse::storage {

[[nodiscard]] bool sameProduction(const MemoryViews &a, const MemoryViews &b);
/// Wells and all that is not production.
[[nodiscard]] bool sameOthers(const MemoryViews &a, const MemoryViews &b);

} // namespace wellpulse::storage
