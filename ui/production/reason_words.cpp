// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/reason_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};

struct Reason {
    QLatin1String code;
    const char *words; ///< in the context ReasonWords
};

constexpr std::array reasons{
    Reason{QLatin1String("METER_FAULT"), QT_TRANSLATE_NOOP("ReasonWords", "Meter fault")},
    Reason{QLatin1String("NO_ACCESS"), QT_TRANSLATE_NOOP("ReasonWords", "No access")},
    Reason{QLatin1String("UNSAFE"), QT_TRANSLATE_NOOP("ReasonWords", "Not safe")},
    Reason{QLatin1String("TANK_NOT_GAUGED"), QT_TRANSLATE_NOOP("ReasonWords", "Tank not gauged")},
    Reason{QLatin1String("BACK_ON_PRODUCTION"), QT_TRANSLATE_NOOP("ReasonWords", "Back on production")},
    Reason{QLatin1String("PUMP_PROBLEM"), QT_TRANSLATE_NOOP("ReasonWords", "Pump problem")},
    Reason{QLatin1String("WELL_WORK"), QT_TRANSLATE_NOOP("ReasonWords", "Well work")},
    Reason{QLatin1String("CHOKE_CHANGED"), QT_TRANSLATE_NOOP("ReasonWords", "Choke changed")},
    Reason{QLatin1String("TANK_HAULED"), QT_TRANSLATE_NOOP("ReasonWords", "Tank hauled")},
    Reason{QLatin1String("PUMP_FAILURE"), QT_TRANSLATE_NOOP("ReasonWords", "Pump failure")},
    Reason{QLatin1String("PARTED_RODS"), QT_TRANSLATE_NOOP("ReasonWords", "Parted rods")},
    Reason{QLatin1String("POWER_OUTAGE"), QT_TRANSLATE_NOOP("ReasonWords", "Power outage")},
    Reason{QLatin1String("WORKOVER"), QT_TRANSLATE_NOOP("ReasonWords", "Workover")},
    Reason{QLatin1String("NO_STORAGE"), QT_TRANSLATE_NOOP("ReasonWords", "Tanks full")},
    Reason{QLatin1String("WEATHER"), QT_TRANSLATE_NOOP("ReasonWords", "Weather")},
    Reason{QLatin1String("OTHER"), QT_TRANSLATE_NOOP("ReasonWords", "Other")},
};

} // namespace

QString reasonWords(const QString &reason)
{
    const auto found
        = std::find_if(reasons.begin(), reasons.end(), [&](const Reason &known) { return reason == known.code; });
    return found != reasons.end() ? Words::tr(found->words) : reason;
}

QStringList reasonCodes(std::span<const std::string_view> reasons)
{
    QStringList codes;
    for (const std::string_view code : reasons)
        codes.push_back(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
    return codes;
}

} // namespace wellpulse::ui
