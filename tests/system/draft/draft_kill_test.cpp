// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL at random points of writing drafts, again and again: what was kept is there, whole, and never in plain text.
#include "tests/system/cli/programs.h"
#include "tests/system/draft/draft_target.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

constexpr int rounds = 60;
constexpr int longestLifeMs = 40;

/// Lets the target type for a while; answers the last keystroke that it knew to be kept, 0 if none.
int killAfter(const QString &folder, int lifeMs)
{
    QProcess target;
    target.start(builtProgram("draft_target"), {folder});
    REQUIRE(target.waitForReadyRead(30'000));
    QThread::msleep(static_cast<unsigned long>(lifeMs));
    target.kill();
    REQUIRE(target.waitForFinished(30'000));
    REQUIRE(target.exitStatus() == QProcess::CrashExit); // it ended by the signal, not by itself
    QByteArrayList lines = target.readAllStandardOutput().split('\n');
    lines.removeLast(); // empty, or cut short
    return lines.isEmpty() ? 0 : lines.constLast().toInt();
}

int filesWithPlainText(const QString &folder)
{
    int found = 0;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        found += file.readAll().contains("xxxxxxxx") ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("killed again and again while somebody types, a draft is never older than what was kept, and never torn")
{
    QTemporaryDir folder;
    const std::uint32_t seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    int kept = 0;
    for (int round = 0; round < rounds; ++round) {
        kept = std::max(kept, killAfter(folder.path(), static_cast<int>(random() % longestLifeMs)));
        const QByteArray content
            = draftStoreIn(folder.path()).read(typedForm); // a torn one would warn, and fail the test
        if (kept > 0)
            CHECK(keystrokesIn(content) >= kept);
        CHECK(filesWithPlainText(folder.path()) == 0);
    }
    CHECK(kept > rounds);
}
