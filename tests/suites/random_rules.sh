#!/bin/sh
# random_rules.sh TOETS: random well-typed regulations with random cases, decided by the machine and by the naive model.
exec bash "$(dirname "$0")/../model/run.sh" "$1" 1 "${RANDOM_RULES:-200}" 60
