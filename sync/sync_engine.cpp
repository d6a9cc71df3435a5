// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_engine.h"

#include "core/schedule/backoff.h"

#include <algorithm>
#include <utility>

namespace wellpulse::sync {

SyncEngine::SyncEngine(storage::StoreRunner &store, Session &session, Surroundings surroundings, PhotoUploader *photos,
    DeviceRenewal *renewal, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_session(session)
    , m_surroundings(std::move(surroundings))
    , m_photos(photos)
    , m_renewal(renewal)
    , m_batchNonce(m_surroundings.random())
{
    if (m_photos == nullptr)
        return;
    connect(m_photos, &PhotoUploader::progressed, this, [this](qint64 sent, qint64 total) {
        Q_EMIT progressed({SyncProgress::Direction::Uploading, m_report.photos,
            std::max(m_photosTotal, m_report.photos + 1), sent, total});
    });
}

void SyncEngine::startRound(SyncScope scope)
{
    if (m_running)
        return;
    m_running = true;
    m_scope = scope;
    m_report = {};
    m_limits = m_surroundings.largestBatch;
    m_feedDrained = false;
    m_renewalDue.reset();
    m_hasRenewed = false;
    m_owed.clear();
    m_namesLearnt = false;
    m_photosBegun = false;
    m_photosTotal = 0;
    m_store.ask(
        m_box,
        [](storage::DeviceStore &store) -> Result<Start> {
            auto state = store.delivery().state();
            if (!state)
                return state.error();
            return Start{std::move(*state), store.log().identity().deviceId};
        },
        [this](const Result<Start> &start) { begin(start); });
}

void SyncEngine::begin(const Result<Start> &start)
{
    if (!start)
        return failOnStore(start.error());
    m_deviceId = start->deviceId;
    m_total = start->state.pending;
    if (needsSnapshot(start->state))
        return fetchSnapshot({});
    if (start->state.snapshotOpen)
        return abandonSnapshot();
    m_scope.push ? pushNext() : pullNext();
}

// Push -------------------------------------------------------------------------------------------------------------------

void SyncEngine::pushNext()
{
    m_owed.clear();
    m_ahead.reset();
    m_store.ask(
        m_box,
        [limits = m_limits, deviceId = m_deviceId](storage::DeviceStore &store) -> Result<Load> {
            storage::Delivery &delivery = store.delivery();
            auto state = delivery.state();
            if (!state)
                return state.error();
            auto events = delivery.pendingEvents(limits.maxEvents, limits.maxBytes);
            if (!events)
                return events.error();
            if (events->empty())
                return Load{state->cursor, state->rereading, nullptr};
            auto batch = std::make_shared<PreparedBatch>(deviceId, std::move(*events));
            if (const Status marked = delivery.markSending(batch->ids()); !marked)
                return marked.error();
            return Load{state->cursor, state->rereading, std::move(batch)};
        },
        [this](Result<Load> load) {
            if (!load)
                return failOnStore(load.error());
            if (load->batch)
                return send(*load);
            m_scope.pull && !m_feedDrained ? pullNext() : learnNames();
        });
}

void SyncEngine::send(const Load &load)
{
    const auto count = static_cast<std::int64_t>(load.batch->events().size());
    const std::int64_t done = m_report.pushed + m_report.failed;
    Q_EMIT progressed({SyncProgress::Direction::Sending, done, std::max(m_total, done + count)});
    m_session.call(load.batch->request(load.cursor, m_batchNonce),
        m_gate.expect([this, load](OfficeResult<core::Json> result) { readAnswer(load, std::move(result)); }));
    prepareAfter(load.batch->events().back().event.deviceSeq);
}

/// The office is at a batch: what goes next is read and packed meanwhile.
void SyncEngine::prepareAfter(std::int64_t deviceSeq)
{
    m_ahead.reset();
    m_store.ask(
        m_box,
        [limits = m_limits, deviceSeq, deviceId = m_deviceId](
            storage::DeviceStore &store) -> Result<std::shared_ptr<PreparedBatch>> {
            auto events = store.delivery().pendingEvents(limits.maxEvents, limits.maxBytes, deviceSeq);
            if (!events)
                return events.error();
            return events->empty() ? nullptr : std::make_shared<PreparedBatch>(deviceId, std::move(*events));
        },
        [this](const Result<std::shared_ptr<PreparedBatch>> &batch) {
            if (batch) // what cannot be read now is asked for again, when it is due
                m_ahead = *batch;
        });
}

void SyncEngine::readAnswer(const Load &load, OfficeResult<core::Json> result)
{
    if (!result) {
        const std::vector<core::Uuid> ids = load.batch->ids();
        if (isDeviceForgotten(result.error()) && mayRenew()) {
            m_owed = ids;
            return renewLater(DeviceRenewal::Reason::Forgotten);
        }
        const auto smaller
            = asksForSmallerBatch(result.error()) ? halved(m_limits, load.batch->events().size()) : std::nullopt;
        if (!smaller)
            return fail(result.error(), ids);
        m_limits = *smaller;
        return pushNext();
    }
    auto batch = readBatchAnswer(*result, m_surroundings.clock());
    if (!batch)
        return fail(unreadable(batch.error()), load.batch->ids());
    keepAnswer(load, std::move(*batch), std::make_shared<const core::Json>(std::move(*result)));
}

/// Sends what was prepared, before the answer in front of it is read to its end and kept, where nothing in it can change what goes next.
/// Answers what it sent.
std::vector<core::Uuid> SyncEngine::sendAhead(
    const Load &load, const BatchVerdict &verdict, const storage::FeedCursor &cursor)
{
    const std::shared_ptr<PreparedBatch> next = std::exchange(m_ahead, nullptr);
    if (!next || verdict.failure || load.isRereading || cursor.epoch != load.cursor.epoch)
        return {};
    send({cursor, false, next});
    return next->ids();
}

/// What came of the feed is read where it is kept: a request leaves this thread only when its event loop comes around.
void SyncEngine::keepAnswer(const Load &load, storage::BatchAnswer batch, std::shared_ptr<const core::Json> answer)
{
    m_batchNonce = m_surroundings.random();
    BatchVerdict verdict = judgeBatch(load.batch->events(), batch);
    m_report.pushed += static_cast<std::int64_t>(verdict.taken);
    m_report.conflicts += static_cast<std::int64_t>(verdict.conflicts);
    m_report.failed += static_cast<std::int64_t>(verdict.refused);
    m_feedDrained = !batch.page.more;
    m_gate.close();
    std::vector<core::Uuid> sending = sendAhead(load, verdict, batch.page.cursor);
    const bool isNextSent = !sending.empty();
    m_store.ask(
        m_box,
        [head = withoutForks(std::move(batch)), answer = std::move(answer), sent = load.batch,
            sending = std::move(sending), deviceId = m_deviceId](storage::DeviceStore &store) mutable -> Result<Kept> {
            auto changes = readChanges(*answer, sent->events());
            if (!changes)
                return changes.error();
            head.page.changes = std::move(*changes);
            if (const Status marked = store.delivery().markSending(sending); !marked)
                return marked.error();
            return kept(store.delivery().applyAnswer(head), head.page, deviceId);
        },
        [this, verdict = std::move(verdict), isNextSent, sent = load.batch](const Result<Kept> &kept) {
            if (!kept)
                return failToKeep(kept.error(), sent->ids());
            noteKept(*kept);
            Q_EMIT answerApplied();
            m_gate.open();
            if (!isNextSent)
                goOnAfter(verdict, kept->applied);
        });
}

void SyncEngine::goOnAfter(const BatchVerdict &verdict, const storage::AppliedAnswer &applied)
{
    if (verdict.failure && verdict.failure->errorClass == ErrorClass::Hold)
        return fail(*verdict.failure, verdict.unanswered);
    m_report.epochBegun = m_report.epochBegun || applied.epochBegun;
    m_owed = verdict.unanswered;
    if (verdict.forked && mayRenew())
        return renewLater(DeviceRenewal::Reason::Forked);
    if (applied.rereading)
        return pullNext(); // what the office has lost is known at its end
    if (applied.epochBegun)
        return pushNext();
    if (verdict.offerFrom)
        return offerAgain(verdict);
    verdict.failure ? fail(*verdict.failure, verdict.unanswered) : pushNext();
}

void SyncEngine::offerAgain(const BatchVerdict &verdict)
{
    m_store.ask(
        m_box, [from = *verdict.offerFrom](storage::DeviceStore &store) { return store.delivery().offerAgain(from); },
        [this, verdict](const Result<std::int64_t> &offered) {
            if (!offered)
                return failOnStore(offered.error());
            *offered > 0 || !verdict.failure ? pushNext() : fail(*verdict.failure, verdict.unanswered);
        });
}

// Pull -------------------------------------------------------------------------------------------------------------------

void SyncEngine::pullNext()
{
    m_store.ask(
        m_box, [](storage::DeviceStore &store) { return store.delivery().state(); },
        [this](const Result<storage::DeliveryState> &state) {
            state ? fetchChanges(state->cursor) : failOnStore(state.error());
        });
}

void SyncEngine::fetchChanges(const storage::FeedCursor &cursor)
{
    Q_EMIT progressed({SyncProgress::Direction::Receiving, m_report.pulled, 0});
    m_session.call({OfficeRequest::Method::Get, "/sync/changes?cursor=" + toQuery(cursor), {}, {}, {}},
        m_gate.expect([this, epoch = cursor.epoch](OfficeResult<core::Json> result) {
            if (!result)
                return fail(result.error());
            auto page = readFeedPage(*result, m_surroundings.clock());
            if (!page)
                return fail(unreadable(page.error()));
            keepPage(std::move(*page), std::make_shared<const core::Json>(std::move(*result)), epoch);
        }));
}

/// The page after it is asked for meanwhile, unless this one begins another feed: where that goes on is the store's to say.
void SyncEngine::keepPage(
    storage::FeedPage page, std::shared_ptr<const core::Json> answer, const std::string &askedEpoch)
{
    m_feedDrained = !page.more;
    const bool isMore = page.more;
    const bool isNextSent = isMore && page.cursor.epoch == askedEpoch;
    m_gate.close();
    if (isNextSent)
        fetchChanges(page.cursor);
    m_store.ask(
        m_box,
        [page = std::move(page), answer = std::move(answer), deviceId = m_deviceId](
            storage::DeviceStore &store) mutable -> Result<Kept> {
            auto changes = readChanges(*answer);
            if (!changes)
                return changes.error();
            page.changes = std::move(*changes);
            return kept(store.delivery().applyPage(page), page, deviceId);
        },
        [this, isMore, isNextSent](const Result<Kept> &kept) {
            if (!kept)
                return failToKeep(kept.error());
            noteKept(*kept);
            if (kept->isNew)
                Q_EMIT answerApplied();
            m_gate.open();
            if (!isNextSent)
                isMore ? pullNext() : afterPull(kept->applied.epochBegun);
        });
}

void SyncEngine::afterPull(bool hasBegunEpoch)
{
    m_report.epochBegun = m_report.epochBegun || hasBegunEpoch;
    if (m_renewalDue)
        return renew(*std::exchange(m_renewalDue, std::nullopt));
    const bool mayLackOwn = hasBegunEpoch && m_scope.push;
    mayLackOwn ? pushNext() : learnNames();
}

/// What became of an answer that was to be kept.
Result<SyncEngine::Kept> SyncEngine::kept(
    Result<storage::AppliedAnswer> applied, const storage::FeedPage &page, const std::string &deviceId)
{
    if (!applied)
        return applied.error();
    const auto others = std::count_if(page.changes.begin(), page.changes.end(),
        [&deviceId](const storage::FeedChange &change) { return change.event.deviceId != deviceId; });
    return Kept{std::move(*applied), others, !page.changes.empty()};
}

void SyncEngine::noteKept(const Kept &kept)
{
    m_failuresInRow = 0;
    m_report.pulled += kept.pulled;
}

// Names ------------------------------------------------------------------------------------------------------------------

/// Who the others are that wrote what came: asked when somebody new is among them. An office that cannot say it is no reason
/// for a round to fail.
void SyncEngine::learnNames()
{
    if (std::exchange(m_namesLearnt, true) || !m_scope.pull)
        return beginPhotos();
    m_store.ask(
        m_box, [](storage::DeviceStore &store) { return store.reader().unnamedAuthors(); },
        [this](const Result<std::vector<std::string>> &unnamed) {
            if (!unnamed)
                return failOnStore(unnamed.error());
            unnamed->empty() || *unnamed == m_namesAskedFor ? beginPhotos() : fetchNames(*unnamed);
        });
}

void SyncEngine::fetchNames(const std::vector<std::string> &unnamed)
{
    m_session.call(
        {OfficeRequest::Method::Get, "/people", {}, {}, {}}, [this, unnamed](const OfficeResult<core::Json> &result) {
            if (!result || !readNames(*result)) {
                if (!result && result.error().reached())
                    m_namesAskedFor = unnamed;
                return beginPhotos();
            }
            m_namesAskedFor = unnamed;
            m_store.ask(
                m_box,
                [names = *readNames(*result)](
                    storage::DeviceStore &store) { return store.delivery().keepNames(names); },
                [this](const Status &kept) {
                    if (!kept)
                        return failOnStore(kept.error());
                    Q_EMIT answerApplied();
                    beginPhotos();
                });
        });
}

// Photos -----------------------------------------------------------------------------------------------------------------

void SyncEngine::beginPhotos()
{
    if (m_photos == nullptr || !m_scope.push || !m_scope.photos)
        return finish();
    if (m_photosBegun)
        return uploadNext();
    m_photosBegun = true;
    m_photos->beginRound([this](const Status &begun) {
        if (!begun)
            return failOnStore(begun.error());
        m_store.ask(
            m_box, [](storage::DeviceStore &store) { return store.photos().uploadsLeft(); },
            [this](const Result<std::int64_t> &left) {
                if (!left)
                    return failOnStore(left.error());
                m_photosTotal = *left;
                *left > 0 ? uploadNext() : finish();
            });
    });
}

void SyncEngine::uploadNext()
{
    m_photos->uploadNext([this](const PhotoOutcome &outcome) { takeOutcome(outcome); });
}

void SyncEngine::takeOutcome(const PhotoOutcome &outcome)
{
    switch (outcome.kind) {
    case PhotoOutcome::Kind::Nothing:
        return finish();
    case PhotoOutcome::Kind::Failed:
        return fail(*outcome.failure);
    case PhotoOutcome::Kind::Uploaded:
        ++m_report.photos;
        m_failuresInRow = 0;
        break;
    case PhotoOutcome::Kind::PutOff:
        break;
    }
    Q_EMIT answerApplied();
    pushNext(); // what was entered meanwhile goes first
}

// End --------------------------------------------------------------------------------------------------------------------

void SyncEngine::failOnStore(const Error &error)
{
    fail(storeFailure(error));
}

/// An answer came and could not be kept: the office and the line do what they should, unless it made no sense.
void SyncEngine::failToKeep(const Error &error, const std::vector<core::Uuid> &events)
{
    if (error.code != unreadableAnswer)
        m_failuresInRow = 0;
    fail(storeFailure(error), events);
}

void SyncEngine::fail(const OfficeFailure &failure, const std::vector<core::Uuid> &events)
{
    m_report.failure = failure;
    std::int64_t nextTryAtMs = m_surroundings.clock();
    if (failure.errorClass == ErrorClass::Retry) {
        nextTryAtMs += core::backoffMs(++m_failuresInRow, m_surroundings.random(), failure.retryAfterMs);
        m_report.nextTryAtMs = nextTryAtMs;
    }
    // A round is over when nothing of it is on its way any more: two at once might both ask for new tokens.
    m_gate.settle([this, events = events.empty() ? m_owed : events, error = failure.error, nextTryAtMs] {
        m_store.ask(
            m_box,
            [events, error, nextTryAtMs](storage::DeviceStore &store) -> Result<End> {
                if (!events.empty()) // what cannot be noted, as on a full disk, is in the report all the same
                    static_cast<void>(store.delivery().markAttemptFailed(events, error, nextTryAtMs));
                return endOf(store);
            },
            [this](const Result<End> &end) { report(end); });
    });
}

Result<SyncEngine::End> SyncEngine::endOf(storage::DeviceStore &store)
{
    auto state = store.delivery().state();
    if (!state)
        return state.error();
    const auto photosLeft = store.photos().uploadsLeft();
    if (!photosLeft)
        return photosLeft.error();
    return End{std::move(*state), *photosLeft};
}

void SyncEngine::finish()
{
    m_store.ask(m_box, endOf, [this](const Result<End> &end) { report(end); });
}

void SyncEngine::report(const Result<End> &end)
{
    if (end) {
        m_report.remaining = end->state.pending;
        m_report.photosRemaining = end->photosLeft;
        m_report.clockOffsetMs = end->state.clockOffsetMs;
        m_report.lastSyncAtMs = end->state.lastSyncAtMs;
    } else if (!m_report.failure) {
        m_report.failure = storeFailure(end.error());
    }
    m_running = false;
    Q_EMIT roundFinished(m_report);
}

} // namespace wellpulse::sync
