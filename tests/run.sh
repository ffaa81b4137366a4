#!/usr/bin/env bash
# run.sh BUILD SANITIZED: every suite of `make test`, on the plain build and on the one with sanitizers, all of them even
# when one fails.  Each ends with `N passed, N failed`; the last lines add them up.
set -uo pipefail
cd "$(dirname "$0")/.."
plain=$1
sanitized=$2
export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0:exitcode=99 UBSAN_OPTIONS=print_stacktrace=1
export LC_ALL=C.UTF-8
summary=()
bad=0

# suite NAME COMMAND…: runs it, keeps its last line `N passed, N failed`.
suite() {
  local name=$1 output last code
  shift
  echo "== $name"
  output=$("$@" 2>&1)
  code=$?
  printf '%s\n' "$output"
  last=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' <<<"$output" | tail -n 1)
  [ -n "$last" ] || last="did not finish (exit $code)"
  [ "$code" -eq 0 ] && [[ $last == *", 0 failed" ]] || bad=$((bad + 1))
  summary+=("$(printf '%-34s %s' "$name" "$last")")
}

# Criterion's own closing line, in our words.
unit() {
  local output code
  output=$("$1/unit-tests" --jobs 2 2>&1)
  code=$?
  ! grep -q 'ERROR: LeakSanitizer' <<<"$output" || code=99 # found when a test has ended, which Criterion does not count
  grep -v 'Synthesis:' <<<"$output" | sed '/^$/d'
  sed -E 's/\x1b\[[0-9;]*m//g' <<<"$output" |
    sed -nE 's/.*Tested: ([0-9]+) .*Passing: ([0-9]+) .*/\1 \2/p' | awk '{print $2 " passed, " $1 - $2 " failed"}'
  return $code
}

# The example of the documentation runs as its first lines say: with the rules and a case it prints a decision.
example() {
  if "$1/example" rules/duurzaam-herstel rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json >/dev/null; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; fi
}

# The regulation's own tests, and its assertions on the sample.
regulation() {
  local facts=rules/duurzaam-herstel/voorbeeld/adressen.csv lists=rules/duurzaam-herstel/voorbeeld/bevingen.csv
  "$1/toets" test rules/duurzaam-herstel ${2:+"$facts" --list bevingen="$lists"}
}

for build in "$plain" "$sanitized"; do
  kind=$([ "$build" = "$plain" ] && echo plain || echo sanitized)
  [ ! -e "$build/unit-tests" ] || suite "unit, $kind" unit "$build"
  suite "language suite, $kind" bash tests/conformance/run.sh "$build/toets"
  suite "golden, $kind" python3 tests/golden/run.py "$build/toets"
  suite "duurzaam-herstel, $kind" regulation "$build" "$([ ! -e rules/duurzaam-herstel/voorbeeld/adressen.csv ] || echo sample)"
  [ ! -e "$build/example" ] || suite "docs/example.c, $kind" example "$build"
done


for script in tests/suites/*.py tests/suites/*.sh; do
  [ ! -e "$script" ] || suite "$(basename "${script%.*}")" "$script" "$plain/toets"
done

echo
printf '%s\n' "${summary[@]}"
if [ "$bad" -gt 0 ]; then
  echo "make test: ${#summary[@]} suites ran, $bad with failures"
  exit 1
fi
echo "make test: ${#summary[@]} suites ran, all passed"
