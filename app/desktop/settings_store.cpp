// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settings_store.h"

#include "app/desktop/settings_file.h"

#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

namespace wellpulse::desktop {

namespace {

ui::LanguageChoice languageOf(const QString &word)
{
    return QLocale(word).language() == QLocale::Spanish ? ui::LanguageChoice::Spanish : ui::LanguageChoice::English;
}

// What the command line said and the user left as it is stays out of the file; what the user changed is the user's.
template <class Given, class Value>
void settle(std::optional<Given> &given, Value &kept, const Value &fileSays, bool isLeft)
{
    if (given && isLeft)
        kept = fileSays;
    else
        given.reset();
}

} // namespace

QString userSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini");
}

SettingsStore::SettingsStore(const Options &options)
    : m_path(!options.settingsFile.isEmpty() ? options.settingsFile : userSettingsFile())
    , m_kept(readSettings(m_path))
    , m_theme(options.theme)
    , m_textScalePercent(options.textScalePercent)
    , m_gloves(options.gloves ? std::optional(true) : std::nullopt)
    , m_language(options.language.isEmpty() ? std::nullopt : std::optional(options.language))
{
    m_writer.setMaxThreadCount(1); // one after the other
}

SettingsStore::~SettingsStore()
{
    finishWriting();
}

ui::Settings SettingsStore::settings() const
{
    ui::Settings settings = m_kept;
    settings.theme = m_theme.value_or(settings.theme);
    settings.textScalePercent = m_textScalePercent.value_or(settings.textScalePercent);
    settings.gloves = m_gloves.value_or(settings.gloves);
    if (m_language)
        settings.language = languageOf(*m_language);
    return settings;
}

void SettingsStore::change(const ui::Settings &settings)
{
    const ui::Settings before = this->settings();
    if (settings == before)
        return;
    const ui::Settings kept = m_kept;
    m_kept = settings;
    settle(m_theme, m_kept.theme, kept.theme, settings.theme == before.theme);
    settle(m_textScalePercent, m_kept.textScalePercent, kept.textScalePercent,
        settings.textScalePercent == before.textScalePercent);
    settle(m_gloves, m_kept.gloves, kept.gloves, settings.gloves == before.gloves);
    settle(m_language, m_kept.language, kept.language, settings.language == before.language);
    write();
    Q_EMIT settingsChanged(this->settings());
}

QString SettingsStore::languageWord() const
{
    if (m_language)
        return *m_language;
    switch (m_kept.language) {
    case ui::LanguageChoice::English:
        return QStringLiteral("en");
    case ui::LanguageChoice::Spanish:
        return QStringLiteral("es");
    case ui::LanguageChoice::System:
        break;
    }
    return {};
}

void SettingsStore::write()
{
    m_writer.start([this, path = m_path, settings = m_kept] {
        const Status written = writeSettings(path, settings);
        QMetaObject::invokeMethod(
            this,
            [this, failed = !written] {
                m_trouble = failed
                    ? tr("What you chose holds until WellPulse closes, but it cannot be kept for the next start.")
                    : QString();
                if (failed)
                    Q_EMIT settingsChanged(this->settings());
            },
            Qt::QueuedConnection);
    });
}

void SettingsStore::finishWriting()
{
    m_writer.waitForDone();
}

} // namespace wellpulse::desktop
