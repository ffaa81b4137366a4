#!/usr/bin/env bash
# deep.sh BUILD SANITIZED: what `make check-deep` adds to `make test`: valgrind over the suites, every failing allocation,
# many more random cases, races between threads, the published schema of SARIF, VS Code's colours, and fuzzing (FUZZ_SECONDS
# for each target in tests/fuzz, 60 unless told).  Each check says how long it took.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
plain=$1
sanitized=$2
bad=0
skipped=()
check() {
  local start=$SECONDS
  echo "== $*"
  "$@" || bad=$((bad + 1))
  echo "   $((SECONDS - start)) s"
}
build() { make -s -j"$(nproc)" "$@"; }
skip() {
  echo "skipped: $1"
  skipped+=("$1")
}
memcheck="valgrind -q --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect --error-exitcode=99"
check build B="$plain/shared" STATIC= "$plain/shared/toets" # valgrind sees no allocations in a program without shared libraries
check bash tests/conformance/run.sh "$memcheck $PWD/$plain/shared/toets"
check python3 tests/golden/run.py "$memcheck $PWD/$plain/shared/toets"
# The published schema of SARIF, with which the suite below validates every log: from its own address, or as the
# package of its editors carries it.
fetch_sarif_schema() {
  curl -fsSL --max-time 30 -o "$1" https://json.schemastore.org/sarif-2.1.0.json 2>/dev/null && return
  command -v npm >/dev/null || return
  npm pack --silent --pack-destination build @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null 2>&1 &&
    tar -xzOf build/microsoft-jest-sarif-1.0.0-beta.0.tgz package/lib/schemas/sarif-2.1.0-rtm.5.json >"$1"
}
if fetch_sarif_schema build/sarif-2.1.0.json; then
  export SARIF_SCHEMA=build/sarif-2.1.0.json
else
  skip "SARIF is not validated: its schema comes neither from json.schemastore.org nor with npm"
fi
for script in tests/suites/*; do
  MODEL_CASES=${MODEL_CASES:-200000} check "$script" "$sanitized/toets"
done
# These start many processes: once more without sanitizers, for many more random regulations.
AMENDMENTS=${AMENDMENTS:-400} check tests/suites/amendments.py "$plain/toets"
DIFFERENTIAL_RULES=${DIFFERENTIAL_RULES:-400} check tests/suites/differential.py "$plain/toets"
FORMAT_SEEDS=${FORMAT_SEEDS:-10000} check tests/suites/formatting.py "$plain/toets"
DIFF_CASES=${DIFF_CASES:-100000} check tests/suites/diff.py "$plain/toets"
RANDOM_RULES=${RANDOM_RULES:-2000} check tests/suites/random_rules.sh "$plain/toets"
check build B=build/tsan CFLAGS="-O1 -g -fsanitize=thread" build/tsan/threads
check build/tsan/threads rules/duurzaam-herstel rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json
# VS Code's grammar by VS Code's own tokenizer, which npm must bring.
if command -v npm >/dev/null && npm install --silent --no-audit --no-fund --prefix build/textmate vscode-textmate vscode-oniguruma >/dev/null 2>&1; then
  check node tests/textmate.mjs build/textmate
else
  skip "tests/textmate.mjs: npm is not there, or cannot bring vscode-textmate and vscode-oniguruma"
fi
for source in tests/fuzz/*.c; do
  [ -e "$source" ] || continue
  name=$(basename "${source%.c}")
  check build CC="$CLANG" B=build/fuzz CFLAGS="-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all" build/fuzz/libtoets.a
  check "$CLANG" -std=c17 -D_POSIX_C_SOURCE=200809L -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Isrc -Iinclude -o "build/fuzz/$name" "$source" \
    build/fuzz/libtoets.a -lutf8proc -lnettle -lz -lzstd
  mkdir -p "tests/fuzz/corpus/$name" "build/fuzz/corpus/$name"
  check "build/fuzz/$name" -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -artifact_prefix="build/fuzz/$name-" "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name"
done
for what in "${skipped[@]}"; do echo "skipped: $what"; done
[ "$bad" -eq 0 ] && echo "make check-deep: all passed" || echo "make check-deep: $bad with failures"
exit $((bad > 0))
