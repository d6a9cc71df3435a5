// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sync_drive.h"

#include "app/cli/progress_line.h"
#include "sync/enrolment.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QSysInfo>
#include <QtCore/QTimer>

#include <optional>

namespace wellpulse::cli {

namespace {
sync::SyncReport oneRound(sync::SyncEngine &engine, sync::SyncScope scope)
{
    sync::SyncReport report;
    QEventLoop loop;
    const auto connection
        = QObject::connect(&engine, &sync::SyncEngine::roundFinished, &loop, [&](const sync::SyncReport &finished) {
              report = finished;
              loop.quit();
          });
    engine.startRound(scope);
    if (engine.isRunning())
        loop.exec();
    QObject::disconnect(connection);
    return report;
}

void wait(std::int64_t ms)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(ms), &loop, &QEventLoop::quit);
    loop.exec();
}

bool moved(const sync::SyncReport &report)
{
    return report.pushed + report.pulled + report.failed + report.photos > 0;
}

void addCounts(sync::SyncReport &sum, const sync::SyncReport &round)
{
    sync::SyncReport next = round;
    next.pushed += sum.pushed;
    next.pulled += sum.pulled;
    next.conflicts += sum.conflicts;
    next.failed += sum.failed;
    next.photos += sum.photos;
    next.identityTaken = next.identityTaken || sum.identityTaken;
    next.epochBegun = next.epochBegun || sum.epochBegun;
    sum = std::move(next);
}
} // namespace

sync::DeviceRenewal::Installation thisInstallation()
{
    return {QSysInfo::machineHostName().toStdString(), QSysInfo::kernelType().toStdString(),
        [] { return sync::newInstallNonce(storage::systemRandom()); }};
}

bool worthWaiting(
    const sync::OfficeFailure &failure, std::int64_t stuckMs, std::int64_t waitMs, const Patience &patience)
{
    if (failure.errorClass != sync::ErrorClass::Retry
        || failure.error.code == "disk_full") // which a person has to see to
        return false;
    return stuckMs + waitMs <= (failure.reached() ? patience.reachedMs : patience.unreachedMs);
}

sync::SyncReport driveSync(OpenDevice &device, sync::Session &session, sync::SyncScope scope, sync::BlobClient *blobs,
    const Patience &patience)
{
    std::optional<sync::PhotoUploader> photos;
    if (blobs != nullptr)
        photos.emplace(device.runner(), device.photos(), session, *blobs, device.clock());
    sync::KeychainAccountStore accounts(device.keychain(), device.vaultId());
    sync::DeviceRenewal renewal(session, accounts, thisInstallation());
    sync::SyncEngine engine(device.runner(), session, device.surroundings(), photos ? &*photos : nullptr, &renewal);
    QObject::connect(&engine, &sync::SyncEngine::identityTaken, &engine,
        [&device](const sync::DeviceAccount &account) { device.setAccount(account); });
    ProgressLine line;
    QObject::connect(&engine, &sync::SyncEngine::progressed, &engine, [&](const sync::SyncProgress &progress) {
        if (progress.direction == sync::SyncProgress::Direction::Sending)
            line.show("Sending " + std::to_string(progress.done) + " of " + std::to_string(progress.total) + " …");
        else if (progress.direction == sync::SyncProgress::Direction::Uploading)
            line.show("Sending photo " + std::to_string(progress.done + 1) + " of " + std::to_string(progress.total)
                + " (" + std::to_string(progress.bytesSent / 1024) + " of " + std::to_string(progress.bytesTotal / 1024)
                + " KiB) …");
        else
            line.show("Fetching what others recorded …");
    });
    sync::SyncReport sum;
    bool uploaded = false; ///< a part of a picture, in this round
    QObject::connect(&engine, &sync::SyncEngine::progressed, &engine,
        [&](const sync::SyncProgress &progress) { uploaded = uploaded || progress.bytesSent > 0; });
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    for (;;) {
        const sync::SyncReport round = oneRound(engine, scope);
        addCounts(sum, round);
        if (!round.failure)
            return sum;
        if (moved(round) || uploaded)
            sinceProgress.restart();
        uploaded = false;
        const std::int64_t waitMs = std::max<std::int64_t>(0, round.nextTryAtMs.value_or(0) - device.clock()());
        if (!worthWaiting(*round.failure, sinceProgress.elapsed(), waitMs, patience))
            return sum;
        line.show(round.failure->error.message + " Again in " + std::to_string((waitMs + 999) / 1000) + " s …");
        wait(waitMs);
    }
}

} // namespace wellpulse::cli
