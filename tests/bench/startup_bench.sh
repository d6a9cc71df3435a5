#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The `startup` benchmark (cli.md): wellpulse-field from exec to the first painted home screen on a vault of 100,000 events,
# under a display server without a screen (Xvfb). Time spent waiting for the key derivation is taken off. The median
# of the runs; beside it a bare Qt Widgets window in the same runs. A table on stderr, JSON on stdout.
# usage: startup_bench [RUNS], beside the programs it starts
set -euo pipefail
bin="$(dirname "$(readlink -f "$0")")"
runs="${1:-15}"
work="$(mktemp -d)"
started=()
finish() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait || true
    rm -rf "$work"
}
trap finish EXIT

"$bin/wellpulse-server" dev --data "$work/office" --port 0 >"$work/office.out" 2>"$work/office.err" &
started+=($!)
until grep -q 'listening on' "$work/office.out"; do
    kill -0 "${started[0]}" 2>/dev/null || { cat "$work/office.err" >&2; exit 1; }
    sleep 0.1
done
url="$(sed -n 's/^listening on //p' "$work/office.out")"
echo wellpulse-demo >"$work/password"
echo "bench passphrase" >"$work/passphrase"
device=("$bin/wellpulse" --vault "$work/vault" --passphrase-file "$work/passphrase" --insecure-file-keychain)
"${device[@]}" init --server "$url" --tenant acme --email demo@acme.test --password-file "$work/password" >&2
kill "${started[0]}" && wait "${started[0]}" || true
started=()

# 5 wells, 20,000 days each, up to 2026-01-01.
awk 'BEGIN {
    print "well,date,oil,gas,water"
    for (day = 0; day < 20000; ++day) {
        date = strftime("%Y-%m-%d", 1767268800 - day * 86400, 1)
        for (well = 1; well <= 5; ++well)
            printf "Acme Well #%d,%s,%.2f,%.2f,%.2f\n", well, date, 40 + (day * 7 + well) % 13 / 4, 120 + day % 9, 8 + day % 5
    }
}' >"$work/days.csv"
"${device[@]}" import "$work/days.csv" --map well=well,date=date,oil=oil,gas=gas,water=water >&2
"${device[@]}" stats >&2

exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x1024x24 >"$work/xvfb.log" 2>&1 &
started+=($!)
exec 3>&-
until [ -s "$work/display" ]; do sleep 0.1; done
export DISPLAY=":$(tr -d '\n' <"$work/display")"

measure() { # NAME PROGRAM ARGUMENTS…: its traces are NAME1.json …
    local name="$1" application run
    shift
    for run in $(seq "$runs"); do
        "$@" --trace-startup "$work/$name$run.json" >/dev/null 2>&1 &
        application=$!
        until [ -s "$work/$name$run.json" ]; do
            kill -0 "$application" 2>/dev/null || { echo "startup_bench: $1 ended early" >&2; exit 1; }
            sleep 0.05
        done
        kill "$application" 2>/dev/null || true
        wait "$application" 2>/dev/null || true
    done
}
measure bare "$bin/bare_window"
measure run "$bin/wellpulse-field" --vault "$work/vault" --settings "$work/settings.ini" \
    --passphrase-file "$work/passphrase" --insecure-file-keychain
jq -n -c --slurpfile bare <(cat "$work"/bare*.json) --slurpfile run <(cat "$work"/run*.json) '
    def median(member): map(member) | sort | .[length / 2 | floor];
    {startup: {ms: ($run | median(.ms)), resident_mb: ($run | median(.residentMb)), total_ms: ($run | median(.totalMs)),
        waited_for_key_ms: ($run | median(.waitedForKeyMs)), raw_window_ms: ($bare | median(.ms)),
        raw_window_resident_mb: ($bare | median(.residentMb))}}' \
    | tee /dev/stderr
