#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: demo.sh; called by ./dev demo after the build. Its files and screenshots are in build/demo.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
exec tests/system/demo/demo.sh build/release/bin build/demo
