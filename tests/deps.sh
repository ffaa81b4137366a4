#!/bin/sh
# deps.sh [--tell] NEED:PACKAGE…  A NEED is a command, a header (name.h) or a Python module (name.py); PACKAGE is the Debian
# package that brings it.  Installs the packages of what is missing, quietly, and nothing else; with --tell, or where it
# cannot install, it says what is missing and ends with 1.  CC is the compiler that must find the headers.
set -eu
install=yes
[ "${1:-}" != --tell ] || { install=; shift; }

has() {
  case $1 in
  *.h) echo "#include <$1>" | ${CC:-cc} -E - >/dev/null 2>&1 ;;
  *.py) python3 -c "import ${1%.py}" 2>/dev/null ;;
  *) command -v "$1" >/dev/null ;;
  esac
}

# Sets `missing` and `packages` from the needs.
look() {
  missing='' packages=''
  for need in "$@"; do
    has "${need%:*}" || { missing="$missing ${need%:*}"; packages="$packages ${need#*:}"; }
  done
}

tell() {
  echo "missing:$missing" >&2
  echo "on Debian they come with: ${root:+$root }apt-get install$packages" >&2
  exit 1
}

look "$@"
[ -n "$missing" ] || exit 0
root=
[ "$(id -u)" -eq 0 ] || root=sudo
[ -n "$install" ] && has apt-get && { [ -z "$root" ] || has sudo; } || tell
echo "installing:$packages" >&2
get() { $root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >/dev/null; }
# shellcheck disable=SC2086 # one word for each package
get install -y --no-install-recommends $packages 2>/dev/null || {
  get update
  get install -y --no-install-recommends $packages
}
look "$@"
[ -z "$missing" ] || tell
