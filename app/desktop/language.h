// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the screens: installs the translations of a locale for as long as it lives. English needs the file too,
// for its plurals. GUI thread; a language without translations stays English.
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QTranslator>

class QCoreApplication;

namespace wellpulse::desktop {

/// The locale for an asked language ("es", "es_MX"), or the system's. A system locale of the same language wins over the
/// bare language: it knows the country's decimal mark and date order.
QLocale localeFor(const QString &askedLanguage, const QLocale &system);

class Language {
public:
    Language(QCoreApplication &application, const QLocale &locale);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

private:
    QCoreApplication &m_application;
    QTranslator m_translator;
};

} // namespace wellpulse::desktop
