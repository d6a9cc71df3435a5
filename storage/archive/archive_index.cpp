// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_index.h"

#include "storage/log/event_row.h"
#include "storage/log/run_statement.h"

namespace wellpulse::storage {
namespace {

ArchivedStretch stretchOf(const Statement &row)
{
    ArchivedStretch stretch;
    stretch.file.number = row.int64(0);
    const std::string_view name = row.text(1);
    stretch.file.name = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const BlobView key = row.blob(2);
    stretch.file.key = SecretBytes::copyOf({reinterpret_cast<const unsigned char *>(key.data()), key.size()});
    stretch.file.sha256 = bytes32From(row.blob(3));
    stretch.file.bytes = row.int64(4);
    stretch.before = {std::string(row.text(5)), row.int64(6), bytes32From(row.blob(7))};
    stretch.after = {std::string(row.text(5)), row.int64(8), bytes32From(row.blob(9))};
    stretch.events = row.int64(10);
    stretch.recorded = row.int64(11);
    stretch.photos = row.int64(12);
    return stretch;
}

} // namespace

Result<std::vector<ArchivedStretch>> readArchive(sqlite3 *log)
{
    auto query = Statement::prepare(log,
        "SELECT number, name, key, sha256, bytes, epoch, feed_from, hash_before, feed_to, hash_after, events, recorded, "
        "photos FROM archive_segment ORDER BY number");
    if (!query)
        return errorOf(std::move(query));
    std::vector<ArchivedStretch> stretches;
    if (auto read = query->forEachRow([&](const Statement &row) { stretches.push_back(stretchOf(row)); }); !read)
        return errorOf(std::move(read));
    return stretches;
}

Status noteStretch(sqlite3 *log, const ArchivedStretch &stretch, std::int64_t nowMs)
{
    const std::string name = stretch.file.name.toStdString();
    return runStatement(log,
        "INSERT INTO archive_segment (name, key, sha256, bytes, epoch, feed_from, hash_before, feed_to, hash_after, events, "
        "recorded, photos, written_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        std::string_view(name), blobOf(stretch.file.key.span()), blobOf(stretch.file.sha256), stretch.file.bytes,
        std::string_view(stretch.before.epoch), stretch.before.seq, blobOf(stretch.before.feedHash), stretch.after.seq,
        blobOf(stretch.after.feedHash), stretch.events, stretch.recorded, stretch.photos, nowMs);
}

Status forgetStretch(sqlite3 *log, std::int64_t number)
{
    return runStatement(log, "DELETE FROM archive_segment WHERE number = ?", number);
}

Result<ArchiveSummary> summarizeArchive(sqlite3 *log)
{
    auto query = Statement::prepare(
        log, "SELECT count(*), coalesce(sum(events), 0), coalesce(sum(bytes), 0) FROM archive_segment");
    if (!query)
        return errorOf(std::move(query));
    if (const auto row = query->step(); !row)
        return row.error();
    return ArchiveSummary{query->int64(0), query->int64(1), query->int64(2)};
}

} // namespace wellpulse::storage
