// SPDX-License-Identifier: GPL-3.0-or-later
// One sealed file of the archive: an encrypted database of its own, under a key that only the log knows, with those of the
// log's tables that tell of events and their delivery, as they were when it was written, and without indexes. Once
// sealed it is never written again; its hash is in the log.
// Used on one thread. Errors: those of storage_error.h, and `archive_damaged`.
#pragma once

#include "core/event/event.h"
#include "core/result.h"
#include "storage/driver/database_handle.h"
#include "storage/secret/random.h"
#include "storage/secret/secret_bytes.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wellpulse::storage {

/// Tables whose rows tell of an event; they leave the log with it, and come back with it. Each after those it refers to.
struct EventTable {
    std::string_view name;
    std::string_view events; ///< which of its rows are in passage
    /// A column whose value others may have taken in the log meanwhile: a row that comes back gets another.
    std::string_view number{};
};
inline constexpr std::array<EventTable, 10> eventTables{{
    {"event_log", "seq IN (SELECT event FROM in_passage)"},
    {"feed", "event IN (SELECT event FROM in_passage)"},
    {"former_feed", "event IN (SELECT event FROM in_passage)"},
    {"disposition", "event IN (SELECT event FROM in_passage)"},
    {"undo", "event IN (SELECT event FROM in_passage) OR undoes IN (SELECT event FROM in_passage)"},
    {"laid_aside", "event IN (SELECT event FROM in_passage)"},
    {"recorded_elsewhere", "event IN (SELECT event FROM in_passage)"},
    {"set_aside", "event IN (SELECT event FROM in_passage)"},
    {"photo_upload", "event IN (SELECT event FROM in_passage)"},
    // A question that is still open stays with the person.
    {"conflict",
        "resolved_by IN (SELECT event FROM in_passage) OR (resolution <> 3 AND resolved_by IS NULL "
        "AND EXISTS (SELECT 1 FROM event_log AS e JOIN in_passage AS p ON p.event = e.seq WHERE e.id = conflict.event))",
        "ref"},
}};

/// What the log keeps of a sealed file.
struct SealedSegment {
    std::int64_t number = 0;
    QString name;
    SecretBytes key;
    core::Bytes32 sha256{};
    std::int64_t bytes = 0;
};

class SegmentFile {
public:
    /// A new file under a random name and key, with the tables of `log` and none of their rows.
    static Result<SegmentFile> create(const QString &folder, sqlite3 *log, const RandomBytes &random);
    /// For reading, if its bytes are still those that were sealed.
    static Result<SegmentFile> open(const QString &folder, const SealedSegment &segment);

    [[nodiscard]] sqlite3 *connection() const { return m_connection.get(); }
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Closes it for good, on the disk also after a power cut. `number` is the log's to give.
    Result<SealedSegment> seal();

private:
    SegmentFile(const QString &folder, const QString &name, SecretBytes key, DatabaseHandle connection);

    QString m_folder;
    QString m_name;
    SecretBytes m_key;
    DatabaseHandle m_connection;
};

/// Where the archive of a log lies: the folder `archive` beside its database. Empty for a log in memory.
[[nodiscard]] QString archiveFolderOf(sqlite3 *log);
[[nodiscard]] QString segmentPath(const QString &folder, const QString &name);

} // namespace wellpulse::storage
