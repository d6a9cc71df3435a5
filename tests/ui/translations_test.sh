#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: translations_test.sh LUPDATE SOURCE-FOLDER
# Every text of the screens is in the translation files and translated: lupdate finds nothing that they lack, nothing is
# unfinished, nothing empty.
set -euo pipefail
lupdate="$1"
source="$2"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0
for language in en es; do
    file="$work/wellpulse_$language.ts"
    cp "$source/resources/translations/wellpulse_$language.ts" "$file"
    "$lupdate" -silent -no-obsolete -locations none -I "$source" "$source/ui" "$source/app/desktop" -ts "$file"
    if [ "$language" = en ]; then
        # In English only plurals need words of their own.
        missing="$(grep -c -E '<numerusform( [^>]*)?(/>|></numerusform>)' "$file" || true)"
    else
        missing="$(grep -c -E 'type="unfinished"|<translation>?</translation>|<numerusform( [^>]*)?(/>|></numerusform>)' "$file" || true)"
    fi
    if [ "$missing" -gt 0 ]; then
        echo "$missing texts of wellpulse_$language.ts are not translated (run the target wellpulse_lupdate, then translate):"
        grep -B 4 -E 'type="unfinished"|<numerusform( [^>]*)?(/>|></numerusform>)' "$file" | grep '<source>' | sort -u
        failed=1
    fi
done
exit "$failed"
