// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/equipment_reader.h"

#include "storage/driver/statement.h"
#include "storage/log/event_row.h"
#include "storage/projection/well_row.h"

#include <algorithm>
#include <tuple>

namespace wellpulse::storage {
namespace {

constexpr std::string_view selectDocuments
    = "SELECT v.aggregate, v.revision, v.pending, v.conflicted, v.deleted, v.fields, a.id FROM document_view AS v "
      "JOIN aggregate AS a ON a.ref = v.aggregate ";
constexpr int idColumn = 6;

// The trigram index finds nothing shorter than this.
constexpr std::size_t shortestIndexedText = 3;

/// Calls `each(ViewState)` for the documents of `type` that `query` gives.
template <class Each> Status forEach(Statement &query, core::AggregateType type, Each each)
{
    return query.forEachRow([&](const Statement &row) -> Status {
        auto view = readDocumentRow(row);
        if (!view)
            return view.error();
        view->state.type = type;
        view->state.id = uuidFrom(row.blob(idColumn));
        return each(std::move(*view));
    });
}

/// `text` as one phrase of FTS5, whatever it holds.
std::string phraseOf(const std::string &text)
{
    std::string phrase("\"");
    for (const char c : text)
        phrase.append(c == '"' ? 2 : 1, c);
    return phrase + '"';
}

std::string patternOf(const std::string &text)
{
    std::string pattern("%");
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

Result<MaintenanceRecord> maintenanceFrom(const ViewState &view)
{
    auto maintenance = core::maintenanceFromFields(view.state.fields);
    if (!maintenance)
        return maintenance.error();
    return MaintenanceRecord{
        view.state.id, std::move(*maintenance), view.state.revision, view.pending, view.conflicted};
}

Result<std::vector<MaintenanceRecord>> liveMaintenance(sqlite3 *connection, const core::Uuid &equipment)
{
    std::string sql(selectDocuments);
    sql.append("WHERE a.type = 4 AND v.deleted = 0 AND json_extract(v.fields, '$.equipmentId') = ?");
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    const std::string id = equipment.toString();
    query->bind(1, std::string_view(id));
    std::vector<MaintenanceRecord> records;
    const auto read = forEach(*query, core::AggregateType::Maintenance, [&records](const ViewState &view) -> Status {
        auto record = maintenanceFrom(view);
        if (!record)
            return record.error();
        records.push_back(std::move(*record));
        return {};
    });
    if (!read)
        return read.error();
    std::sort(records.begin(), records.end(), [](const MaintenanceRecord &a, const MaintenanceRecord &b) {
        return std::tie(b.maintenance.date, b.id) < std::tie(a.maintenance.date, a.id);
    });
    return records;
}

Result<EquipmentRecord> equipmentFrom(sqlite3 *connection, const ViewState &view)
{
    auto equipment = core::equipmentFromFields(view.state.fields);
    if (!equipment)
        return equipment.error();
    EquipmentRecord record{
        view.state.id, std::move(*equipment), view.state.revision, view.pending, view.conflicted, {}};
    const auto work = liveMaintenance(connection, record.id);
    if (!work)
        return work.error();
    if (!work->empty())
        record.nextDate = work->front().maintenance.nextDate;
    return record;
}

/// The one record, deleted or not.
Result<std::optional<ViewState>> document(sqlite3 *connection, core::AggregateType type, const core::Uuid &id)
{
    std::string sql(selectDocuments);
    sql.append("WHERE a.id = ? AND a.type = ?");
    auto query = Statement::prepare(connection, sql);
    if (!query)
        return errorOf(std::move(query));
    query->bindAll(blobOf(id.bytes), static_cast<int>(type));
    std::optional<ViewState> found;
    const auto read = forEach(*query, type, [&found](ViewState view) -> Status {
        found = std::move(view);
        return {};
    });
    if (!read)
        return read.error();
    return found;
}

bool isDueBefore(const EquipmentRecord &a, const EquipmentRecord &b)
{
    if (a.nextDate.has_value() != b.nextDate.has_value())
        return a.nextDate.has_value();
    return std::tie(a.nextDate, a.equipment.serialNumber, a.id) < std::tie(b.nextDate, b.equipment.serialNumber, b.id);
}

} // namespace

EquipmentReader::EquipmentReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<EquipmentRecord>> EquipmentReader::list(const EquipmentQuery &query) const
{
    std::string sql(selectDocuments);
    sql.append("WHERE a.type = 3 AND v.deleted = 0 AND (?1 IS NULL OR json_extract(v.fields, '$.wellId') = ?1) ");
    const bool isIndexed = query.text.size() >= shortestIndexedText;
    if (isIndexed)
        sql.append("AND v.aggregate IN (SELECT rowid FROM equipment_search WHERE equipment_search MATCH ?2)");
    else if (!query.text.empty())
        sql.append("AND v.aggregate IN (SELECT rowid FROM equipment_search WHERE serial LIKE ?2 ESCAPE '\\' OR model "
                   "LIKE ?2 ESCAPE '\\' OR manufacturer LIKE ?2 ESCAPE '\\' OR notes LIKE ?2 ESCAPE '\\')");
    auto rows = Statement::prepare(m_connection, sql);
    if (!rows)
        return errorOf(std::move(rows));
    const std::string well = query.well ? query.well->toString() : std::string();
    rows->bind(1, query.well ? std::optional(std::string_view(well)) : std::nullopt);
    const std::string text = isIndexed ? phraseOf(query.text) : patternOf(query.text);
    if (!query.text.empty())
        rows->bind(2, std::string_view(text));
    std::vector<EquipmentRecord> records;
    const auto read = forEach(*rows, core::AggregateType::Equipment, [&](const ViewState &view) -> Status {
        auto record = equipmentFrom(m_connection, view);
        if (!record)
            return record.error();
        const bool fits = (!query.type || record->equipment.type == *query.type)
            && (!query.status || record->equipment.status == *query.status);
        if (fits)
            records.push_back(std::move(*record));
        return {};
    });
    if (!read)
        return read.error();
    std::sort(records.begin(), records.end(), isDueBefore);
    return records;
}

Result<std::optional<EquipmentRecord>> EquipmentReader::equipment(const core::Uuid &id) const
{
    const auto view = document(m_connection, core::AggregateType::Equipment, id);
    if (!view)
        return view.error();
    if (!*view || (*view)->state.deleted)
        return std::optional<EquipmentRecord>();
    auto record = equipmentFrom(m_connection, **view);
    if (!record)
        return errorOf(std::move(record));
    return std::optional(std::move(*record));
}

Result<std::vector<MaintenanceRecord>> EquipmentReader::maintenanceOf(const core::Uuid &equipment) const
{
    return liveMaintenance(m_connection, equipment);
}

Result<std::optional<MaintenanceRecord>> EquipmentReader::maintenance(const core::Uuid &id) const
{
    const auto view = document(m_connection, core::AggregateType::Maintenance, id);
    if (!view)
        return view.error();
    if (!*view || (*view)->state.deleted)
        return std::optional<MaintenanceRecord>();
    auto record = maintenanceFrom(**view);
    if (!record)
        return errorOf(std::move(record));
    return std::optional(std::move(*record));
}

Result<std::optional<core::Uuid>> EquipmentReader::holderOf(
    const std::string &serialNumber, const std::optional<core::Uuid> &except) const
{
    const std::string wanted = core::comparableSerial(serialNumber);
    if (wanted.empty())
        return std::optional<core::Uuid>();
    auto query = Statement::prepare(m_connection,
        "SELECT a.id, s.serial FROM equipment_search AS s JOIN aggregate AS a ON a.ref = s.rowid WHERE s.serial <> ''");
    if (!query)
        return errorOf(std::move(query));
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::optional<core::Uuid>();
        const core::Uuid id = uuidFrom(query->blob(0));
        if (id != except && core::comparableSerial(query->text(1)) == wanted)
            return std::optional(id);
    }
}

Result<std::optional<core::AggregateState>> EquipmentReader::state(core::AggregateType type, const core::Uuid &id) const
{
    auto view = document(m_connection, type, id);
    if (!view)
        return errorOf(std::move(view));
    return *view ? std::optional(std::move((*view)->state)) : std::nullopt;
}

} // namespace wellpulse::storage
