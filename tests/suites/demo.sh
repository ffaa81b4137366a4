#!/bin/sh
# demo.sh TOETS: what `make demo` shows runs to its end, and shows the amounts its text promises.
cd "$(dirname "$0")/../.." || exit 1
if output=$(sh tests/demo.sh "$1" 2>&1) && printf '%s' "$output" | grep -q '1.200 te weinig' &&
  printf '%s' "$output" | grep -q 'schrijf: schade_bij_gebrek' && [ "$(printf '%s' "$output" | grep -c '^komt in aanmerking')" -eq 2 ]; then
  echo "1 passed, 0 failed"
else
  printf '%s\n' "$output" | tail -n 20
  echo "0 passed, 1 failed"
  exit 1
fi
