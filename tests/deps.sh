#!/bin/sh
# Installs the Debian packages named, those that are missing, and nothing else; quiet when nothing is.
set -eu
command -v dpkg-query >/dev/null || { echo "not Debian: these must be there: $*" >&2; exit 0; }
missing=
for package in "$@"; do
  status=$(dpkg-query -W -f '${db:Status-Status} ' "$package" 2>/dev/null || true)
  case " $status" in *" installed "*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0
echo "installing:$missing" >&2
root=
[ "$(id -u)" -eq 0 ] || root=sudo
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$root apt-get -qq install -y --no-install-recommends $missing >/dev/null 2>&1 || {
  $root apt-get -qq update
  $root apt-get -qq install -y --no-install-recommends $missing >/dev/null
}
