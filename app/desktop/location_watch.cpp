// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/location_watch.h"

#include "app/desktop/location_nmea_source.h"
#include "app/desktop/location_system_source.h"
#include "core/well/well.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtSerialPort/QSerialPortInfo>

#include <algorithm>

namespace wellpulse::desktop {

namespace {

constexpr int ageShownEveryMs = 5'000;

} // namespace

std::unique_ptr<LocationSource> locationSourceFor(const ui::LocationChoice &choice)
{
    switch (choice.source) {
    case ui::LocationSource::System:
        return std::make_unique<SystemSource>();
    case ui::LocationSource::NmeaNetwork:
        return nmeaNetworkSource(choice.host, choice.port);
    case ui::LocationSource::NmeaSerial:
        return nmeaSerialSource(choice.serialPort, choice.baudRate);
    case ui::LocationSource::Off:
        break;
    }
    return nullptr;
}

AgeClocks systemClocks()
{
    QElapsedTimer steady;
    steady.start();
    return {.steadyMs = [steady] { return steady.elapsed(); },
        .wallMs = [] { return QDateTime::currentMSecsSinceEpoch(); }};
}

LocationWatch::LocationWatch(ui::SettingsPort &settings, MakeLocationSource makeSource, AgeClocks clocks)
    : m_settings(settings)
    , m_makeSource(std::move(makeSource))
    , m_clocks(std::move(clocks))
{
    m_ageTimer.setInterval(ageShownEveryMs);
    connect(&m_ageTimer, &QTimer::timeout, this, &LocationWatch::locationChanged);
    connect(&settings, &ui::SettingsPort::settingsChanged, this, &LocationWatch::follow);
}

LocationWatch::~LocationWatch() = default;

void LocationWatch::open()
{
    m_isOpen = true;
    follow();
}

void LocationWatch::close()
{
    m_isOpen = false;
    m_wells.clear();
    m_typed.reset();
    follow();
}

void LocationWatch::setWells(const QList<WellPlace> &wells)
{
    if (!m_isOpen)
        return;
    m_wells = wells;
    Q_EMIT locationChanged();
}

// Starts and stops with the device and with what the user chose.
void LocationWatch::follow()
{
    const ui::LocationChoice wanted = m_isOpen ? m_settings.settings().location : ui::LocationChoice();
    if (wanted == m_choice)
        return;
    m_choice = wanted;
    tryAgain();
}

void LocationWatch::startSource()
{
    m_source = m_makeSource(m_choice);
    if (m_source == nullptr)
        return;
    connect(m_source.get(), &LocationSource::found, this, &LocationWatch::take);
    connect(m_source.get(), &LocationSource::signsChanged, this, &LocationWatch::locationChanged);
    m_ageTimer.start();
    m_source->start();
}

void LocationWatch::stopSource()
{
    m_ageTimer.stop();
    m_source.reset();
    m_fix.reset();
}

void LocationWatch::tryAgain()
{
    stopSource();
    startSource();
    Q_EMIT locationChanged();
}

void LocationWatch::take(const SourceFix &fix)
{
    const auto position = core::positionOf(fix.latitude, fix.longitude, fix.accuracyMetres, fix.fixAtMs);
    if (!position)
        return;
    m_fix = Known{*position, m_clocks.steadyMs(), m_clocks.wallMs(), fix.ageMs};
    Q_EMIT locationChanged();
}

bool LocationWatch::setManual(const QString &latitude, const QString &longitude)
{
    const std::string north = latitude.trimmed().toStdString();
    const std::string east = longitude.trimmed().toStdString();
    if (!m_isOpen || !core::pointOf(north, east))
        return false;
    const qint64 now = m_clocks.wallMs();
    m_typed = Known{{north, east, {}, now}, m_clocks.steadyMs(), now, 0};
    Q_EMIT locationChanged();
    return true;
}

void LocationWatch::clearManual()
{
    if (!m_typed)
        return;
    m_typed.reset();
    Q_EMIT locationChanged();
}

QList<ui::SerialPortChoice> LocationWatch::serialPorts() const
{
    QList<ui::SerialPortChoice> ports;
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts())
        ports.push_back({port.systemLocation(), port.description()});
    return ports;
}

ui::LocationState LocationWatch::state() const
{
    if (m_typed)
        return ui::LocationState::Typed;
    return m_source != nullptr ? m_source->signs().state : ui::LocationState::Off;
}

// The steady clock stands still in sleep, the one on the wall can be set: the position is as old as the older says.
qint64 LocationWatch::ageMs(const Known &known) const
{
    const qint64 steady = m_clocks.steadyMs() - known.steadyMs;
    const qint64 wall = m_clocks.wallMs() - known.wallMs;
    return known.ageThenMs + std::max(steady, wall);
}

ui::LocationReading LocationWatch::readingAt(const std::optional<core::GeoPoint> &well) const
{
    ui::LocationReading reading{.state = state()};
    if (!known())
        return reading;
    reading.position = known()->position;
    reading.fixAgeMs = ageMs(*known());
    reading.fence = core::fenceOf(known()->position, well, *reading.fixAgeMs);
    return reading;
}

ui::LocationReading LocationWatch::readingFor(const QString &wellId) const
{
    const auto found
        = std::find_if(m_wells.begin(), m_wells.end(), [&](const WellPlace &well) { return well.wellId == wellId; });
    return readingAt(found != m_wells.end() ? found->point : std::nullopt);
}

ui::SourceReport LocationWatch::report() const
{
    ui::SourceReport report{.state = state()};
    if (m_source) {
        const SourceSigns signs = m_source->signs();
        report.trouble = signs.trouble;
        report.sourceName = signs.name;
        report.detail = signs.detail;
        report.sentencesHeard = signs.sentencesHeard;
        report.garbledHeard = signs.garbledHeard;
        report.satellites = signs.satellites;
    }
    report.nearest = readingAt({});
    for (const WellPlace &well : m_wells) {
        const ui::LocationReading reading = readingAt(well.point);
        const auto &distance = reading.fence.distanceFeet;
        if (distance && (!report.nearest.fence.distanceFeet || *distance < *report.nearest.fence.distanceFeet)) {
            report.nearest = reading;
            report.nearestWellName = well.name;
        }
    }
    report.tellsAccuracy = known() && known()->position.accuracyM;
    return report;
}

} // namespace wellpulse::desktop
