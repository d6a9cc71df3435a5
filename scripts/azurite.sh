#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: azurite.sh           installs Azurite (tests/azurite) for this user, if it is not there
#        azurite.sh --where   prints its folder
# One copy for all checkouts, by the lock file's content. Only tests and benchmarks of the Azure blob store want it.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../tests/azurite"
lock="$(sha256sum package-lock.json | cut -c1-16)"
folder="${XDG_CACHE_HOME:-$HOME/.cache}/wellpulse/azurite-$lock"
if [ "${1:-}" = --where ]; then
    echo "$folder"
    exit 0
fi
if [ -e "$folder/node_modules/azurite/dist/src/blob/main.js" ]; then
    exit 0
fi
echo "Installing Azurite with npm"
# Node.js brings its own list of authorities; where the machine trusts another one as well, so does this.
roots=/etc/ssl/certs/ca-certificates.crt
[ -n "${NODE_EXTRA_CA_CERTS:-}" ] || [ ! -e "$roots" ] || export NODE_EXTRA_CA_CERTS="$roots"
mkdir -p "$(dirname "$folder")"
unfinished="$(mktemp -d "$folder.XXXXXX")"
trap 'rm -rf "$unfinished"' EXIT
cp package.json package-lock.json .npmrc "$unfinished/"
if ! (cd "$unfinished" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error); then
    echo "npm could not install Azurite (its reason is above); connect the machine to its registry and run ./dev setup again." >&2
    exit 1
fi
mv -T "$unfinished" "$folder" 2>/dev/null || [ -e "$folder/node_modules/azurite" ] # another checkout was faster
