#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: run.sh; called by ./dev run after the build. A server on a private PostgreSQL and the desktop application on its
# demo wells, both in build/run; the server ends with the window. The device secret lies in a file there, because this
# vault holds demo data only; a real device keeps it in the system's keychain.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
bin="$PWD/build/release/bin"
home="$PWD/build/run"
vault="$home/vault"
mkdir -p "$home"

umask 077
printf 'wellpulse-demo' >"$home/passphrase"
printf 'wellpulse-demo' >"$home/password"

server=""
stopServer() {
    [ -z "$server" ] || { kill -TERM "$server" 2>/dev/null && wait "$server"; } || true
}
trap stopServer EXIT
trap 'exit 130' INT TERM

# The vault remembers the office's address, so the port of the first time stays.
port="$(cat "$home/port" 2>/dev/null || echo 0)"
echo "Starting the server (its data: build/run/server, its log: build/run/server.log)"
"$bin/wellpulse-server" dev --data "$home/server" --port "$port" >"$home/server.log" 2>&1 &
server=$!
url=""
while [ -z "$url" ]; do
    kill -0 "$server" 2>/dev/null || {
        server=""
        tail -n 5 "$home/server.log" >&2
        echo "The server could not start; its last words are above, the rest is in build/run/server.log." >&2
        exit 1
    }
    url="$(sed -n 's/.*listening on \(http[^ ]*\).*/\1/p' "$home/server.log" | head -n 1)"
    [ -n "$url" ] || sleep 0.1
done
echo "${url##*:}" >"$home/port"
echo "The office listens on $url"

if [ ! -e "$vault" ]; then
    echo "Setting up this device as demo@acme.test of the tenant acme"
    "$bin/wellpulse" --vault "$vault" --passphrase-file "$home/passphrase" --insecure-file-keychain \
        init --server "$url" --tenant acme --email demo@acme.test --password-file "$home/password"
fi
echo "Opening the application. Unlock it with the passphrase: wellpulse-demo"
"$bin/wellpulse-field" --vault "$vault" --insecure-file-keychain
