// SPDX-License-Identifier: GPL-3.0-or-later
// What the screens hear about the location, over a source and clocks that say what they are told.
#include "app/desktop/location_watch.h"
#include "tests/ui/fake_ports.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <QtTest/QSignalSpy>

using namespace wellpulse;
using Catch::Matchers::WithinAbs;

namespace {

class FakeSource : public desktop::LocationSource {
    Q_OBJECT
public:
    void start() override { isStarted = true; }
    desktop::SourceSigns signs() const override { return said; }
    void say(const desktop::SourceSigns &signs)
    {
        said = signs;
        Q_EMIT signsChanged();
    }
    void find(double latitude, double longitude, double accuracyMetres, qint64 ageMs = 0)
    {
        said.state = ui::LocationState::Fix;
        Q_EMIT found({latitude, longitude, accuracyMetres, 1'760'970'600'000, ageMs});
    }

    bool isStarted = false;
    desktop::SourceSigns said;
};

struct Watched {
    Watched()
        : watch(settings,
            [this](const ui::LocationChoice &choice) -> std::unique_ptr<desktop::LocationSource> {
                ++made;
                source = nullptr;
                if (choice.source == ui::LocationSource::Off)
                    return nullptr;
                auto fake = std::make_unique<FakeSource>();
                source = fake.get();
                return fake;
            },
            {[this] { return steadyMs; }, [this] { return wallMs; }})
    {
    }
    void choose(ui::LocationSource kind)
    {
        ui::Settings wanted = settings.settings();
        wanted.location.source = kind;
        settings.change(wanted);
    }
    void openWithWells()
    {
        watch.open();
        watch.setWells({{QStringLiteral("w1"), QStringLiteral("Well 1"), core::GeoPoint{31.8457, -102.3676}},
            {QStringLiteral("w2"), QStringLiteral("Well 2"), core::GeoPoint{31.8623, -102.3519}},
            {QStringLiteral("w3"), QStringLiteral("Well 3"), std::nullopt}});
    }
    ui::LocationReading at(const char *well) const { return watch.readingFor(QString::fromLatin1(well)); }

    test::FakeSettingsPort settings;
    qint64 steadyMs = 1'000;
    qint64 wallMs = 1'760'970'600'000;
    int made = 0;
    FakeSource *source = nullptr;
    desktop::LocationWatch watch;
};

constexpr double silent = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST_CASE("location is off until somebody chooses a source, and only while a device is open")
{
    Watched w;
    w.openWithWells();
    CHECK(w.source == nullptr);
    CHECK_FALSE(w.at("w1").wanted());
    CHECK_FALSE(w.at("w1").position);
    CHECK(w.watch.report().state == ui::LocationState::Off);
    w.choose(ui::LocationSource::System);
    REQUIRE(w.source != nullptr);
    CHECK(w.source->isStarted);
    CHECK(w.at("w1").state == ui::LocationState::Searching);
    w.choose(ui::LocationSource::Off);
    CHECK(w.source == nullptr);

    Watched locked;
    locked.choose(ui::LocationSource::System);
    CHECK(locked.source == nullptr);
    locked.watch.open();
    CHECK(locked.source != nullptr);
}

TEST_CASE("a fix is measured against the well that is asked for, and the nearest is told")
{
    Watched w;
    w.choose(ui::LocationSource::NmeaNetwork);
    w.openWithWells();
    const QSignalSpy changes(&w.watch, &ui::LocationPort::locationChanged);
    w.source->find(31.84604, -102.3676, 5);
    CHECK(changes.size() == 1);
    const ui::LocationReading one = w.at("w1");
    REQUIRE(one.position);
    CHECK(one.position->latitude == "31.8460400");
    CHECK(one.position->accuracyM == "5.0");
    CHECK(one.position->fixAtMs == 1'760'970'600'000);
    CHECK(one.fence.fence == core::Fence::Inside);
    CHECK_THAT(one.fence.distanceFeet.value_or(0), WithinAbs(123.7, 0.5));
    CHECK(w.at("w2").fence.fence == core::Fence::Outside);
    CHECK(w.at("w3").fence.doubt == core::FenceDoubt::WellHasNoCoordinates);
    CHECK(w.at("nobody's").fence.doubt == core::FenceDoubt::WellHasNoCoordinates);
    const ui::SourceReport report = w.watch.report();
    CHECK(report.nearestWellName == u"Well 1");
    CHECK(report.tellsAccuracy);
    w.source->find(31.84604, -102.3676, silent);
    CHECK(w.at("w1").fence.doubt == core::FenceDoubt::NoAccuracy);
    CHECK_FALSE(w.watch.report().tellsAccuracy);
    w.source->find(95, 0, 5); // nowhere on the globe: what was known stays
    CHECK(w.at("w1").position->latitude == "31.8460400");
}

TEST_CASE("a fix grows old on whichever clock went on: sleep stops one, a person sets the other")
{
    Watched w;
    w.choose(ui::LocationSource::System);
    w.openWithWells();
    w.source->find(31.8457, -102.3676, 5);
    w.steadyMs += core::oldestFixMs;
    CHECK(w.at("w1").fence.fence == core::Fence::Inside);
    w.steadyMs += 1;
    CHECK(w.at("w1").fence.doubt == core::FenceDoubt::FixTooOld);

    w.source->find(31.8457, -102.3676, 5);
    CHECK(w.at("w1").fence.fence == core::Fence::Inside);
    w.wallMs += 3'600'000; // the lid was closed for an hour
    CHECK(w.at("w1").fence.doubt == core::FenceDoubt::FixTooOld);
    CHECK(w.at("w1").fixAgeMs == 3'600'000);

    w.source->find(31.8457, -102.3676, 5);
    w.wallMs -= 86'400'000; // the clock was set back
    w.steadyMs += 10'000;
    CHECK(w.at("w1").fixAgeMs == 10'000);

    w.source->find(31.8457, -102.3676, 5, core::oldestFixMs + 1); // old when it came
    CHECK(w.at("w1").fence.doubt == core::FenceDoubt::FixTooOld);
}

TEST_CASE("a source that goes away leaves its last position, with its age")
{
    Watched w;
    w.choose(ui::LocationSource::NmeaSerial);
    w.openWithWells();
    w.source->find(31.8457, -102.3676, 5);
    w.source->say(
        {.state = ui::LocationState::Lost, .trouble = ui::SourceTrouble::Closed, .detail = QStringLiteral("gone")});
    w.steadyMs += 5'000;
    CHECK(w.at("w1").state == ui::LocationState::Lost);
    CHECK(w.at("w1").position);
    CHECK(w.at("w1").fixAgeMs == 5'000);
    CHECK(w.watch.report().trouble == ui::SourceTrouble::Closed);
    CHECK(w.watch.report().detail == u"gone");
    const int made = w.made;
    w.watch.tryAgain();
    CHECK(w.made == made + 1);
    CHECK_FALSE(w.at("w1").position);
}

TEST_CASE("the lock forgets where the laptop is, and stops to listen")
{
    Watched w;
    w.choose(ui::LocationSource::System);
    w.openWithWells();
    w.source->find(31.8457, -102.3676, 5);
    REQUIRE(w.watch.setManual(QStringLiteral("31.9"), QStringLiteral("-102.3")));
    w.watch.close();
    CHECK(w.source == nullptr);
    CHECK_FALSE(w.at("w1").position);
    CHECK(w.watch.report().nearestWellName.isEmpty());
    CHECK_FALSE(w.watch.setManual(QStringLiteral("31.9"), QStringLiteral("-102.3")));
    w.openWithWells();
    REQUIRE(w.source != nullptr);
    CHECK_FALSE(w.at("w1").position);
}

TEST_CASE("typed coordinates go before the source's, and can never tell the fence")
{
    Watched w;
    w.choose(ui::LocationSource::System);
    w.openWithWells();
    w.source->find(31.9, -102.4, 5);
    CHECK_FALSE(w.watch.setManual(QStringLiteral("91"), QStringLiteral("0")));
    CHECK_FALSE(w.watch.setManual(QStringLiteral("31.8"), {}));
    REQUIRE(w.watch.setManual(QStringLiteral(" 31.8457 "), QStringLiteral("-102.3676")));
    const ui::LocationReading typed = w.at("w1");
    CHECK(typed.state == ui::LocationState::Typed);
    CHECK(typed.position == core::Position{"31.8457", "-102.3676", {}, w.wallMs});
    CHECK(typed.fence.fence == core::Fence::Unknown);
    CHECK_THAT(typed.fence.distanceFeet.value_or(99), WithinAbs(0, 0.01));
    w.watch.clearManual();
    CHECK(w.at("w1").state == ui::LocationState::Fix);
    CHECK(w.at("w1").position->latitude == "31.9000000");
}

TEST_CASE("another address makes another source; other settings leave it alone")
{
    Watched w;
    w.choose(ui::LocationSource::NmeaNetwork);
    w.openWithWells();
    const int made = w.made;
    ui::Settings settings = w.settings.settings();
    settings.gloves = true;
    w.settings.change(settings);
    CHECK(w.made == made);
    settings.location.host = QStringLiteral("192.168.4.1");
    w.settings.change(settings);
    CHECK(w.made == made + 1);
}

#include "location_watch_test.moc"
