// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/history_browser.h"

#include "app/desktop/civil_dates.h"
#include "app/desktop/day_recorder.h"
#include "core/production/production_change.h"
#include "ui/production/refusal_words.h"

#include <QtCore/QUuid>

namespace wellpulse::desktop {

namespace {

constexpr std::size_t rowsPerSlice = 40'000; ///< some tens of milliseconds: other questions wait no longer
constexpr std::size_t changesShown = 20;

Result<core::Uuid> wellOf(const QString &wellId)
{
    const auto well = core::parseUuid(wellId.toStdString());
    if (!well)
        return Error{"unknown_well", "This well is not known here."};
    return *well;
}

/// In the language in force.
QCollator nameOrder()
{
    QCollator collator{QLocale()};
    collator.setNumericMode(true); // Well #2 before Well #10
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

storage::EventDraft draftOf(core::ProductionChange change)
{
    storage::EventDraft draft;
    draft.eventType = change.type;
    draft.aggregateType = core::AggregateType::Production;
    draft.aggregateId = change.aggregateId;
    draft.base = change.base;
    draft.payload = std::move(change.payload);
    return draft;
}

ui::HistoryChangeKind changeKindOf(core::EventType type)
{
    switch (core::kindOf(type)) {
    case core::EventKind::Update:
        return ui::HistoryChangeKind::Corrected;
    case core::EventKind::Delete:
        return ui::HistoryChangeKind::Deleted;
    case core::EventKind::Resolve:
        return ui::HistoryChangeKind::Settled;
    case core::EventKind::Create:
        break;
    }
    return ui::HistoryChangeKind::Entered;
}

QString textOf(const std::optional<std::string> &text)
{
    return text ? QString::fromStdString(*text) : QString();
}

core::Uuid dayId(const std::string &tenantId, const QString &wellId, const QDate &date)
{
    return core::productionAggregateId(tenantId, wellId.toStdString(), civil(date).toString());
}

} // namespace

ui::HistoryDay historyDayOf(std::int64_t place, const std::optional<storage::HistoryDay> &day)
{
    ui::HistoryDay shown{.key = place};
    if (!day)
        return shown;
    const core::ProductionDay &entered = day->record.day;
    shown.wellId = QString::fromStdString(entered.wellId);
    shown.wellName = QString::fromStdString(day->wellName);
    shown.date = dateOf(entered.date);
    for (const core::Fluid fluid : core::allFluids) {
        const auto i = ui::indexOf(fluid);
        const core::Reading &reading = entered.reading(fluid);
        shown.readings[i] = {.volume = reading.volume,
            .notReadReason = textOf(reading.notReadReason),
            .dayBefore = day->dayBefore[i],
            .provenance = reading.provenance,
            .flagged = day->flagged[i],
            .varianceReason = textOf(reading.varianceReason)};
    }
    shown.downtimeReason = textOf(entered.downtimeReason);
    shown.notes = textOf(entered.notes);
    shown.pending = day->record.pending;
    shown.conflicted = day->record.conflicted;
    return shown;
}

Result<storage::HistoryFilter> filterOf(const ui::HistoryFilter &filter)
{
    storage::HistoryFilter asked;
    if (!filter.wellId.isEmpty()) {
        const auto well = wellOf(filter.wellId);
        if (!well)
            return well.error();
        asked.well = *well;
    }
    if (filter.from.isValid())
        asked.from = civil(filter.from);
    if (filter.to.isValid())
        asked.to = civil(filter.to);
    asked.flagged = filter.flagged;
    asked.pending = filter.pending;
    asked.conflicted = filter.conflicted;
    asked.text = filter.text.toStdString();
    return asked;
}

Result<QList<ui::HistoryChange>> changesOf(
    const storage::StoreViews &views, const core::Uuid &aggregateId, const std::string &userId)
{
    const auto events = views.reader().events({.aggregate = aggregateId, .limit = changesShown});
    if (!events)
        return events.error();
    QList<ui::HistoryChange> changes;
    for (const storage::LoggedEvent &logged : *events) {
        ui::HistoryChange change{.kind = changeKindOf(logged.event.eventType),
            .at
            = QDateTime::fromString(QString::fromStdString(logged.event.timestamp), Qt::ISODateWithMs).toLocalTime(),
            .byMe = logged.event.userId == userId,
            .onThisLaptop = logged.own};
        if (change.kind == ui::HistoryChangeKind::Deleted)
            change.reason = QString::fromStdString(logged.toEvent().payload.value("reason", std::string()));
        changes.push_back(change);
    }
    return changes;
}

Status removeDay(storage::DeviceStore &store, const QString &wellId, const QDate &date, const QString &reason)
{
    const auto state = store.production().state(dayId(store.log().identity().tenantId, wellId, date));
    if (!state)
        return state.error();
    auto change = core::decideDelete(*state, reason.toStdString());
    if (!change)
        return change.error();
    if (const auto appended = store.log().append(draftOf(std::move(*change))); !appended)
        return appended.error();
    return {};
}

Status correctDate(storage::DeviceStore &store, const QString &wellId, const QDate &date, const QDate &rightDate,
    const QString &reason, const QDate &today)
{
    const std::string &tenantId = store.log().identity().tenantId;
    const auto state = store.production().state(dayId(tenantId, wellId, date));
    if (!state)
        return state.error();
    const auto target = store.production().state(dayId(tenantId, wellId, rightDate));
    if (!target)
        return target.error();
    auto changes
        = core::decideDateCorrection(tenantId, *state, *target, civil(rightDate), reason.toStdString(), civil(today));
    if (!changes)
        return changes.error();
    const std::string group = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    std::array drafts{draftOf(std::move((*changes)[0])), draftOf(std::move((*changes)[1]))};
    for (storage::EventDraft &draft : drafts)
        draft.group = group;
    if (const auto appended = store.log().appendAll(drafts); !appended)
        return appended.error();
    return {};
}

/// A question under way: on the reading thread for a slice, then here, then there again.
struct HistoryBrowser::Search {
    int question = 0;
    storage::HistoryFilter filter;
    storage::HistoryOrder order;
    QCollator collator;
    std::optional<storage::HistoryScan> scan;
    std::shared_ptr<std::vector<ui::HistoryKey>> keys{};
    ui::HistoryTotals totals{};

    /// True when there is more to see.
    Result<bool> goOn(sqlite3 *connection)
    {
        if (!scan) {
            auto begun = storage::HistoryScan::begin(connection, filter, order, collator);
            if (!begun)
                return errorOf(std::move(begun));
            scan.emplace(std::move(*begun));
        }
        auto more = scan->advance(connection, rowsPerSlice);
        if (!more || *more)
            return more;
        auto found = scan->take();
        keys = std::make_shared<std::vector<ui::HistoryKey>>(found.places.begin(), found.places.end());
        for (std::size_t i = 0; i < totals.size(); ++i)
            totals[i] = {found.totals.volumes[i], found.totals.readings[i]};
        return false;
    }
};

HistoryBrowser::HistoryBrowser(DeviceSlot &slot)
    : m_slot(slot)
{
    connect(&slot, &DeviceSlot::viewsChanged, this, &HistoryBrowser::viewsChanged);
}

void HistoryBrowser::find(int question, const ui::HistoryFilter &filter, ui::HistoryOrder order)
{
    m_question = question;
    const auto asked = filterOf(filter);
    if (!asked)
        return Q_EMIT readFailed(ui::refusalSentence(asked.error()));
    const storage::HistoryOrder sorted{static_cast<storage::HistorySort>(order.by), order.descending};
    searchOn(std::make_shared<Search>(Search{question, *asked, sorted, nameOrder(), std::nullopt}));
}

void HistoryBrowser::searchOn(const std::shared_ptr<Search> &search)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [search](const storage::ReadStore &store) { return search->goOn(store.connection()); },
        [this, search](const Result<bool> &more) {
            if (search->question != m_question)
                return; // something else is asked by now
            if (!more)
                return Q_EMIT readFailed(ui::refusalSentence(more.error()));
            if (!*more)
                return Q_EMIT found(search->question, search->keys, search->totals);
            Q_EMIT finding(search->question, search->scan->rowsSeen());
            searchOn(search);
        });
}

void HistoryBrowser::readDays(int request, const QList<ui::HistoryKey> &keys)
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box,
        [keys](const storage::ReadStore &store) -> Result<QList<ui::HistoryDay>> {
            const std::vector<std::int64_t> places(keys.cbegin(), keys.cend());
            const auto days = storage::HistoryReader(store.connection()).days(places);
            if (!days)
                return days.error();
            QList<ui::HistoryDay> shown;
            shown.reserve(keys.size());
            for (std::size_t i = 0; i < places.size(); ++i)
                shown.push_back(historyDayOf(places[i], (*days)[i]));
            return shown;
        },
        [this, request](const Result<QList<ui::HistoryDay>> &days) {
            if (days)
                Q_EMIT daysRead(request, *days);
            else
                Q_EMIT readFailed(ui::refusalSentence(days.error()));
        });
}

void HistoryBrowser::readWells()
{
    if (m_slot.device() == nullptr)
        return;
    m_slot.device()->views().ask(
        m_box, [](const storage::ReadStore &store) { return store.wells().wells(); },
        [this](const Result<std::vector<storage::WellRecord>> &records) {
            if (!records)
                return Q_EMIT readFailed(ui::refusalSentence(records.error()));
            QList<ui::HistoryWell> wells;
            for (const storage::WellRecord &record : *records)
                wells.push_back(
                    {QString::fromStdString(record.id.toString()), QString::fromStdString(record.well.name)});
            const QCollator names = nameOrder();
            std::stable_sort(wells.begin(), wells.end(),
                [&](const ui::HistoryWell &a, const ui::HistoryWell &b) { return names.compare(a.name, b.name) < 0; });
            Q_EMIT wellsRead(wells);
        });
}

void HistoryBrowser::readChanges(const QString &wellId, const QDate &date)
{
    if (m_slot.device() == nullptr)
        return;
    const auto &account = m_slot.device()->account();
    m_slot.device()->views().ask(
        m_box,
        [id = dayId(account.tenantId, wellId, date), userId = account.userId](
            const storage::ReadStore &store) { return changesOf(store, id, userId); },
        [this, wellId, date](const Result<QList<ui::HistoryChange>> &changes) {
            if (changes)
                Q_EMIT changesRead(wellId, date, *changes);
        });
}

template <class Work, class Done> void HistoryBrowser::change(Work work, Done done)
{
    if (m_slot.device() == nullptr)
        return Q_EMIT refused(ui::refusalSentence({"locked", {}}));
    m_slot.device()->store().ask(m_box, std::move(work), [this, done = std::move(done)](const auto &result) {
        if (!result)
            return Q_EMIT refused(ui::refusalSentence(result.error()));
        done(result);
        if (m_slot.device() != nullptr)
            Q_EMIT m_slot.device()->recorded();
    });
}

void HistoryBrowser::remove(const QString &wellId, const QDate &date, const QString &reason)
{
    change([=](storage::DeviceStore &store) { return removeDay(store, wellId, date, reason); },
        [=, this](const Status &) { Q_EMIT removed(wellId, date); });
}

void HistoryBrowser::correctDate(
    const QString &wellId, const QDate &date, const QDate &rightDate, const QString &reason)
{
    change(
        [=, today = QDate::currentDate()](storage::DeviceStore &store) {
            return desktop::correctDate(store, wellId, date, rightDate, reason, today);
        },
        [=, this](const Status &) { Q_EMIT dateCorrected(wellId, date, rightDate); });
}

void HistoryBrowser::undoLast()
{
    change([](storage::DeviceStore &store) { return takeBackLast(store); },
        [this](const Result<ui::SavedDay> &day) { Q_EMIT undone(day->wellId, day->date); });
}

} // namespace wellpulse::desktop
