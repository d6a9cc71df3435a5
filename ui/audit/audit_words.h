// SPDX-License-Identifier: GPL-3.0-or-later
// The event log in words: what happened to what, who did it, where it stands with the office. Pure functions of the values, the
// locale and the day.
#pragma once

#include "ui/controls/notice_bar.h"
#include "ui/ports/audit_port.h"

#include <QtCore/QLocale>

#include <array>

namespace wellpulse::ui {

/// A kind of entry that can be filtered by.
struct AuditType {
    const char *wire; ///< "PRODUCTION_CREATED"
    AuditKind kind;
};
/// In the order in which a person looks for them.
const std::array<AuditType, 13> &auditTypes();

inline constexpr std::array allStandings{AuditStanding::Pending, AuditStanding::Acknowledged, AuditStanding::Applied,
    AuditStanding::Merged, AuditStanding::Unchanged, AuditStanding::Superseded, AuditStanding::Conflict,
    AuditStanding::Rejected, AuditStanding::Parked, AuditStanding::LaidAside};

QString kindWords(const AuditKind &kind);      ///< "Production entered"
QString standingWords(AuditStanding standing); ///< "Waiting to send"
Tone standingTone(AuditStanding standing);
/// "Acme Well #1, Oct 20"; "Pump jack PJ-456, Acme Well #1".
QString aboutWords(const AuditEntry &entry, const QLocale &locale, const QDate &today);
/// "You, this laptop"; "Jo Martinez, foreman-desktop".
QString authorLine(const InboxAuthor &author);
/// As a choice of a filter: a name, or the beginning of the id.
QString nameWords(const AuditName &name);
/// With its seconds: an audit puts things in order.
QString instantWords(const QDateTime &at, const QLocale &locale);

} // namespace wellpulse::ui
