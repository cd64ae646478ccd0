#!/bin/sh
# Builds the style and script files into the folder given; does nothing when they are newer than their sources.
set -eu
target=$1
stamp="$target/.built"
if [ -f "$stamp" ] && [ -z "$(find src/main/web package-lock.json -newer "$stamp" -print -quit)" ]; then
    exit 0
fi
if [ ! -d node_modules/govuk-frontend ]; then
    command -v npm >/dev/null || { echo "Node 20 with npm is needed to build the style files: install the packages nodejs and npm" >&2; exit 1; }
    npm ci --silent --no-audit --no-fund
fi
mkdir -p "$target"
node src/main/web/build.mjs "$target"
touch "$stamp"
