#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The `sync_100_events_50_photos` benchmark (cli.md): `wellpulse sync` from its start to its end with 100 entries and 50 photos
# waiting (75 MB and more), against `wellpulse-server dev` on loopback, both ends waiting for their disks. A table on stderr,
# JSON on stdout.
set -euo pipefail
bin="$(dirname "$(readlink -f "$0")")"
folder="$(mktemp -d)"
chmod 711 "$folder"
trap 'kill "$office" 2>/dev/null && wait "$office"; rm -rf "$folder"' EXIT
"$bin/wellpulse-server" dev --data "$folder/office" --port 0 --rate-limit 0 >"$folder/out" 2>/dev/null &
office=$!
until grep -q listening "$folder/out"; do kill -0 "$office" && sleep 0.1; done
url="$(sed 's/listening on //' "$folder/out")"
echo bench-passphrase >"$folder/passphrase"
echo wellpulse-demo >"$folder/password"
device() { "$bin/wellpulse" --vault "$folder/vault" --passphrase-file "$folder/passphrase" --insecure-file-keychain --json "$@"; }
device init --server "$url" --tenant acme --email demo@acme.test --password-file "$folder/password" >/dev/null
well="$(device wells list | jq -r '.wells[0].id')"
jack="$(device equipment add --well "$well" --equipment-type PUMP_JACK | jq -r .aggregateId)"
device sync >/dev/null
echo "well,date,oil" >"$folder/days.csv"
for day in $(seq 1 50); do
    echo "$well,$(date -u -d "$day days ago" +%F),42.5" >>"$folder/days.csv"
done
device import "$folder/days.csv" --map well=well,date=date,oil=oil >/dev/null
today="$(date -u -d yesterday +%F)"
for photo in $(seq 1 50); do
    work="$(device maintenance add --equipment "$jack" --maintenance-date "$today" --description "work $photo" | jq -r .aggregateId)"
    convert -seed "$photo" -size 2048x1152 xc:gray +noise Random -quality 90 "$folder/camera.jpg"
    device photo attach --maintenance "$work" "$folder/camera.jpg" >/dev/null
done
bytes="$(device queue | jq .bytes)"
before="$(date +%s%N)"
result="$(device sync)"
after="$(date +%s%N)"
jq -e '.photos == 50 and .remaining == 0 and .pushed == 150' <<<"$result" >/dev/null || { echo "not all was sent: $result" >&2; exit 1; }
seconds="$(awk -v ns="$((after - before))" 'BEGIN {printf "%.3f", ns / 1e9}')"
printf 'sync_100_events_50_photos  %s s for %s bytes\n' "$seconds" "$bytes" >&2
printf '{"sync_100_events_50_photos": {"seconds": %s, "bytes": %s}}\n' "$seconds" "$bytes"
