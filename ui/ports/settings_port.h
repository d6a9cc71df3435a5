// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chose for this program on this computer: looks, language, keypad, location, backups. Kept for the next start;
// nothing secret is in it. GUI thread; cannot fail for the screen: what cannot be kept still holds until the end.
#pragma once

#include "ui/theme/theme_tokens.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace wellpulse::ui {

enum class ThemeChoice { System, Light, Dark, Sun };
enum class LanguageChoice { System, English, Spanish };
enum class LocationSource { Off, System, NmeaNetwork, NmeaSerial };

struct LocationChoice {
    LocationSource source = LocationSource::Off;
    QString host{}; ///< of NMEA over TCP
    int port = 10110;
    QString serialPort{}; ///< "/dev/ttyUSB0", "COM3"
    int baudRate = 4800;
    friend bool operator==(const LocationChoice &, const LocationChoice &) = default;
};

/// Where backups go, and when the last one was written there: the stick may be elsewhere when that is asked.
struct BackupChoice {
    QString folder{}; ///< empty: no backups
    int keep = 7;
    QDateTime lastAt{};
    friend bool operator==(const BackupChoice &, const BackupChoice &) = default;
};

struct Settings {
    ThemeChoice theme = ThemeChoice::Light;
    int textScalePercent = smallestTextScalePercent;
    bool gloves = false;
    LanguageChoice language = LanguageChoice::System;
    bool keypad = false; ///< show the on-screen keypad with the volumes
    LocationChoice location{};
    BackupChoice backup{};
    friend bool operator==(const Settings &, const Settings &) = default;
};

class SettingsPort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Settings settings() const = 0;
    /// Takes effect at once and is kept. Answered by settingsChanged when anything is different.
    virtual void change(const wellpulse::ui::Settings &settings) = 0;
    /// One sentence when what was chosen cannot be kept for the next start; else empty.
    virtual QString trouble() const = 0;

Q_SIGNALS:
    void settingsChanged(const wellpulse::ui::Settings &settings);
};

} // namespace wellpulse::ui

Q_DECLARE_METATYPE(wellpulse::ui::Settings)
