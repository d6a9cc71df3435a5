// SPDX-License-Identifier: GPL-3.0-or-later
// The settings port over the user's file. What the command line says holds for this run over what the file says, until
// the user changes that very choice; it is never written. Writes happen on a thread of their own, in order. GUI thread.
#pragma once

#include "app/desktop/options.h"

#include <QtCore/QThreadPool>

namespace wellpulse::desktop {

/// The user's own file.
QString userSettingsFile();

class SettingsStore : public ui::SettingsPort {
    Q_OBJECT
public:
    explicit SettingsStore(const Options &options);
    ~SettingsStore() override;

    ui::Settings settings() const override;
    void change(const wellpulse::ui::Settings &settings) override;
    QString trouble() const override { return m_trouble; }
    /// "", "en", "es", or as the command line said ("es_MX").
    QString languageWord() const;
    /// Until everything that was changed is in the file, or is known not to be.
    void finishWriting();

private:
    void write();

    QString m_path;
    ui::Settings m_kept;
    // Of the command line.
    std::optional<ui::ThemeChoice> m_theme;
    std::optional<int> m_textScalePercent;
    std::optional<bool> m_gloves;
    std::optional<QString> m_language;
    QString m_trouble;
    QThreadPool m_writer;
};

} // namespace wellpulse::desktop
