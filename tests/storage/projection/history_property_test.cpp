// SPDX-License-Identifier: GPL-3.0-or-later
// The history against an oracle that holds all days in memory, filters them one by one and sorts them by the words of
// history_query.h: whatever is filtered, however it is sorted, and however small the slices are that it is read in.
#include "core/production/production_rules.h"
#include "storage/log/aggregate_registry.h"
#include "storage/projection/history_reader.h"
#include "storage/projection/history_scan.h"
#include "storage/projection/production_row.h"
#include "tests/storage/log_fixture.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace wellpulse;
using namespace wellpulse::test;
using core::Fluid;
using storage::HistorySort;

namespace {

// By name: numbers in a name count as numbers. The leap day and the day clocks go forward lie among the dates.
constexpr std::array wellNames{"Acme #2", "acme #10", "Ñandú 1", "Zia State 4"};
const core::CivilDate firstDate = core::civilDate(2024, 2, 27);

struct Note {
    const char *text;
    const char *plain;
};
constexpr std::array notes{Note{"", ""}, Note{"Válvula ABIERTA", "valvula abierta"}, Note{"valve open", "valve open"}};
constexpr std::array searches{Note{"", ""}, Note{"VÁLV", "valv"}, Note{"valvula", "valvula"}, Note{"open", "open"}};

struct Day {
    std::size_t well = 0;
    core::ProductionDay day;
    std::size_t note = 0;
    bool pending = false;
    bool conflicted = false;
    bool deleted = false;
};

struct Question {
    storage::HistoryFilter filter;
    std::size_t search = 0;
    storage::HistoryOrder order;
};

core::Uuid wellId(std::size_t well)
{
    return core::uuidV5(core::wellpulseNamespace(), "well " + std::to_string(well));
}

/// A view with made-up rows, as projection would leave them.
class View {
public:
    explicit View(const std::vector<Day> &days)
        : m_days(days)
    {
        must(storage::runScript(m_device.database.handle(), "PRAGMA synchronous = OFF; BEGIN"));
        auto registry = must(storage::AggregateRegistry::open(m_device.database.handle()));
        auto name = must(storage::Statement::prepare(m_device.database.handle(),
            "INSERT INTO well_view (aggregate, revision, pending, conflicted, deleted, name) VALUES (?,1,0,0,0,?)"));
        std::vector<std::int64_t> refs;
        for (const std::size_t well : {3U, 1U, 0U, 2U}) // not in the order of names
            registry.internWell(wellId(well)).value();
        for (std::size_t well = 0; well < wellNames.size(); ++well) {
            refs.push_back(must(registry.internWell(wellId(well))));
            name.bindAll(refs.back(), std::string_view(wellNames.at(well)));
            must(name.run());
        }
        auto insert = must(storage::Statement::prepare(m_device.database.handle(), storage::replaceProductionRow));
        for (const Day &day : days)
            insertRow(insert, day, refs[day.well]);
        must(storage::runScript(m_device.database.handle(), "COMMIT"));
    }

    std::vector<std::int64_t> ask(const Question &question, std::size_t sliceRows, storage::HistoryTotals &totals)
    {
        QCollator collator(QLocale(QLocale::English));
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        auto scan = must(storage::HistoryScan::begin(handle(), question.filter, question.order, collator));
        while (must(scan.advance(handle(), sliceRows))) { }
        auto keys = scan.take();
        totals = keys.totals;
        return std::move(keys.places);
    }
    std::vector<Day> expected(const Question &question) const;
    sqlite3 *handle() { return m_device.database.handle(); }

private:
    static void insertRow(storage::Statement &insert, const Day &day, std::int64_t ref)
    {
        storage::ProductionRow row;
        row.place = storage::productionPlace(ref, day.day.date);
        row.aggregate = 1;
        for (const auto fluid : core::allFluids) {
            if (const auto &volume = day.day.reading(fluid).volume)
                row.volumes[static_cast<std::size_t>(fluid)] = volume->hundredths;
        }
        row.pending = day.pending;
        row.conflicted = day.conflicted;
        row.deleted = day.deleted;
        row.notes = notes.at(day.note).text;
        storage::bindRow(insert, row);
        must(insert.run());
    }
    const Day *dayBefore(const Day &day) const
    {
        const auto found = std::find_if(m_days.begin(), m_days.end(), [&](const Day &other) {
            return other.well == day.well && other.day.date == day.day.date.plusDays(-1) && !other.deleted;
        });
        return found == m_days.end() ? nullptr : &*found;
    }
    bool isFlagged(const Day &day) const
    {
        const Day *before = dayBefore(day);
        return before != nullptr && !core::warnings(day.day, before->day).empty();
    }

    Device m_device;
    std::vector<Day> m_days;
};

std::vector<Day> View::expected(const Question &question) const
{
    const auto &filter = question.filter;
    std::vector<Day> found;
    std::copy_if(m_days.begin(), m_days.end(), std::back_inserter(found), [&](const Day &day) {
        return !day.deleted && (!filter.well || *filter.well == wellId(day.well))
            && (!filter.from || day.day.date >= *filter.from) && (!filter.to || day.day.date <= *filter.to)
            && (!filter.flagged || isFlagged(day)) && (!filter.pending || day.pending)
            && (!filter.conflicted || day.conflicted)
            && std::string_view(notes.at(day.note).plain).find(searches.at(question.search).plain)
            != std::string_view::npos;
    });
    // From the least to the most telling: each sort keeps the order of those that are equal.
    std::sort(found.begin(), found.end(), [](const Day &a, const Day &b) { return a.well < b.well; });
    std::stable_sort(found.begin(), found.end(), [](const Day &a, const Day &b) { return a.day.date > b.day.date; });
    const bool down = question.order.descending;
    const auto by = question.order.by;
    std::stable_sort(found.begin(), found.end(), [&](const Day &a, const Day &b) {
        if (by == HistorySort::Date)
            return down ? a.day.date > b.day.date : a.day.date < b.day.date;
        if (by == HistorySort::Well)
            return down ? a.well > b.well : a.well < b.well;
        const auto fluid = by == HistorySort::Oil ? Fluid::Oil : by == HistorySort::Gas ? Fluid::Gas : Fluid::Water;
        const auto &left = a.day.reading(fluid).volume;
        const auto &right = b.day.reading(fluid).volume;
        if (!left || !right)
            return left.has_value() && !right;
        return down ? *left > *right : *left < *right;
    });
    return found;
}

std::optional<core::Volume> anyVolume()
{
    const auto kind = *rc::gen::inRange(0, 6);
    if (kind == 0)
        return std::nullopt;
    return core::Volume{kind == 1 ? 0 : *rc::gen::inRange<std::int64_t>(9'000, 13'000)};
}

std::vector<Day> anyDays()
{
    std::vector<Day> days;
    for (std::size_t well = 0; well < wellNames.size(); ++well) {
        for (int offset = 0; offset < 16; ++offset) {
            if (*rc::gen::inRange(0, 4) == 0)
                continue;
            Day day;
            day.well = well;
            day.day.wellId = wellId(well).toString();
            day.day.date = firstDate.plusDays(offset);
            for (const auto fluid : core::allFluids)
                day.day.reading(fluid).volume = anyVolume();
            day.note = *rc::gen::inRange<std::size_t>(0, notes.size());
            day.pending = *rc::gen::inRange(0, 3) == 0;
            day.conflicted = *rc::gen::inRange(0, 4) == 0;
            day.deleted = *rc::gen::inRange(0, 6) == 0;
            days.push_back(day);
        }
    }
    return days;
}

Question anyQuestion()
{
    const auto perhaps = [](int oneIn) { return *rc::gen::inRange(0, oneIn) == 0; };
    Question question;
    if (perhaps(3))
        question.filter.well = wellId(*rc::gen::inRange<std::size_t>(0, wellNames.size() + 1)); // or one nobody knows
    if (perhaps(3))
        question.filter.from = firstDate.plusDays(*rc::gen::inRange(-1, 17));
    if (perhaps(3))
        question.filter.to = firstDate.plusDays(*rc::gen::inRange(-1, 17));
    question.filter.flagged = perhaps(3);
    question.filter.pending = perhaps(3);
    question.filter.conflicted = perhaps(3);
    question.search = perhaps(2) ? 0 : *rc::gen::inRange<std::size_t>(0, searches.size());
    question.filter.text = searches.at(question.search).text;
    question.order = {static_cast<HistorySort>(*rc::gen::inRange(0, 5)), perhaps(2)};
    return question;
}

void checkDays(View &view, const std::vector<std::int64_t> &places, const std::vector<Day> &expected)
{
    const auto days = must(storage::HistoryReader(view.handle()).days(places));
    RC_ASSERT(days.size() == expected.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        RC_ASSERT(days[i].has_value());
        RC_ASSERT(days[i]->record.day.wellId == expected[i].day.wellId);
        RC_ASSERT(days[i]->record.day.date == expected[i].day.date);
        RC_ASSERT(days[i]->record.day.readings == expected[i].day.readings);
        RC_ASSERT(days[i]->record.pending == expected[i].pending);
        RC_ASSERT(days[i]->record.conflicted == expected[i].conflicted);
        RC_ASSERT(days[i]->wellName == wellNames.at(expected[i].well));
    }
}

} // namespace

TEST_CASE("whatever is filtered and however it is sorted, the history is the oracle's")
{
    const bool holds = rc::check([] {
        const auto days = anyDays();
        View view(days);
        for (int questions = 0; questions < 20; ++questions) {
            const auto question = anyQuestion();
            const auto sliceRows = *rc::gen::element<std::size_t>(1, 3, 7, 1'000);
            storage::HistoryTotals totals;
            const auto places = view.ask(question, sliceRows, totals);
            const auto expected = view.expected(question);
            checkDays(view, places, expected);
            storage::HistoryTotals sums;
            for (const Day &day : expected) {
                for (const auto fluid : core::allFluids) {
                    const auto &volume = day.day.reading(fluid).volume;
                    sums.volumes[static_cast<std::size_t>(fluid)].hundredths += volume ? volume->hundredths : 0;
                    sums.readings[static_cast<std::size_t>(fluid)] += volume ? 1 : 0;
                }
            }
            RC_ASSERT(totals == sums);
        }
    });
    CHECK(holds);
}

TEST_CASE("a day of a history says what the day before was, across the leap day, and which volumes are flagged")
{
    Device device;
    auto before = productionDay(wellOne, "2024-02-29", 10'000);
    before.reading(Fluid::Water) = {core::Volume{0}, core::Provenance::Measured};
    auto after = productionDay(wellOne, "2024-03-01", 12'001);
    after.reading(Fluid::Water) = {core::Volume{1}, core::Provenance::Measured};
    must(device.log().append(created(before)));
    must(device.log().append(created(after)));
    must(device.log().append(created(productionDay(wellOne, "2024-03-03", 9))));
    const auto ref = must(must(storage::AggregateRegistry::open(device.database.handle())).internWell(wellOne));
    const auto placeOf = [&](const char *date) { return storage::productionPlace(ref, *core::parseCivilDate(date)); };
    const std::array places{placeOf("2024-03-03"), placeOf("2024-03-02"), placeOf("2024-03-01")};
    const auto days = must(storage::HistoryReader(device.database.handle()).days(places));
    REQUIRE(days.size() == 3);
    CHECK_FALSE(days[0]->hasDayBefore);
    CHECK(days[0]->flagged == std::array{false, false, false});
    CHECK_FALSE(days[1].has_value());
    CHECK(days[2]->hasDayBefore);
    CHECK(days[2]->dayBefore[0] == core::Volume{10'000});
    CHECK(days[2]->flagged == std::array{true, false, true}); // 20.01 %, none, up from zero
    CHECK(days[2]->record.day == after);
    CHECK(days[2]->record.pending);
}
