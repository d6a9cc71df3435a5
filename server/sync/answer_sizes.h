// SPDX-License-Identifier: GPL-3.0-or-later
// How an office answers what does not fit one answer.
#pragma once

#include <cstddef>

namespace wellpulse::server {

struct AnswerSizes {
    std::size_t feedEntries = 500;
    std::size_t feedBytes = 1024 * 1024;
    std::size_t snapshotRecords = 1'000;
    /// The later pages of a snapshot are made on a thread of their own while the first ones are being fetched.
    bool isSnapshotAhead = true;
};

} // namespace wellpulse::server
