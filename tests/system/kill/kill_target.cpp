// SPDX-License-Identifier: GPL-3.0-or-later
// Appends days and syncs without end, and prints the id of each entry once it is durable: "ready", then one id a line. The
// kill test ends it with SIGKILL wherever it happens to be.
#include "tests/system/kill/kill_target.h"

#include "core/production/production_change.h"
#include "storage/log/production_draft.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cstdio>

using namespace wellpulse;

namespace {
void say(const std::string &line)
{
    std::fputs((line + '\n').c_str(), stdout);
    std::fflush(stdout);
}

/// A day that no earlier entry is about: one day back for every event that the log holds.
bool appendNext(test::KillDevice &device, const std::string &well)
{
    const auto statistics = device.store().reader().statistics();
    if (!statistics)
        return false;
    core::ProductionDay day;
    day.wellId = well;
    day.date = core::utcDateOf(test::wallClockMs()).plusDays(-1 - static_cast<int>(statistics->events));
    day.reading(core::Fluid::Oil) = {core::Volume{4'250}, core::Provenance::Measured};
    const auto change = core::decideAdd(device.account().tenantId, {}, day, core::utcDateOf(test::wallClockMs()));
    if (!change)
        return false;
    const auto event = device.store().log().append(storage::draftOf(*change));
    if (event)
        say(event->id.toString());
    return event.has_value();
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::string trouble;
    const auto device = test::KillDevice::open(QString::fromLocal8Bit(argv[1]), storage::OpenMode::ReadWrite, trouble);
    const auto wells = device ? device->store().wells().wells() : Result<std::vector<storage::WellRecord>>();
    if (!device || !wells || wells->empty()) {
        say("trouble: " + trouble);
        return 1;
    }
    const std::string well = wells->front().id.toString();
    QTimer append;
    QObject::connect(&append, &QTimer::timeout, &application, [&] {
        if (!appendNext(*device, well))
            QCoreApplication::exit(1);
    });
    QObject::connect(&device->engine(), &sync::SyncEngine::roundFinished, &application,
        [&](const sync::SyncReport &) { device->engine().startRound(); });
    say("ready");
    append.start(0);
    device->engine().startRound();
    return QCoreApplication::exec();
}
