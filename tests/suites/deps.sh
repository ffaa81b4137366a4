#!/bin/sh
# deps.sh TOETS: tests/deps.sh tells what is missing without installing it, and installs only what is missing.
cd "$(dirname "$0")/../.." || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# expect NAME STATUS OUTPUT WORD…: what deps.sh says and ends with, with an apt-get and a sudo that only note their words.
expect() {
  name=$1 status=$2 output=$3
  shift 3
  got=$(PATH="$work:$PATH" sh tests/deps.sh "$@" 2>&1)
  if [ "$?" -eq "$status" ] && [ "$got" = "$output" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s: %s\n' "$name" "$got"
  fi
}

cat >"$work/sudo" <<'SUDO'
#!/bin/sh
exec "$@"
SUDO
cat >"$work/apt-get" <<APT
#!/bin/sh
echo "\$*" >>"$work/log"
[ ! -e "$work/works" ] || { printf '#!/bin/sh\n' >"$work/such-a-command"; chmod +x "$work/such-a-command"; }
APT
chmod +x "$work/sudo" "$work/apt-get"
root=$([ "$(id -u)" -eq 0 ] || echo 'sudo ')
told="missing: such-a-command such/a_header.h such_a_module.py
on Debian they come with: ${root}apt-get install a b c"
needs="such-a-command:a sh:dash such/a_header.h:b stdio.h:libc6-dev such_a_module.py:c"

expect "nothing is missing" 0 "" sh:dash stdio.h:libc6-dev
# shellcheck disable=SC2086 # one word for each need
expect "told, not installed" 1 "$told" --tell $needs
called=$(cat "$work/log" 2>/dev/null)
if [ -z "$called" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED told, but apt-get: $called"; fi
# shellcheck disable=SC2086
expect "installed in vain" 1 "installing: a b c
$told" $needs
touch "$work/works"
expect "installed" 0 "installing: a" such-a-command:a sh:dash
if [ "$(tail -n 1 "$work/log")" = "-qq install -y --no-install-recommends a" ]; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  cat "$work/log"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
