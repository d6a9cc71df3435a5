#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: jobs.sh; prints how many compilers or tests to run at a time: as many as there are processors, fewer where the
# container allows less (nproc does not see its quota) or where the memory would not hold that many compilers.
set -euo pipefail
compilerKiB=$((1024 * 1024)) # all of our sources but one take less

least() { sort -n | head -n 1; }
number() { grep -E '^[0-9]+$' || true; }
read_() { cat "$1" 2>/dev/null || true; }

processors() {
    local quota period
    nproc
    read -r quota period < <(read_ /sys/fs/cgroup/cpu.max) || true
    if [ -z "${quota:-}" ]; then
        quota="$(read_ /sys/fs/cgroup/cpu/cpu.cfs_quota_us)"
        period="$(read_ /sys/fs/cgroup/cpu/cpu.cfs_period_us)"
    fi
    [[ "${quota:-}" =~ ^[0-9]+$ && "${period:-}" =~ ^[1-9][0-9]*$ ]] || return 0
    echo $(((quota + period - 1) / period))
}

memoryKiB() {
    local bytes
    awk '$1 == "MemAvailable:" {print $2}' /proc/meminfo
    for bytes in $(read_ /sys/fs/cgroup/memory.max | number) $(read_ /sys/fs/cgroup/memory/memory.limit_in_bytes | number); do
        echo $((bytes / 1024))
    done
}

{
    processors
    memoryKiB | awk -v each="$compilerKiB" '{print int($1 / each)}'
} | least | awk '{print $1 < 1 ? 1 : $1}'
