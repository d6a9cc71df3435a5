// SPDX-License-Identifier: GPL-3.0-or-later
// Something that says where this laptop is: the system's location service, or a receiver that speaks NMEA. Works by
// signals on the GUI thread, never waits, never gives up by itself: a source that went away is looked for again.
#pragma once

#include "ui/ports/location_port.h"

#include <QtCore/QObject>

#include <limits>

namespace wellpulse::desktop {

struct SourceFix {
    double latitude = 0;
    double longitude = 0;
    double accuracyMetres = std::numeric_limits<double>::quiet_NaN(); ///< NaN: the source does not say
    qint64 fixAtMs = 0;                                               ///< on the source's own clock, since 1970
    qint64 ageMs = 0; ///< how old it was when it came, where that can be told
};

/// What a source says beside its fixes.
struct SourceSigns {
    ui::LocationState state = ui::LocationState::Searching;
    ui::SourceTrouble trouble = ui::SourceTrouble::None;
    QString name{};
    QString detail{};
    int sentencesHeard = 0;
    int garbledHeard = 0;
    std::optional<int> satellites{};
};

class LocationSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual SourceSigns signs() const = 0;

Q_SIGNALS:
    void found(const wellpulse::desktop::SourceFix &fix);
    void signsChanged();
};

} // namespace wellpulse::desktop
