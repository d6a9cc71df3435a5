// SPDX-License-Identifier: GPL-3.0-or-later
// What a dev server has in it from the start: the tenant `acme`, two foremen, five wells near Odessa, Texas. Made once; a
// start that finds it changes nothing.
#pragma once

#include "server/program/office.h"

namespace wellpulse::server {

Status ensureDemoContent(Office &office);

} // namespace wellpulse::server
