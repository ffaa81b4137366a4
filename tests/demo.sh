#!/bin/sh
# demo.sh TOETS: what Toetssteen does, in a minute.  Every command is shown before its output, and is what was run.
set -eu
toets=$1
cd "$(dirname "$0")/.."
regels=rules/duurzaam-herstel
voorbeeld=$regels/voorbeeld
work=build/demo
rm -rf $work

title() { printf '\n\n=== %s\n' "$*"; }
# Shows a command, then runs it; a command that finds something wrong may end with 1.
show() {
  printf '\n$ %s\n' "$1"
  eval "$1" || [ $? -eq 1 ]
}

title "1. A rule, as it is written"
show "sed -n '/voorwaarde voldoende_schade komt/,/als schade/p' $regels/40-kader-2026.regels"

title "2. One address under both regimes: the answer, the reason, the distance (of the pilot, the middle of the page)"
show "$toets explain $regels $voorbeeld/adres-afgewezen.json --outcome in_aanmerking --version pilot_2023 | sed -n '/^JA/,/^\$/p'"
show "$toets explain $regels $voorbeeld/adres-afgewezen.json --outcome in_aanmerking"

title "3. A mistake in a copy of the rules"
show "mkdir -p $work/fout && cp $regels/*.regels $work/fout"
show "sed -i 's/als schade_bij_gebrek >=/als schade_bij_gebrk >=/' $work/fout/40-kader-2026.regels"
show "$toets check $work/fout"

title "4. An amendment of one number, in a copy: how many addresses and euros does it move?"
show "mkdir -p $work/voorstel && cp $regels/*.regels $work/voorstel"
show "cat >$work/voorstel/90-voorstel.regels <<'REGELS'
regeling duurzaam_herstel \"Duurzaam herstel\"

versie voorstel \"Voorstel: een lagere drempel\" wijzigt kader_2026 geldig vanaf 1 januari 2027
  wijziging drempel \"De drempel wordt {drempelbedrag}\"
    parameter drempelbedrag wordt € 4.000
REGELS"
show "$toets compare $work/voorstel $voorbeeld/adressen.csv --list bevingen=$voorbeeld/bevingen.csv --from kader_2026 --to voorstel"

title "5. The pilot and the framework of 2026, over the same thousand (invented) addresses"
show "$toets compare $regels $voorbeeld/adressen.csv --list bevingen=$voorbeeld/bevingen.csv --from pilot_2023 --to kader_2026"
