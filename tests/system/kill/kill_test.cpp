// SPDX-License-Identifier: GPL-3.0-or-later
// SIGKILL at random points of append and sync, again and again on one device: no acknowledged entry is lost or doubled,
// here or at the office, and the log verifies.
#include "tests/system/cli/programs.h"
#include "tests/system/kill/kill_target.h"

#include "storage/log/verify.h"
#include "sync/enrolment.h"

#include <QtCore/QThread>
#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <set>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {
constexpr int usualLives = 200;
constexpr int longestLifeMs = 60;
constexpr int mostEntries = 12;
constexpr int startMs = 120'000;

/// When the target's end comes: after so many acknowledged entries, and then after that time.
struct Life {
    int entries = 0;
    int ms = 0;
};

/// Enrols a device and leaves its account and tokens in `folder`.
void enrolInto(const QString &folder, const OfficeProgram &office)
{
    storage::FileKeychain keychain(killKeychainPath(folder));
    sync::OfficeClient client({office.url(), {}}, wallClockMs);
    sync::KeychainTokenStore tokens(keychain, killVaultId);
    sync::Session session(client, tokens, wallClockMs);
    QEventLoop loop;
    std::optional<sync::OfficeResult<sync::Enrolled>> enrolled;
    sync::enrol(session, {{"acme", "demo@acme.test", "wellpulse-demo"}, "kill-test", "kill-test", "linux"},
        [&](sync::OfficeResult<sync::Enrolled> result) {
            enrolled = std::move(result);
            loop.quit();
        });
    loop.exec();
    REQUIRE(enrolled->has_value());
    const sync::DeviceAccount account{office.url().toString().toStdString(), (*enrolled)->tenantId, "demo@acme.test",
        (*enrolled)->userId, (*enrolled)->userName, "kill-test", (*enrolled)->device.deviceId,
        (*enrolled)->device.deviceKey, (*enrolled)->device.feedEpoch};
    QObject context;
    sync::saveAccount(keychain, killVaultId, account, &context, [](const Status &saved) { REQUIRE(saved); });
}

std::unique_ptr<KillDevice> openDevice(const QString &folder, storage::OpenMode mode)
{
    std::string trouble;
    auto device = KillDevice::open(folder, mode, trouble);
    INFO(trouble);
    REQUIRE(device);
    return device;
}

sync::SyncReport syncOnce(KillDevice &device)
{
    QSignalSpy finished(&device.engine(), &sync::SyncEngine::roundFinished);
    device.engine().startRound();
    REQUIRE((!finished.isEmpty() || finished.wait(60'000)));
    return finished.front().front().value<sync::SyncReport>();
}

/// `./dev bench kill` asks for more.
int lives()
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("WELLPULSE_KILL_LIVES", &isNumber);
    return isNumber ? asked : usualLives;
}

/// Half of the lives are counted in entries, so that slow disks see as many of them; half in time, so that the end comes
/// anywhere in a round as well.
Life randomLife(std::mt19937 &random)
{
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    return below(2) == 0 ? Life{1 + below(mostEntries), below(4)} : Life{0, below(longestLifeMs)};
}

/// Lets the target live; answers the ids it acknowledged.
std::vector<std::string> killAfter(const QString &folder, Life life)
{
    QProcess target;
    target.start(builtProgram("kill_target"), {folder});
    QByteArray said;
    do { // the first line says that it is ready
        REQUIRE(target.waitForReadyRead(startMs));
        said += target.readAllStandardOutput();
    } while (said.count('\n') < 1 + life.entries);
    QThread::msleep(static_cast<unsigned long>(life.ms));
    target.kill();
    REQUIRE(target.waitForFinished(startMs));
    REQUIRE(target.exitStatus() == QProcess::CrashExit); // it ended by the signal, not by itself
    said += target.readAllStandardOutput();
    std::vector<std::string> ids;
    for (const QByteArray &line : said.split('\n')) {
        if (line.size() == 36) // a line cut short was not acknowledged
            ids.push_back(line.toStdString());
    }
    return ids;
}
} // namespace

TEST_CASE("killed hundreds of times while it appends and syncs, a device loses and doubles nothing")
{
    OfficeProgram office;
    QTemporaryDir folder;
    enrolInto(folder.path(), office);
    {
        const auto device = openDevice(folder.path(), storage::OpenMode::Create);
        REQUIRE(device->store().delivery().beginFeed(device->account().feedEpoch));
        REQUIRE_FALSE(syncOnce(*device).failure);
    }
    const std::uint32_t seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::set<std::string> acknowledged;
    std::size_t atLeast = 0;
    for (int left = lives(); left > 0; --left) {
        const Life life = randomLife(random);
        atLeast += static_cast<std::size_t>(life.entries);
        for (const std::string &id : killAfter(folder.path(), life))
            CHECK(acknowledged.insert(id).second);
    }
    CHECK(acknowledged.size() >= atLeast);

    const auto device = openDevice(folder.path(), storage::OpenMode::ReadWrite);
    const auto report = syncOnce(*device);
    REQUIRE_FALSE(report.failure);
    CHECK(report.remaining == 0);
    const auto times = office.timesInFeed();
    for (const std::string &id : acknowledged) {
        const auto here = device->store().reader().event(*core::parseUuid(id));
        REQUIRE((here && *here));
        REQUIRE(times.contains(id));
    }
    for (const auto &[id, count] : times)
        CHECK(count == 1);
    const auto verified = storage::verifyLog(device->store().connection(), device->account().deviceKey);
    REQUIRE(verified);
    CHECK(verified->problems.empty());
    CHECK(core::toHex(verified->viewHash) == office.stateHash());
}
