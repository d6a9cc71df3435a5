// SPDX-License-Identifier: GPL-3.0-or-later
// The draft thread: the newest content wins, order is kept, and nothing that waits is lost when it ends.
#include "storage/draft/draft_thread.h"
#include "tests/storage/test_database.h"
#include "tests/storage/vault/vault_fixture.h"
#include "tests/support/qt_printing.h"

#include <QSignalSpy>

#include <atomic>
#include <semaphore>

using namespace wellpulse;
using namespace wellpulse::storage;
using namespace wellpulse::test;

namespace {

const QString form = QStringLiteral("production");

/// Counts writes, one nonce each, and lets the first one wait until it is told to go on.
struct SlowDisk {
    std::binary_semaphore started{0};
    std::binary_semaphore goOn{0};
    std::atomic<int> writes = 0;

    DraftStore storeIn(const QString &folder)
    {
        return {folder, secret(std::string(32, 'k')), {"vault-1", "user-1"}, [this](std::span<std::uint8_t> bytes) {
                    if (writes++ == 0) {
                        started.release();
                        goOn.acquire();
                    }
                    systemRandom()(bytes);
                }};
    }
};

QByteArray readFrom(DraftThread &thread)
{
    ReplyBox box;
    QEventLoop loop;
    QByteArray found;
    thread.read(form, box, [&](const QByteArray &content) {
        found = content;
        loop.quit();
    });
    loop.exec();
    return found;
}

} // namespace

TEST_CASE("while a write is under way only the newest content is remembered")
{
    QTemporaryDir folder;
    SlowDisk disk;
    DraftThread thread(disk.storeIn(folder.path()));
    thread.keep(form, QByteArrayLiteral("0"));
    disk.started.acquire();
    for (int key = 1; key <= 1000; ++key)
        thread.keep(form, QByteArray::number(key));
    disk.goOn.release();
    CHECK(readFrom(thread) == "1000");
    CHECK(disk.writes == 2);
}

TEST_CASE("what waits is written before the thread ends")
{
    QTemporaryDir folder;
    SlowDisk disk;
    {
        DraftThread thread(disk.storeIn(folder.path()));
        thread.keep(form, QByteArrayLiteral("first"));
        disk.started.acquire();
        thread.keep(form, QByteArrayLiteral("last"));
        disk.goOn.release();
    }
    DraftStore store(folder.path(), secret(std::string(32, 'k')), {"vault-1", "user-1"}, systemRandom());
    CHECK(store.read(form) == "last");
}

TEST_CASE("forgetting after keeping forgets, keeping after forgetting keeps")
{
    QTemporaryDir folder;
    DraftThread thread({folder.path(), secret(std::string(32, 'k')), {"vault-1", "user-1"}, systemRandom()});
    thread.keep(form, QByteArrayLiteral("typed"));
    thread.forget(form);
    CHECK(readFrom(thread).isEmpty());
    thread.forget(form);
    thread.keep(form, QByteArrayLiteral("typed again"));
    CHECK(readFrom(thread) == "typed again");
}

TEST_CASE("a draft that cannot be kept is said with its code")
{
    QTemporaryDir folder;
    overwrite(folder.filePath(QStringLiteral("drafts")), QByteArrayLiteral("a file where the folder should be"));
    DraftThread thread({folder.path(), secret(std::string(32, 'k')), {"vault-1", "user-1"}, systemRandom()});
    QSignalSpy failed(&thread, &DraftThread::keepFailed);
    thread.keep(form, QByteArrayLiteral("typed"));
    REQUIRE((!failed.isEmpty() || failed.wait()));
    CHECK(failed.front().front().toString() == u"folder_read_only");
    CHECK(readFrom(thread).isEmpty());
}
