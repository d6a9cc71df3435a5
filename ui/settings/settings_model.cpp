// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_model.h"

#include "ui/settings/location_words.h"

namespace wellpulse::ui {

namespace {

Icon iconOf(LocationState state)
{
    switch (state) {
    case LocationState::Fix:
    case LocationState::Typed:
        return Icon::Entered;
    case LocationState::Searching:
        return Icon::Waiting;
    case LocationState::Refused:
        return Icon::Refused;
    case LocationState::NoSource:
    case LocationState::Lost:
        return Icon::Flagged;
    case LocationState::Off:
        break;
    }
    return Icon::Location;
}

Tone toneOf(LocationState state)
{
    switch (state) {
    case LocationState::Fix:
        return Tone::Good;
    case LocationState::Refused:
    case LocationState::NoSource:
    case LocationState::Lost:
        return Tone::Warning;
    case LocationState::Off:
    case LocationState::Searching:
    case LocationState::Typed:
        break;
    }
    return Tone::Quiet;
}

Icon iconOf(core::Fence fence)
{
    switch (fence) {
    case core::Fence::Inside:
        return Icon::Entered;
    case core::Fence::Outside:
        return Icon::Flagged;
    case core::Fence::Unknown:
        break;
    }
    return Icon::Open;
}

bool isReceiver(LocationSource source)
{
    return source == LocationSource::NmeaNetwork || source == LocationSource::NmeaSerial;
}

} // namespace

SettingsModel::SettingsModel(SettingsPort &settings, LocationPort &location, const QLocale &locale)
    : m_settings(settings)
    , m_location(location)
    , m_locale(locale)
{
    connect(&settings, &SettingsPort::settingsChanged, this, &SettingsModel::settingsChanged);
    connect(&settings, &SettingsPort::settingsChanged, this, &SettingsModel::testLinesChanged);
    connect(&location, &LocationPort::locationChanged, this, &SettingsModel::testLinesChanged);
}

template <class Change> void SettingsModel::change(Change &&write)
{
    Settings settings = m_settings.settings();
    write(settings);
    m_settings.change(settings);
}

void SettingsModel::chooseTheme(ThemeChoice theme)
{
    change([theme](Settings &settings) { settings.theme = theme; });
}

void SettingsModel::chooseTextScale(int percent)
{
    change([percent](Settings &settings) {
        settings.textScalePercent = qBound(smallestTextScalePercent, percent, largestTextScalePercent);
    });
}

void SettingsModel::chooseGloves(bool gloves)
{
    change([gloves](Settings &settings) { settings.gloves = gloves; });
}

void SettingsModel::chooseLanguage(LanguageChoice language)
{
    change([language](Settings &settings) { settings.language = language; });
}

void SettingsModel::chooseKeypad(bool keypad)
{
    change([keypad](Settings &settings) { settings.keypad = keypad; });
}

void SettingsModel::chooseSource(LocationSource source)
{
    change([source](Settings &settings) { settings.location.source = source; });
}

void SettingsModel::chooseHost(const QString &host)
{
    change([&host](Settings &settings) { settings.location.host = host.trimmed(); });
}

QString SettingsModel::choosePort(const QString &text)
{
    bool isNumber = false;
    const int port = text.trimmed().toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535)
        return tr("Type a number from 1 to 65535. Many receivers use 10110 or 2947.");
    change([port](Settings &settings) { settings.location.port = port; });
    return {};
}

void SettingsModel::chooseSerialPort(const QString &name)
{
    change([&name](Settings &settings) { settings.location.serialPort = name.trimmed(); });
}

void SettingsModel::chooseBaudRate(int baudRate)
{
    change([baudRate](Settings &settings) { settings.location.baudRate = baudRate; });
}

QList<TestLine> SettingsModel::testLines() const
{
    const SourceReport report = m_location.report();
    const LocationChoice choice = m_settings.settings().location;
    QList<TestLine> lines{{iconOf(report.state), toneOf(report.state), sourceWords(report, choice)}};
    if (report.state != LocationState::Typed && choice.source != LocationSource::Off) {
        if (!report.sourceName.isEmpty())
            lines.push_back({Icon::None, Tone::Quiet, tr("Source: %1").arg(report.sourceName)});
        if (!report.detail.isEmpty())
            lines.push_back({Icon::None, Tone::Quiet, tr("The system says: %1").arg(report.detail)});
        if (isReceiver(choice.source))
            lines.push_back({Icon::None, Tone::Quiet,
                tr("Heard: %n sentence(s)", nullptr, report.sentencesHeard) + u' '
                    + tr("(%n line(s) unreadable)", nullptr, report.garbledHeard)});
        if (report.satellites)
            lines.push_back({Icon::None, Tone::Quiet, tr("%n satellite(s) in use", nullptr, *report.satellites)});
    }
    if (report.nearest.position)
        addPosition(lines, report);
    return lines;
}

void SettingsModel::addPosition(QList<TestLine> &lines, const SourceReport &report) const
{
    const core::Position &position = *report.nearest.position;
    const QString age = ageWords(report.nearest.fixAgeMs.value_or(0), m_locale);
    const auto accuracy = position.accuracyMetres();
    //: coordinates, accuracy, age
    lines.push_back({Icon::Location, Tone::Quiet,
        tr("%1, %2, %3, %4")
            .arg(QString::fromStdString(position.latitude), QString::fromStdString(position.longitude),
                accuracy ? accuracyWords(*accuracy, m_locale) : tr("accuracy not told"), age)});
    const core::FenceAnswer &fence = report.nearest.fence;
    if (report.nearestWellName.isEmpty() || !fence.distanceFeet) {
        lines.push_back({Icon::None, Tone::Quiet, tr("No well of the route has coordinates.")});
        return;
    }
    lines.push_back({iconOf(fence.fence), fence.fence == core::Fence::Outside ? Tone::Warning : Tone::Quiet,
        tr("Nearest well: %1, %2. %3")
            .arg(report.nearestWellName, distanceWords(*fence.distanceFeet, m_locale),
                fenceWords(fence, report.nearest.state))});
}

void SettingsModel::testAgain()
{
    m_location.tryAgain();
    Q_EMIT testLinesChanged();
}

bool SettingsModel::usesTyped() const
{
    return m_location.report().state == LocationState::Typed;
}

QString SettingsModel::useTyped(const QString &latitude, const QString &longitude)
{
    const auto decimal = [](QString text) { return text.trimmed().replace(u',', u'.'); };
    if (m_location.setManual(decimal(latitude), decimal(longitude)))
        return {};
    return tr("Type degrees with a decimal mark, like 31.8457 and -102.3676. North and east are positive.");
}

void SettingsModel::forgetTyped()
{
    m_location.clearManual();
}

} // namespace wellpulse::ui
