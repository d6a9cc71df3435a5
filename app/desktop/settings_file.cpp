// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings_file.h"

#include "ui/ports/backup_port.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

#include <array>

namespace wellpulse::desktop {

namespace {

template <class Choice> struct Word {
    QLatin1String text;
    Choice choice;
};

constexpr std::array themeWords{Word<ui::ThemeChoice>{QLatin1String("light"), ui::ThemeChoice::Light},
    Word<ui::ThemeChoice>{QLatin1String("dark"), ui::ThemeChoice::Dark},
    Word<ui::ThemeChoice>{QLatin1String("sun"), ui::ThemeChoice::Sun},
    Word<ui::ThemeChoice>{QLatin1String("system"), ui::ThemeChoice::System}};
constexpr std::array languageWords{Word<ui::LanguageChoice>{QLatin1String("system"), ui::LanguageChoice::System},
    Word<ui::LanguageChoice>{QLatin1String("en"), ui::LanguageChoice::English},
    Word<ui::LanguageChoice>{QLatin1String("es"), ui::LanguageChoice::Spanish}};
constexpr std::array sourceWords{Word<ui::LocationSource>{QLatin1String("off"), ui::LocationSource::Off},
    Word<ui::LocationSource>{QLatin1String("system"), ui::LocationSource::System},
    Word<ui::LocationSource>{QLatin1String("nmea-network"), ui::LocationSource::NmeaNetwork},
    Word<ui::LocationSource>{QLatin1String("nmea-serial"), ui::LocationSource::NmeaSerial}};

template <class Words> auto choiceOf(const Words &words, const QString &text)
{
    std::optional<decltype(words[0].choice)> choice;
    for (const auto &word : words) {
        if (text == word.text)
            choice = word.choice;
    }
    return choice;
}

template <class Words, class Choice> QString wordOf(const Words &words, Choice choice)
{
    for (const auto &word : words) {
        if (word.choice == choice)
            return word.text;
    }
    return {};
}

template <class Words, class Choice>
Choice readChoice(const QSettings &file, const QString &key, const Words &words, Choice standard)
{
    return choiceOf(words, file.value(key).toString()).value_or(standard);
}

int readNumber(const QSettings &file, const QString &key, int smallest, int largest, int standard)
{
    bool isNumber = false;
    const int number = file.value(key).toInt(&isNumber);
    return isNumber && number >= smallest && number <= largest ? number : standard;
}

} // namespace

std::optional<ui::ThemeChoice> themeChoiceOf(const QString &word)
{
    return choiceOf(themeWords, word);
}

ui::Settings readSettings(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    const ui::Settings standard;
    ui::Settings settings;
    settings.theme = readChoice(file, QStringLiteral("looks/theme"), themeWords, standard.theme);
    settings.textScalePercent = readNumber(file, QStringLiteral("looks/textScalePercent"), ui::smallestTextScalePercent,
        ui::largestTextScalePercent, standard.textScalePercent);
    settings.gloves = file.value(QStringLiteral("looks/gloves"), standard.gloves).toBool();
    settings.language = readChoice(file, QStringLiteral("language"), languageWords, standard.language);
    settings.keypad = file.value(QStringLiteral("entry/keypad"), standard.keypad).toBool();
    ui::LocationChoice &location = settings.location;
    location.source = readChoice(file, QStringLiteral("location/source"), sourceWords, standard.location.source);
    location.host = file.value(QStringLiteral("location/host")).toString();
    location.port = readNumber(file, QStringLiteral("location/port"), 1, 65535, standard.location.port);
    location.serialPort = file.value(QStringLiteral("location/serialPort")).toString();
    location.baudRate
        = readNumber(file, QStringLiteral("location/baudRate"), 300, 1'000'000, standard.location.baudRate);
    ui::BackupChoice &backup = settings.backup;
    backup.folder = file.value(QStringLiteral("backup/folder")).toString();
    backup.keep = readNumber(
        file, QStringLiteral("backup/keep"), ui::fewestBackupsKept, ui::mostBackupsKept, standard.backup.keep);
    backup.lastAt = QDateTime::fromString(file.value(QStringLiteral("backup/lastAt")).toString(), Qt::ISODate);
    return settings;
}

Status writeSettings(const QString &path, const ui::Settings &settings)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSettings file(path, QSettings::IniFormat);
    file.setValue(QStringLiteral("looks/theme"), wordOf(themeWords, settings.theme));
    file.setValue(QStringLiteral("looks/textScalePercent"), settings.textScalePercent);
    file.setValue(QStringLiteral("looks/gloves"), settings.gloves);
    file.setValue(QStringLiteral("language"), wordOf(languageWords, settings.language));
    file.setValue(QStringLiteral("entry/keypad"), settings.keypad);
    file.setValue(QStringLiteral("location/source"), wordOf(sourceWords, settings.location.source));
    file.setValue(QStringLiteral("location/host"), settings.location.host);
    file.setValue(QStringLiteral("location/port"), settings.location.port);
    file.setValue(QStringLiteral("location/serialPort"), settings.location.serialPort);
    file.setValue(QStringLiteral("location/baudRate"), settings.location.baudRate);
    file.setValue(QStringLiteral("backup/folder"), settings.backup.folder);
    file.setValue(QStringLiteral("backup/keep"), settings.backup.keep);
    file.setValue(QStringLiteral("backup/lastAt"), settings.backup.lastAt.toUTC().toString(Qt::ISODate));
    file.sync();
    if (file.status() != QSettings::NoError)
        return Error{"settings_not_kept", "The settings cannot be kept in " + path.toStdString() + "."};
    return {};
}

} // namespace wellpulse::desktop
