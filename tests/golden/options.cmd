# Options that would change nothing, or are given twice, are refused (2); what many rejected cases come to.
@ r.regels
| regeling soorten "Soorten"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven maat "maat" : getal
| gegeven stukken "stukken" : lijst van
|     soort "soort" : tekst
| uitlegkeuze streng "Streng?"
|   ja_streng "ja" standaard
|   nee_mild "nee"
| versie eerste "Eerste" geldig vanaf 2020-01-01
|   besluit goed "goed" is maat > 2 en streng = ja_streng
|   bewering positief "maat is niet negatief" is maat >= 0
@ f.csv
| kenmerk;maat;peildatum
| a;x;2021-01-01
| b;x;2021-01-01
| c;x;2021-01-01
| d;x;2021-01-01
| e;x;2021-01-01
| f;x;2021-01-01
| g;1;2021-01-01
@ c.json
| {"kenmerk": "a", "maat": 3, "peildatum": "2021-01-01"}
$ toets --lang
! toets: --lang vraagt een waarde: --lang nl|en
! toets: zie: toets help
? 2
$ toets --lang=en
! toets: give a command
! toets: see: toets help
? 2
$ toets --lang=en help version
  toets version
  
    says which version of toets this is
  
    --lang nl|en              language of what people read; without it: that of the rules
$ toets --lang=de help
! toets: er is geen keuze `--lang de`; wel: nl, en
! toets: zie: toets help
? 2
$ toets version x
! toets: er staat te veel: toets version
! toets: zie: toets help version
? 2
$ toets check r.regels -o x
! toets: -o hoort bij --format json
! toets: zie: toets help check
? 2
$ toets test r.regels --list stukken=x.csv
! toets: --list hoort bij FACTS
! toets: zie: toets help test
? 2
$ toets test r.regels --dialect nl --lang en
! toets: --dialect goes with FACTS
! toets: see: toets help test
? 2
$ toets explain r.regels c.json --list stukken=x.csv
! toets: --list hoort bij FACTS --case KEY
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --dialect nl
! toets: --dialect hoort bij FACTS --case KEY
! toets: zie: toets help explain
? 2
$ toets explain r.regels f.csv --dialect nl
! toets: f.csv bevat vele gevallen: zeg met --case welk
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --set maat=1 --set maat=2
! toets: --set maat staat er twee keer
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --set maat=1 --set maa=2
! toets: er is geen gegeven `maa`; bedoelt u `maat`?
! toets: zie: toets help explain
? 2
$ toets run r.regels f.csv --choose streng=nee_mild --choose streng=ja_streng
! toets: --choose streng staat er twee keer
! toets: zie: toets help run
? 2
$ toets run r.regels f.csv --list stukken=x.csv --list stukken=y.csv
! toets: --list stukken staat er twee keer
! toets: zie: toets help run
? 2
$ toets run r.regels - --list stukken=- < f.csv
! toets: maar één bestand kan van standaardinvoer komen
! toets: zie: toets help run
? 2
$ toets run - f.csv --list stukken=- < r.regels
! toets: maar één bestand kan van standaardinvoer komen
! toets: zie: toets help run
? 2
$ cat r.regels | toets check -
! stdin:4:9: opmerking: gegeven `stukken` wordt nergens gebruikt [unused]
!   gegeven stukken "stukken" : lijst van
!           ^~~~~~~
! stdin:9:8: opmerking: geen proef oordeelt op een dag waarop versie `eerste` geldt [no-test]
!   versie eerste "Eerste" geldig vanaf 2020-01-01
!          ^~~~~~
! toets: standaardinvoer: geen fouten, 2 opmerkingen
$ toets run r.regels f.csv
  kenmerk;version;transition;status;goed;failed;missing;errors
  a;;;rejected;;;;maat: bad_number
  b;;;rejected;;;;maat: bad_number
  c;;;rejected;;;;maat: bad_number
  d;;;rejected;;;;maat: bad_number
  e;;;rejected;;;;maat: bad_number
  f;;;rejected;;;;maat: bad_number
  g;eerste;;decided;nee;;;
! toets: f.csv: er is geen kolom `stukken`: overal onbekend
! toets: 6 gevallen geweigerd; zie de uitvoer
? 3
$ toets compare r.regels f.csv --from eerste --to eerste | head -n 1
  Soorten: twee versies over dezelfde gevallen
! toets: f.csv: er is geen kolom `stukken`: overal onbekend
! toets: geval 1 (regel 2) is geweigerd:
! toets:   maat: `x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid [bad_number]
! toets: geval 2 (regel 3) is geweigerd:
! toets:   maat: `x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid [bad_number]
! toets: geval 3 (regel 4) is geweigerd:
! toets:   maat: `x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid [bad_number]
! toets: geval 4 (regel 5) is geweigerd:
! toets:   maat: `x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid [bad_number]
! toets: geval 5 (regel 6) is geweigerd:
! toets:   maat: `x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid [bad_number]
! toets: en nog 1 geval geweigerd
$ sed 2d f.csv > g.csv && toets test r.regels g.csv --lang en | tail -n 1
  0 passed, 0 failed
! toets: g.csv: there is no column `stukken`: unknown everywhere
! toets: case 1 (line 2) is rejected:
! toets:   maat: `x` is not a number: write digits with a decimal comma (1234,50), without unit [bad_number]
! toets: case 2 (line 3) is rejected:
! toets:   maat: `x` is not a number: write digits with a decimal comma (1234,50), without unit [bad_number]
! toets: case 3 (line 4) is rejected:
! toets:   maat: `x` is not a number: write digits with a decimal comma (1234,50), without unit [bad_number]
! toets: case 4 (line 5) is rejected:
! toets:   maat: `x` is not a number: write digits with a decimal comma (1234,50), without unit [bad_number]
! toets: case 5 (line 6) is rejected:
! toets:   maat: `x` is not a number: write digits with a decimal comma (1234,50), without unit [bad_number]
