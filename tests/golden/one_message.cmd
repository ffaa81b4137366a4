# One mistake gives one message: what is missing because it could not be read is not reported again.
@ lost_facts.regels
| regeling r "R"
| Gegeven a "a" : bedrag
| gegeven b "b" : Ja/Nee
| gegeven c "c" : een van x, y standaard
| gegeven l "l" : lijst van
|   n : getallen
| bron w "W" "https://w.example" "nog iets"
| versie v "V" geldig vanaf 2026-01-01
|   voorwaarde q "{a}" bij u als c = x en bestaat(l waarvan n > 1) volgens w
|   bepaling s "s" is som(n uit l)
|   besluit u "u" is voldaan aan alle voorwaarden
|     tenzij e "e" als b
|     tenzij f "f" gaat voor e als b dan nee
| proef "p" op 2026-02-01 zoals "q"
|   stel a = € 1
|   verwacht u = ja
| proef "t" zoals "p"
|   stel a = € 1
|   verwacht u = ja omdat e
$ toets check lost_facts.regels
! lost_facts.regels:2:1: fout: `Gegeven` begint geen bepaling; hier hoort een woord als `bepaling`, `voorwaarde` of `besluit` [expected]
!   Gegeven a "a" : bedrag
!   ^~~~~~~
!   schrijf: gegeven
! lost_facts.regels:3:17: fout: hier hoort een soort: `ja/nee`, `bedrag`, `getal`, `datum`, `tekst`, `een van …` of `lijst van …`; er staat `Ja` [expected]
!   gegeven b "b" : Ja/Nee
!                   ^~
! lost_facts.regels:4:30: fout: `standaard` past hier niet [expected]
!   gegeven c "c" : een van x, y standaard
!                                ^~~~~~~~~
! lost_facts.regels:6:7: fout: hier hoort een soort: `ja/nee`, `bedrag`, `getal`, `datum`, `tekst`, `een van …` of `lijst van …`; er staat `getallen` [expected]
!     n : getallen
!         ^~~~~~~~
! lost_facts.regels:7:32: fout: een tekst past hier niet [expected]
!   bron w "W" "https://w.example" "nog iets"
!                                  ^~~~~~~~~~
! lost_facts.regels:9:66: fout: `volgens` past niet achter deze uitdrukking; ontbreekt er een `en`, een `of` of een rekenteken? [expected]
!     voorwaarde q "{a}" bij u als c = x en bestaat(l waarvan n > 1) volgens w
!                                                                    ^~~~~~~
! lost_facts.regels:12:23: fout: hier hoort `dan`; er staat `tenzij` [expected]
!       tenzij e "e" als b
!                         ^
! lost_facts.regels:14:25: fout: `zoals` past hier niet [expected]
!   proef "p" op 2026-02-01 zoals "q"
!                           ^~~~~
! toets: lost_facts.regels: 8 fouten
? 1
@ lost_version.regels
| regeling r "R"
| gegeven k "k" : bedrag
| versie v "V" geldig 1 januari 2026
|   besluit a "a" is k
| versie w "W" wijzigt v geldig vanaf 1 januari 2027
|   wijziging x
|     bepaling q "q" is k + k
|   wijziging y "Y"
|     besluit a komt te luiden is q
|   overgangsrecht o "o" als k > € 5 dan geldt v met wijziging x
| proef "p" op 2026-02-01
|   stel k = € 1
|   verwacht a = € 1
| bewering b "b" is v.a = w.a
$ toets check lost_version.regels
! lost_version.regels:3:14: fout: hier hoort `geldig vanaf`; er staat `geldig` [expected]
!   versie v "V" geldig 1 januari 2026
!                ^~~~~~
!   schrijf: geldig vanaf
! lost_version.regels:6:14: fout: hier hoort een tekst tussen aanhalingstekens; er staat `bepaling` [expected]
!     wijziging x
!                ^
! toets: lost_version.regels: 2 fouten
? 1
@ lost_condition.rules
| regulation r "R"
| fact k "k" : amount
| version v "V" valid from 2026-01-01
|   condition c "C" for b
|     k > €5
|   decision b "b" is that all conditions are met
|   definition z "z" is k >
|   decision d "d" is if k > €1 then z otherwise k
| test "t" on 2026-02-01
|   given k = €1
|   expect b = no because c
|   expect z = €1
$ toets check lost_condition.rules
! lost_condition.rules:4:24: error: `if` belongs here; there is `k` [expected]
!     condition c "C" for b
!                          ^
! lost_condition.rules:7:26: error: an expression belongs here; there is `decision` [expected]
!     definition z "z" is k >
!                            ^
! toets: lost_condition.rules: 2 errors
? 1
# What is truly missing is still reported beside it.
@ still.regels
| regeling r "R"
| gegeven a "a" : bedragen
| versie v "V" geldig vanaf 2026-01-01
|   besluit u "u" is a > € 5 en niet bb
$ toets check still.regels
! still.regels:2:17: fout: hier hoort een soort: `ja/nee`, `bedrag`, `getal`, `datum`, `tekst`, `een van …` of `lijst van …`; er staat `bedragen` [expected]
!   gegeven a "a" : bedragen
!                   ^~~~~~~~
!   schrijf: bedrag
! still.regels:4:36: fout: er is geen naam `bb` [unknown-name]
!     besluit u "u" is a > € 5 en niet bb
!                                      ^~
! toets: still.regels: 2 fouten
? 1
