#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: camera_test.sh PROGRAM TAG SOURCE-FOLDER; runs the cases of PROGRAM with the Catch2 tag. For "[camera]" it gives the
# machine a test-picture camera by ../shared/tools/virtual-webcam (PipeWire); where that is not, or the media server it wants
# is not installed, or Qt cannot see its cameras (Debian 13's has FFmpeg alone), it says so and ends with 77, which CTest calls
# skipped.
set -euo pipefail
program="$1"
tag="$2"
webcam="$3/../shared/tools/virtual-webcam"
run=(dbus-run-session -- "$program" "$tag")
if [ "$tag" = "[camera]" ]; then
    [ -x "$webcam" ] || { echo "Skipped: there is no $webcam, which makes the camera." && exit 77; }
    for tool in pipewire wireplumber gst-launch-1.0; do
        command -v "$tool" >/dev/null || { echo "Skipped: $tool is not installed." && exit 77; }
    done
    compgen -G '/usr/lib/*/qt6/plugins/multimedia/libgstreamermediaplugin.so' >/dev/null ||
        { echo "Skipped: this Qt has no GStreamer, by which it would see the test camera." && exit 77; }
    run=("$webcam" "$program" "$tag")
fi
QT_QPA_PLATFORM=offscreen exec "${run[@]}"
