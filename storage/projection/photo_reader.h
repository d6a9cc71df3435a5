// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of pictures: what hangs on a piece of maintenance, and how far the bytes of this device's own ones are. Knows the
// records only; the bytes are in photo/photo_store.h. Has a connection of its own; never writes.
#pragma once

#include "core/equipment/photo.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

struct sqlite3;

namespace wellpulse::storage {

/// protocol.md: WAITING, UPLOADING, COMMITTED (all bytes are there), VERIFIED (the office has looked at them).
enum class PhotoState : std::uint8_t { Waiting = 0, Uploading = 1, Committed = 2, Verified = 3 };
std::string_view toString(PhotoState state);

/// The way of an own picture's bytes to the office.
struct PhotoUpload {
    core::Uuid eventId; ///< its PHOTO_ATTACHED
    core::Photo photo;
    PhotoState state = PhotoState::Waiting;
    std::int64_t bytesSent = 0;
    int attempts = 0; ///< that came to nothing
    std::optional<Error> lastError;
    std::optional<std::int64_t> nextRetryAtMs;
    bool needsUser = false; ///< stands still until somebody does something
};

struct PhotoRecord {
    core::Photo photo;
    std::int64_t revision = 0; ///< 0: the office does not have its record yet
    bool pending = false;
    std::optional<PhotoState> state; ///< of an own one; nothing for another device's
};

class PhotoReader {
public:
    explicit PhotoReader(sqlite3 *connection);

    /// In the order in which they were attached; of all maintenance if none is named.
    Result<std::vector<PhotoRecord>> photos(const std::optional<core::Uuid> &maintenance = {}) const;
    Result<std::optional<PhotoRecord>> photo(const core::Uuid &id) const;
    /// Those not verified yet, oldest first, with those that stand still.
    Result<std::vector<PhotoUpload>> uploads() const;
    /// The oldest that may go now, other than `skipped`: the office has its event, and nobody has to do anything first.
    Result<std::optional<PhotoUpload>> nextUpload(const std::set<core::Uuid> &skipped = {}) const;
    /// How many are not verified yet and need nobody.
    Result<std::int64_t> uploadsLeft() const;

private:
    sqlite3 *m_connection;
};

} // namespace wellpulse::storage
