// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/location_words.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace wellpulse::ui {

namespace {

constexpr double feetOfMile = 5280;
constexpr qint64 msOfMinute = 60'000;
constexpr qint64 msOfHour = 3'600'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LocationWords)
};

QString troubleWords(const SourceReport &report, const LocationChoice &choice)
{
    const bool isSerial = choice.source == LocationSource::NmeaSerial;
    switch (report.trouble) {
    case SourceTrouble::NotSetUp:
        return isSerial ? Words::tr("No serial port is chosen yet. Choose the receiver's port above.")
                        : Words::tr("The receiver's address is missing. Type it above.");
    case SourceTrouble::NoService:
        return Words::tr(
            "This computer has no location service, or it is switched off. Entries work without it; a receiver or "
            "typed coordinates work too.");
    case SourceTrouble::Refused:
        return isSerial
            ? Words::tr(
                "This computer does not let you open the serial port. Entries work without it; ask for the right to "
                "use it (on Linux: the group dialout).")
            : Words::tr(
                "This computer does not tell WellPulse where it is. Entries work without it; allow it in the system's "
                "privacy settings, then test again.");
    case SourceTrouble::NotReached:
        return isSerial
            ? Words::tr("The serial port does not open. Check that the receiver is plugged in. WellPulse tries again "
                        "by itself.")
            : Words::tr("Nobody answers at this address. Check it, and that the receiver is on. WellPulse tries again "
                        "by itself.");
    case SourceTrouble::Closed:
        return Words::tr("The source went away. WellPulse tries again by itself.");
    case SourceTrouble::Silent:
        return Words::tr(
            "The receiver is there and says nothing. Check that it sends NMEA, and the speed of a serial port.");
    case SourceTrouble::NotNmea:
        return Words::tr("What comes from there is not NMEA. Check the address, or the speed of a serial port.");
    case SourceTrouble::NoFix:
        return Words::tr("The receiver has no position yet. It needs a free view of the sky.");
    case SourceTrouble::None:
        break;
    }
    return {};
}

} // namespace

QString distanceWords(double feet, const QLocale &locale)
{
    if (feet < feetOfMile) {
        //: a distance
        return Words::tr("%1 ft").arg(locale.toString(std::round(feet), 'f', 0));
    }
    //: a distance
    return Words::tr("%1 mi").arg(locale.toString(feet / feetOfMile, 'f', 1));
}

QString accuracyWords(double metres, const QLocale &locale)
{
    //: give or take so much
    return Words::tr("± %1").arg(distanceWords(std::ceil(core::feetOf(metres)), locale));
}

QString ageWords(qint64 ageMs, const QLocale &locale)
{
    if (ageMs < 1'000)
        return Words::tr("now");
    if (ageMs < msOfMinute)
        return Words::tr("%1 s old").arg(locale.toString(ageMs / 1'000));
    if (ageMs < msOfHour)
        return Words::tr("%1 min old").arg(locale.toString(ageMs / msOfMinute));
    return Words::tr("%1 h old").arg(locale.toString(ageMs / msOfHour));
}

QString fenceWords(const core::FenceAnswer &fence, LocationState state)
{
    if (fence.fence == core::Fence::Inside)
        return Words::tr("At the well.");
    if (fence.fence == core::Fence::Outside)
        return Words::tr("Not at the well: more than 500 ft away.");
    if (state == LocationState::Typed && fence.distanceFeet)
        return Words::tr("Whether this is at the well cannot be told: typed coordinates have no accuracy.");
    switch (fence.doubt) {
    case core::FenceDoubt::WellHasNoCoordinates:
        return Words::tr("Whether this is at the well cannot be told: the office has no coordinates for it.");
    case core::FenceDoubt::NoAccuracy:
        return Words::tr("Whether this is at the well cannot be told: the source does not say how exact it is.");
    case core::FenceDoubt::FixTooOld:
        return Words::tr("Whether this is at the well cannot be told: the position is too old.");
    case core::FenceDoubt::AccuracyTooPoor:
        return Words::tr("Whether this is at the well cannot be told: the position is not exact enough.");
    case core::FenceDoubt::None:
        break;
    }
    return Words::tr("There is no position.");
}

QString sourceWords(const SourceReport &report, const LocationChoice &choice)
{
    if (report.state == LocationState::Off)
        return Words::tr("Location is off. Nothing is asked and nothing recorded.");
    if (report.state == LocationState::Typed)
        return Words::tr("The typed coordinates are used until you forget them or lock.");
    const QString trouble = troubleWords(report, choice);
    if (!trouble.isEmpty())
        return trouble;
    return report.state == LocationState::Fix ? Words::tr("There is a position.")
                                              : Words::tr("Looking for a position…");
}

} // namespace wellpulse::ui
