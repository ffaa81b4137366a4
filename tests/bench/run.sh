#!/usr/bin/env bash
# run.sh BUILD [LARGE]: speed, as ratios to other programs, measured side by side (docs/performance.md).  Installs the programs
# compared with where they are missing; of one that cannot be installed the rows say so.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
large=${2:+large} # also what takes long
place=build/bench # node_modules/ too
mkdir -p "$place"

# need COMMAND PACKAGE: a Debian package, if the command is not there in some other way.
need() { command -v "$1" >/dev/null || sh tests/deps.sh "$2" || echo "cannot install $2" >&2; }
need lua5.4 lua5.4
need luajit luajit
need node nodejs
need npm npm
need python3 python3

modules="json-logic-engine@5.0.7 @duckdb/node-api@1.5.6-r.1"
if ! { [ -e "$place/node_modules/json-logic-engine" ] && [ -e "$place/node_modules/@duckdb" ]; } && command -v npm >/dev/null; then
  echo "installing: $modules" >&2
  # shellcheck disable=SC2086 # one word for each
  npm install --silent --no-save --prefix "$place" $modules >/dev/null || echo "cannot install $modules" >&2
fi

# simdjson is C++.
need g++ g++
CC="g++ -x c++" sh tests/deps.sh simdjson.h:libsimdjson-dev || echo "cannot install libsimdjson-dev" >&2
if ! [ "$place/simdjson" -nt tests/bench/simdjson.cpp ]; then
  g++ -O3 -march=native -o "$place/simdjson" tests/bench/simdjson.cpp -lsimdjson || echo "cannot build with simdjson" >&2
fi

exec python3 -B tests/bench/bench.py "$build" "$place" ${large:+"$large"}
