#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: lint.sh [--fix] [--all]; called by ./dev lint. Runs every check, names each breach, and ends with how many checks failed.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
jobs="$(scripts/jobs.sh)"
fix=0
tidied=(core storage sync)
for argument in "$@"; do
    case "$argument" in
        --fix) fix=1 ;;
        --all) tidied=(core storage sync ui app server) ;;
        *)
            echo "Unknown argument $argument; see ./dev lint --help." >&2
            exit 2 ;;
    esac
done
failures=0

# What git knows, also in a checkout owned by somebody else (a bind mount, a build account); without git (an exported tree,
# a worktree whose repository is elsewhere) everything but what was built.
if command git -c safe.directory="$PWD" rev-parse -q --verify HEAD >/dev/null 2>&1; then
    known() { command git -c safe.directory="$PWD" ls-files --cached --others --exclude-standard; }
else
    known() { find . \( -path './build*' -o -name '.git*' -o -name node_modules \) -prune -o -type f -print | cut -c 3- | sort; }
fi
allFiles="$(known)"
files() { # GLOB…: "*" also stands for folders
    local file pattern
    while read -r file; do
        for pattern in "$@"; do
            # shellcheck disable=SC2053
            if [[ "$file" == $pattern && -f "$file" ]]; then
                echo "$file"
                break
            fi
        done
    done <<<"$allFiles"
}
inFiles() { # GREP-ARGUMENTS… -- GLOB…
    local search=()
    while [ "$1" != -- ]; do
        search+=("$1")
        shift
    done
    shift
    files "$@" | tr '\n' '\0' | xargs -0 -r grep -nHI "${search[@]}" --
}
check() { # TITLE COMMAND…: the command prints the breaches and fails if there are any
    local title="$1" began=$SECONDS
    shift
    printf '== %s\n' "$title"
    "$@" || {
        failures=$((failures + 1))
        printf '   failed: %s\n' "$title"
    }
    [ $((SECONDS - began)) -lt 5 ] || printf '   %d s\n' $((SECONDS - began))
}

shellScripts() {
    local script status=0
    while read -r script; do
        bash -n "$script" || status=1
    done < <(files dev .ci/run '*.sh')
    return $status
}

format() { # the layout of one version only: another version's differs in places, so it is not asked
    local tool
    tool="$(command -v clang-format-14 || command -v clang-format || true)"
    if ! "$tool" --version 2>/dev/null | grep -q 'version 14\.'; then
        echo "   left out: the format is that of clang-format 14 (Debian 12), and this machine has ${tool:-none} $("$tool" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9.]+' | head -n 1)"
        return 0
    fi
    if [ "$fix" -eq 1 ]; then
        files '*.cpp' '*.h' | xargs -r -P "$jobs" -n 20 "$tool" -i
    fi
    local breaches
    breaches="$(files '*.cpp' '*.h' | xargs -r -n 20 "$tool" --dry-run -Werror 2>&1 | grep -E 'error:' | cut -d: -f1 | sort | uniq -c)"
    [ -n "$breaches" ] || return 0
    awk '{print "   " $2 ": " $1 " places; ./dev lint --fix sets them right"}' <<<"$breaches"
    return 1
}

licenceHeaders() {
    local file status=0
    while read -r file; do
        head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || {
            echo "   $file: no SPDX-License-Identifier in the first three lines"
            status=1
        }
    done < <(files '*.cpp' '*.h' '*.sh' '*.cmake' '*CMakeLists.txt' '*.sql' dev .ci/run)
    return $status
}

forbiddenWords() {
    local status=0 sites
    ! inFiles -e 'ignoreSslErrors' -- '*.cpp' '*.h' | grep . || status=1
    # The mirrors of this machine stay in its apt configuration; their names are read from there, not written here.
    sites="$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | sed -E 's#^[a-z+]+://([^/:]+).*#\1#' | sort -u)"
    [ -z "$sites" ] || ! inFiles -F -e "$sites" -- '*' | grep . || status=1
    # Before C++23 a range-for lets the temporary go whose items() or at() it walks.
    ! inFiles -P -e 'for \([^;]*[^:]: [\w:]+\((?:[^()]|\([^()]*\))*\)(\.|->)(items|at|value|begin)\(' -- '*.cpp' '*.h' | grep . || status=1
    # core is told the time; it never asks.
    ! inFiles -E -e '(system|steady|high_resolution)_clock::now|std::random_device|\btime\(nullptr\)' -- 'core/*' | grep . || status=1
    return $status
}

# cppcheck on the product's sources. Four of its checks are wrong about this code: it takes a string_view for the owner of
# what it shows, the move out of an rvalue reference's member for a lost copy elision, a parameter that is moved from for
# one that is copied, and a pointer whose type it has not seen for a number.
analyse() {
    files '*.cpp' | grep -v '^tests/' | cppcheck --file-list=- --std=c++20 --language=c++ --library=qt -I . -j "$jobs" --quiet --inline-suppr \
        --enable=warning,performance,portability --suppress=missingInclude --suppress=internalAstError --suppress=unknownMacro \
        --suppress=returnDanglingLifetime --suppress=returnStdMoveLocal --suppress=passedByValue \
        --suppress=CastIntegerToAddressAtReturn \
        --template='   {file}:{line}: {severity}: {message} [{id}]' --error-exitcode=1
}

# clang-tidy with the checks of .clang-tidy, in the rooms where a mistake loses somebody's reading; --all reads every room,
# which takes several times as long. The compiler's own warnings are gcc's business (-Werror in the build).
tidy() {
    if [ ! -f build/release/compile_commands.json ]; then
        cmake --preset release >/dev/null || { echo "   the build could not be configured"; return 1; }
    fi
    local commands output status=0
    # Without the precompiled headers, which are the compiler's own, so that each file is seen to include what it uses.
    commands="$(mktemp -d)"
    sed -E 's/-Winvalid-pch -include [^ "]+//' build/release/compile_commands.json >"$commands/compile_commands.json"
    output="$(mktemp)"
    files "${tidied[@]/%//*.cpp}" |
        xargs -r -P "$jobs" -n 1 clang-tidy -p "$commands" --quiet --extra-arg=-w --warnings-as-errors='*' >"$output" 2>/dev/null || status=1
    grep -E '(warning|error):' "$output" | sed "s#^$PWD/#   #" | sort -u
    rm -rf "$output" "$commands"
    return $status
}

packaging() { desktop-file-validate packaging/linux/*.desktop; }

longFiles() { # a report, not a check: which two things is a long file?
    files '*.cpp' '*.h' '*.sh' dev | xargs -r wc -l | awk '$2 != "total" && $1 > 300 {print "   " $1 " lines: " $2}' | sort -rn -k1
}

check "Shell scripts" shellScripts
check "Licence headers" licenceHeaders
check "Include rules" scripts/check_includes.sh
check "Forbidden words" forbiddenWords
check "Desktop entry" packaging
check "Format" format
check "cppcheck" analyse
check "clang-tidy" tidy
echo "== Files over 300 lines"
longFiles
if [ "$failures" -eq 0 ]; then
    echo "Lint: clean ($SECONDS s)"
else
    echo "Lint: $failures checks failed ($SECONDS s)"
    exit 1
fi
