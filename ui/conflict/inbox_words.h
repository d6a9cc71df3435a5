// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a person in words: titles, fields and their values, who wrote what, why the office did not take it. Pure
// functions of the values, the locale and the day.
#pragma once

#include "ui/controls/icon.h"
#include "ui/controls/notice_bar.h"
#include "ui/ports/inbox_port.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace wellpulse::ui {

/// "Acme Well #1, Oct 20"; "Pump jack PJ-456, Acme Well #1".
QString aboutWords(const InboxItem &item, const QLocale &locale, const QDate &today);
/// "Two readings for Acme Well #1, Oct 20"
QString titleWords(const InboxItem &item, const QLocale &locale, const QDate &today);
/// What a row says at its end: "Two values", "Refused", "Skipped" …
QString kindWords(const InboxItem &item);
Icon kindIcon(const InboxItem &item);
Tone kindTone(const InboxItem &item);

/// "Yours"; where this laptop wrote neither, "Came later".
QString leftWords(const InboxItem &item);
QString rightWords();
/// Who, on which laptop, when: a line each; what is not known is left out.
QStringList authorWords(const InboxAuthor &author, const QLocale &locale, const QDate &today);

/// How a field is typed.
enum class FieldInput { Number, Text, Choice };
FieldInput inputOf(const QString &field);
/// "Oil, bbl", "Serial number"
QString fieldWords(const QString &field);
/// The value in the user's marks and language; "none" without one.
QString valueWords(const QString &field, const std::optional<QString> &value, const QLocale &locale);
/// As a person would type it: an empty text without a value.
QString typedWords(const QString &field, const std::optional<QString> &value, const QLocale &locale);

/// Why it waits, and what to do: one sentence or two in the user's language; what the office alone can say in its own.
QString reasonWords(const InboxItem &item);

} // namespace wellpulse::ui
