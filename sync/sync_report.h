// SPDX-License-Identifier: GPL-3.0-or-later
// How far one round of the sync engine got. Plain values that may cross threads.
#pragma once

#include "sync/office_reply.h"

#include <QtCore/QMetaType>

#include <cstdint>
#include <optional>

namespace wellpulse::sync {

struct SyncScope {
    bool push = true;
    bool pull = true;
    bool photos = true; ///< with `push`: pictures' bytes too
};

struct SyncProgress {
    enum class Direction : std::uint8_t { Sending, Receiving, Uploading };
    Direction direction = Direction::Sending;
    std::int64_t done = 0;
    std::int64_t total = 0;     ///< sending, and pictures when uploading; 0 = not known
    std::int64_t bytesSent = 0; ///< of the picture under way
    std::int64_t bytesTotal = 0;
};

struct SyncReport {
    std::int64_t pushed = 0;          ///< own events that the office took
    std::int64_t pulled = 0;          ///< entries that others made
    std::int64_t conflicts = 0;       ///< own events that met another's
    std::int64_t failed = 0;          ///< own events that the office refused
    std::int64_t remaining = 0;       ///< own events without a final answer
    std::int64_t photos = 0;          ///< own pictures whose bytes the office has verified
    std::int64_t photosRemaining = 0; ///< own pictures that are not there yet and need nobody
    bool identityTaken = false;       ///< the device is another one to the office now, and sent what waited as that
    bool epochBegun = false;          ///< the office was restored from a backup, and has this device's entries again
    std::int64_t clockOffsetMs = 0;
    std::optional<std::int64_t> lastSyncAtMs;
    std::optional<OfficeFailure> failure;    ///< nothing: drained
    std::optional<std::int64_t> nextTryAtMs; ///< with a failure of class Retry
};

} // namespace wellpulse::sync

Q_DECLARE_METATYPE(wellpulse::sync::SyncProgress)
Q_DECLARE_METATYPE(wellpulse::sync::SyncReport)
