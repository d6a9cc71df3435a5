// SPDX-License-Identifier: GPL-3.0-or-later
// Where the device stands with the office, as data: the words are the screen's. May cross threads.
#pragma once

#include "core/result.h"

#include <QtCore/QMetaType>

#include <cstdint>
#include <optional>

namespace wellpulse::sync {

struct SyncStatus {
    enum class Phase : std::uint8_t {
        Idle,    ///< all was sent and fetched, as of the last round
        Sending, ///< `done` of `total`
        Receiving,
        Waiting, ///< tried in vain; again at `nextTryAtMs`
        Held,    ///< frozen until the user does something
    };
    Phase phase = Phase::Idle;
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::int64_t pending = 0;   ///< own events without a final answer, as of the last round
    bool officeReached = true;  ///< false: the last round ended without a whole answer of the office
    bool networkDown = false;   ///< the system says that there is no network
    bool captivePortal = false; ///< the network wants somebody to sign in to it first
    bool askedToWait = false;   ///< the office is there and takes more at `nextTryAtMs`
    bool identityTaken = false; ///< since the start: this laptop is another one to the office than before
    bool officeRestored
        = false; ///< since the start: the office came back from a backup and has got this laptop's entries again
    std::int64_t photosHeld
        = 0; ///< pictures that wait for a network that does not cost by volume, or for a person's word
    std::optional<Error> trouble; ///< with Waiting and Held: the code and one sentence
    std::optional<std::int64_t> nextTryAtMs;
    std::optional<std::int64_t> lastSyncAtMs; ///< when the office last answered
    std::int64_t clockOffsetMs = 0;           ///< office minus device; see clockIsOff()

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

} // namespace wellpulse::sync

Q_DECLARE_METATYPE(wellpulse::sync::SyncStatus)
