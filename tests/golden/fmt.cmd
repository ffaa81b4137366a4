# fmt lays rule files out in one way, in place, and names those it changed; the second time there is nothing to do.
@ regels/10.regels
| regeling t "T" # de titel
| gegeven   schade "schade"   :bedrag  minstens € 0
| gegeven duur : getal in maanden minstens 0
| # wat er geldt
| versie v "V" geldig vanaf 01 januari 2024
| parameter drempel "drempel"=€ 5.000,50
| besluit vergoeding "vergoeding" : bedrag is als schade>=drempel en duur<6 maanden dan schade*12,5% afgerond op € 1 anders € 0
@ regels/20.regels
| regeling t "T"
| 
| proef "p" op 1 maart 2024
|   stel schade = € 6.000
|   stel duur = 1 maand
|   verwacht vergoeding = € 750
$ toets compile regels -o voor.toets
$ toets fmt --check regels
  regels/10.regels
? 1
$ toets fmt regels
  regels/10.regels
$ cat regels/10.regels
  regeling t "T"  # de titel
  
  gegeven schade "schade" : bedrag minstens € 0
  gegeven duur            : getal in maanden minstens 0
  
  # wat er geldt
  versie v "V" geldig vanaf 1 januari 2024
  
    parameter drempel "drempel" = € 5.000,50
  
    besluit vergoeding "vergoeding" : bedrag
      is als schade >= drempel en duur < 6 maanden dan schade * 12,5% afgerond op € 1 anders € 0
$ toets fmt --check regels
$ toets fmt regels
$ toets test regels
  elke voorwaarde, uitzondering en tabelrij is door een proef beslist
  1 passed, 0 failed
# Het programma is hetzelfde, op de plaatsen na.
$ toets compile regels -o na.toets; toets disasm voor.toets | sed "2,3d" > voor; toets disasm na.toets | sed "2,3d" > na; diff <(grep -v "@" voor) <(grep -v "@" na) | head -5; cmp <(toets disasm voor.toets | grep "^code") <(toets disasm na.toets | grep "^code") && echo gelijk
  gelijk
# In het Engels, en terug: precies hetzelfde.
$ toets fmt regels --to en
! toets: zeg met -o waar de vertaalde regels komen: een map
! toets: zie: toets help fmt
? 2
$ toets fmt regels --to en -o rules; ls rules; cat rules/20.rules rules/10.rules
  10.rules
  20.rules
  regulation t "T"
  
  test "p" on 1 March 2024
    given schade = €6,000
    given duur = 1 month
    expect vergoeding = €750
  regulation t "T"  # de titel
  
  fact schade "schade" : amount at least €0
  fact duur            : number in months at least 0
  
  # wat er geldt
  version v "V" valid from 1 January 2024
  
    parameter drempel "drempel" = €5,000.50
  
    decision vergoeding "vergoeding" : amount
      is if schade >= drempel and duur < 6 months then schade * 12.5% rounded to €1 otherwise €0
$ toets fmt rules --to nl -o terug && diff -r regels terug && echo gelijk
  gelijk
$ toets test rules
  every condition, exception and table row is decided by some test
  1 passed, 0 failed
# Standaardinvoer gaat naar standaarduitvoer; --check zegt het met de uitkomst alleen.
$ printf 'regulation t "T"\nsource a   "A"' | toets fmt -
  regulation t "T"
  
  source a "A"
$ printf 'regulation t "T"\nsource a   "A"' | toets fmt --check -
? 1
$ printf 'regeling t "T"\nbron b "een ""oud"" stuk"' | toets fmt - --to en
  regulation t "T"
  
  source b "een ""oud"" stuk"
# Wat niet kan.
$ toets fmt regels --check -o x
! toets: --check schrijft niets: laat -o weg
! toets: zie: toets help fmt
? 2
$ toets fmt regels --check --to en
! toets: --check kijkt naar de regels in hun eigen taal: laat --to weg
! toets: zie: toets help fmt
? 2
$ toets fmt voor.toets
! toets: voor.toets is een vertaald programma; geef de regels zelf
! toets: zie: toets help fmt
? 2
$ toets fmt er_niet.regels
! toets: kan er_niet.regels niet lezen: bestaat niet
? 4
$ printf 'regeling t "T"\nversie v "V" geldig vanaf 2024-01-01\nparameter p = 3 day\n' | toets fmt - --to en
! stdin:3:17: fout: `day` hoort bij regels in de andere taal; in dit bestand is het `dag` [other-language]
!   parameter p = 3 day
!                   ^~~
!   schrijf: dag
? 1
$ printf 'regeling t "T"\nversie v geldig vanaf 2024-01-01\n' | toets fmt -
! stdin:2:10: fout: hier hoort een tekst tussen aanhalingstekens; er staat `geldig vanaf` [expected]
!   versie v geldig vanaf 2024-01-01
!            ^~~~~~~~~~~~
? 1
$ mkdir vast; printf 'regeling t "T"\nbron a   "A"' > vast/a.regels; toets fmt vast -o /dev/null/x
! toets: kan /dev/null/x niet schrijven: een deel van het pad is geen map
? 4
