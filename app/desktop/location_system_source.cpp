// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/location_system_source.h"

#include <QtPositioning/QGeoPositionInfoSource>

namespace wellpulse::desktop {

QGeoPositionInfoSource *defaultPositionSource(QObject *parent)
{
    // GeoClue asks its agent about a program by the name of its desktop file.
    return QGeoPositionInfoSource::createDefaultSource(
        {{QStringLiteral("desktopId"), QStringLiteral("wellpulse-field")}}, parent);
}

SystemSource::SystemSource(MakePositionSource make)
    : m_make(std::move(make))
{
}

void SystemSource::start()
{
    m_source = m_make(this);
    if (m_source == nullptr)
        return tell(ui::LocationState::NoSource, ui::SourceTrouble::NoService);
    m_signs.name = m_source->sourceName();
    tell(ui::LocationState::Searching, ui::SourceTrouble::None);
    connect(m_source, &QGeoPositionInfoSource::positionUpdated, this, &SystemSource::take);
    connect(m_source, &QGeoPositionInfoSource::errorOccurred, this, &SystemSource::noteError);
    m_source->startUpdates();
}

void SystemSource::take(const QGeoPositionInfo &info)
{
    if (!info.isValid())
        return;
    m_hadFix = true;
    if (m_signs.state != ui::LocationState::Fix)
        tell(ui::LocationState::Fix, ui::SourceTrouble::None);
    const qint64 fixAtMs = info.timestamp().toMSecsSinceEpoch();
    const bool tellsAccuracy = info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy);
    Q_EMIT found({.latitude = info.coordinate().latitude(),
        .longitude = info.coordinate().longitude(),
        .accuracyMetres = tellsAccuracy ? info.attribute(QGeoPositionInfo::HorizontalAccuracy)
                                        : std::numeric_limits<double>::quiet_NaN(),
        .fixAtMs = fixAtMs,
        // The service stamps with this computer's clock, and may hand out what it has known for long.
        .ageMs = qMax<qint64>(0, QDateTime::currentMSecsSinceEpoch() - fixAtMs)});
}

void SystemSource::noteError()
{
    switch (m_source->error()) {
    case QGeoPositionInfoSource::NoError:
        return;
    case QGeoPositionInfoSource::AccessError:
        return tell(ui::LocationState::Refused, ui::SourceTrouble::Refused);
    case QGeoPositionInfoSource::UpdateTimeoutError:
        return tell(ui::LocationState::Searching, ui::SourceTrouble::NoFix);
    case QGeoPositionInfoSource::ClosedError:
    case QGeoPositionInfoSource::UnknownSourceError:
        break;
    }
    tell(m_hadFix ? ui::LocationState::Lost : ui::LocationState::NoSource,
        m_hadFix ? ui::SourceTrouble::Closed : ui::SourceTrouble::NoService);
}

void SystemSource::tell(ui::LocationState state, ui::SourceTrouble trouble)
{
    m_signs.state = state;
    m_signs.trouble = trouble;
    Q_EMIT signsChanged();
}

} // namespace wellpulse::desktop
