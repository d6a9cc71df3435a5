// SPDX-License-Identifier: GPL-3.0-or-later
// Where a photo's bytes may go. Pure.
#pragma once

#include <QtCore/QUrl>

namespace wellpulse::sync {

/// Whether bytes may go to `url` when the office is at `office`: the office itself, Azure Blob Storage over https, and where
/// the office is on this machine anything else on it.
bool isAllowedBlobUrl(const QUrl &url, const QUrl &office);

/// Whether one connection serves both: scheme, host and port.
bool isSameHost(const QUrl &a, const QUrl &b);
/// The port that `url`, http or https, names or stands for.
quint16 portOf(const QUrl &url);

} // namespace wellpulse::sync
