#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: demo.sh BIN_DIR WORK_DIR
# The main job from end to end, without a display: an office on a private PostgreSQL; the desktop application under Xvfb,
# set up and used by keys; seven days entered while the office is away; the office comes back and the application sends
# them by itself; the seven rows in PostgreSQL and on a second device; one view hash on all three. Ends with an error at
# the first thing that is not as it should be.
set -euo pipefail
bin="$(readlink -f "$1")"
mkdir -p "$2"
work="$(readlink -f "$2")"
here="$(dirname "$(readlink -f "$0")")"
screenshots="$work/screenshots"
fieldLog="$work/field.log"
# shellcheck source=tests/system/demo/window.sh
. "$here/window.sh"

server="" display="" application=""
cleanUp() {
    local child
    for child in "$application" "$server" "$display"; do
        [ -z "$child" ] || { kill -TERM "$child" 2>/dev/null && wait "$child" 2>/dev/null; } || true
    done
}
trap cleanUp EXIT
trap 'exit 130' INT TERM

number=0
step() {
    number=$((number + 1))
    printf '\n%d. %s\n' "$number" "$1"
}
check() { # WHAT WANTED GOT
    [ "$2" = "$3" ] || {
        echo "$1: expected $2, got $3" >&2
        exit 1
    }
    echo "    $1: $3"
}

checkRows() { # ROWS
    diff <(printf '%s' "$expected") <(printf '%s\n' "$1") || {
        echo "These are not the rows that were typed (< typed, > found)." >&2
        exit 1
    }
    echo "    all seven are as typed"
}

startOffice() { # PORT
    : >"$work/server.log"
    "$bin/wellpulse-server" dev --data "$work/office" --port "$1" >"$work/server.log" 2>&1 &
    server=$!
    url=""
    while [ -z "$url" ]; do
        kill -0 "$server" 2>/dev/null || {
            server=""
            tail -n 5 "$work/server.log" >&2
            return 1
        }
        url="$(sed -n 's/.*listening on \(http[^ ]*\).*/\1/p' "$work/server.log" | head -n 1)"
        sleep 0.05
    done
    echo "    the office listens on $url"
}
stopOffice() {
    kill -TERM "$server"
    wait "$server" || true
    server=""
}

device() { # VAULT COMMAND…
    local vault="$1"
    shift
    "$bin/wellpulse" --vault "$work/$vault" --passphrase-file "$work/passphrase" --insecure-file-keychain --json "$@"
}

elsewhere="$(readlink "$work/office/cluster" || true)" # where PostgreSQL's user may not enter the folder
[[ "$elsewhere" != /var/tmp/wellpulse-cluster-* ]] || rm -rf "$elsewhere"
rm -rf "${work:?}/office" "$work/laptop" "$work/laptop.keychain.json" "$work/second" "$work/second.keychain.json" "$screenshots"
mkdir -p "$screenshots"
umask 077
printf 'demo-passphrase\n' >"$work/passphrase"
printf 'wellpulse-demo\n' >"$work/password"
export XDG_RUNTIME_DIR="$work/runtime"
mkdir -p "$XDG_RUNTIME_DIR"

step "The office starts on a PostgreSQL of its own"
startOffice 0
port="${url##*:}"

step "The desktop application opens for the first time"
openDisplay 1024x768
openWindow "$bin/wellpulse-field" --vault "$work/laptop" --server "$url" --insecure-file-keychain --language en_US --settings "$work/settings.ini"
awaitTitle '^Set-up'
screenshot 01-set-up

step "The pumper sets the laptop up: company, email, password, a new passphrase twice"
for line in acme demo@acme.test wellpulse-demo demo-passphrase demo-passphrase; do
    typed "$line"
    keys Return
done
awaitTitle '^My wells - Office has everything'
screenshot 02-home

step "The office is away"
stopOffice

step "Seven days of production for Acme Well #1, typed while offline"
keys Return # the quick action has the cursor
awaitTitle '^Enter production'
expected=""
for back in 6 5 4 3 2 1 0; do
    day="$(date -d "-$back day" +%m/%d/%Y)"
    oil="$((43 - back)).5" gas="$((180 + back))" water="1$back.25"
    keys alt+d Home
    typed "$day"
    keys Return
    typed "$oil"
    keys Return
    typed "$gas"
    keys Return
    typed "$water"
    if [ "$back" = 3 ]; then
        screenshot 03-entry
        keys Return
        typed "Greased the stuffing box"
    fi
    keys ctrl+s
    awaitTitle "(Waiting to send \($((7 - back))\)|Offline - $((7 - back)) waiting)"
    iso="$(date -d "-$back day" +%Y-%m-%d)"
    expected+="$iso|$oil""0|$gas.00|$water"$'\n'
done
awaitTitle 'Offline - 7 waiting'
screenshot 04-offline-7-waiting
check "entries in the queue of the vault" 7 "$(device laptop queue | jq .pending)"

step "What waits, item by item"
keys alt+h # home
awaitTitle '^My wells'
screenshot 05-home-offline
keys F6 # what waits to be sent
awaitTitle '^Waiting to send'
screenshot 06-queue

step "The office is back; the application notices by itself"
startOffice "$port"
awaitTitle 'Office has everything'
screenshot 07-office-has-everything
check "entries in the queue of the vault" 0 "$(device laptop queue | jq .pending)"

step "The seven rows in PostgreSQL"
conninfo="$("$bin/wellpulse-server" tenant conninfo acme --data "$work/office")"
psql "$conninfo" -c "SELECT w.name, p.production_date, p.oil_volume, p.gas_volume, p.water_volume, p.notes
    FROM production_data p JOIN well w ON w.id = p.well_id ORDER BY 2"
rows="$(psql "$conninfo" -At -c "SELECT p.production_date, p.oil_volume, p.gas_volume, p.water_volume
    FROM production_data p JOIN well w ON w.id = p.well_id WHERE w.name = 'Acme Well #1' AND p.deleted_at IS NULL ORDER BY 1")"
checkRows "$rows"

step "The seven rows on a second device"
device second init --server "$url" --tenant acme --email second@acme.test --password-file "$work/password" |
    jq -r '"    enrolled as device \(.deviceId)"'
device second sync >/dev/null
device second production list | jq -r '.rows[] | "    \(.productionDate)  oil \(.oilVolume)  gas \(.gasVolume)  water \(.waterVolume)"'
rows="$(device second production list | jq -r '.rows | sort_by(.productionDate) | .[] |
    "\(.productionDate)|\(.oilVolume)|\(.gasVolume)|\(.waterVolume)"')"
checkRows "$rows"

step "One view hash on both devices and the office"
token="$(jq -n '{tenant: "acme", email: "demo@acme.test", password: "wellpulse-demo"}' |
    curl -sf -H 'Content-Type: application/json' -d @- "$url/auth/login" | jq -r .accessToken)"
office="$(curl -sf -H "Authorization: Bearer $token" "$url/sync/state-hash" | jq -r .stateHash)"
check "first device" "$office" "$(device laptop verify | jq -r 'select(.ok) | .viewHash')"
check "second device" "$office" "$(device second verify | jq -r 'select(.ok) | .viewHash')"
echo "    office: $office"

printf '\nAll of it is as it should be. Screenshots are in %s\n' "$screenshots"
