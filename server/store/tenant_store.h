// SPDX-License-Identifier: GPL-3.0-or-later
// The port to one tenant's database: devices, received events with the feed, aggregates, conflicts. It loads states and
// writes results; what an event means is decided by the caller, through core. Two implementations (PostgreSQL, memory)
// pass the same tests. Thread-safe; calls may wait.
//
// Every call can fail with `database_unavailable` (nothing is known of what it did) or `database_error`; a transaction
// also with `database_busy` (nothing was written, it may be tried again) and with whatever its own decision says.
#pragma once

#include "core/result.h"
#include "core/time/civil_time.h"
#include "server/store/photo_blob.h"
#include "server/store/working_set.h"

#include <functional>

namespace wellpulse::server {

struct DeviceEnrolment {
    std::string userId;
    std::string installNonce; ///< the same nonce of the same user is the same device
    std::string name;
    std::string platform;
    std::string newDeviceId; ///< taken where the nonce is new
    core::DeviceKey newKey{};
};

/// A piece of the feed; the bodies live in `texts`.
struct FeedPage {
    FeedHead head; ///< of the whole feed, when the page was read
    std::vector<EventRow> rows;
    std::deque<std::string> texts;
};

struct AggregateQuery {
    core::AggregateType type = core::AggregateType::Production;
    std::optional<core::Uuid> wellId;
    std::optional<core::Uuid> parent;    ///< the equipment of maintenance, the maintenance of photos
    std::optional<core::CivilDate> from; ///< of the production date
    std::optional<core::CivilDate> to;   ///< inclusive
    std::int64_t limit = 50;
    std::int64_t offset = 0;
};

struct AggregateList {
    std::vector<AggregateRow> rows; ///< live ones; production by date, the latest first, then by id
    std::int64_t total = 0;
};

/// What a reading of the whole tenant tells, in this order.
struct TenantVisitor {
    std::function<void(const FeedHead &)> begin; ///< the position that all of it is of
    /// Every one, deleted ones too, in the order of core::ViewHasher.
    std::function<Status(const core::AggregateState &)> aggregate;
    std::function<Status(const ConflictRow &)> conflict; ///< the open ones
};

class TenantStore {
public:
    virtual ~TenantStore() = default;

    /// Reads what `request` names into the empty `set` (aggregates that do not exist come as states of revision 0), lets
    /// `decide` work on it, writes its changes. Transactions of one tenant take turns, also across processes: feed numbers
    /// have no gaps and become visible in order. When `decide` fails nothing is written and its error comes back.
    virtual Status transact(
        WorkingSet &set, const LoadRequest &request, const std::function<Status(WorkingSet &)> &decide)
        = 0;

    /// Reads the same, all of one moment, without taking a turn: to decide ahead of it. Error: `database_stale` where events
    /// came again or wait for others, which is better decided with the turn taken.
    virtual Status load(WorkingSet &set, const LoadRequest &request) = 0;
    /// Takes the turn for a set that was decided ahead: writes its changes if the tenant's version is the set's, having
    /// called `confirmed` first. Error: `database_stale`, somebody else wrote; nothing of the set was written.
    virtual Status write(WorkingSet &set, const std::function<void()> &confirmed) = 0;

    virtual Result<FeedHead> head() = 0;
    /// What a restored backup needs: devices then read the feed again from its start and offer what it lacks. The feed itself
    /// stays. Answers its head. Other processes' memory of the feed is not told: none should be running.
    virtual Result<FeedHead> beginEpoch(const std::string &epoch) = 0;
    /// Rows after `afterSeq`, at most `maxRows`, and no more bodies than fill `maxBytes` (but one at least).
    virtual Result<FeedPage> feedAfter(std::int64_t afterSeq, std::size_t maxRows, std::size_t maxBytes) = 0;
    /// All of one feed position. Stops at the visitor's first error.
    virtual Status readAll(const TenantVisitor &visitor) = 0;

    virtual Result<std::optional<AggregateRow>> aggregate(const AggregateKey &key) = 0;
    virtual Result<AggregateList> list(const AggregateQuery &query) = 0;

    virtual Result<Device> enrol(const DeviceEnrolment &enrolment) = 0;
    virtual Result<std::optional<Device>> device(std::string_view deviceId) = 0;
    virtual Result<std::vector<Device>> devices() = 0;
    /// Error: `device_unknown`.
    virtual Status setDeviceState(std::string_view deviceId, DeviceState state) = 0;

    /// Keeps `request` unless there is a row for the photo already; answers with the row that there is.
    virtual Result<PhotoBlob> requestPhoto(const PhotoBlob &request) = 0;
    virtual Result<std::optional<PhotoBlob>> photoBlob(const core::Uuid &photo) = 0;
    virtual Result<std::optional<PhotoBlob>> photoBlobNamed(std::string_view blobName) = 0;
    /// By photo id, those after `after`.
    virtual Result<std::vector<PhotoBlob>> photoBlobs(const std::optional<core::Uuid> &after, std::int64_t limit) = 0;
    /// Nothing: not verified (any more).
    virtual Status setPhotoVerified(const core::Uuid &photo, std::optional<std::int64_t> atMs) = 0;
    virtual Status forgetPhotoBlob(const core::Uuid &photo) = 0;

    virtual Result<TenantSettings> settings() = 0;
    virtual Status setSettings(const TenantSettings &settings) = 0;
};

} // namespace wellpulse::server
