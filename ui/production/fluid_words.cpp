// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/fluid_words.h"

#include <QtCore/QCoreApplication>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FluidWords)
};

} // namespace

QString fluidWord(core::Fluid fluid)
{
    switch (fluid) {
    case core::Fluid::Gas:
        return Words::tr("Gas");
    case core::Fluid::Water:
        return Words::tr("Water");
    case core::Fluid::Oil:
        break;
    }
    return Words::tr("Oil");
}

QString unitWord(core::Fluid fluid)
{
    const std::string_view unit = core::unitOf(fluid);
    return QString::fromLatin1(unit.data(), static_cast<qsizetype>(unit.size()));
}

} // namespace wellpulse::ui
