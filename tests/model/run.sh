#!/usr/bin/env bash
# run.sh TOETS [FIRST [LAST [CASES]]]
# run.sh TOETS rules RULES [SEED [CASES [OPTIONS...]]]
# The first: for each seed a random regulation with random cases, decided by the machine (TOETS) and by
# the naive model beside it.  Rows must be equal in outcomes, status, failed, missing, version, transition, and in where an
# error is and of which kind (MODEL_LOOSE=1: not in `missing` of rows where peildatum
# is missing).  The first difference is shown with its case alone; what differs is kept in the folder named, and with
# MODEL_KEEP_GOING=1 the next seed follows.
# The second: the same for random cases of rules that exist.
set -uo pipefail
cd "$(dirname "$0")/../.."
toets=$1
model=$(dirname "$toets")/model
folder=$(mktemp -d)
rules=$folder/regels.regels
passed=0
failed=0
runs=0

# One row of the machine against the model: the case alone, with the same options.
shrink() {
  local options=$1 line
  line=$("$model" run "$rules" "$folder/gevallen.jsonl" --against "$folder/rijen" ${MODEL_LOOSE:+--loose} $options | sed -n 's/^case   //p')
  printf '%s\n' "$line" >"$folder/geval.jsonl"
  "$toets" run "$rules" "$folder/geval.jsonl" --format jsonl $options >"$folder/rijen" 2>/dev/null
  "$model" run "$rules" "$folder/geval.jsonl" --against "$folder/rijen" ${MODEL_LOOSE:+--loose} $options
}

if [ "${2:-}" = rules ]; then
  rules=$3
  "$model" cases "${4:-1}" "${5:-100000}" "$rules" >"$folder/gevallen.jsonl" || exit 4
  options="${*:6}"
  # shellcheck disable=SC2086
  "$toets" run "$rules" "$folder/gevallen.jsonl" --format jsonl $options >"$folder/rijen" || [ $? -eq 3 ] || exit 4
  # shellcheck disable=SC2086
  if "$model" run "$rules" "$folder/gevallen.jsonl" --against "$folder/rijen" ${MODEL_LOOSE:+--loose} $options >"$folder/verschil" 2>&1; then
    rm -rf "$folder"
    echo "1 passed, 0 failed"
    exit 0
  fi
  echo "$rules, options '$options': a row differs"
  shrink "$options"
  echo "kept in $folder"
  echo "0 passed, 1 failed"
  exit 1
fi

first=${2:-1}
last=${3:-200}
cases=${4:-60}
for ((seed = first; seed <= last; seed++)); do
  "$model" generate "$seed" "$cases" "$folder" || exit 4
  good=1
  while IFS= read -r options; do
    # shellcheck disable=SC2086
    "$toets" run "$rules" "$folder/gevallen.jsonl" --format jsonl $options >"$folder/rijen" 2>"$folder/meldingen"
    code=$?
    runs=$((runs + 1))
    if [ "$code" -ne 0 ] && [ "$code" -ne 3 ]; then
      # A hybrid that cannot stand is refused; anything else is a fault of one of the two.
      if [[ $options == *+* && $code -le 2 ]]; then continue; fi
      echo "seed $seed, options '$options': the machine ended with $code"
      head -n 5 "$folder/meldingen"
      good=0
      break
    fi
    # shellcheck disable=SC2086
    if ! "$model" run "$rules" "$folder/gevallen.jsonl" --against "$folder/rijen" ${MODEL_LOOSE:+--loose} $options >"$folder/verschil" 2>&1; then
      echo "seed $seed, options '$options': a row differs"
      if grep -q '^case ' "$folder/verschil"; then shrink "$options"; else cat "$folder/verschil"; fi
      good=0
      break
    fi
  done <"$folder/opties"
  if [ "$good" -eq 1 ]; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    kept=$(mktemp -d)
    cp "$folder"/* "$kept"
    echo "kept in $kept"
    [ -n "${MODEL_KEEP_GOING:-}" ] || break
  fi
done
rm -rf "$folder"
echo "$((passed + failed)) regulations, $runs runs of $cases cases"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
