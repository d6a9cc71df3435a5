// SPDX-License-Identifier: GPL-3.0-or-later
// What the camera does, in words: a self-test in one sentence, and what to do when it does not work. Pure.
#pragma once

#include "ui/equipment/equipment_words.h"
#include "ui/ports/camera_port.h"

namespace wellpulse::ui {

Badge cameraBadge(const CameraReport &report, const QLocale &locale);
/// Nothing comes, and nothing will unless somebody does something.
bool isTrouble(CameraState state);

} // namespace wellpulse::ui
