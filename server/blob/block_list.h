// SPDX-License-Identifier: GPL-3.0-or-later
// The two XML documents about blocks, as Azure Blob Storage has them ("Put Block List", "Get Block List"). Pure.
#pragma once

#include "core/result.h"
#include "server/blob/local_blob_store.h"

#include <string>
#include <string_view>
#include <vector>

namespace wellpulse::server {

/// The ids that a Put Block List names, in order. Error: `block_list_invalid`.
Result<std::vector<std::string>> readBlockList(std::string_view xml);

/// The answer to Get Block List with blocklisttype=uncommitted.
std::string uncommittedListXml(const std::vector<StagedBlock> &blocks);

} // namespace wellpulse::server
