// SPDX-License-Identifier: GPL-3.0-or-later
// The schema for entries that leave the log for sealed files beside it (decision 026).
#pragma once

namespace wellpulse::storage {

inline constexpr const char *archive = R"sql(
-- A sealed file holds a stretch of the feed with its events and all that was known of them.
CREATE TABLE archive_segment (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,    -- of the file in the folder archive
    key BLOB NOT NULL,            -- of that file alone
    sha256 BLOB NOT NULL, bytes INTEGER NOT NULL,
    epoch TEXT NOT NULL,
    feed_from INTEGER NOT NULL, hash_before BLOB NOT NULL, -- where the feed stands before its first entry …
    feed_to INTEGER NOT NULL, hash_after BLOB NOT NULL,    -- … and after its last
    events INTEGER NOT NULL,
    recorded INTEGER NOT NULL, photos INTEGER NOT NULL,    -- what the receipts count of it
    written_at INTEGER NOT NULL
);
-- Entries on their way between log and archive: within a transaction alone, and empty otherwise.
CREATE TABLE in_passage (event INTEGER PRIMARY KEY);
-- How far an author's chain lies in the archive.
ALTER TABLE author ADD COLUMN archived_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE author ADD COLUMN archived_hash BLOB;
ALTER TABLE author ADD COLUMN archived_hlc INTEGER NOT NULL DEFAULT 0;

-- What refers to an event is asked for at each that leaves.
CREATE INDEX conflict_resolved ON conflict (resolved_by);
CREATE INDEX set_aside_resent ON set_aside (resent_as);
CREATE INDEX former_feed_event ON former_feed (event);

-- A database put back from before its device took another identity says what waited again at another place of that chain.
DROP INDEX event_log_id;
CREATE UNIQUE INDEX event_log_id ON event_log (id, author, device_seq);

DROP TRIGGER event_log_keeps_rows;
CREATE TRIGGER event_log_keeps_rows BEFORE DELETE ON event_log
WHEN NOT EXISTS (SELECT 1 FROM in_passage WHERE event = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;
DROP TRIGGER event_log_keeps_place;
CREATE TRIGGER event_log_keeps_place BEFORE INSERT ON event_log
WHEN (NEW.seq <= (SELECT max(seq) FROM event_log)
    OR EXISTS (SELECT 1 FROM event_log WHERE id = NEW.id AND author = NEW.author AND device_seq = NEW.device_seq))
    AND NOT EXISTS (SELECT 1 FROM in_passage WHERE event = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;
DROP TRIGGER feed_keeps_rows;
CREATE TRIGGER feed_keeps_rows BEFORE DELETE ON feed
WHEN NOT EXISTS (SELECT 1 FROM former_epoch AS e JOIN former_feed AS f ON f.epoch = e.number
    WHERE e.number = (SELECT max(number) FROM former_epoch) AND e.epoch = (SELECT epoch FROM sync_state)
    AND f.seq = OLD.seq AND f.event = OLD.event)
    AND NOT EXISTS (SELECT 1 FROM in_passage WHERE event = OLD.event)
BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;
DROP TRIGGER feed_keeps_place;
CREATE TRIGGER feed_keeps_place BEFORE INSERT ON feed
WHEN NEW.seq <= (SELECT max(seq) FROM feed) AND NOT EXISTS (SELECT 1 FROM in_passage WHERE event = NEW.event)
BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;
)sql";

} // namespace wellpulse::storage
