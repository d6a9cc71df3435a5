#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The `kill` benchmark: the kill test of tests/system/kill with a thousand lives in place of its two hundred: a program that appends
# and syncs, ended by SIGKILL wherever it is, again and again on one device. JSON on stdout only if nothing was lost or doubled,
# here or at the office, and the log verifies.
set -euo pipefail
bin="$(dirname "$(readlink -f "$0")")"
lives=1000
before="$(date +%s%N)"
WELLPULSE_KILL_LIVES=$lives QT_QPA_PLATFORM=offscreen "$bin/kill_system_test" >&2
after="$(date +%s%N)"
seconds="$(awk -v ns="$((after - before))" 'BEGIN {printf "%.1f", ns / 1e9}')"
printf 'kill  %s lives, nothing lost, nothing doubled, in %s s\n' "$lives" "$seconds" >&2
printf '{"kill": {"lives": %s, "lost": 0, "doubled": 0, "seconds": %s}}\n' "$lives" "$seconds"
