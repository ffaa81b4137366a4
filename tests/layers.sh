#!/usr/bin/env bash
# layers.sh FOLDER…, from top to bottom: proves from the #include lines that each folder of src/ uses only itself and
# those before it, that every folder is in the list, and that only src/api and src/cli use the public header.
set -euo pipefail
cd "$(dirname "$0")/.."
declare -A depth
n=0
for folder in "$@"; do depth[$folder]=$((n++)); done
wrong=0
complain() { echo "$1" >&2; wrong=$((wrong + 1)); }
for path in src/*/; do
  folder=$(basename "$path")
  [ -n "${depth[$folder]:-}" ] || complain "src/$folder is not among the layers"
done
while IFS=: read -r file line text; do
  from=${file#src/}; from=${from%%/*}
  used=$(sed -E 's/^[^"]*"([^"]*)".*/\1/' <<<"$text")
  to=${used%%/*}
  if [ "$to" = toets ]; then
    case $from in api | cli) ;; *) complain "$file:$line: only api and cli use the public header" ;; esac
  elif [[ $used == */* && $to != grammar ]]; then
    if [ -z "${depth[$to]:-}" ]; then complain "$file:$line: no such layer: $to"
    elif [ "${depth[$to]}" -gt "${depth[$from]:-99}" ]; then complain "$file:$line: $from stands before $to and may not use it"; fi
  fi
done < <(grep -rnE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' src --include='*.[ch]' --include='*.def')
[ "$wrong" -eq 0 ] && echo "layers: $n folders, none uses one below it"
exit $((wrong > 0))
