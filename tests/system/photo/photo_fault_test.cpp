// SPDX-License-Identifier: GPL-3.0-or-later
// Photos over a line that breaks, to an office that is killed, by a program that is killed: everything arrives to the byte,
// and what the office has is never sent again.
#include "tests/photo/sample_photo.h"
#include "tests/sync/support/test_device.h"
#include "tests/system/cli/programs.h"
#include "tests/system/photo/cut_proxy.h"
#include "tests/system/photo/photo_bytes.h"

#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace wellpulse;
using namespace wellpulse::test;

namespace {

using Fault = CutProxy::Fault;

constexpr qsizetype blockBytes = sync::photoBlockBytes;

bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a == b;
}

bool isUpload(const QByteArray &firstLine)
{
    return firstLine.startsWith("PUT ") || firstLine.contains("/photos");
}

void checkSentOnce(const CutProxy &line)
{
    for (const auto &[part, times] : line.taken()) {
        CAPTURE(part.toStdString());
        CHECK(times == 1);
    }
}

} // namespace

TEST_CASE("the line cut at every request of an upload, within it and after it, costs nothing that had arrived")
{
    OfficeProgram office;
    CutProxy line(office.url());
    TestDevice device(line.url(), "cut");
    device.drain();
    const core::Uuid work = device.logWork();
    const Fault fault = GENERATE(Fault::CutWithin, Fault::CutAfter);
    // a block and more, several blocks, one request
    const std::vector<QByteArray> pictures{
        pictureOf(7 * blockBytes + 1'000, 'a'), pictureOf(5 * blockBytes, 'b'), pictureOf(300'000, 'c')};
    std::vector<core::Photo> photos;
    for (const QByteArray &picture : pictures)
        photos.push_back(device.attach(work, picture));
    int faults = 0;
    std::set<QByteArray> cutAlready;
    line.faultFor = [&](const QByteArray &firstLine) {
        // Each request is cut the first time that it is made, whatever address it goes to.
        const qsizetype part = firstLine.indexOf("comp=");
        const QByteArray what = firstLine.left(firstLine.indexOf('?')) + (part < 0 ? "" : firstLine.mid(part));
        if (!isUpload(firstLine) || !cutAlready.insert(what).second)
            return Fault::None;
        ++faults;
        return fault;
    };
    device.drain(200);
    CHECK(faults > 14);
    CHECK(device.store().photos().uploads().value().empty());
    checkSentOnce(line);
    line.faultFor = nullptr;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        CHECK(isSame(downloaded(device, photos[i]), pictures[i]));
}

TEST_CASE("an address that expires half-way is asked for anew, and the upload goes on where it was")
{
    OfficeProgram office;
    CutProxy line(office.url());
    TestDevice device(line.url(), "expired");
    device.drain();
    const QByteArray picture = pictureOf(6 * blockBytes, 'a');
    const core::Photo photo = device.attach(device.logWork(), picture);
    int blocks = 0;
    int addresses = 0;
    line.faultFor = [&](const QByteArray &firstLine) {
        addresses += firstLine.contains("/upload-url") ? 1 : 0;
        blocks += firstLine.contains("comp=block&") ? 1 : 0;
        return firstLine.contains("comp=block&") && blocks == 4 ? Fault::Expire : Fault::None;
    };
    const sync::SyncReport report = device.sync(); // within one round
    CHECK_FALSE(report.failure);
    CHECK(report.photos == 1);
    CHECK(addresses == 2);
    CHECK(blocks == 7);
    checkSentOnce(line);
    CHECK(isSame(downloaded(device, photo), picture));
}

TEST_CASE("an office that refuses every address is tried again later, and entries go all the same")
{
    OfficeProgram office;
    CutProxy line(office.url());
    TestDevice device(line.url(), "refused");
    device.drain();
    device.attach(device.logWork(), pictureOf(2 * 1'048'576, 'a'));
    line.faultFor
        = [](const QByteArray &firstLine) { return firstLine.contains("comp=") ? Fault::Expire : Fault::None; };
    const sync::SyncReport report = device.sync();
    REQUIRE(report.failure);
    CHECK(report.failure->errorClass == sync::ErrorClass::Retry);
    CHECK(report.remaining == 0);
    CHECK(report.photosRemaining == 1);
    line.faultFor = nullptr;
    device.nowMs += 3'600'000;
    CHECK(device.sync().photos == 1);
}

TEST_CASE("the office killed in the middle of a photo goes on with it after its start")
{
    OfficeProgram office;
    CutProxy line(office.url());
    TestDevice device(line.url(), "killed-office");
    device.drain();
    const QByteArray picture = pictureOf(6 * blockBytes, 'a');
    const core::Photo photo = device.attach(device.logWork(), picture);
    int blocks = 0;
    line.answered = [&](const QByteArray &firstLine, int) {
        if (firstLine.contains("comp=block&") && ++blocks == 3)
            office.kill();
    };
    CHECK(device.sync().failure);
    CHECK(device.store().photos().uploads().value().front().bytesSent == 3 * blockBytes);
    office.start();
    device.nowMs += 3'600'000;
    device.drain();
    CHECK(blocks == 6);
    checkSentOnce(line);
    CHECK(isSame(downloaded(device, photo), picture));
}

TEST_CASE("the program killed at every block goes on with the next one when it is started again")
{
    OfficeProgram office;
    CutProxy line(office.url());
    DeviceProgram device;
    // Runs while the line's own loop goes on, unlike must().
    const auto run = [&device](QProcess &program, const QStringList &command) {
        QSignalSpy ended(&program, &QProcess::finished);
        program.start(builtProgram("wellpulse"), device.globals() + command);
        REQUIRE((!ended.isEmpty() || ended.wait(120'000)));
    };
    QProcess init;
    run(init,
        {QStringLiteral("init"), QStringLiteral("--server"), line.url().toString(), QStringLiteral("--tenant"),
            QStringLiteral("acme"), QStringLiteral("--email"), QStringLiteral("demo@acme.test"),
            QStringLiteral("--password-file"), device.folder() + QStringLiteral("/password")});
    REQUIRE(init.exitCode() == 0);
    const QString well = QString::fromStdString(
        device.must({QStringLiteral("wells"), QStringLiteral("list")}).at("wells").at(0).at("id").get<std::string>());
    const auto idOf = [&](const QStringList &command) {
        return QString::fromStdString(device.must(command).at("aggregateId").get<std::string>());
    };
    const QString jack = idOf(QStringLiteral("equipment add --equipment-type PUMP_JACK --well").split(u' ') << well);
    const QString work = idOf(
        QStringLiteral("maintenance add --maintenance-date 2025-10-19 --description belt --equipment").split(u' ')
        << jack);
    const QString file = device.write(QStringLiteral("camera.jpg"), grainyJpeg(7));
    const core::Json photo
        = device.must(QStringLiteral("photo attach --maintenance").split(u' ') << work << file).at("photos").at(0);
    const int count = sync::blockCount(photo.at("size").get<qsizetype>());
    REQUIRE(count > 4);
    QProcess program;
    int blocks = 0;
    line.answered = [&](const QByteArray &firstLine, int status) {
        if (firstLine.contains("comp=block&") && status == 201) {
            ++blocks;
            program.kill();
        }
    };
    for (int life = 0; life < count; ++life) {
        run(program, {QStringLiteral("sync")});
        CHECK(blocks == life + 1);
    }
    line.answered = nullptr;
    run(program, {QStringLiteral("sync")});
    CHECK(program.exitCode() == 0);
    CHECK(blocks == count);
    CHECK(line.taken().size() == static_cast<std::size_t>(count));
    checkSentOnce(line);
    CHECK(device.must({QStringLiteral("photo"), QStringLiteral("list")}).at("photos").at(0).at("state") == "VERIFIED");
}
