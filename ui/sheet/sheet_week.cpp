// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/sheet_week.h"

#include "ui/production/volume_text.h"

#include <algorithm>

namespace wellpulse::ui {

namespace {

constexpr qsizetype longestText = 40;

core::DateOrder dateOrder(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat).toLower();
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'm');
    const qsizetype year = format.indexOf(u'y');
    if (year < month && year < day)
        return core::DateOrder::YearFirst;
    return day < month ? core::DateOrder::DayFirst : core::DateOrder::MonthFirst;
}

core::CivilDate civil(const QDate &date)
{
    return core::civilDate(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace

core::SheetLanguage sheetLanguage(const QLocale &locale)
{
    return {{locale.decimalPoint().toStdString(), locale.groupSeparator().toStdString()}, dateOrder(locale)};
}

SheetWeek::SheetWeek(const QLocale &locale)
    : m_locale(locale)
    , m_marks(sheetLanguage(locale).marks)
{
}

void SheetWeek::show(const QList<RouteStop> &wells, const QDate &lastDay)
{
    m_wells = wells;
    m_lastDay = lastDay;
    m_entered.clear();
    m_typed.clear();
}

void SheetWeek::take(const SheetContents &contents)
{
    m_entered.clear();
    for (const SheetReading &reading : contents.entered)
        m_entered[{reading.wellId, reading.date}] = reading;
    setTyped(m_typed); // somebody may have entered just that meanwhile
}

void SheetWeek::settle(const QList<SheetDayDraft> &saved)
{
    for (const SheetDayDraft &day : saved) {
        SheetReading &reading = m_entered[{day.wellId, day.date}];
        reading.wellId = day.wellId;
        reading.date = day.date;
        reading.volumes = day.wanted;
    }
    m_typed.clear();
}

void SheetWeek::renameWells(const QList<RouteStop> &route)
{
    for (RouteStop &well : m_wells) {
        const auto found = std::find_if(
            route.cbegin(), route.cend(), [&](const RouteStop &stop) { return stop.wellId == well.wellId; });
        if (found != route.cend())
            well = *found;
    }
}

core::SheetFrame SheetWeek::frame() const
{
    core::SheetFrame frame;
    for (int day = 0; day < sheetDays; ++day)
        frame.days.push_back(civil(firstDay().addDays(day)));
    for (const RouteStop &well : m_wells)
        frame.wellNames.push_back(well.name.toStdString());
    return frame;
}

void SheetWeek::setTyped(const SheetTyped &typed)
{
    SheetTyped kept;
    for (const auto &[cell, text] : typed)
        put(kept, cell, text);
    m_typed = std::move(kept);
}

void SheetWeek::put(SheetTyped &typed, const SheetCell &cell, const QString &text) const
{
    const QString plain = text.trimmed().left(longestText);
    const auto volume = core::readSheetCell(plain.toStdString(), m_marks);
    if (volume && *volume == enteredVolume(cell))
        typed.erase(cell);
    else
        typed[cell] = volume ? volumeText(*volume, m_locale) : plain;
}

const SheetReading *SheetWeek::reading(std::size_t well, const QDate &date) const
{
    const auto found = m_entered.find({m_wells.at(static_cast<qsizetype>(well)).wellId, date});
    return found != m_entered.end() ? &found->second : nullptr;
}

std::optional<core::Volume> SheetWeek::enteredVolume(const SheetCell &cell) const
{
    const SheetReading *reading = entered(cell.well, cell.day);
    return reading != nullptr ? reading->volumes[indexOf(cell.fluid)] : std::nullopt;
}

QString SheetWeek::text(const SheetCell &cell) const
{
    const auto found = m_typed.find(cell);
    return found != m_typed.end() ? found->second : volumeText(enteredVolume(cell), m_locale);
}

Result<std::optional<core::Volume>> SheetWeek::volume(const SheetCell &cell) const
{
    const auto found = m_typed.find(cell);
    return found != m_typed.end() ? core::readSheetCell(found->second.toStdString(), m_marks)
                                  : Result<std::optional<core::Volume>>(enteredVolume(cell));
}

std::optional<DayVolumes> SheetWeek::wanted(std::size_t well, std::size_t day) const
{
    DayVolumes volumes;
    for (const core::Fluid fluid : core::allFluids) {
        const auto read = volume({day, well, fluid});
        if (!read)
            return std::nullopt;
        volumes[indexOf(fluid)] = *read;
    }
    return volumes;
}

bool SheetWeek::isEmptied(const SheetCell &cell) const
{
    const SheetReading *reading = entered(cell.well, cell.day);
    return reading != nullptr && !reading->hasMore && reading->volumes != DayVolumes()
        && wanted(cell.well, cell.day) == DayVolumes();
}

core::Variance SheetWeek::variance(const SheetCell &cell) const
{
    const auto current = volume(cell);
    if (!current)
        return {};
    if (cell.day == 0) {
        const SheetReading *before = reading(cell.well, firstDay().addDays(-1));
        return core::variance(before != nullptr ? before->volumes[indexOf(cell.fluid)] : std::nullopt, *current);
    }
    const auto before = volume({cell.day - 1, cell.well, cell.fluid});
    return before ? core::variance(*before, *current) : core::Variance();
}

std::optional<core::Volume> SheetWeek::total(std::size_t well, core::Fluid fluid) const
{
    std::optional<core::Volume> sum;
    for (std::size_t day = 0; day < sheetDays; ++day) {
        const auto read = volume({day, well, fluid});
        if (read && *read)
            sum = core::Volume{(sum ? sum->hundredths : 0) + (*read)->hundredths};
    }
    return sum;
}

std::optional<core::SheetStep> SheetWeek::step(std::size_t well, std::size_t day) const
{
    const auto volumes = wanted(well, day);
    if (!volumes || isEmptied({day, well, core::Fluid::Oil}))
        return std::nullopt;
    const SheetReading *reading = entered(well, day);
    return core::stepOf(reading != nullptr ? std::optional(reading->volumes) : std::nullopt, *volumes);
}

QList<SheetDayDraft> SheetWeek::changedDays() const
{
    QList<SheetDayDraft> days;
    for (std::size_t well = 0; well < static_cast<std::size_t>(m_wells.size()); ++well) {
        for (std::size_t day = 0; day < sheetDays; ++day) {
            const auto step = this->step(well, day);
            if (step != core::SheetStep::Add && step != core::SheetStep::Replace)
                continue;
            const SheetReading *reading = entered(well, day);
            days.push_back({.wellId = m_wells.at(static_cast<qsizetype>(well)).wellId,
                .date = date(day),
                .seen = reading != nullptr ? std::optional(reading->volumes) : std::nullopt,
                .wanted = *wanted(well, day)});
        }
    }
    return days;
}

std::optional<SheetCell> SheetWeek::firstWrong() const
{
    const auto found = std::find_if(m_typed.begin(), m_typed.end(),
        [this](const auto &entry) { return !volume(entry.first) || isEmptied(entry.first); });
    return found != m_typed.end() ? std::optional(found->first) : std::nullopt;
}

int SheetWeek::wrongCount() const
{
    return static_cast<int>(std::count_if(m_typed.begin(), m_typed.end(),
        [this](const auto &entry) { return !volume(entry.first) || isEmptied(entry.first); }));
}

} // namespace wellpulse::ui
