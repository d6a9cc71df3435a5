// SPDX-License-Identifier: GPL-3.0-or-later
// The schema for a device that takes another identity, and for an office that begins another feed (decisions 019, 020).
#pragma once

namespace wellpulse::storage {

// What was said once may lie in the log under the seals of several devices: one that took another identity says again what the
// office had not taken, and what a copied database recorded has its twin's place in the chain.
inline constexpr const char *identities = R"sql(
DROP INDEX event_log_id;
DROP INDEX event_log_author;
CREATE UNIQUE INDEX event_log_id ON event_log (id, author);
CREATE INDEX event_log_author ON event_log (author, device_seq);
DROP TRIGGER event_log_keeps_place;
CREATE TRIGGER event_log_keeps_place BEFORE INSERT ON event_log
WHEN NEW.seq <= (SELECT max(seq) FROM event_log)
    OR EXISTS (SELECT 1 FROM event_log WHERE id = NEW.id AND author = NEW.author)
BEGIN SELECT RAISE(ABORT, 'event_log is append-only'); END;

-- Who this device is (the last one) and was before. The keys are in the keychain.
CREATE TABLE identity (number INTEGER PRIMARY KEY, device TEXT NOT NULL UNIQUE, taken_at INTEGER NOT NULL);
INSERT INTO identity (device, taken_at) SELECT device, 0 FROM author WHERE own = 1 GROUP BY device ORDER BY min(ref);

-- An event that another row of the same id stands for. It counts no more, and stays where it is. Delivery, like the outbox.
CREATE TABLE laid_aside (
    event INTEGER PRIMARY KEY REFERENCES event_log,
    stand_in INTEGER NOT NULL REFERENCES event_log
);
CREATE INDEX laid_aside_stand_in ON laid_aside (stand_in);
-- Events under an identity of this device that came with the feed: of a copy of this database, or newer than the backup
-- that this database comes from.
CREATE TABLE recorded_elsewhere (event INTEGER PRIMARY KEY REFERENCES event_log);
)sql";

// Feeds that the office has given up are kept. The next one is collected beside the present one and takes its place in one
// transaction, so that no screen ever shows half of it.
inline constexpr const char *epochs = R"sql(
CREATE TABLE former_epoch (
    number INTEGER PRIMARY KEY,
    epoch TEXT NOT NULL,
    base_seq INTEGER NOT NULL, base_hash BLOB NOT NULL,
    seq INTEGER NOT NULL, feed_hash BLOB NOT NULL,
    ended_at INTEGER NOT NULL
);
CREATE TABLE former_feed (
    epoch INTEGER NOT NULL REFERENCES former_epoch,
    seq INTEGER NOT NULL,
    event INTEGER NOT NULL REFERENCES event_log,
    disposition INTEGER NOT NULL, revision INTEGER NOT NULL, deleted INTEGER NOT NULL, effect TEXT,
    PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
CREATE TABLE next_epoch (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    epoch TEXT NOT NULL, seq INTEGER NOT NULL, feed_hash BLOB NOT NULL,
    durable_seq INTEGER NOT NULL
);
CREATE TABLE next_feed (
    seq INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES event_log,
    disposition INTEGER NOT NULL, revision INTEGER NOT NULL, deleted INTEGER NOT NULL, effect TEXT
);
-- The feed is append-only but for its end, when all of it is in former_feed.
DROP TRIGGER feed_keeps_rows;
CREATE TRIGGER feed_keeps_rows BEFORE DELETE ON feed
WHEN NOT EXISTS (SELECT 1 FROM former_epoch AS e JOIN former_feed AS f ON f.epoch = e.number
    WHERE e.number = (SELECT max(number) FROM former_epoch) AND e.epoch = (SELECT epoch FROM sync_state)
    AND f.seq = OLD.seq AND f.event = OLD.event)
BEGIN SELECT RAISE(ABORT, 'feed is append-only'); END;
)sql";

// The next feed's conflicts wait with it. A feed that is half collected is collected anew: its conflicts were not kept apart.
inline constexpr const char *nextConflicts = R"sql(
CREATE TABLE next_conflict (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event BLOB NOT NULL,
    aggregate INTEGER NOT NULL REFERENCES aggregate,
    resolution INTEGER NOT NULL,
    reason TEXT NOT NULL,
    fields TEXT NOT NULL, existing_data TEXT NOT NULL, incoming_data TEXT NOT NULL,
    reported_at INTEGER NOT NULL
);
DELETE FROM next_feed;
DELETE FROM next_epoch;
)sql";

} // namespace wellpulse::storage
