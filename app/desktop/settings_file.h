// SPDX-License-Identifier: GPL-3.0-or-later
// The user's choices in an INI file: which words stand for what. A word that is not known, or a number out of range, is
// read as the default, so that an old program takes a newer one's file. Any thread; reading cannot fail.
#pragma once

#include "core/result.h"
#include "ui/ports/settings_port.h"

#include <optional>

namespace wellpulse::desktop {

/// "light", "dark", "sun", "system"; nothing for any other word.
std::optional<ui::ThemeChoice> themeChoiceOf(const QString &word);

ui::Settings readSettings(const QString &path);
/// Makes the folder when there is none. Error: `settings_not_kept`.
Status writeSettings(const QString &path, const ui::Settings &settings);

} // namespace wellpulse::desktop
