// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the compiled-in icons and one language for the length of a test.
#pragma once

#include "app/desktop/language.h"
#include "resources/resources.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::test {

class Texts {
public:
    explicit Texts(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates))
        : m_language((resources::load(), *QCoreApplication::instance()), locale)
    {
    }

private:
    desktop::Language m_language;
};

} // namespace wellpulse::test
