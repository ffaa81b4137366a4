#!/usr/bin/env bash
# run.sh BUILD: speed, as ratios to other programs, measured side by side (docs/performance.md).  Installs the programs
# compared with where they are missing; of one that cannot be installed the rows say so.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
place=build/bench # node_modules/ too
mkdir -p "$place"

# need COMMAND PACKAGE: a Debian package, if the command is not there in some other way.
need() { command -v "$1" >/dev/null || sh tests/deps.sh "$2" || echo "cannot install $2" >&2; }
need lua5.4 lua5.4
need luajit luajit
need node nodejs
need npm npm
need python3 python3

engine=json-logic-engine@5.0.7
if [ ! -e "$place/node_modules/json-logic-engine" ] && command -v npm >/dev/null; then
  echo "installing: $engine" >&2
  npm install --silent --no-save --prefix "$place" "$engine" >/dev/null || echo "cannot install $engine" >&2
fi

exec python3 -B tests/bench/bench.py "$build" "$place"
