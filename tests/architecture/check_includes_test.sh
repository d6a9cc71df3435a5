#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Plants one forbidden include at a time in an otherwise clean tree: the check has to name each, and to let the allowed pass.
set -euo pipefail
check="$(dirname "$(readlink -f "$0")")/../../scripts/check_includes.sh"
tree="$(mktemp -d)"
trap 'rm -rf "$tree"' EXIT
wrong=0

verdict() { # ROOM INCLUDE: prints "clean" or "breach"
    rm -rf "${tree:?}"/*
    mkdir -p "$tree/$1/inner"
    printf '#  include %s\n' "$2" >"$tree/$1/inner/file.h"
    if "$check" "$tree" >/dev/null; then echo clean; else echo breach; fi
}
expect() { # WANTED ROOM INCLUDE
    local got
    got="$(verdict "$2" "$3")"
    [ "$got" = "$1" ] || {
        echo "$2 including $3: expected $1, got $got"
        wrong=1
    }
}

for include in '<QString>' '<QtCore/qstring.h>' '"storage/log/event_log.h"' '"sync/worker.h"' '"ui/home/home_page.h"' \
    '"server/http/router.h"' '<sqlite3.h>' '<libpq-fe.h>' '<boost/asio.hpp>' '<fstream>'; do expect breach core "$include"; done
for include in '"sync/worker.h"' '"ui/home/home_page.h"' '"app/cli/main.h"' '"server/http/router.h"' '<QWidget>' '<QNetworkReply>' \
    '<libpq-fe.h>'; do expect breach storage "$include"; done
for include in '"ui/home/home_page.h"' '"server/http/router.h"' '<QWidget>' '<QtWidgets/QLabel>' '<sqlcipher/sqlite3.h>'; do expect breach sync "$include"; done
for include in '<QSqlQuery>' '<QtSql/QSqlDatabase>' '<QNetworkAccessManager>' '<QTcpSocket>' '"app/desktop/main.h"' \
    '"server/http/router.h"'; do expect breach ui "$include"; done
for include in '<QString>' '"storage/log/event_log.h"' '"sync/worker.h"' '"ui/home/home_page.h"' '"app/cli/main.h"'; do expect breach server "$include"; done
for include in '"storage/photo/photo_store.h"' '<QWidget>' '<QNetworkReply>'; do expect breach photo "$include"; done
expect breach app '"tests/support/fake_clock.h"'

for include in '<string>' '<nlohmann/json.hpp>' '<sodium.h>' '"core/event/event.h"'; do expect clean core "$include"; done
expect clean core '<boost/uuid/uuid.hpp>'
expect clean storage '<QSqlDriver>'
expect clean storage '"core/event/event.h"'
expect clean photo '<QtGui/QImage>'
expect clean sync '<QNetworkAccessManager>'
expect clean sync '"storage/log/event_log.h"'
expect clean ui '<QWidget>'
expect clean ui '"core/production/volume.h"'
expect clean app '"server/http/router.h"'
expect clean server '<boost/beast.hpp>'
expect clean server '<libpq-fe.h>'
exit "$wrong"
