// SPDX-License-Identifier: GPL-3.0-or-later
// One round with the office: fetch the snapshot if this device is new, push what waits in batches, pull until there is no
// more, then bring pictures' bytes to the blob store, looking for new entries to push after each. An office that takes this device
// for two gives it another identity, and an office that was restored from a backup gets back what it lost, within the round.
// Ends at the first failure and says when the next round is due; whoever drives it keeps the time. An answer is kept while the
// request after it is on its way, in the order of the answers, so a round may be cut off anywhere and the next goes on from there.
// Lives on one thread with an event loop; the store is reached through its runner.
#pragma once

#include "storage/store/store_runner.h"
#include "sync/answer_gate.h"
#include "sync/device_renewal.h"
#include "sync/photo_uploader.h"
#include "sync/prepared_batch.h"
#include "sync/session.h"
#include "sync/sync_decision.h"
#include "sync/sync_report.h"

#include <QtCore/QObject>

#include <functional>

namespace wellpulse::sync {

/// What is not the engine's own to say.
struct Surroundings {
    WallClock clock;
    std::function<std::uint64_t()> random; ///< uniform over all 64-bit values
    BatchLimits largestBatch{};
};

class SyncEngine : public QObject {
    Q_OBJECT
public:
    /// All outlive the engine. Without an uploader, pictures' bytes stay where they are; without a renewal, a device that is taken
    /// for two keeps its queue and tries again.
    SyncEngine(storage::StoreRunner &store, Session &session, Surroundings surroundings,
        PhotoUploader *photos = nullptr, DeviceRenewal *renewal = nullptr, QObject *parent = nullptr);

    /// Answered by roundFinished. Ignored while a round is under way.
    void startRound(wellpulse::sync::SyncScope scope = {});
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const wellpulse::sync::SyncProgress &progress);
    /// Views may look different now.
    void answerApplied();
    /// The log is this device's from now on.
    void identityTaken(const wellpulse::sync::DeviceAccount &account);
    void roundFinished(const wellpulse::sync::SyncReport &report);

private:
    struct Start {
        storage::DeliveryState state;
        std::string deviceId;
    };
    struct End {
        storage::DeliveryState state;
        std::int64_t photosLeft = 0;
    };
    static Result<End> endOf(storage::DeviceStore &store);
    struct Load {
        storage::FeedCursor cursor;
        bool isRereading = false;             ///< another feed is being read, at whose end more may wait
        std::shared_ptr<PreparedBatch> batch; ///< none when nothing waits
    };

    struct Kept {
        storage::AppliedAnswer applied;
        std::int64_t pulled = 0; ///< changes of others
        bool isNew = false;      ///< it brought any
    };
    static Result<Kept> kept(
        Result<storage::AppliedAnswer> applied, const storage::FeedPage &page, const std::string &deviceId);
    void noteKept(const Kept &kept);

    void begin(const Result<Start> &start);
    void abandonSnapshot();
    void fetchSnapshot(const std::string &page);
    void keepSnapshot(ReadSnapshot snapshot, bool first);
    void pushNext();
    void send(const Load &load);
    void prepareAfter(std::int64_t deviceSeq);
    void readAnswer(const Load &load, OfficeResult<core::Json> result);
    std::vector<core::Uuid> sendAhead(const Load &load, const BatchVerdict &verdict, const storage::FeedCursor &cursor);
    void keepAnswer(const Load &load, storage::BatchAnswer batch, std::shared_ptr<const core::Json> answer);
    void goOnAfter(const BatchVerdict &verdict, const storage::AppliedAnswer &applied);
    void offerAgain(const BatchVerdict &verdict);
    void pullNext();
    void fetchChanges(const storage::FeedCursor &cursor);
    void keepPage(storage::FeedPage page, std::shared_ptr<const core::Json> answer, const std::string &askedEpoch);

    void afterPull(bool hasBegunEpoch);
    bool mayRenew() const { return m_renewal != nullptr && !m_hasRenewed; }
    void renewLater(DeviceRenewal::Reason reason);
    void renew(DeviceRenewal::Reason reason);
    void takeIdentity(const DeviceAccount &account);

    void learnNames();
    void fetchNames(const std::vector<std::string> &unnamed);
    void beginPhotos();
    void uploadNext();
    void takeOutcome(const PhotoOutcome &outcome);

    void fail(const OfficeFailure &failure, const std::vector<core::Uuid> &events = {});
    void failOnStore(const Error &error);
    void failToKeep(const Error &error, const std::vector<core::Uuid> &events = {});
    void finish();
    void report(const Result<End> &end);

    storage::StoreRunner &m_store;
    Session &m_session;
    Surroundings m_surroundings;
    PhotoUploader *m_photos;
    DeviceRenewal *m_renewal;
    storage::ReplyBox m_box;
    AnswerGate m_gate;
    bool m_running = false;
    SyncScope m_scope;
    SyncReport m_report;
    BatchLimits m_limits;
    std::string m_deviceId;
    std::int64_t m_total = 0;
    std::shared_ptr<PreparedBatch> m_ahead; ///< what follows the batch that is on its way, if anything is read
    bool m_feedDrained = false;             ///< the last answer of this round had no more changes behind it
    std::uint64_t m_batchNonce = 0;
    int m_failuresInRow = 0;
    std::optional<DeviceRenewal::Reason> m_renewalDue; ///< once the feed is here
    bool m_hasRenewed = false;                         ///< in this round
    std::vector<core::Uuid> m_owed;                    ///< sent and not answered, while something else is done first
    bool m_namesLearnt = false;                        ///< in this round
    std::vector<std::string> m_namesAskedFor;          ///< the office knows no more about these than it said
    bool m_photosBegun = false;                        ///< in this round
    std::int64_t m_photosTotal = 0;
};

} // namespace wellpulse::sync
