// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtCore/QDir>

// Q_INIT_RESOURCE declares a function and must stand outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(wellpulse_icons);
    Q_INIT_RESOURCE(wellpulse_translations);
}

namespace wellpulse::resources {

void load()
{
    initResources();
}

} // namespace wellpulse::resources
