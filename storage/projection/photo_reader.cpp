// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection/photo_reader.h"

#include "storage/driver/statement.h"
#include "storage/log/event_row.h"
#include "storage/projection/well_row.h"

#include <algorithm>
#include <array>

namespace wellpulse::storage {
namespace {

constexpr std::array<std::string_view, 4> stateNames{"WAITING", "UPLOADING", "COMMITTED", "VERIFIED"};

constexpr std::string_view selectPhotos
    = "SELECT v.aggregate, v.revision, v.pending, v.conflicted, v.deleted, v.fields, u.state FROM document_view AS v "
      "JOIN aggregate AS a ON a.ref = v.aggregate LEFT JOIN photo_upload AS u ON u.photo = a.id "
      "WHERE a.type = 5 AND v.deleted = 0 ";
constexpr int stateColumn = 6;

constexpr std::string_view selectUploads
    = "SELECT e.id, e.payload, u.state, u.bytes_sent, u.attempts, u.error_code, u.error_message, u.next_retry_at, "
      "u.needs_user FROM photo_upload AS u JOIN event_log AS e ON e.seq = u.event WHERE u.state < 3 ";

Result<PhotoRecord> recordOf(const Statement &row)
{
    auto view = readDocumentRow(row);
    if (!view)
        return view.error();
    auto photo = core::photoFromFields(view->state.fields);
    if (!photo)
        return photo.error();
    PhotoRecord record{std::move(*photo), view->state.revision, view->pending, {}};
    if (!row.isNull(stateColumn))
        record.state = static_cast<PhotoState>(row.int64(stateColumn));
    return record;
}

Result<PhotoUpload> uploadOf(const Statement &row)
{
    const auto payload = core::parseJson(row.text(1));
    if (!payload)
        return payload.error();
    auto photo = core::photoFromFields(*payload);
    if (!photo)
        return photo.error();
    PhotoUpload upload;
    upload.eventId = uuidFrom(row.blob(0));
    upload.photo = std::move(*photo);
    upload.state = static_cast<PhotoState>(row.int64(2));
    upload.bytesSent = row.int64(3);
    upload.attempts = static_cast<int>(row.int64(4));
    if (!row.isNull(5))
        upload.lastError = Error{std::string(row.text(5)), std::string(row.text(6))};
    if (!row.isNull(7))
        upload.nextRetryAtMs = row.int64(7);
    upload.needsUser = row.int64(8) != 0;
    return upload;
}

/// All rows of `query`, each read by `read`.
template <class Read>
auto rowsOf(Statement &query, Read read) -> Result<std::vector<typename decltype(read(query))::value_type>>
{
    std::vector<typename decltype(read(query))::value_type> rows;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        auto value = read(query);
        if (!value)
            return value.error();
        rows.push_back(std::move(*value));
    }
}

template <class T> Result<std::optional<T>> firstOf(Result<std::vector<T>> rows)
{
    if (!rows)
        return rows.error();
    return rows->empty() ? std::optional<T>() : std::optional(std::move(rows->front()));
}

} // namespace

std::string_view toString(PhotoState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

PhotoReader::PhotoReader(sqlite3 *connection)
    : m_connection(connection)
{
}

Result<std::vector<PhotoRecord>> PhotoReader::photos(const std::optional<core::Uuid> &maintenance) const
{
    std::string sql(selectPhotos);
    if (maintenance)
        sql += "AND json_extract(v.fields, '$.maintenanceId') = ? ";
    auto query = Statement::prepare(m_connection, sql + "ORDER BY a.ref");
    if (!query)
        return errorOf(std::move(query));
    const std::string id = maintenance ? maintenance->toString() : std::string();
    if (maintenance)
        query->bind(1, std::string_view(id));
    return rowsOf(*query, recordOf);
}

Result<std::optional<PhotoRecord>> PhotoReader::photo(const core::Uuid &id) const
{
    auto query = Statement::prepare(m_connection, std::string(selectPhotos).append("AND a.id = ?"));
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, blobOf(id.bytes));
    return firstOf(rowsOf(*query, recordOf));
}

Result<std::vector<PhotoUpload>> PhotoReader::uploads() const
{
    auto query = Statement::prepare(m_connection, std::string(selectUploads).append("ORDER BY u.event"));
    if (!query)
        return errorOf(std::move(query));
    return rowsOf(*query, uploadOf);
}

Result<std::int64_t> PhotoReader::uploadsLeft() const
{
    auto query
        = Statement::prepare(m_connection, "SELECT count(*) FROM photo_upload WHERE state < 3 AND needs_user = 0");
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    return query->int64(0);
}

Result<std::optional<PhotoUpload>> PhotoReader::nextUpload(const std::set<core::Uuid> &skipped) const
{
    // Answered: not in the outbox any more but for its feed entry, and neither refused nor parked.
    auto query = Statement::prepare(m_connection,
        std::string(selectUploads)
            .append(
                "AND u.needs_user = 0 AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.event = u.event AND o.state < 2) "
                "AND NOT EXISTS (SELECT 1 FROM disposition AS d WHERE d.event = u.event AND d.answer IN (2, 3)) "
                "ORDER BY u.event LIMIT ?"));
    if (!query)
        return errorOf(std::move(query));
    query->bind(1, skipped.size() + 1);
    auto uploads = rowsOf(*query, uploadOf);
    if (!uploads)
        return uploads.error();
    const auto next = std::find_if(uploads->begin(), uploads->end(),
        [&skipped](const PhotoUpload &upload) { return !skipped.contains(upload.photo.id); });
    return next == uploads->end() ? std::optional<PhotoUpload>() : std::optional(std::move(*next));
}

} // namespace wellpulse::storage
