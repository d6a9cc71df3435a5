// SPDX-License-Identifier: GPL-3.0-or-later
// Icons and translations, compiled in. They stand in a static library, so the program names them once with load().
#pragma once

namespace wellpulse::resources {

/// Makes ":/wellpulse/icons/…" and ":/wellpulse/translations/…" readable. Harmless when called twice.
void load();

} // namespace wellpulse::resources
