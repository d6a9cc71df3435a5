// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_loop.h"

#include "sync/photo_download.h"

#include <algorithm>
#include <utility>

namespace wellpulse::sync {

namespace {
/// A wall clock that is set while the program sleeps must not stretch the wait without end.
constexpr std::int64_t longestTimerMs = 60'000;
constexpr int tooManyRequests = 429;
} // namespace

SyncLoop::SyncLoop(storage::StoreRunner &store, SyncSetup setup)
    : m_store(store)
    , m_setup(std::move(setup))
{
}

void SyncLoop::start()
{
    m_tokens = m_setup.tokens();
    m_office = std::make_unique<OfficeClient>(m_setup.address, m_setup.surroundings.clock);
    m_session = std::make_unique<Session>(*m_office, *m_tokens, m_setup.surroundings.clock);
    if (m_setup.photos != nullptr) {
        m_blobs = std::make_unique<BlobClient>(m_setup.address);
        m_uploader = std::make_unique<PhotoUploader>(
            m_store, *m_setup.photos, *m_session, *m_blobs, m_setup.surroundings.clock);
    }
    if (m_setup.accounts) {
        m_accounts = m_setup.accounts();
        m_renewal = std::make_unique<DeviceRenewal>(*m_session, *m_accounts, m_setup.installation);
    }
    m_engine
        = std::make_unique<SyncEngine>(m_store, *m_session, m_setup.surroundings, m_uploader.get(), m_renewal.get());
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    connect(m_timer.get(), &QTimer::timeout, this, &SyncLoop::arrange);
    connect(m_engine.get(), &SyncEngine::progressed, this, &SyncLoop::show);
    connect(m_engine.get(), &SyncEngine::answerApplied, this, &SyncLoop::viewsChanged);
    connect(m_engine.get(), &SyncEngine::identityTaken, this, &SyncLoop::identityTaken);
    connect(m_engine.get(), &SyncEngine::roundFinished, this, &SyncLoop::onRoundFinished);
    watchNetwork();
    arrange();
}

void SyncLoop::stop()
{
    m_network.reset();
    m_timer.reset();
    m_engine.reset();
    m_renewal.reset();
    m_accounts.reset();
    m_uploader.reset();
    m_blobs.reset();
    m_office.reset();
    m_session.reset();
    m_tokens.reset();
}

void SyncLoop::watchNetwork()
{
    m_network = std::make_unique<NetworkWatch>();
    m_status.networkDown = m_network->state().down;
    m_status.captivePortal = m_network->state().captivePortal;
    connect(m_network.get(), &NetworkWatch::changed, this, [this](const NetworkState &before, const NetworkState &now) {
        SyncStatus status = m_status;
        status.networkDown = now.down;
        status.captivePortal = now.captivePortal;
        publish(status);
        const bool isBetter = (before.down && !now.down) || (before.captivePortal && !now.captivePortal)
            || (before.metered && !now.metered);
        if (isBetter && !now.down) {
            m_schedule.onNetworkUp(m_setup.surroundings.clock());
            arrange();
        }
    });
}

void SyncLoop::noteRecorded()
{
    m_schedule.onRecorded(m_setup.surroundings.clock());
    arrange();
}

void SyncLoop::syncNow()
{
    m_photosAsked = true;
    m_schedule.onAsked(m_setup.surroundings.clock());
    arrange();
}

void SyncLoop::fetchPhoto(const core::Photo &photo)
{
    m_wanted.push_back(photo);
    arrange();
}

// Not while a round runs: two who find the token old at once would both have it renewed.
void SyncLoop::fetchNext()
{
    const core::Photo photo = m_wanted.front();
    m_isFetching = true;
    downloadPhoto(*m_session, *m_blobs, photo, [this, id = photo.id](const OfficeResult<QByteArray> &bytes) {
        m_isFetching = false;
        m_wanted.pop_front();
        if (bytes)
            Q_EMIT photoFetched(id, *bytes);
        else
            Q_EMIT photoNotFetched(id, bytes.error().error);
        arrange();
    });
}

void SyncLoop::arrange()
{
    if (!m_engine || m_engine->isRunning() || m_isFetching)
        return; // looked at again when that is over
    if (!m_wanted.empty() && m_blobs)
        return fetchNext();
    const auto waitMs = m_schedule.waitMs(m_setup.surroundings.clock());
    if (!waitMs)
        return;
    if (*waitMs <= 0)
        startRound();
    else
        m_timer->start(static_cast<int>(std::min(*waitMs, longestTimerMs)));
}

// A person's word holds for one round: the bill is theirs.
void SyncLoop::startRound()
{
    m_withPhotos = photosMayGo(m_network->state(), std::exchange(m_photosAsked, false));
    m_engine->startRound({.photos = m_withPhotos});
}

void SyncLoop::show(const SyncProgress &progress)
{
    SyncStatus status = m_status;
    const bool sending = progress.direction != SyncProgress::Direction::Receiving;
    status.phase = sending ? SyncStatus::Phase::Sending : SyncStatus::Phase::Receiving;
    status.done = progress.done;
    status.total = progress.total;
    status.nextTryAtMs.reset();
    publish(status);
}

void SyncLoop::onRoundFinished(const SyncReport &report)
{
    m_schedule.onRoundFinished(report, m_setup.surroundings.clock());
    SyncStatus status = m_status;
    status.phase = SyncStatus::Phase::Idle;
    status.trouble.reset();
    status.officeReached = !report.failure || report.failure->reached();
    if (report.failure) {
        status.phase = m_schedule.isHeld() ? SyncStatus::Phase::Held : SyncStatus::Phase::Waiting;
        status.trouble = report.failure->error;
    }
    status.askedToWait = report.failure && report.failure->status == tooManyRequests;
    status.identityTaken = status.identityTaken || report.identityTaken;
    status.officeRestored = status.officeRestored || report.epochBegun;
    status.done = status.total = 0;
    status.pending = report.remaining;
    status.photosHeld = m_withPhotos ? 0 : report.photosRemaining;
    status.nextTryAtMs = report.failure ? m_schedule.dueAtMs() : std::nullopt;
    status.lastSyncAtMs = report.lastSyncAtMs;
    status.clockOffsetMs = report.clockOffsetMs;
    publish(status);
    Q_EMIT roundFinished(report);
    arrange();
}

void SyncLoop::publish(const SyncStatus &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

} // namespace wellpulse::sync
