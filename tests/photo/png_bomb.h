// SPDX-License-Identifier: GPL-3.0-or-later
// A decompression bomb: a few bytes whose head promises a picture that no memory holds.
#pragma once

#include <QtCore/QByteArray>

namespace wellpulse::test {

/// The head of a PNG of `side` by `side` pixels, with nothing in it.
QByteArray pngBomb(quint32 side);

} // namespace wellpulse::test
