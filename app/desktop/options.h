// SPDX-License-Identifier: GPL-3.0-or-later
// What the program was asked for on its command line. Pure but for reading the passphrase's file.
#pragma once

#include "core/result.h"
#include "ui/ports/settings_port.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace wellpulse::desktop {

struct Options {
    QString vaultFolder; ///< empty = the user's own folder
    QString server;      ///< put into the set-up form
    QString passphraseFile;
    QString caFile;
    QString language;
    QString traceStartupFile;
    QString settingsFile; ///< empty = the user's own
    bool insecureFileKeychain = false;
    // Over what the user's settings say, for this run.
    std::optional<ui::ThemeChoice> theme;
    std::optional<int> textScalePercent;
    bool gloves = false;
};

/// What to do instead of starting: print `text` and end with `exitCode`.
struct EarlyExit {
    QString text;
    int exitCode = 0;
};

tl::expected<Options, EarlyExit> parseOptions(const QStringList &arguments);

/// The first line of a passphrase's file. Error: `passphrase_file_unreadable`.
Result<QString> readPassphrase(const QString &file);

} // namespace wellpulse::desktop
