// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/postgres_schema.h"

#include <array>

namespace wellpulse::server {

namespace {

// Columns of fixed length first: less padding. No foreign keys on the hot path: only this program writes here, and every
// row it writes comes from a row it has read in the same transaction.
constexpr const char *firstVersion = R"sql(
CREATE TABLE feed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    next bigint NOT NULL DEFAULT 1,
    epoch text NOT NULL,
    hash bytea NOT NULL
);
COMMENT ON TABLE feed IS 'The tenant''s counter of feed numbers and the hash chain''s last link; locked by every writer.';
INSERT INTO feed (epoch, hash) VALUES (gen_random_uuid()::text, decode(repeat('00', 32), 'hex'));

CREATE TABLE tenant_setting (name text PRIMARY KEY, value text NOT NULL);

CREATE TABLE device (
    next_device_seq bigint NOT NULL DEFAULT 1,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    ref int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state smallint NOT NULL DEFAULT 1,
    device_id text NOT NULL UNIQUE,
    user_id text NOT NULL,
    name text NOT NULL,
    platform text NOT NULL,
    install_nonce text NOT NULL,
    device_key bytea NOT NULL,
    last_hash bytea NOT NULL,
    UNIQUE (user_id, install_nonce)
);
COMMENT ON COLUMN device.state IS '1 active, 2 suspended, 3 revoked';

CREATE TABLE event (
    device_seq bigint NOT NULL,
    feed_seq bigint UNIQUE,
    revision bigint NOT NULL,
    received_at timestamptz NOT NULL,
    device int NOT NULL,
    disposition smallint NOT NULL,
    aggregate_type smallint NOT NULL,
    deleted boolean NOT NULL,
    id uuid PRIMARY KEY,
    aggregate_id uuid NOT NULL,
    waits_for uuid,
    hash bytea NOT NULL,
    feed_hash bytea,
    effect text,
    code text,
    message text,
    conflict text,
    body text NOT NULL,
    UNIQUE (device, device_seq)
);
COMMENT ON COLUMN event.disposition IS '1 applied, 2 merged, 3 unchanged, 4 superseded, 5 conflict, 6 rejected, 7 parked';
COMMENT ON COLUMN event.effect IS 'The fields that changed; null where they are those that the event names.';
CREATE INDEX event_unmade ON event (aggregate_id) WHERE disposition >= 6;
CREATE INDEX event_waiting ON event (waits_for) WHERE disposition = 7;

CREATE TABLE event_copy (
    device_seq bigint NOT NULL,
    received_at timestamptz NOT NULL,
    device int NOT NULL,
    id uuid NOT NULL,
    hash bytea NOT NULL,
    code text,
    message text,
    body text NOT NULL,
    PRIMARY KEY (device, device_seq)
);
CREATE INDEX event_copy_id ON event_copy (id);
COMMENT ON TABLE event_copy IS 'Events that came again under another device (a fork), or with an id that was taken.';

CREATE TABLE aggregate (
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    production_date date,
    type smallint NOT NULL,
    deleted boolean NOT NULL,
    id uuid NOT NULL,
    well_id uuid,
    created_by text NOT NULL,
    fields text NOT NULL,
    writes text NOT NULL,
    PRIMARY KEY (id, type)
);
COMMENT ON COLUMN aggregate.type IS '1 well, 2 production, 3 equipment, 4 maintenance, 5 photo';
CREATE INDEX aggregate_well_date ON aggregate (well_id, production_date) WHERE type = 2;
CREATE INDEX aggregate_by_type ON aggregate (type, id) WHERE type <> 2;

CREATE TABLE conflict (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL,
    aggregate_type smallint NOT NULL,
    aggregate_id uuid NOT NULL,
    open boolean NOT NULL,
    report text NOT NULL
);
CREATE INDEX conflict_open ON conflict (id) WHERE open;

CREATE TABLE idempotency (
    answered_at timestamptz NOT NULL,
    device_id text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    answer text NOT NULL,
    PRIMARY KEY (device_id, key)
);
ALTER TABLE idempotency ALTER COLUMN answer SET STORAGE EXTERNAL;
CREATE INDEX idempotency_age ON idempotency (answered_at);

-- Fields are kept as the text whose hash everybody agrees on. For people, as JSON; null for the odd text that PostgreSQL's
-- jsonb cannot hold (U+0000).
CREATE FUNCTION readable_json(fields text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN fields::jsonb;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END $$;

CREATE VIEW well AS
SELECT a.id, f->>'name' AS name, f->>'api' AS api, (f->>'latitude')::numeric AS latitude,
    (f->>'longitude')::numeric AS longitude, (f->>'routeOrder')::int AS route_order, a.revision, a.created_at, a.updated_at
FROM aggregate a, LATERAL readable_json(a.fields) AS f
WHERE a.type = 1 AND NOT a.deleted;

CREATE VIEW production_data AS
SELECT a.id, a.well_id, a.production_date, (f->>'oilVolume')::numeric(10,2) AS oil_volume,
    (f->>'gasVolume')::numeric(10,2) AS gas_volume, (f->>'waterVolume')::numeric(10,2) AS water_volume,
    f->>'entryMethod' AS entry_method, f->>'notes' AS notes, a.created_by, a.created_at, a.updated_at,
    CASE WHEN a.deleted THEN a.updated_at END AS deleted_at, a.revision
FROM aggregate a, LATERAL readable_json(a.fields) AS f
WHERE a.type = 2;
)sql";

constexpr const char *versionOfData = R"sql(
ALTER TABLE feed ADD COLUMN version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN feed.version IS 'One more with every transaction that decides, and with whatever decisions depend on.';
)sql";

// core::comparableSerial, in SQL: without blanks, letters A-Z upper case. A serial that two had before this was decided
// here stays with the older one.
constexpr const char *photosAndSerials = R"sql(
CREATE TABLE photo_blob (
    size bigint NOT NULL,
    requested_at timestamptz NOT NULL,
    verified_at timestamptz,
    photo uuid PRIMARY KEY,
    equipment uuid NOT NULL,
    sha256 bytea NOT NULL,
    mime text NOT NULL,
    blob_name text NOT NULL UNIQUE,
    requested_by text NOT NULL
);
COMMENT ON TABLE photo_blob IS 'Where a photo''s bytes are, and since when the office knows that they are the right ones.';

CREATE TABLE equipment_serial (serial text PRIMARY KEY, equipment uuid NOT NULL);
CREATE INDEX equipment_serial_equipment ON equipment_serial (equipment);
COMMENT ON TABLE equipment_serial IS 'Which live equipment has a serial number; the number in comparable form.';
INSERT INTO equipment_serial (serial, equipment)
SELECT DISTINCT ON (s.serial) s.serial, s.id
FROM (SELECT a.id, a.created_at, translate(readable_json(a.fields)->>'serialNumber',
        'abcdefghijklmnopqrstuvwxyz ' || chr(9), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') AS serial
    FROM aggregate a WHERE a.type = 3 AND NOT a.deleted) AS s
WHERE s.serial <> '' ORDER BY s.serial, s.created_at, s.id;

CREATE INDEX aggregate_of_equipment ON aggregate ((readable_json(fields)->>'equipmentId')) WHERE type = 4;
CREATE INDEX aggregate_of_maintenance ON aggregate ((readable_json(fields)->>'maintenanceId')) WHERE type = 5;

CREATE VIEW equipment AS
SELECT a.id, a.well_id, f->>'equipmentType' AS equipment_type, f->>'serialNumber' AS serial_number,
    f->>'manufacturer' AS manufacturer, f->>'model' AS model, (f->>'installationDate')::date AS installation_date,
    coalesce(f->>'status', 'OPERATIONAL') AS status, a.created_at, a.updated_at,
    CASE WHEN a.deleted THEN a.updated_at END AS deleted_at, a.revision
FROM aggregate a, LATERAL readable_json(a.fields) AS f
WHERE a.type = 3;

CREATE VIEW equipment_maintenance AS
SELECT a.id, (f->>'equipmentId')::uuid AS equipment_id, (f->>'maintenanceDate')::date AS maintenance_date,
    f->>'maintenanceType' AS maintenance_type, f->>'description' AS description, f->>'technician' AS technician,
    (f->>'cost')::numeric(10,2) AS cost, (f->>'nextMaintenanceDate')::date AS next_maintenance_date,
    ARRAY(SELECT b.blob_name FROM aggregate p JOIN photo_blob b ON b.photo = p.id
        WHERE p.type = 5 AND NOT p.deleted AND readable_json(p.fields)->>'maintenanceId' = a.id::text
        AND b.verified_at IS NOT NULL ORDER BY p.id) AS photo_urls,
    a.created_by, a.created_at, a.revision
FROM aggregate a, LATERAL readable_json(a.fields) AS f
WHERE a.type = 4 AND NOT a.deleted;
)sql";

constexpr std::array<postgres::Migration, 3> migrations{{{1, firstVersion}, {2, versionOfData}, {3, photosAndSerials}}};

} // namespace

std::span<const postgres::Migration> tenantMigrations()
{
    return migrations;
}

} // namespace wellpulse::server
