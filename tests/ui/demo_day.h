// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up day on a made-up route for the pages' tests and the gallery.
#pragma once

#include "tests/ui/fake_ports.h"

namespace wellpulse::test {

inline QDate demoToday()
{
    return {2025, 10, 20};
}

inline QList<ui::RouteStop> demoRoute()
{
    using ui::DayState;
    const auto stop = [](int number, DayState state, bool waiting) {
        return ui::RouteStop{QStringLiteral("well-%1").arg(number), QStringLiteral("Acme Well #%1").arg(number),
            QStringLiteral("42-165-%1").arg(12344 + number), state, waiting};
    };
    return {stop(1, DayState::Entered, false), stop(2, DayState::Entered, true), stop(3, DayState::Flagged, true),
        stop(4, DayState::Down, false), stop(5, DayState::Missing, false), stop(6, DayState::Missing, false)};
}

inline core::ProductionDay dayWith(const ui::DayVolumes &volumes)
{
    core::ProductionDay day;
    for (const core::Fluid fluid : core::allFluids) {
        if (const auto &volume = volumes[ui::indexOf(fluid)])
            day.reading(fluid) = {.volume = volume, .provenance = core::Provenance::Measured};
    }
    return day;
}

inline ui::DayVolumes volumesOf(const core::ProductionDay &day)
{
    return {day.reading(core::Fluid::Oil).volume, day.reading(core::Fluid::Gas).volume,
        day.reading(core::Fluid::Water).volume};
}

inline ui::DayContext demoContext()
{
    ui::DayContext context;
    context.previousDay = dayWith({core::Volume{4250}, core::Volume{18030}, core::Volume{123'450}});
    context.sevenDayAverage = {core::Volume{4317}, core::Volume{17995}, core::Volume{120'000}};
    return context;
}

/// `count` days up to today with a hole, an unread volume, a shut-in with its reason, and what follows from it.
inline std::vector<core::SeriesDay> demoSeries(int count)
{
    std::vector<core::SeriesDay> days;
    const core::CivilDate last = core::civilDate(2025, 10, 20);
    for (int back = count - 1; back >= 0; --back) {
        if (back >= 8 && back < 11)
            continue;
        core::SeriesDay day;
        day.date = last.plusDays(-back);
        const int sway = back * 37 % 11;
        day.readings[0].volume = core::Volume{4'000 + sway * 30 + back * 2};
        day.readings[1].volume = core::Volume{18'000 - sway * 90};
        day.readings[2].volume = core::Volume{12'345 + sway * 60 - back * 3};
        if (back == 5) {
            day.readings[2].volume.reset();
            day.readings[2].notReadReason = "TANK_NOT_GAUGED";
        }
        if (back == 15 || back == 16) {
            day.readings[0].volume = core::Volume{0};
            day.readings[1].volume = core::Volume{0};
            day.downtimeReason = "PUMP_FAILURE";
        }
        if (back == 3) {
            day.readings[0].volume = core::Volume{2'500};
            day.readings[0].varianceReason = "CHOKE_CHANGED";
        }
        days.push_back(day);
    }
    return days;
}

/// Four of the seven days of the first four wells, and the day before them; the third well jumps on its last day.
inline QList<ui::SheetReading> demoSheet()
{
    QList<ui::SheetReading> entered;
    for (int well = 1; well <= 4; ++well) {
        for (int daysBack = 7; daysBack >= 3; --daysBack) {
            const std::int64_t oil
                = 4'000 + 250 * well + 30 * (7 - daysBack) + (well == 3 && daysBack == 3 ? 3'000 : 0);
            entered.push_back({.wellId = QStringLiteral("well-%1").arg(well),
                .date = demoToday().addDays(-daysBack),
                .volumes = {core::Volume{oil}, core::Volume{oil * 4}, core::Volume{123'450 + 100 * well}},
                .hasMore = false});
        }
    }
    return entered;
}

/// As a spreadsheet copies it: two days that replace, two new ones, and a cell that is no number.
inline QString demoTable()
{
    return QStringLiteral("Date\tOil\tGas\tWater\n10/17/2025\t43.7\t174.80\t1235.5\n10/16/2025\t50\t190\t\n"
                          "10/18/2025\t43.9\t12x\t1236\n10/19/2025\t70\t\t1237");
}

inline ui::QueueContents demoQueue()
{
    using ui::QueueChange;
    using ui::QueueState;
    const QDateTime later(demoToday(), QTime(14, 40));
    const auto item
        = [&](int number, QueueChange change, QueueState state, const QString &reason = {}, const QString &code = {}) {
              return ui::QueueItem{.eventId = QString::number(number),
                  .change = change,
                  .wellName = QStringLiteral("Acme Well #%1").arg(number),
                  .productionDate = demoToday(),
                  .state = state,
                  .attempts = 1,
                  .reason = reason,
                  .reasonCode = code,
                  .nextTryAt = state == QueueState::WillRetry ? later : QDateTime()};
          };
    return {
        .items = {item(3, QueueChange::Updated, QueueState::NeedsPerson,
                      QStringLiteral("Both sides changed the oil volume."), QStringLiteral("conflict")),
            item(5, QueueChange::Created, QueueState::Rejected, QStringLiteral("This well is not yours."),
                QStringLiteral("forbidden")),
            item(6, QueueChange::Created, QueueState::Parked, QStringLiteral("It waits for another record."),
                QStringLiteral("parked")),
            item(1, QueueChange::Created, QueueState::Sending), item(2, QueueChange::Created, QueueState::WillRetry),
            item(4, QueueChange::Deleted, QueueState::Waiting)},
        .bytes = 3'100,
        .receipts = {.recorded = 1'042, .withOffice = 1'036, .durable = 1'030, .photos = 9, .photosVerified = 8}};
}

/// What a source says: a receiver with a fix, or a serial port that does not open.
inline ui::SourceReport demoReport(ui::LocationSource source)
{
    if (source == ui::LocationSource::Off)
        return {};
    if (source == ui::LocationSource::NmeaSerial)
        return {.state = ui::LocationState::Refused,
            .trouble = ui::SourceTrouble::Refused,
            .sourceName = QStringLiteral("/dev/ttyUSB0"),
            .detail = QStringLiteral("Permission denied")};
    return {.state = ui::LocationState::Fix,
        .sourceName = QStringLiteral("192.168.4.1:2947"),
        .sentencesHeard = 1240,
        .garbledHeard = 3,
        .satellites = 9,
        .tellsAccuracy = true,
        .nearest = {.state = ui::LocationState::Fix,
            .position = core::Position{"31.8460400", "-102.3676000", "12.1", 0},
            .fixAgeMs = 3'400,
            .fence = {core::Fence::Inside, core::FenceDoubt::None, 124.6}},
        .nearestWellName = QStringLiteral("Acme Well #1")};
}

} // namespace wellpulse::test
