#!/usr/bin/env bash
# run.sh TOETS: the language suite (language/README.md) and our own cases beside it (own/, the same form).
# A case named in known-differences.txt must fail, any other must pass.  Ends with `N passed, N failed`.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
known=$(grep -v '^#' "$here/known-differences.txt" | sed '/^[[:space:]]*$/d' | sort -u)
output=$(
  PYTHONDONTWRITEBYTECODE=1 python3 "$here/language/run.py" "$1"
  [ ! -e "$here/own/run.py" ] || PYTHONDONTWRITEBYTECODE=1 python3 "$here/own/run.py" "$1"
)
failing=$(sed -n 's/^FAILED //p' <<<"$output" | sort -u)
count() { sed '/^$/d' <<<"$1" | wc -l; }
unexpected=$(comm -23 <(sed '/^$/d' <<<"$failing") <(sed '/^$/d' <<<"$known"))
mended=$(comm -13 <(sed '/^$/d' <<<"$failing") <(sed '/^$/d' <<<"$known"))
grep -vE '^[0-9]+ passed, [0-9]+ failed$' <<<"$output" | sed '/^$/d'
[ -z "$mended" ] || printf 'passes, but stands in known-differences.txt: %s\n' $mended
total=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' <<<"$output" | awk '{n += $1 + $2} END {print n + 0}')
bad=$(($(count "$unexpected") + $(count "$mended")))
[ "$total" -gt 0 ] || { echo "no case ran"; bad=1; }
echo "$((total - bad)) passed, $bad failed"
exit $((bad > 0))
