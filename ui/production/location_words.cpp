// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/location_words.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace wellpulse::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LocationWords)
};

constexpr int shownDecimals = 5; ///< about a yard

QString feetWords(double feet, const QLocale &locale)
{
    return Words::tr("%1 ft").arg(locale.toString(static_cast<qint64>(std::llround(feet))));
}

QString ageWords(qint64 ageMs, const QLocale &locale)
{
    const qint64 seconds = std::max<qint64>(0, ageMs) / 1'000;
    if (seconds < 60)
        return Words::tr("%1 s ago").arg(locale.toString(seconds));
    if (seconds < 3'600)
        return Words::tr("%1 min ago").arg(locale.toString(seconds / 60));
    return Words::tr("%1 h ago").arg(locale.toString(seconds / 3'600));
}

QString doubtWords(core::FenceDoubt doubt)
{
    switch (doubt) {
    case core::FenceDoubt::WellHasNoCoordinates:
        return Words::tr("Can't tell whether this is at the well: it has no coordinates.");
    case core::FenceDoubt::NoAccuracy:
        return Words::tr("Can't tell whether this is at the well: the receiver does not say how accurate it is.");
    case core::FenceDoubt::FixTooOld:
        return Words::tr("Can't tell whether this is at the well: the position is old.");
    case core::FenceDoubt::AccuracyTooPoor:
        return Words::tr("Can't tell whether this is at the well: the position is too vague.");
    case core::FenceDoubt::None:
        break;
    }
    return Words::tr("Can't tell whether this is at the well.");
}

QString withoutPositionWords(LocationState state)
{
    switch (state) {
    case LocationState::Off:
        break;
    case LocationState::Searching:
    case LocationState::Fix:
    case LocationState::Typed:
        return Words::tr("Looking for the position. You can save without it.");
    case LocationState::Refused:
        return Words::tr("The system does not tell the position. You can save without it.");
    case LocationState::NoSource:
        return Words::tr("No position receiver answers. You can save without it.");
    case LocationState::Lost:
        return Words::tr("The position receiver is gone. You can save without it.");
    }
    return {};
}

QString coordinateWords(const std::string &degrees, const QLocale &locale)
{
    return locale.toString(core::degreesOf(degrees), 'f', shownDecimals);
}

} // namespace

QString positionWords(const LocationReading &reading, const QLocale &locale)
{
    if (!reading.wanted() || !reading.position)
        return withoutPositionWords(reading.state);
    const core::Position &position = *reading.position;
    QStringList parts{
        coordinateWords(position.latitude, locale) + QLatin1String("  ") + coordinateWords(position.longitude, locale)};
    if (const auto metres = position.accuracyMetres())
        parts.push_back(QStringLiteral("± ") + feetWords(core::feetOf(*metres), locale));
    if (reading.state == LocationState::Typed)
        parts.push_back(Words::tr("typed"));
    else if (reading.fixAgeMs)
        parts.push_back(ageWords(*reading.fixAgeMs, locale));
    return parts.join(QStringLiteral(" · "));
}

QString fenceWords(const LocationReading &reading, const QLocale &locale)
{
    if (!reading.wanted() || !reading.position)
        return {};
    const auto &distance = reading.fence.distanceFeet;
    const QString feet = distance ? feetWords(*distance, locale) : QString();
    switch (reading.fence.fence) {
    case core::Fence::Inside:
        return Words::tr("%1 from the well: inside").arg(feet);
    case core::Fence::Outside:
        return Words::tr("%1 from the well: outside").arg(feet);
    case core::Fence::Unknown:
        break;
    }
    const QString doubt = doubtWords(reading.fence.doubt);
    return feet.isEmpty() ? doubt : Words::tr("%1 from the well. %2").arg(feet, doubt);
}

QString elsewhereQuestion(const LocationReading &reading, const QString &wellName, const QLocale &locale)
{
    return Words::tr("This laptop is %1 from %2. Is it the right well?")
        .arg(feetWords(reading.fence.distanceFeet.value_or(0), locale), wellName);
}

} // namespace wellpulse::ui
