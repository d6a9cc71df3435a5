// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/replay_reader.h"

#include "storage/log/feed_row.h"
#include "storage/log/prepare_all.h"

namespace wellpulse::storage {
namespace {

constexpr auto correctionOfDay = static_cast<std::int64_t>(core::EventType::ProductionUpdated);
constexpr auto firstEventOfDay = static_cast<std::int64_t>(core::EventType::ProductionCreated);

Result<std::unordered_set<std::int64_t>> unplacedAggregates(sqlite3 *connection)
{
    auto query = Statement::prepare(connection, "SELECT ref FROM aggregate WHERE place < 0");
    if (!query)
        return errorOf(std::move(query));
    std::unordered_set<std::int64_t> refs;
    if (auto read = query->forEachRow([&](const Statement &row) { refs.insert(row.int64(0)); }); !read)
        return errorOf(std::move(read));
    return refs;
}

} // namespace

ReplayReader::ReplayReader(
    AggregateRegistry registry, std::vector<Statement> statements, std::unordered_set<std::int64_t> unplaced)
    : m_registry(std::move(registry))
    , m_statements(std::move(statements))
    , m_unplaced(std::move(unplaced))
{
}

Result<ReplayReader> ReplayReader::open(sqlite3 *connection)
{
    auto registry = AggregateRegistry::open(connection);
    if (!registry)
        return errorOf(std::move(registry));
    auto statements = prepareAll(connection,
        {"SELECT e.aggregate, e.type, e.payload, f.revision, f.disposition, f.deleted, f.effect FROM feed AS f "
         "CROSS JOIN event_log AS e ON e.seq = f.event WHERE f.seq BETWEEN ? AND ? ORDER BY f.seq",
            "SELECT e.aggregate, e.type, e.payload FROM outbox AS o CROSS JOIN event_log AS e ON e.seq = o.event "
            "WHERE o.event BETWEEN ? AND ? ORDER BY o.event",
            "SELECT b.aggregate, b.revision, b.deleted, b.conflicted, b.fields, a.type, a.place FROM snapshot_base AS b "
            "JOIN aggregate AS a ON a.ref = b.aggregate WHERE (SELECT snapshot_open FROM sync_state) = 0",
            "SELECT type, place FROM aggregate WHERE ref = ?"});
    if (!statements)
        return errorOf(std::move(statements));
    auto unplaced = unplacedAggregates(connection);
    if (!unplaced)
        return errorOf(std::move(unplaced));
    return ReplayReader(std::move(*registry), std::move(*statements), std::move(*unplaced));
}

Status ReplayReader::decode(const Stretch &stretch)
{
    m_changes.clear();
    m_texts.clear();
    auto &query = m_statements[stretch.kind == Stretch::Kind::Feed ? Feed : Outbox];
    query.bindAll(stretch.first, stretch.last);
    return query.forEachRow([&](const Statement &row) -> Status {
        Change &change = m_changes.emplace_back(readChange(row, stretch.kind));
        if (change.hasFields)
            return {};
        if (change.eventType == firstEventOfDay)
            return readPlain(change);
        if (change.eventType == correctionOfDay)
            change.plainChange = m_payloads.readVolumeChanges(payloadOf(change), change.row);
        return {};
    });
}

ReplayReader::Change ReplayReader::readChange(const Statement &row, Stretch::Kind kind)
{
    Change change;
    change.aggregate = row.int64(0);
    change.eventType = row.int64(1);
    const auto payload = row.text(2);
    change.payload = m_texts.size();
    change.payloadSize = payload.size();
    m_texts.append(payload).append(payloadPadding, '\0');
    change.pending = kind == Stretch::Kind::Outbox;
    if (change.pending)
        return change;
    change.revision = row.int64(3);
    change.disposition = row.int64(4);
    change.deleted = row.int64(5) != 0;
    change.hasFields = !row.isNull(6);
    if (change.hasFields) {
        const auto fields = row.text(6);
        change.fields = m_texts.size();
        change.fieldsSize = fields.size();
        m_texts.append(fields);
    }
    return change;
}

std::string_view ReplayReader::payloadOf(const Change &change) const
{
    return std::string_view(m_texts).substr(change.payload, change.payloadSize);
}

Status ReplayReader::readPlain(Change &change)
{
    if (!change.pending && change.revision <= 0)
        return {};
    if (!m_payloads.read(payloadOf(change), change.row, m_kept) || m_unplaced.contains(change.aggregate))
        return {};
    const auto well = knownWell(m_payloads.wellId);
    if (!well)
        return well.error();
    if (!*well)
        return {};
    change.row.place = productionPlace(**well, m_payloads.date);
    change.row.aggregate = change.aggregate;
    change.row.revision = change.revision;
    change.row.deleted = change.deleted;
    change.row.pending = change.pending;
    change.row.conflicted = change.disposition == static_cast<std::int64_t>(core::Disposition::Conflict);
    change.plain = true;
    return {};
}

Result<std::optional<std::int64_t>> ReplayReader::knownWell(std::string_view wellId)
{
    if (wellId == m_lastWellId && !m_lastWellId.empty())
        return m_lastWellRef;
    m_lastWellId = wellId;
    auto known = m_wells.find(m_lastWellId);
    if (known == m_wells.end()) {
        const auto id = core::parseUuid(wellId);
        const auto entry = id ? m_registry.find(core::AggregateType::Well, *id) : std::optional<AggregateEntry>();
        if (!entry)
            return entry.error();
        known = m_wells.emplace(m_lastWellId, *entry ? std::optional((*entry)->ref) : std::nullopt).first;
    }
    m_lastWellRef = known->second;
    return m_lastWellRef;
}

Result<ReplayReader::Registration> ReplayReader::registered(std::int64_t ref)
{
    auto &query = m_statements[Registered];
    query.bind(1, ref);
    const auto row = query.step();
    if (!row)
        return row.error();
    const auto type = *row ? core::aggregateTypeFromNumber(query.int64(0)) : std::nullopt;
    if (!type)
        return Error{"vault_damaged", "The log names a record that it does not know; put back a backup."};
    Registration registration{*type, {}};
    if (!query.isNull(1))
        registration.place = query.int64(1);
    query.reset();
    return registration;
}

Status ReplayReader::foldInto(MemoryViews &views)
{
    for (const auto &change : m_changes) {
        if (change.plain && views.production(change.aggregate) == nullptr) {
            views.setProduction(change.row);
            continue;
        }
        if (change.plainChange && correct(views, change))
            continue;
        if (auto folded = fold(views, change); !folded)
            return folded;
    }
    return {};
}

bool ReplayReader::correct(MemoryViews &views, const Change &change)
{
    const auto *known = views.production(change.aggregate);
    if (known == nullptr || !known->rest.empty() || (!change.pending && change.revision <= 0))
        return false; // `rest` may hold a volume that no column could
    ProductionRow row = *known;
    for (std::size_t i = 0; i < row.volumes.size(); ++i) {
        if (change.row.volumes[i] != ProductionRow::notRead)
            row.volumes[i] = change.row.volumes[i];
    }
    if (change.pending) {
        row.pending = true;
    } else {
        row.revision = change.revision;
        row.deleted = change.deleted;
        row.conflicted = row.conflicted || change.disposition == static_cast<std::int64_t>(core::Disposition::Conflict);
    }
    views.setProduction(row);
    return true;
}

Status ReplayReader::fold(MemoryViews &views, const Change &change)
{
    const auto registration = registered(change.aggregate);
    if (!registration)
        return registration.error();
    if (registration->type == core::AggregateType::Production)
        return foldProduction(views, change, *registration);
    ViewState &view = views.other(change.aggregate);
    view.state.type = registration->type;
    return apply(view, change, registration->type);
}

Status ReplayReader::foldProduction(MemoryViews &views, const Change &change, const Registration &registration)
{
    auto view = loaded(views.production(change.aggregate));
    if (!view)
        return view.error();
    if (auto applied = apply(*view, change, core::AggregateType::Production); !applied)
        return applied;
    return keepProduction(views, *view, change.aggregate, registration);
}

Status ReplayReader::apply(ViewState &view, const Change &change, core::AggregateType type) const
{
    const auto content = contentOf(change.eventType, type, payloadOf(change));
    if (!content)
        return content.error();
    if (change.pending) {
        applyPending(view, *content);
        return {};
    }
    const auto effect = effectOf(*content, change.revision, change.deleted,
        change.hasFields ? std::optional(std::string_view(m_texts).substr(change.fields, change.fieldsSize))
                         : std::nullopt);
    if (!effect)
        return effect.error();
    applyConfirmed(view, *effect, content->eventType, static_cast<core::Disposition>(change.disposition));
    return {};
}

Result<ViewState> ReplayReader::loaded(const ProductionRow *row)
{
    if (row == nullptr) {
        ViewState empty;
        empty.state.type = core::AggregateType::Production;
        return empty;
    }
    core::Uuid well;
    if (row->place >= 0) {
        const auto id = m_registry.idOf(wellRefOfPlace(row->place));
        if (!id)
            return id.error();
        well = *id;
    }
    return toViewState(*row, well, {});
}

/// The place follows from the fields, and only the day that was given a place may lie there (ViewTables::placeOf).
Status ReplayReader::keepProduction(
    MemoryViews &views, const ViewState &view, std::int64_t ref, const Registration &registration)
{
    if (!view.hasRow()) {
        views.eraseProduction(ref);
        return {};
    }
    std::int64_t place = unplaced(ref);
    if (const auto identity = identityOf(view.state.fields)) {
        const auto well = knownWell(identity->well.toString());
        if (!well)
            return well.error();
        if (*well && registration.place == productionPlace(**well, identity->date))
            place = *registration.place;
    }
    views.setProduction(toRow(view, ref, place, m_kept));
    return {};
}

} // namespace wellpulse::storage
