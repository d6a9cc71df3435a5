// SPDX-License-Identifier: GPL-3.0-or-later
// The settings without widgets: what is chosen, what may be typed, and what the location source says of itself. Every
// choice is in force at once. GUI thread.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/ports/location_port.h"
#include "ui/ports/settings_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

/// One line of the self-test.
struct TestLine {
    Icon icon = Icon::None;
    Tone tone = Tone::Quiet;
    QString words;
    friend bool operator==(const TestLine &, const TestLine &) = default;
};

class SettingsModel : public QObject {
    Q_OBJECT
public:
    SettingsModel(SettingsPort &settings, LocationPort &location, const QLocale &locale);

    Settings settings() const { return m_settings.settings(); }
    QString trouble() const { return m_settings.trouble(); }
    QList<SerialPortChoice> serialPorts() const { return m_location.serialPorts(); }

    void chooseTheme(ThemeChoice theme);
    void chooseTextScale(int percent);
    void chooseGloves(bool gloves);
    void chooseLanguage(LanguageChoice language);
    void chooseKeypad(bool keypad);
    void chooseSource(LocationSource source);
    void chooseHost(const QString &host);
    /// A sentence when it is no port; else empty, and chosen.
    QString choosePort(const QString &text);
    void chooseSerialPort(const QString &name);
    void chooseBaudRate(int baudRate);

    /// What the source says, in lines. Not empty.
    QList<TestLine> testLines() const;
    void testAgain();

    bool usesTyped() const;
    /// A sentence when these are no coordinates; else empty, and used. A decimal comma is a decimal point.
    QString useTyped(const QString &latitude, const QString &longitude);
    void forgetTyped();

Q_SIGNALS:
    void settingsChanged();
    void testLinesChanged();

private:
    template <class Change> void change(Change &&write);
    void addPosition(QList<TestLine> &lines, const SourceReport &report) const;

    SettingsPort &m_settings;
    LocationPort &m_location;
    QLocale m_locale;
};

} // namespace wellpulse::ui
