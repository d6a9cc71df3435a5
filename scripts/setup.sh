#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what packaging/debian-packages.txt names and this machine lacks. With nothing missing it touches neither the
# network nor sudo. The mirror is always the machine's own: its address is read from apt, never written in the project.
# Then Azurite, by npm, which only tests and benchmarks of the Azure blob store need.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
list="packaging/debian-packages.txt"

. /etc/os-release 2>/dev/null || true
release="${VERSION_ID:-}"
if [ "${ID:-}" != debian ] || { [ "$release" != 12 ] && [ "$release" != 13 ]; }; then
    echo "Set-up knows Debian 12 and 13; here, install the counterparts of $list yourself (docs/install.md)."
    exit 0
fi

# Lines "NAME", "12:NAME", "backports:NAME", any of them with a least version: "NAME >= 4.5".
# -> "NAME LEAST BACKPORTS?" for this release; LEAST is "any" where any version will do.
wanted() {
    sed -e 's/#.*//' "$list" | awk -v release="$release" 'NF {
        name = $1; least = ($2 == ">=") ? $3 : "any"; backports = 0
        if (split(name, part, ":") == 2) {
            name = part[2]
            if (part[1] == "backports") backports = (release == "12")
            else if (part[1] != release) next
        }
        print name, least, backports
    }'
}

missing() { # of the wanted lines, those not installed or too old
    local name least backports version
    local installed
    installed="$(dpkg-query --show --showformat '${Package} ${db:Status-Status} ${Version}\n' 2>/dev/null |
        awk '$2 == "installed" {print $1, $3}')"
    while read -r name least backports; do
        version="$(awk -v name="$name" '$1 == name {print $2; exit}' <<<"$installed")"
        if [ -z "$version" ] || { [ "$least" != any ] && dpkg --compare-versions "$version" lt "$least"; }; then
            echo "$name $least $backports"
        fi
    done
}

asRoot() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt() { asRoot env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; }

updateIndexes() { # one sentence instead of apt's pages when no mirror answers
    local log
    log="$(mktemp)"
    apt update >"$log" 2>&1 || true
    if grep -q 'Could not get lock' "$log"; then
        rm -f "$log"
        echo "Another program of this machine is installing packages at the moment, so nothing was changed; run ./dev setup again when it has ended." >&2
        exit 1
    fi
    if ! grep -qE '^(Hit|Get):' "$log"; then
        rm -f "$log"
        echo "No package mirror of this machine answers, so nothing could be installed and nothing was changed; connect the machine and run ./dev setup again." >&2
        exit 1
    fi
    rm -f "$log"
}

targets() { apt-get indextargets --format "$1" 'Created-By: Packages' 2>/dev/null; }

addBackports() {
    local site entry signedBy=""
    if targets '$(CODENAME)|$(RELEASE)' | tr '|' '\n' | grep -qx bookworm-backports; then
        return
    fi
    # The mirror this machine takes bookworm itself from, and the key it trusts for it, if its entry names one.
    IFS='|' read -r site entry < <(targets '$(CODENAME)|$(COMPONENT)|$(SITE)|$(SOURCESENTRY)' |
        awk -F'|' '$1 == "bookworm" && $2 == "main" {print $3 "|" $4; exit}') || true
    if [ -z "${site:-}" ]; then
        echo "apt on this machine names no mirror for bookworm, so bookworm-backports cannot be added; check /etc/apt/sources.list and run ./dev setup again." >&2
        exit 1
    fi
    entry="${entry%:*}"
    [ ! -r "$entry" ] || signedBy="$(sed -nE 's/.*[Ss]igned-[Bb]y *[:=] *([^] ]+).*/\1/p' "$entry" | head -n 1)"
    echo "Adding the suite bookworm-backports from this machine's mirror"
    {
        echo "# Written by WellPulse Field's ./dev setup"
        echo "Types: deb"
        echo "URIs: $site"
        echo "Suites: bookworm-backports"
        echo "Components: main"
        [ -z "$signedBy" ] || echo "Signed-By: $signedBy"
    } | asRoot tee /etc/apt/sources.list.d/wellpulse-backports.sources >/dev/null
    updateIndexes
}

azurite() { scripts/azurite.sh || echo "Without Azurite the tests and benchmarks of the Azure blob store fail; all else is ready."; }
lackingNpm() { command -v npm >/dev/null || echo "npm any 0"; } # from wherever: some machines have a newer one than Debian's
lacking="$(wanted | missing; lackingNpm)"
if [ -z "$lacking" ]; then
    azurite
    echo "Set-up: every package is installed"
    exit 0
fi
names="$(awk '{print $1}' <<<"$lacking" | paste -sd ' ')"
echo "Set-up: $(wc -w <<<"$names") packages are missing or too old: $names"
if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    echo "Only root can install them, and this machine has no sudo: run ./dev setup once as root." >&2
    exit 1
fi
plain="$(awk '!$3 {print $1}' <<<"$lacking")"
fromBackports="$(awk '$3 {print $1}' <<<"$lacking")"
echo "Asking this machine's package mirror"
updateIndexes
[ -z "$fromBackports" ] || addBackports
# Unquoted on purpose: one word a package.
if { [ -z "$plain" ] || apt install -y --no-install-recommends $plain; } &&
    { [ -z "$fromBackports" ] || apt install -y --no-install-recommends -t bookworm-backports $fromBackports; }; then
    lacking="$(wanted | missing)"
    [ -z "$lacking" ] || { echo "Still missing or too old after the installation: $(awk '{print $1}' <<<"$lacking" | paste -sd ' '). This machine's mirror does not offer them." >&2; exit 1; }
    azurite
    echo "Set-up: done"
else
    echo "apt could not install the packages (its reason is above). Nothing was built; put it right and run ./dev setup again." >&2
    exit 1
fi
