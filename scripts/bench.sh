#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: bench.sh [NAME…] [--json FILE]; called by ./dev bench after the build.
# A benchmark NAME is the program build/release/bin/NAME_bench; its last line on stdout is {"name": {"metric": number}}.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
bin="build/release/bin"
names=()
json=""
while [ $# -gt 0 ]; do
    case "$1" in
        --json)
            [ $# -ge 2 ] || { echo "--json needs a file name." >&2; exit 2; }
            json="$2"
            shift ;;
        --json=*) json="${1#--json=}" ;;
        -*)
            echo "Unknown option $1; see ./dev bench --help." >&2
            exit 2 ;;
        *) names+=("$1") ;;
    esac
    shift
done
if [ ${#names[@]} -eq 0 ]; then
    for program in "$bin"/*_bench; do
        [ ! -x "$program" ] || names+=("$(basename "$program" _bench)")
    done
fi
known() { (cd "$bin" && ls -- *_bench 2>/dev/null | sed 's/_bench$//' | paste -sd ' '); }
for name in "${names[@]}"; do
    [ -x "$bin/${name}_bench" ] || { echo "There is no benchmark $name; there are: $(known)." >&2; exit 2; }
done

results="$(mktemp)"
output="$(mktemp)"
trap 'rm -f "$results" "$output"' EXIT
failed=0
for name in "${names[@]}"; do
    echo "== Benchmark $name"
    if "$bin/${name}_bench" | tee "$output" && tail -n 1 "$output" | jq -e 'type == "object"' >/dev/null 2>&1; then
        tail -n 1 "$output" >>"$results"
    else
        echo "Benchmark $name gave no result." >&2
        failed=1
    fi
done
if [ -n "$json" ]; then
    jq -s 'reduce .[] as $one ({}; . * $one)' "$results" >"$json"
    echo "Written: $json"
fi
exit "$failed"
