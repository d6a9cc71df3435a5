// SPDX-License-Identifier: GPL-3.0-or-later
// The location sources against a real TCP stream of NMEA sentences, and against a system service that says everything it can.
#include "app/desktop/location_nmea_source.h"
#include "app/desktop/location_system_source.h"
#include "tests/ui/nmea_server.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <QtPositioning/QGeoPositionInfoSource>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cmath>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#endif

using namespace wellpulse;
using Catch::Matchers::WithinAbs;
using test::gga;
using test::gsa;
using test::rmc;

namespace {

constexpr int patienceMs = 10'000; // a limit for a machine that is busy, not a measure

/// A receiver on this machine and the source that listens to it.
struct Listening {
    explicit Listening(const desktop::NmeaTiming &timing = {})
        : source(desktop::nmeaNetworkSource(QStringLiteral("127.0.0.1"), server.port(), timing))
    {
        QObject::connect(source.get(), &desktop::LocationSource::found, &server,
            [this](const desktop::SourceFix &fix) { fixes.push_back(fix); });
        source->start();
        REQUIRE(QTest::qWaitFor([this] { return server.connections == 1; }, patienceMs));
    }
    bool hears(int count) const
    {
        return QTest::qWaitFor([&] { return fixes.size() >= count; }, patienceMs);
    }
    bool comesTo(ui::SourceTrouble trouble) const
    {
        return QTest::qWaitFor([&] { return source->signs().trouble == trouble; }, patienceMs);
    }

    test::NmeaServer server;
    std::unique_ptr<desktop::LocationSource> source;
    QList<desktop::SourceFix> fixes;
};

} // namespace

TEST_CASE("a receiver's sentences become a position with its accuracy and satellites")
{
    Listening on;
    on.server.say(rmc("143000") + gga("143000", "0.9") + gsa('3', "0.9"));
    REQUIRE(on.hears(1));
    const desktop::SourceFix &fix = on.fixes.back();
    CHECK_THAT(fix.latitude, WithinAbs(31.8457, 1e-9));
    CHECK_THAT(fix.longitude, WithinAbs(-102.3676, 1e-9));
    CHECK_THAT(fix.accuracyMetres, WithinAbs(2 * 0.9 * desktop::rangeErrorMetres, 1e-9));
    CHECK(fix.fixAtMs == QDateTime(QDate(2025, 10, 20), QTime(14, 30), Qt::UTC).toMSecsSinceEpoch());
    const desktop::SourceSigns signs = on.source->signs();
    CHECK(signs.state == ui::LocationState::Fix);
    CHECK(signs.satellites == 9);
    CHECK(signs.sentencesHeard == 3);
    CHECK(signs.garbledHeard == 0);
}

TEST_CASE("a receiver that does not say how exact it is has no accuracy, and does not keep an old one")
{
    Listening on;
    on.server.say(rmc("143000") + gga("143000", {}));
    REQUIRE(on.hears(1));
    CHECK(std::isnan(on.fixes.back().accuracyMetres));
    on.server.say(rmc("143001") + gga("143001", "1.0"));
    REQUIRE(on.hears(2));
    CHECK_THAT(on.fixes.back().accuracyMetres, WithinAbs(2 * desktop::rangeErrorMetres, 1e-9));
    on.server.say(rmc("143010") + gga("143010", {}));
    REQUIRE(on.hears(3));
    CHECK(std::isnan(on.fixes.back().accuracyMetres));
}

TEST_CASE("a position that was guessed, typed in or simulated has no accuracy")
{
    const char quality = GENERATE('6', '7', '8');
    Listening on;
    on.server.say(rmc("143000") + gga("143000", "0.9", quality) + gsa('3', "0.9"));
    REQUIRE(on.hears(1));
    CHECK(std::isnan(on.fixes.back().accuracyMetres));
}

TEST_CASE("coordinates of a receiver without a fix are none")
{
    Listening on;
    // The last known coordinates, marked as no fix in all three sentences; then one with a fix.
    on.server.say(rmc("143000", 'V') + gga("143000", "99.9", '0') + gsa('1', "99.9"));
    REQUIRE(on.comesTo(ui::SourceTrouble::NoFix));
    CHECK(on.source->signs().state == ui::LocationState::Searching);
    on.server.say(rmc("143005") + gga("143005", "1.2"));
    REQUIRE(on.hears(1));
    CHECK(on.fixes.size() == 1);
    CHECK(on.fixes.back().fixAtMs == QDateTime(QDate(2025, 10, 20), QTime(14, 30, 5), Qt::UTC).toMSecsSinceEpoch());
    CHECK(on.source->signs().trouble == ui::SourceTrouble::None);
}

TEST_CASE("a receiver that never tells the date is heard, too")
{
    Listening on;
    on.server.say(gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(on.fixes.back().fixAtMs, Qt::UTC);
    CHECK(at.time() == QTime(14, 30));
    CHECK(std::abs(at.date().daysTo(QDateTime::currentDateTimeUtc().date())) <= 1);
}

TEST_CASE("garbage, wrong checksums and half sentences are counted and left")
{
    Listening on;
    QByteArray wrongSum = rmc("142959");
    wrongSum[wrongSum.size() - 3] = wrongSum.at(wrongSum.size() - 3) == '0' ? '1' : '0';
    on.server.say(QByteArray("\xff\x00\x01nonsense\r\n", 13) + wrongSum + "$GPGGA,1430\r\n\r\n" + QByteArray(3'000, 'x')
        + "\r\n");
    on.server.say(rmc("143000").left(20));
    on.server.say(rmc("143000").mid(20) + gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    CHECK(on.fixes.size() == 1);
    CHECK(on.source->signs().garbledHeard >= 4);
    CHECK(on.source->signs().sentencesHeard == 2);
}

TEST_CASE("what is no NMEA at all is told, with or without lines")
{
    const bool hasLines = GENERATE(true, false);
    Listening on;
    for (int i = 0; i < 40; ++i) {
        on.server.say(hasLines ? QByteArray("HTTP/1.1 400 Bad Request\r\n") : QByteArray(16'384, '\x7f'));
        QCoreApplication::processEvents();
    }
    REQUIRE(on.comesTo(ui::SourceTrouble::NotNmea));
    on.server.say("\r\n" + rmc("143000") + gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    CHECK(on.source->signs().trouble == ui::SourceTrouble::None);
}

TEST_CASE("a line that breaks in the middle of a sentence is taken up again")
{
    Listening on({.retryMs = 1});
    on.server.say(rmc("143000") + gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    on.server.say(rmc("143001").left(25));
    on.server.hangUp();
    REQUIRE(QTest::qWaitFor([&] { return on.server.connections == 2; }, patienceMs));
    on.server.say(rmc("143002") + gga("143002", "1.0"));
    REQUIRE(on.hears(2));
    CHECK(on.source->signs().state == ui::LocationState::Fix);
}

TEST_CASE("a receiver that goes away is lost, not forgotten, and found when it is back")
{
    Listening on({.retryMs = 1});
    on.server.say(rmc("143000") + gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    const quint16 port = on.server.port();
    on.server.close();
    REQUIRE(QTest::qWaitFor([&] { return on.source->signs().state == ui::LocationState::Lost; }, patienceMs));
    REQUIRE(on.comesTo(ui::SourceTrouble::NotReached));
    CHECK(on.source->signs().state == ui::LocationState::Lost);
    CHECK_FALSE(on.source->signs().detail.isEmpty());
    REQUIRE(on.server.listen(port));
    REQUIRE(QTest::qWaitFor([&] { return on.server.connections == 2; }, patienceMs));
    on.server.say(rmc("143100") + gga("143100", "1.0"));
    REQUIRE(on.hears(2));
}

TEST_CASE("nobody at the address, no address and no serial port are normal states")
{
    test::NmeaServer server;
    const quint16 port = server.port();
    server.close();
    const auto nobody = desktop::nmeaNetworkSource(QStringLiteral("127.0.0.1"), port);
    nobody->start();
    REQUIRE(QTest::qWaitFor([&] { return nobody->signs().trouble == ui::SourceTrouble::NotReached; }, patienceMs));
    CHECK(nobody->signs().state == ui::LocationState::NoSource);

    const auto noAddress = desktop::nmeaNetworkSource(QStringLiteral(" "), 10110);
    noAddress->start();
    CHECK(noAddress->signs().trouble == ui::SourceTrouble::NotSetUp);

    const auto noPort = desktop::nmeaSerialSource({}, 4800);
    noPort->start();
    CHECK(noPort->signs().trouble == ui::SourceTrouble::NotSetUp);

    const auto notPluggedIn = desktop::nmeaSerialSource(QStringLiteral("/dev/wellpulse-no-such-port"), 4800);
    notPluggedIn->start();
    CHECK(notPluggedIn->signs().trouble == ui::SourceTrouble::NotReached);
    CHECK(notPluggedIn->signs().state == ui::LocationState::NoSource);
    CHECK_FALSE(notPluggedIn->signs().detail.isEmpty());
}

TEST_CASE("a receiver that says nothing is told, and asked anew")
{
    Listening on({.silenceMs = 1, .retryMs = 1});
    CHECK(on.comesTo(ui::SourceTrouble::Silent));
    CHECK(QTest::qWaitFor([&] { return on.server.connections >= 2; }, patienceMs));
}

TEST_CASE("a recording that starts over is followed, though its times go back")
{
    Listening on({.silenceMs = 300});
    on.server.say(rmc("143000") + gga("143000", "1.0"));
    REQUIRE(on.hears(1));
    // Talks on all the time; a reader that waits for a later time than the last would wait for ever.
    QTimer talk;
    QObject::connect(&talk, &QTimer::timeout, &on.server, [&] { on.server.say(rmc("142000") + gga("142000", "1.0")); });
    talk.start(100);
    REQUIRE(on.hears(2));
    CHECK(on.fixes.back().fixAtMs == QDateTime(QDate(2025, 10, 20), QTime(14, 20), Qt::UTC).toMSecsSinceEpoch());
}

#ifdef Q_OS_LINUX
TEST_CASE("a receiver on a serial port is heard, and missed when it is pulled out")
{
    // The two ends of a pseudo terminal: the receiver's, and the one that the program takes for a serial port.
    const int receiver = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(receiver >= 0);
    REQUIRE(grantpt(receiver) == 0);
    REQUIRE(unlockpt(receiver) == 0);
    // Newer Qt does not tell that the other end is gone: it is seen when nothing more is heard.
    const desktop::NmeaTiming timing{.silenceMs = 3'000};
    const auto source = desktop::nmeaSerialSource(QString::fromLocal8Bit(ptsname(receiver)), 9600, timing);
    QList<desktop::SourceFix> fixes;
    QObject::connect(source.get(), &desktop::LocationSource::found, source.get(),
        [&](const desktop::SourceFix &fix) { fixes.push_back(fix); });
    source->start();
    CAPTURE(source->signs().detail.toStdString());
    REQUIRE(source->signs().trouble == ui::SourceTrouble::None);
    const QByteArray said = rmc("143000") + gga("143000", "1.0");
    REQUIRE(write(receiver, said.constData(), static_cast<std::size_t>(said.size())) == said.size());
    REQUIRE(QTest::qWaitFor([&] { return !fixes.isEmpty(); }, patienceMs));
    CHECK_THAT(fixes.back().latitude, WithinAbs(31.8457, 1e-9));
    close(receiver);
    REQUIRE(QTest::qWaitFor([&] { return source->signs().state == ui::LocationState::Lost; }, patienceMs));
    CHECK(source->signs().trouble == ui::SourceTrouble::Closed);
}
#endif

namespace {

/// The system's service as Qt shows it.
class FakeService : public QGeoPositionInfoSource {
    Q_OBJECT
public:
    using QGeoPositionInfoSource::QGeoPositionInfoSource;

    QGeoPositionInfo lastKnownPosition(bool) const override { return {}; }
    PositioningMethods supportedPositioningMethods() const override { return AllPositioningMethods; }
    int minimumUpdateInterval() const override { return 0; }
    Error error() const override { return m_error; }
    void startUpdates() override { ++starts; }
    void stopUpdates() override { }
    void requestUpdate(int) override { }

    void fail(Error error)
    {
        m_error = error;
        Q_EMIT errorOccurred(error);
    }
    void say(const QGeoCoordinate &place, std::optional<double> accuracy)
    {
        QGeoPositionInfo info(place, QDateTime::currentDateTimeUtc());
        if (accuracy)
            info.setAttribute(QGeoPositionInfo::HorizontalAccuracy, *accuracy);
        Q_EMIT positionUpdated(info);
    }

    int starts = 0;

private:
    Error m_error = NoError;
};

struct Service {
    Service()
        : source([this](QObject *parent) { return fake = new FakeService(parent); })
    {
        QObject::connect(&source, &desktop::LocationSource::found, &source,
            [this](const desktop::SourceFix &fix) { fixes.push_back(fix); });
        source.start();
    }

    FakeService *fake = nullptr;
    desktop::SystemSource source;
    QList<desktop::SourceFix> fixes;
};

} // namespace

TEST_CASE("the system's service tells positions, with an accuracy or without")
{
    Service service;
    CHECK(service.fake->starts == 1);
    CHECK(service.source.signs().state == ui::LocationState::Searching);
    service.fake->say({31.8457, -102.3676}, 12.0);
    service.fake->say({31.8457, -102.3676}, std::nullopt);
    service.fake->say(QGeoCoordinate(), 3.0);
    REQUIRE(service.fixes.size() == 2);
    CHECK_THAT(service.fixes.at(0).accuracyMetres, WithinAbs(12.0, 1e-6));
    CHECK(std::isnan(service.fixes.at(1).accuracyMetres));
    CHECK(service.fixes.at(0).ageMs >= 0);
    CHECK(service.source.signs().state == ui::LocationState::Fix);
}

TEST_CASE("a refusal, no service and a service that goes away are normal states")
{
    Service refused;
    refused.fake->fail(QGeoPositionInfoSource::AccessError);
    CHECK(refused.source.signs().state == ui::LocationState::Refused);
    CHECK(refused.source.signs().trouble == ui::SourceTrouble::Refused);

    Service off;
    off.fake->fail(QGeoPositionInfoSource::ClosedError);
    CHECK(off.source.signs().state == ui::LocationState::NoSource);
    CHECK(off.source.signs().trouble == ui::SourceTrouble::NoService);

    Service gone;
    gone.fake->say({1, 2}, 5.0);
    gone.fake->fail(QGeoPositionInfoSource::ClosedError);
    CHECK(gone.source.signs().state == ui::LocationState::Lost);
    CHECK(gone.source.signs().trouble == ui::SourceTrouble::Closed);

    Service slow;
    slow.fake->fail(QGeoPositionInfoSource::UpdateTimeoutError);
    CHECK(slow.source.signs().trouble == ui::SourceTrouble::NoFix);

    desktop::SystemSource none([](QObject *) { return nullptr; });
    none.start();
    CHECK(none.signs().state == ui::LocationState::NoSource);
    CHECK(none.signs().trouble == ui::SourceTrouble::NoService);
}

#include "location_source_test.moc"
