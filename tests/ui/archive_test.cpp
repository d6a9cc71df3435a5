// SPDX-License-Identifier: GPL-3.0-or-later
// The archive as the desktop application keeps it: by itself, once a day, in steps.
#include "app/desktop/archive_keeper.h"
#include "storage/log/verify.h"
#include "tests/storage/log_fixture.h"
#include "tests/ui/real_device.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

/// A laptop with days that the office has, and a keeper that moves four at a time.
struct Laptop {
    QTemporaryDir place;
    RealDevice device{place.filePath(QStringLiteral("vault")), 0};
    Office office;
    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'760'970'600'000);
    desktop::ArchiveKeeper keeper{device.slot, [this] { return now; }, {2, 4}};

    template <class Work> auto inStore(Work work)
    {
        QEventLoop loop;
        storage::ReplyBox box;
        std::optional<decltype(work(std::declval<storage::DeviceStore &>()))> answer;
        device.slot.device()->store().ask(box, work, [&](auto value) {
            answer.emplace(std::move(value));
            loop.quit();
        });
        loop.exec();
        return std::move(*answer);
    }
    void record(int first, int count)
    {
        inStore([&](storage::DeviceStore &store) {
            must(store.delivery().beginFeed("epoch-1"));
            for (int day = first; day < first + count; ++day)
                must(
                    store.log().append(created(productionDay(wellOne, core::CivilDate{20'000 + day}.toString(), day))));
            synchronise(store.delivery(), office);
            storage::FeedPage page;
            page.cursor = must(store.delivery().state()).cursor;
            page.durableSeq = page.cursor.seq;
            must(store.delivery().applyPage(page));
            return true;
        });
    }
    /// As the worker says it, then until the storage thread has nothing to do any more for the keeper.
    void roundDone()
    {
        sync::SyncStatus status;
        status.lastSyncAtMs = now.toMSecsSinceEpoch();
        Q_EMIT device.slot.syncStatusChanged(status);
        for (int step = 0; step < 8; ++step) // more than it can ask for
            inStore([](storage::DeviceStore &) { return true; });
    }
    storage::ArchiveSummary archive()
    {
        return inStore([](storage::DeviceStore &store) { return must(storage::summarizeArchive(store.connection())); });
    }
};

} // namespace

TEST_CASE("after a round with the office what is old leaves the log in steps, and once a day is enough")
{
    Laptop laptop;
    laptop.record(0, 11);
    laptop.roundDone();
    CHECK(laptop.archive().events == 0); // nothing is old

    laptop.now = laptop.now.addDays(365);
    laptop.roundDone();
    CHECK(laptop.archive().events == 10); // the newest entry stays
    CHECK(laptop.archive().segments == 3);
    laptop.record(20, 5);
    laptop.roundDone();
    CHECK(laptop.archive().events == 10); // of the same day
    laptop.now = laptop.now.addDays(1);
    laptop.roundDone();
    CHECK(laptop.archive().events > 10);
    const auto report = laptop.inStore([](storage::DeviceStore &store) {
        core::DeviceKey key{};
        key.fill(7);
        return must(storage::verifyLog(store.connection(), key));
    });
    CHECK(report.problems == std::vector<std::string>());
    CHECK(report.viewHash == laptop.office.stateHash());
}

TEST_CASE("a laptop that is locked in the middle leaves the rest for another day")
{
    Laptop laptop;
    laptop.record(0, 11);
    laptop.now = laptop.now.addDays(365);
    sync::SyncStatus status;
    status.lastSyncAtMs = 1;
    Q_EMIT laptop.device.slot.syncStatusChanged(status);
    laptop.device.lock();
    QCoreApplication::processEvents();
    laptop.device.unlock();
    CHECK(laptop.archive().events == 4);
    laptop.roundDone();
    CHECK(laptop.archive().events == 10);
}
