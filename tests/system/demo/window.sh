# SPDX-License-Identifier: GPL-3.0-or-later
# Drives one window of the desktop application as a person does, by keys, on a display of its own. What it waits for are
# facts: the window's title says the page and where the entries are. Sourced; the caller sets `screenshots`, and `fieldLog`,
# the file for what the application writes to stderr.
# shellcheck shell=bash disable=SC2154

patience=90 # seconds that a fact may take on a slow, busy machine before it counts as not coming

openDisplay() { # SIZE
    local number="$screenshots/.display"
    : >"$number"
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp 3>"$number" 2>/dev/null &
    display=$!
    until [ -s "$number" ]; do
        kill -0 "$display" 2>/dev/null || { echo "Xvfb does not start here." >&2; return 1; }
        sleep 0.05
    done
    DISPLAY=":$(cat "$number")"
    rm -f "$number"
    export DISPLAY
}

applicationRuns() { # WHILE
    kill -0 "$application" 2>/dev/null && return
    local code=0
    wait "$application" || code=$?
    echo "The application ended with $code while $1; it said:" >&2
    tail -n 20 "$fieldLog" >&2
    return 1
}

# A window that is shown takes the focus only once the display has it on the screen; until then asking for it is refused.
openWindow() { # PROGRAM ARGUMENT…
    "$@" 2>"$fieldLog" &
    application=$!
    window=""
    local until=$((SECONDS + patience)) refusal="There was no window."
    while :; do
        applicationRuns "its window was awaited" || return 1
        [ "$SECONDS" -lt "$until" ] || { echo "No window to type into after $patience s. $refusal" >&2; return 1; }
        window="$(xdotool search --onlyvisible --pid "$application" --name 'WellPulse Field' 2>/dev/null | head -n 1 || true)"
        if [ -n "$window" ]; then
            refusal="$(xdotool windowfocus "$window" 2>&1 || true)"
            [ "$(xdotool getwindowfocus 2>/dev/null || true)" != "$window" ] || return 0
        fi
        sleep 0.05
    done
}

title() { xdotool getwindowname "$window"; }

awaitTitle() { # REGULAR EXPRESSION
    local until=$((SECONDS + patience)) now=""
    while now="$(title)"; ! [[ "$now" =~ $1 ]]; do
        applicationRuns "\"$1\" was awaited" || return 1
        [ "$SECONDS" -lt "$until" ] || {
            echo "After $patience s the window says \"$now\", not \"$1\"." >&2
            screenshot failed
            return 1
        }
        sleep 0.05
    done
    echo "    the window says: ${now% - WellPulse Field}"
}

keys() { xdotool key --clearmodifiers --delay 15 "$@"; }
typed() { xdotool type --clearmodifiers --delay 15 -- "$1"; }

screenshot() { # NAME
    import -window root "$screenshots/$1.png"
    echo "    screenshot: $screenshots/$1.png"
}
