// SPDX-License-Identifier: GPL-3.0-or-later
// The operating system's location service through Qt Positioning (GeoClue on Linux, CoreLocation, Windows). The system asks
// the user for permission itself. GUI thread; no service and a refusal are told in signs().
#pragma once

#include "app/desktop/location_source.h"

class QGeoPositionInfo;
class QGeoPositionInfoSource;

namespace wellpulse::desktop {

/// Makes Qt's source, or null where there is none.
using MakePositionSource = std::function<QGeoPositionInfoSource *(QObject *parent)>;
QGeoPositionInfoSource *defaultPositionSource(QObject *parent);

class SystemSource : public LocationSource {
    Q_OBJECT
public:
    explicit SystemSource(MakePositionSource make = defaultPositionSource);

    void start() override;
    SourceSigns signs() const override { return m_signs; }

private:
    void take(const QGeoPositionInfo &info);
    void noteError();
    void tell(ui::LocationState state, ui::SourceTrouble trouble);

    MakePositionSource m_make;
    QGeoPositionInfoSource *m_source = nullptr; ///< child
    SourceSigns m_signs;
    bool m_hadFix = false;
};

} // namespace wellpulse::desktop
