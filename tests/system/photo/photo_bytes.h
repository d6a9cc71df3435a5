// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to send, and what comes back of them.
#pragma once

#include "tests/sync/support/test_device.h"

namespace wellpulse::test {

/// Something that begins as a JPEG does, different for each seed.
QByteArray pictureOf(qsizetype size, char seed);

/// The photo as the office has it; empty when it cannot be had.
QByteArray downloaded(TestDevice &device, const core::Photo &photo);

} // namespace wellpulse::test
