// SPDX-License-Identifier: GPL-3.0-or-later
// Where this laptop is, as far as anybody said: opt-in, off at first. Every state is a normal one; none of them blocks an
// entry. GUI thread; answers at once from what is known, and `locationChanged` tells when it is worth asking again.
#pragma once

#include "core/location/fence.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>

namespace wellpulse::ui {

enum class LocationState {
    Off,       ///< not asked for
    Searching, ///< a source is there; it has no position now
    Fix,       ///< there is a position, fresh or not: its age tells
    Typed,     ///< coordinates that a person typed; no accuracy
    Refused,   ///< the system does not let this program know the position
    NoSource,  ///< nothing to ask: no location service, no serial port, nobody at the address
    Lost,      ///< the source was there and went away; its last position may still be there, with its age
};

/// What is known for one well's entry.
struct LocationReading {
    LocationState state = LocationState::Off;
    std::optional<core::Position> position{}; ///< what goes into the entry; empty = nothing to record
    std::optional<qint64> fixAgeMs{};
    core::FenceAnswer fence{}; ///< UNKNOWN without a position; distance in feet inside

    bool wanted() const { return state != LocationState::Off; }
    friend bool operator==(const LocationReading &, const LocationReading &) = default;
};

/// What is wrong with the source, as far as it can be told.
enum class SourceTrouble {
    None,
    NotSetUp,   ///< no host or no serial port was chosen
    NoService,  ///< this computer has no location service, or it is switched off
    Refused,    ///< the system does not let this program know the position
    NotReached, ///< nobody answers at the host, or the serial port does not open
    Closed,     ///< it was there and went away
    Silent,     ///< it is there and sends nothing
    NotNmea,    ///< it sends something that no receiver sends
    NoFix,      ///< a receiver that has no position: too few satellites
};

/// What the source itself says, for the self-test. Nothing here is kept.
struct SourceReport {
    LocationState state = LocationState::Off;
    SourceTrouble trouble = SourceTrouble::None;
    QString sourceName{};            ///< "geoclue2", "192.168.4.1:2947", "/dev/ttyUSB0"; empty without one
    QString detail{};                ///< the system's own words about what is wrong; empty = nothing said
    int sentencesHeard = 0;          ///< NMEA only: well-formed sentences
    int garbledHeard = 0;            ///< NMEA only: lines that are none, or with a wrong checksum
    std::optional<int> satellites{}; ///< in use
    bool tellsAccuracy = false;      ///< of the last position
    LocationReading nearest{};       ///< to the nearest well of the route
    QString nearestWellName{};       ///< empty when no well has coordinates, or without a position
};

struct SerialPortChoice {
    QString name; ///< what to open: "/dev/ttyUSB0", "COM3"
    QString description;
};

class LocationPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What an entry for this well would record now. Never waits.
    virtual LocationReading readingFor(const QString &wellId) const = 0;
    virtual SourceReport report() const = 0;
    /// Asks the source anew: after a refusal, or when it went away.
    virtual void tryAgain() = 0;
    /// Coordinates typed by a person, as decimal texts; kept in memory until the lock, never on disk. False when they are
    /// no coordinates.
    virtual bool setManual(const QString &latitude, const QString &longitude) = 0;
    virtual void clearManual() = 0;
    virtual QList<SerialPortChoice> serialPorts() const = 0;

Q_SIGNALS:
    void locationChanged();
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::LocationReading)
