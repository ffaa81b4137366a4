#!/bin/sh
# man.sh TOETS nl|en DOCS: the manual page of toets in that language, made from what `toets help` says, so that it has every
# command and option and no other.  DOCS is where the documentation is installed.
set -eu
toets=$1
lang=$2
docs=$3

# Text as roff wants it: a hyphen that is to be typed is a minus, a backslash and a point at the start are text.
roff() { sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^[.']/\\\\\\&&/"; }
help() { "$toets" help "$@" --lang "$lang"; }

case $lang in
nl) name=NAAM synopsis=GEBRUIK commands=OPDRACHTEN notes=TOELICHTING files=BESTANDEN
  usage='\fBtoets\fP \fIopdracht\fP [\fIopties\fP] …' what='De handleiding, de taal en de bestandsvormen staan in' ;;
en) name=NAME synopsis=SYNOPSIS commands=COMMANDS notes=NOTES files=FILES
  usage='\fBtoets\fP \fIcommand\fP [\fIoptions\fP] …' what='The tutorial, the language and the formats are in' ;;
*) echo "man.sh: nl or en, not $lang" >&2; exit 2 ;;
esac

foot() { help | awk 'blank == 2; /^$/ { blank++ }' | roff; }
names() { help | awk '/^  / { print $1 }'; }

version=$("$toets" version --lang en | roff)
printf '.TH TOETS 1 "" "%s"\n' "$version"
printf '.SH %s\ntoets \\- %s\n' "$name" "$(help | sed -n '1s/^toets //;1s/\.$//;1p' | roff)"
printf '.SH %s\n%s\n.SH %s\n' "$synopsis" "$usage" "$commands"
for command in $(names); do
  help "$command" | sed -n 1p | roff | sed 's/^toets \([a-z]*\)\(.*\)/.TP\n\\fBtoets \1\\fP\2/'
  help "$command" | sed -n '3s/^  //p' | roff
  help "$command" | sed -n '5,$s/^  //p' | sed 's/   *\([^ ].*\)$/\t\1/' | roff | while IFS="$(printf '\t')" read -r option text; do
    printf '.RS\n.TP\n\\fB%s\\fP\n%s\n.RE\n' "$option" "$text"
  done
done
printf '.SH %s\n%s\n' "$notes" "$(foot)"
printf '.SH %s\n%s\n.I %s\n' "$files" "$what" "$docs"
