// SPDX-License-Identifier: GPL-3.0-or-later
// A rename is safe against a power cut only when its folder has reached the disk. Does nothing where the system has no
// such thing (Windows), and nothing for a folder that is not there. May wait for the disk.
#pragma once

#include <QString>

namespace wellpulse::storage {

void syncFolder(const QString &path);

} // namespace wellpulse::storage
