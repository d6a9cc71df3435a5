// SPDX-License-Identifier: GPL-3.0-or-later
// The looks that the user's choices come to on this system. GUI thread.
#pragma once

#include "ui/ports/settings_port.h"
#include "ui/theme/appearance.h"

namespace wellpulse::desktop {

ui::AppearanceChoice looksOf(const ui::Settings &settings, bool systemIsDark);

/// Whether the desktop is dark. To be asked before the application has colours of its own.
bool systemIsDark();

} // namespace wellpulse::desktop
