// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::desktop {

QLocale localeFor(const QString &askedLanguage, const QLocale &system)
{
    if (askedLanguage.isEmpty())
        return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : system;
    const QLocale asked(askedLanguage);
    const bool namesCountry = askedLanguage.contains(u'_') || askedLanguage.contains(u'-');
    return !namesCountry && asked.language() == system.language() ? system : asked;
}

Language::Language(QCoreApplication &application, const QLocale &locale)
    : m_application(application)
{
    QLocale::setDefault(locale);
    const QString name = locale.language() == QLocale::Spanish ? QStringLiteral("es") : QStringLiteral("en");
    if (m_translator.load(QStringLiteral(":/wellpulse/translations/wellpulse_%1.qm").arg(name)))
        QCoreApplication::installTranslator(&m_translator);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
}

} // namespace wellpulse::desktop
