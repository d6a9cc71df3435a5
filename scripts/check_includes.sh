#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: check_includes.sh [SOURCE-DIRECTORY]
# The rooms' include rules (docs/decisions/001-rooms-and-layers.md), checked on the text, with no exceptions:
#   core <- storage <- sync <- ui <- app, and core <- server; core and server know no Qt; ui knows neither SQL nor sockets.
# The build enforces most of it by what each target links; this also sees what a header smuggles in. Exit 1 on a breach.
set -euo pipefail
cd "${1:-"$(dirname "$(readlink -f "$0")")/.."}"

# ROOM: what its files may not include, as a Perl regular expression over the text between the quotes or brackets.
qt='Q[A-Z][A-Za-z]+|Qt[A-Z][A-Za-z]*/.*|q[a-z]+\.h|qt[0-9]*keychain/.*'
sqlite='sqlcipher/.*|sqlite3?\.h'
postgres='libpq-fe\.h|pq/.*|postgresql/.*'
sql='QSql[A-Za-z]*|QtSql.*'
sockets='QNetwork[A-Za-z]*|QtNetwork.*|Q(Tcp|Udp|Ssl|Local|Abstract)(Socket|Server).*|boost/(asio|beast).*|sys/socket\.h'
widgets='QtWidgets.*|QWidget|QApplication|QDialog|QLabel|Q[A-Z][a-z]+Button|QtGui.*|QPixmap|QPainter'
forbidden() {
    case "$1" in
        core) echo "(storage|sync|ui|app|server|tests)/.*|$qt|$sqlite|$postgres|boost/(?!uuid/).*|openssl/.*|spdlog/.*|filesystem|fstream|thread" ;;
        storage) echo "(sync|ui|app|server|tests)/.*|$widgets|$sockets|$postgres|boost/.*" ;;
        photo) echo "(storage|sync|ui|app|server|tests)/.*|QtWidgets.*|QWidget|$sql|$sockets|$sqlite|$postgres|boost/.*" ;;
        sync) echo "(ui|app|server|tests)/.*|$widgets|$sqlite|$postgres|boost/(?!(asio/buffer|beast/http/).*)" ;;
        ui) echo "(app|server|tests)/.*|storage/sql[a-z_]*/.*|$sql|$sqlite|$sockets|$postgres" ;;
        app) echo "tests/.*|$postgres" ;;
        server) echo "(storage|sync|ui|app|tests)/.*|$qt|$sqlite" ;;
    esac
}

breaches=0
for room in core photo storage sync ui app server; do
    [ -d "$room" ] || continue
    found="$(grep -rnP --include='*.h' --include='*.cpp' --include='*.hpp' --include='*.inc' \
        "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($(forbidden "$room"))[>\"]" "$room" || true)"
    [ -n "$found" ] || continue
    echo "$room may not include:"
    sed 's/^/  /' <<<"$found"
    breaches=1
done
[ "$breaches" -eq 0 ] || { echo "The include rules are in docs/decisions/001-rooms-and-layers.md; there is no list of exceptions."; exit 1; }
echo "Include rules hold"
