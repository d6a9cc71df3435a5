// SPDX-License-Identifier: GPL-3.0-or-later
// What the record of a prepared picture tells: its hash, its size, when and where it was taken. Pure but for the time zone,
// which is this computer's, as the camera's clock is taken to be. Any thread.
#pragma once

#include "core/equipment/photo.h"
#include "photo/prepare_photo.h"

namespace wellpulse::photo {

/// Without the maintenance that it belongs to.
core::Photo recordOf(const PreparedPhoto &prepared, const core::Uuid &id);

} // namespace wellpulse::photo
