#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: fuzz.sh [--smoke] NAME SECONDS
# Runs build/fuzz/bin/NAME_fuzz on the seeds of tests/fuzz/corpus/NAME for SECONDS. What it learns stays in build/fuzz/corpus; with
# --smoke it starts from the seeds alone and with the same numbers, so that what it finds it finds again.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
smoke=0
[ "${1:-}" != --smoke ] || { smoke=1; shift; }
name="$1"
seconds="$2"
program="build/fuzz/bin/${name}_fuzz"
[ -x "$program" ] || { echo "$program is not there; ./dev build fuzz builds it." >&2; exit 1; }
found="build/fuzz/found"
learnt="build/fuzz/corpus/$name"
seed=()
if [ "$smoke" -eq 1 ]; then
    learnt="$(mktemp -d)"
    trap 'rm -rf "$learnt"' EXIT
    seed=(-seed=1)
fi
mkdir -p "$found" "$learnt"
words=()
[ "$name" = csv_import ] || words=(-dict=tests/fuzz/json.dict)
if ! "$program" "${seed[@]}" "${words[@]}" -max_total_time="$seconds" -max_len=8192 -timeout=120 -print_final_stats=1 \
    -artifact_prefix="$found/$name-" "$learnt" "tests/fuzz/corpus/$name"; then
    echo "$name broke; the input is the file named above, in $found. Put it into tests/fuzz/corpus/$name once the program takes it." >&2
    exit 1
fi
