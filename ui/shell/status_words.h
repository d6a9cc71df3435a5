// SPDX-License-Identifier: GPL-3.0-or-later
// The one line that is always on screen: where this laptop's entries are, in words and an icon. A pure function of the
// status; offline is neutral, only what needs a person is loud.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/sync_status_port.h"

#include <QtCore/QLocale>

namespace wellpulse::ui {

struct StatusLine {
    Icon icon = Icon::Laptop;
    Tone tone = Tone::Quiet;
    QString words;

    friend bool operator==(const StatusLine &, const StatusLine &) = default;
};

/// The line is about what a person has to decide, and not about what keeps this laptop from sending.
bool isAboutPerson(const SyncStatus &status);

/// `today` decides whether the office's time needs its date.
StatusLine statusLine(const SyncStatus &status, const QLocale &locale, const QDate &today);

/// What is going on and what to do about it: cause, what is safe, next step.
QString statusDetails(const SyncStatus &status, const QLocale &locale, const QDate &today);

/// "2:32 PM", or with the date in front when it is not today's.
QString momentWords(const QDateTime &moment, const QLocale &locale, const QDate &today);

/// "in 40 seconds", "in 3 minutes", "now"
QString countdownWords(const QDateTime &moment, const QDateTime &now);

/// "Oct 20", with the year when it is not this one.
QString dayWords(const QDate &day, const QLocale &locale, const QDate &today);

} // namespace wellpulse::ui
