// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/log/migrations.h"

#include "storage/driver/statement.h"
#include "storage/driver/storage_error.h"
#include "storage/log/archive_schema.h"
#include "storage/log/identity_schema.h"
#include "storage/log/transaction.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace wellpulse::storage {
namespace {

// Ids are interned: an event names its author and its aggregate by number, and every index on them stays small.
// `place` is where the aggregate's view row lies (production_row.h); it follows from the aggregate's identity.
constexpr const char *logTables = R"sql(
CREATE TABLE author (
    ref INTEGER PRIMARY KEY,
    device TEXT NOT NULL, user TEXT NOT NULL, tenant TEXT NOT NULL,
    own INTEGER NOT NULL,         -- this device, or one that it was before
    UNIQUE (device, user, tenant)
);
CREATE TABLE aggregate (
    ref INTEGER PRIMARY KEY,
    type INTEGER NOT NULL,
    id BLOB NOT NULL,
    place INTEGER,
    UNIQUE (id, type)
);
CREATE INDEX aggregate_unplaced ON aggregate (ref) WHERE place < 0;

CREATE TABLE event_log (
    seq INTEGER PRIMARY KEY,      -- order of arrival in this log
    id BLOB NOT NULL,
    author INTEGER NOT NULL REFERENCES author,
    device_seq INTEGER NOT NULL,
    prev_hash BLOB NOT NULL,
    hlc INTEGER NOT NULL,         -- milliseconds << 16 | counter
    timestamp NOT NULL,           -- milliseconds since 1970 when that gives the text back, else the text
    type INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    aggregate INTEGER NOT NULL REFERENCES aggregate,
    base INTEGER,
    event_group TEXT,
    payload TEXT NOT NULL,        -- canonical JSON
    extra TEXT,                   -- envelope members this version does not know, canonical JSON
    hash BLOB NOT NULL,
    signature BLOB NOT NULL
);
CREATE UNIQUE INDEX event_log_id ON event_log (id);
CREATE UNIQUE INDEX event_log_author ON event_log (author, device_seq);
CREATE INDEX event_log_aggregate ON event_log (aggregate);

CREATE TRIGGER event_log_keeps_rows BEFORE DELETE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;
CREATE TRIGGER event_log_keeps_values BEFORE UPDATE ON event_log
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;
-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER event_log_keeps_place BEFORE INSERT ON event_log
WHEN NEW.seq <= (SELECT max(seq) FROM event_log) OR EXISTS (SELECT 1 FROM event_log WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM event_log WHERE author = NEW.author AND device_seq = NEW.device_seq)
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;
)sql";

constexpr const char *deliveryTables = R"sql(
-- An own event from its append until its feed entry is here or it is refused for good: what is folded over the feed.
CREATE TABLE outbox (
    event INTEGER PRIMARY KEY REFERENCES event_log,
    state INTEGER NOT NULL,       -- 0 waiting, 1 sending, 2 acknowledged
    attempts INTEGER NOT NULL,
    error_code TEXT, error_message TEXT,
    next_retry_at INTEGER
);
-- What the office answered to an own event.
CREATE TABLE disposition (
    event INTEGER PRIMARY KEY REFERENCES event_log,
    answer INTEGER NOT NULL,      -- 0 synced, 1 conflict, 2 rejected, 3 parked
    answered_at INTEGER NOT NULL,
    code TEXT, message TEXT
);
CREATE INDEX disposition_refused ON disposition (event) WHERE answer IN (2, 3);
CREATE TABLE conflict (
    ref INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event BLOB NOT NULL,          -- the event's id; it may be another device's
    aggregate INTEGER NOT NULL REFERENCES aggregate,
    resolution INTEGER NOT NULL,
    reason TEXT NOT NULL,
    fields TEXT NOT NULL, existing_data TEXT NOT NULL, incoming_data TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    resolved_by INTEGER REFERENCES event_log
);
CREATE INDEX conflict_aggregate ON conflict (aggregate);

CREATE TABLE feed (
    seq INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES event_log,
    disposition INTEGER NOT NULL,
    revision INTEGER NOT NULL,    -- of the aggregate, after the event
    deleted INTEGER NOT NULL,
    effect TEXT                   -- the changed fields; null when they are just what the event says
);
CREATE INDEX feed_event ON feed (event);
CREATE TRIGGER feed_keeps_rows BEFORE DELETE ON feed BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;
CREATE TRIGGER feed_keeps_values BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;
CREATE TRIGGER feed_keeps_place BEFORE INSERT ON feed WHEN NEW.seq <= (SELECT max(seq) FROM feed)
BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;

-- The confirmed state that a snapshot brought: what the feed's effects are folded over.
CREATE TABLE snapshot_base (
    aggregate INTEGER PRIMARY KEY REFERENCES aggregate,
    revision INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    conflicted INTEGER NOT NULL,
    fields TEXT NOT NULL
);
CREATE TABLE sync_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    epoch TEXT NOT NULL, seq INTEGER NOT NULL, feed_hash BLOB NOT NULL,
    base_seq INTEGER NOT NULL, base_hash BLOB NOT NULL, -- where the feed in this log starts
    snapshot_open INTEGER NOT NULL,
    durable_seq INTEGER NOT NULL,
    last_sync_at INTEGER,
    clock_offset INTEGER NOT NULL,
    observed_hlc INTEGER NOT NULL
);
INSERT INTO sync_state VALUES (1, '', 0, zeroblob(32), 0, zeroblob(32), 0, 0, NULL, 0, 0);
-- Which own event takes back which other one.
CREATE TABLE undo (event INTEGER PRIMARY KEY REFERENCES event_log, undoes INTEGER NOT NULL REFERENCES event_log);
CREATE INDEX undo_undoes ON undo (undoes);
)sql";

// Disposable: `rebuild` empties and replays them. `rest` holds, as canonical JSON, the fields that no column can hold
// exactly, so that the aggregate's field map can be had back from its row.
constexpr const char *views = R"sql(
CREATE TABLE production_view (
    place INTEGER PRIMARY KEY,    -- the well's ref << 22 | days since 0001-01-01: a well's days lie side by side
    aggregate INTEGER NOT NULL,
    revision INTEGER NOT NULL, pending INTEGER NOT NULL, conflicted INTEGER NOT NULL, deleted INTEGER NOT NULL,
    oil INTEGER, gas INTEGER, water INTEGER, -- hundredths of bbl, MCF, bbl
    oil_source INTEGER, gas_source INTEGER, water_source INTEGER,
    entry_method INTEGER,
    downtime_reason TEXT, notes TEXT, location TEXT, rest TEXT
);
CREATE TABLE well_view (
    aggregate INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL, pending INTEGER NOT NULL, conflicted INTEGER NOT NULL, deleted INTEGER NOT NULL,
    name TEXT, api TEXT, latitude TEXT, longitude TEXT, route_order INTEGER, rest TEXT
);
-- Aggregates of the types that have no columns of their own.
CREATE TABLE document_view (
    aggregate INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL, pending INTEGER NOT NULL, conflicted INTEGER NOT NULL, deleted INTEGER NOT NULL,
    fields TEXT NOT NULL
);
)sql";

// What equipment and maintenance are looked up by. The search table follows document_view, whoever writes that: an
// INSERT OR REPLACE does not tell the deletion's trigger, so the insertion's one removes what was there.
constexpr const char *equipmentSearch = R"sql(
CREATE INDEX document_well ON document_view (json_extract(fields, '$.wellId'));
CREATE INDEX document_equipment ON document_view (json_extract(fields, '$.equipmentId'));
CREATE INDEX document_maintenance ON document_view (json_extract(fields, '$.maintenanceId'));
CREATE VIRTUAL TABLE equipment_search USING fts5 (serial, model, manufacturer, notes, tokenize = 'trigram');
CREATE TRIGGER equipment_search_follows AFTER INSERT ON document_view
WHEN (SELECT type FROM aggregate WHERE ref = NEW.aggregate) = 3
BEGIN
    DELETE FROM equipment_search WHERE rowid = NEW.aggregate;
    INSERT INTO equipment_search (rowid, serial, model, manufacturer, notes)
    SELECT NEW.aggregate, coalesce(json_extract(NEW.fields, '$.serialNumber'), ''),
        coalesce(json_extract(NEW.fields, '$.model'), ''), coalesce(json_extract(NEW.fields, '$.manufacturer'), ''),
        coalesce(json_extract(NEW.fields, '$.notes'), '') WHERE NEW.deleted = 0;
END;
CREATE TRIGGER equipment_search_forgets AFTER DELETE ON document_view
BEGIN
    DELETE FROM equipment_search WHERE rowid = OLD.aggregate;
END;
)sql";

// How far the bytes of an own picture are on their way; the picture itself is a file (photo/photo_store.h). Like the outbox
// this is delivery: the log knows nothing of it, and a rebuild leaves it alone.
constexpr const char *photoUploads = R"sql(
CREATE TABLE photo_upload (
    event INTEGER PRIMARY KEY REFERENCES event_log, -- its PHOTO_ATTACHED
    photo BLOB NOT NULL UNIQUE,
    state INTEGER NOT NULL,       -- 0 waiting, 1 uploading, 2 committed, 3 verified
    bytes_sent INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error_code TEXT, error_message TEXT,
    next_retry_at INTEGER,
    needs_user INTEGER NOT NULL   -- nothing happens until somebody does something
);
CREATE INDEX photo_upload_open ON photo_upload (event) WHERE state < 3;
)sql";

// What a person has done with an own refused event, and how the office calls the people and devices that authors are. Delivery,
// like the outbox: the log knows nothing of it, and a rebuild leaves it alone.
constexpr const char *inbox = R"sql(
CREATE TABLE set_aside (
    event INTEGER PRIMARY KEY REFERENCES event_log,
    resent_as INTEGER REFERENCES event_log, -- the event that stands for it now; null: skipped
    at INTEGER NOT NULL
);
CREATE TABLE author_name (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
)sql";

constexpr std::array firstScripts{logTables, deliveryTables, views};
constexpr std::array secondScripts{equipmentSearch};
constexpr std::array thirdScripts{photoUploads};
constexpr std::array fourthScripts{inbox};
constexpr std::array fifthScripts{identities};
constexpr std::array sixthScripts{epochs};
constexpr std::array seventhScripts{archive};
constexpr std::array eighthScripts{nextConflicts};
constexpr std::array<std::span<const char *const>, 8> migrations{firstScripts, secondScripts, thirdScripts,
    fourthScripts, fifthScripts, sixthScripts, seventhScripts, eighthScripts};

} // namespace

int latestSchemaVersion()
{
    return static_cast<int>(migrations.size());
}

Result<int> schemaVersion(sqlite3 *connection)
{
    auto table = Statement::prepare(
        connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'");
    if (!table)
        return errorOf(std::move(table));
    if (const auto row = table->step(); !row)
        return row.error();
    if (table->int64(0) == 0)
        return 0;
    auto version = Statement::prepare(connection, "SELECT coalesce(max(version), 0) FROM schema_version");
    if (!version)
        return errorOf(std::move(version));
    if (const auto row = version->step(); !row)
        return row.error();
    return static_cast<int>(version->int64(0));
}

Result<int> migrate(sqlite3 *connection)
{
    return migrateTo(connection, latestSchemaVersion());
}

Result<int> migrateTo(sqlite3 *connection, int target)
{
    auto version = schemaVersion(connection);
    if (!version)
        return version;
    if (*version > latestSchemaVersion())
        return Error{"database_too_new",
            "This vault was written by a newer WellPulse (database version " + std::to_string(*version)
                + ", this program knows " + std::to_string(latestSchemaVersion())
                + "); nothing was changed. Install the newer version to open it."};
    for (int next = *version + 1; next <= target; ++next) {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return errorOf(std::move(transaction));
        if (next == 1) {
            if (auto made = runScript(connection, "CREATE TABLE schema_version (version INTEGER PRIMARY KEY)"); !made)
                return made.error();
        }
        for (const char *script : migrations[static_cast<std::size_t>(next - 1)]) {
            if (auto run = runScript(connection, script); !run)
                return run.error();
        }
        const std::string record = "INSERT INTO schema_version VALUES (" + std::to_string(next) + ")";
        if (auto recorded = runScript(connection, record.c_str()); !recorded)
            return recorded.error();
        if (auto done = transaction->commit(); !done)
            return done.error();
    }
    return std::max(*version, target);
}

} // namespace wellpulse::storage
