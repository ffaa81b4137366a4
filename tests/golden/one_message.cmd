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
!   schrijf: ja/nee
! lost_facts.regels:4:30: fout: `standaard` past hier niet [expected]
!   gegeven c "c" : een van x, y standaard
!                                ^~~~~~~~~
! lost_facts.regels:6:7: fout: hier hoort een soort: `ja/nee`, `bedrag`, `getal`, `datum`, `tekst`, `een van …` of `lijst van …`; er staat `getallen` [expected]
!     n : getallen
!         ^~~~~~~~
! lost_facts.regels:7:32: fout: een tekst past hier niet [expected]
!   bron w "W" "https://w.example" "nog iets"
!                                  ^~~~~~~~~~
! lost_facts.regels:9:66: fout: `volgens …` staat vóór `als` of `is`; zet het daar [cite-place]
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
!   er is wel: u
! toets: still.regels: 2 fouten
? 1
# A mistake in a part says nothing about the whole.
@ parts.regels
| regeling r "R"
| gegeven k "k" : bedrag
| gegeven n "n" : getal
| gegeven d "d" : datum
| gegeven s "s" : een van dak, gevel
| gegeven hoog "hoog" : bedrag minstens € 20.000.000.000
| gegeven l "l" : lijst van
|   b "b" : bedrag
|   b "b" : datum
| versie v "V" geldig vanaf 2026-01-01
|   parameter p "p" = € 5
|   parameter p "p" = 5
|   bepaling c "c" is som(b uit l)
|   besluit c "c" is 5
|   bepaling x "x" bij l is b * 2
|   besluit a1 "a1" is 1 < n < 2
|   besluit a2 "a2" is k / n + k afgerond op € 1
|   besluit a3 "a3" beslistabel
|   | n | a3 |
|   | 1 | 2 |
|   besluit a4 "a4" beslistabel
|   | s || a4 |
|   | dak; muur || 1 |
|   | < gevel || 2 |
|   besluit a5 "a5" beslistabel
|   | ss || a5 |
|   | dak || 1 |
|   | gevel || 2 |
|   besluit a6 "a6" beslistabel schijven
|   | k | n || a6 |
|   | >= € 0 | 1 || 10% |
|   besluit a7 "a7" beslistabel schijven
|   | d || a7 |
|   | >= 2026-01-01 || 10% |
|   besluit a8 "a8" is x
|   besluit a9 "a9" is d * 2 + n
|   besluit a10 "a10" is d + n
|   besluit a11 "a11" is 5 maanden + 3 weken + 2 mm
|   besluit a12 "a12" is som(d uit l)
|   besluit a13 "a13" is d afgerond op € 1
|   bepaling y "y" bij ll is ja
|   bepaling h "h" is k
|     tenzij u "u" als n = 1 dan p
| versie w "W" wijzigt vv geldig vanaf 2027-01-01
|   wijziging x "X"
|     parameter p wordt € 6
|     bepaling h wordt aangevuld
|       tenzij u "u" als n = 2 dan p
|   overgangsrecht o "o" als n = 1 dan geldt v
|   overgangsrecht o vervalt
|   mededeling m "m"
|   mededeling m komt te luiden "mm"
| versie w2 "W2" wijzigt w geldig vanaf 2028-01-01
|   wijziging z "Z"
|     parameter p wordt € 7
$ toets check parts.regels
! parts.regels:6:39: fout: deze ondergrens ligt boven wat zonder bovengrens mag; schrijf `tussen … en …` [range-needs-upper]
!   gegeven hoog "hoog" : bedrag minstens € 20.000.000.000
!                                         ^~~~~~~~~~~~~~~~
! parts.regels:9:3: fout: de naam `b` is al in gebruik; kies een andere [name-taken]
!     b "b" : datum
!     ^
! parts.regels:8:3: `b` is hier verklaard
!     b "b" : bedrag
!     ^
! parts.regels:12:13: fout: de naam `p` is al in gebruik; kies een andere [name-taken]
!     parameter p "p" = 5
!               ^
! parts.regels:11:13: `p` is hier verklaard
!     parameter p "p" = € 5
!               ^
! parts.regels:14:11: fout: de naam `c` is al in gebruik; kies een andere [name-taken]
!     besluit c "c" is 5
!             ^
! parts.regels:13:12: `c` is hier verklaard
!     bepaling c "c" is som(b uit l)
!              ^
! parts.regels:16:22: fout: een vergelijking wordt niet meteen nog eens vergeleken; schrijf er twee [chained-comparison]
!     besluit a1 "a1" is 1 < n < 2
!                        ^~~~~~~~~
!   schrijf: 1 < n en n < 2
! parts.regels:17:22: fout: het is niet duidelijk wat wordt afgerond; zet haakjes om het afgeronde deel, of om alles wat ervoor staat [rounding-parentheses]
!     besluit a2 "a2" is k / n + k afgerond op € 1
!                        ^~~~~~~~~~~~~~~~~~~~~~~~~
! parts.regels:19:3: fout: de tabel van `a3` heeft invoerkolommen, dan ||, dan `a3` [table-no-output]
!     | n | a3 |
!     ^~~~~~~~~~
! parts.regels:23:10: fout: `muur` is geen van de waarden dak, gevel [not-a-value]
!     | dak; muur || 1 |
!            ^~~~
! parts.regels:24:7: fout: een van dak, gevel kent geen meer of minder; vergelijk met = of <> [not-ordered]
!     | < gevel || 2 |
!         ^~~~~
! parts.regels:26:5: fout: er is geen naam `ss` [unknown-name]
!     | ss || a5 |
!       ^~
!   schrijf: s
! parts.regels:30:3: fout: schijven hebben precies één invoerkolom; hier staan er 2 [brackets-one-input]
!     | k | n || a6 |
!     ^~~~~~~~~~~~~~~
! parts.regels:33:3: fout: schijven verdelen een getal of bedrag, maar dit is een datum [brackets-input]
!     | d || a7 |
!     ^~~~~~~~~~~
! parts.regels:35:22: fout: `x` hoort bij een onderdeel van `l` en heeft daarbuiten geen waarde [field-outside]
!     besluit a8 "a8" is x
!                        ^
! parts.regels:15:12: `x` is hier verklaard
!     bepaling x "x" bij l is b * 2
!              ^
! parts.regels:36:22: fout: alleen getallen en bedragen worden vermenigvuldigd en gedeeld, maar dit is een datum [cannot-compute]
!     besluit a9 "a9" is d * 2 + n
!                        ^
! parts.regels:37:24: fout: bij een datum komt een aantal dagen, weken, maanden of jaren, maar dit is een gewoon getal [date-needs-period]
!     besluit a10 "a10" is d + n
!                          ^~~~~
! parts.regels:38:24: fout: een aantal maanden en een aantal weken zijn niet op te tellen of af te trekken [cannot-add]
!     besluit a11 "a11" is 5 maanden + 3 weken + 2 mm
!                          ^~~~~~~~~~~~~~~~~~~
! parts.regels:39:28: fout: alleen getallen en bedragen worden opgeteld, maar dit is een datum [cannot-sum]
!     besluit a12 "a12" is som(d uit l)
!                              ^
! parts.regels:40:24: fout: alleen een getal of bedrag wordt afgerond, maar dit is een datum [cannot-round]
!     besluit a13 "a13" is d afgerond op € 1
!                          ^~~~~~~~~~~~~~~~~
! parts.regels:41:22: fout: `ll` is geen lijst [not-a-list]
!     bepaling y "y" bij ll is ja
!                        ^~
!   schrijf: l
! parts.regels:44:22: fout: er is geen versie `vv` [unknown-name]
!   versie w "W" wijzigt vv geldig vanaf 2027-01-01
!                        ^~
!   schrijf: v
! parts.regels:48:14: fout: `h` heeft al een uitzondering `u`; geef deze een andere naam [exception-twice]
!         tenzij u "u" als n = 2 dan p
!                ^
! parts.regels:43:12: `u` is hier verklaard
!       tenzij u "u" als n = 1 dan p
!              ^
! parts.regels:50:18: fout: er is geen overgangsrecht `o` in de tekst die hier gewijzigd wordt [nothing-to-change]
!     overgangsrecht o vervalt
!                    ^
! parts.regels:52:14: fout: er is geen mededeling `m` in de tekst die hier gewijzigd wordt [nothing-to-change]
!     mededeling m komt te luiden "mm"
!                ^
! toets: parts.regels: 23 fouten
? 1
@ parts.rules
| regulation r "R"
| fact d "d" : date
| fact n "n" : number in months
| version v "V" valid from 2026-01-01
|   decision a1 "a1" is n + 3 weeks
|   decision a2 "a2" is d + 5 maanden
|   decision a3 "a3" is d * 2
$ toets check parts.rules
! parts.rules:5:23: error: a number of months and a number of weeks cannot be added or subtracted [cannot-add]
!     decision a1 "a1" is n + 3 weeks
!                         ^~~~~~~~~~~
! parts.rules:6:29: error: `maanden` belongs to rules in the other language; in this file it is `months` [other-language]
!     decision a2 "a2" is d + 5 maanden
!                               ^~~~~~~
!   write: months
! parts.rules:7:23: error: only numbers and amounts are multiplied and divided, but this is a date [cannot-compute]
!     decision a3 "a3" is d * 2
!                         ^
! toets: parts.rules: 3 errors
? 1
# What an amendment makes wrong in the text that it amends.
@ amended.regels
| regeling r "R"
| gegeven k "k" : bedrag
| versie v "V" geldig vanaf 2026-01-01
|   parameter f "f" = 5
|   voorwaarde c "C" bij b als k > € 1
|   besluit b "b" is voldaan aan alle voorwaarden
|   besluit d "d" is k * f
| versie w "W" wijzigt v geldig vanaf 2027-01-01
|   wijziging x "X"
|     parameter f wordt 0,5
|     voorwaarde c vervalt
| versie w2 "W2" wijzigt w geldig vanaf 2028-01-01
|   wijziging x "X"
|     parameter f wordt 0,25
$ toets check amended.regels
! amended.regels:6:11: fout: er is geen voorwaarde bij `b`; schrijf `voorwaarde NAAM "…" bij b` [no-conditions]
!     besluit b "b" is voldaan aan alle voorwaarden
!             ^
! amended.regels:8:8: het gaat mis in de tekst van versie `w`
!   versie w "W" wijzigt v geldig vanaf 2027-01-01
!          ^
! amended.regels:7:20: fout: `d` is een bedrag in centen, maar dit heeft 3 decimalen; rond het af, bijvoorbeeld met `afgerond op € 0,01` [finer-than-cents]
!     besluit d "d" is k * f
!                      ^~~~~
! amended.regels:8:8: het gaat mis in de tekst van versie `w`
!   versie w "W" wijzigt v geldig vanaf 2027-01-01
!          ^
! amended.regels:7:20: fout: `d` is een bedrag in centen, maar dit heeft 4 decimalen; rond het af, bijvoorbeeld met `afgerond op € 0,01` [finer-than-cents]
!     besluit d "d" is k * f
!                      ^~~~~
! amended.regels:12:8: het gaat mis in de tekst van versie `w2`
!   versie w2 "W2" wijzigt w geldig vanaf 2028-01-01
!          ^~
! toets: amended.regels: 3 fouten
? 1
