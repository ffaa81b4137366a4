# Which wijziging of a version cannot do without which other, by the names in them.
@ nodig.regels
| regeling nodig "Nodig"
| gegeven n "n" : tekst sleutel
| gegeven schade "schade" : bedrag
| gegeven b "b" : ja/nee
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter grens "grens" = € 5
|   bepaling oud "oud"
|     is schade > grens
|   besluit u "u"
|     is oud
|   besluit w "w"
|     is schade
|       tenzij laag "laag" als b dan € 0
| versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
|   wijziging brengt "brengt drempel"
|     parameter drempel "drempel" = € 10
|     bepaling nieuw "nieuw"
|       is schade > drempel
|   wijziging leunt "leunt op {drempel}"
|     bepaling verder "verder"
|       is schade > drempel of nieuw
|     besluit v "v"
|       is verder
|   wijziging schrapt "schrapt"
|     bepaling oud vervalt
|   wijziging vervangt "vervangt"
|     besluit u komt te luiden
|       is b
|   wijziging hoger "hoger"
|     besluit w wordt aangevuld
|       tenzij hoog "hoog" gaat voor laag als schade > € 9 dan € 9
|   wijziging hoogst "hoogst"
|     besluit w wordt aangevuld
|       tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
$ toets check nodig.regels
! nodig.regels:5:8: opmerking: geen proef oordeelt op een dag waarop versie `een` geldt [no-test]
!   versie een "Een" geldig vanaf 1 januari 2020
!          ^~~
! nodig.regels:14:8: opmerking: geen proef oordeelt op een dag waarop versie `twee` geldt [no-test]
!   versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
!          ^~~~
! nodig.regels:19:19: opmerking: wijziging `leunt` kan niet zonder wijziging `brengt`: die brengt `drempel` [amendment-needs]
!     wijziging leunt "leunt op {drempel}"
!                     ^~~~~~~~~~~~~~~~~~~~
! nodig.regels:16:15: `drempel` is hier verklaard
!       parameter drempel "drempel" = € 10
!                 ^~~~~~~
! nodig.regels:25:14: opmerking: wijziging `schrapt` kan niet zonder wijziging `vervangt`: zonder die heeft `u` nog nodig wat hier vervalt [amendment-needs]
!       bepaling oud vervalt
!                ^~~
! nodig.regels:27:13: `u` wordt hier gewijzigd
!       besluit u komt te luiden
!               ^
! nodig.regels:31:54: opmerking: `€ 9` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!         tenzij hoog "hoog" gaat voor laag als schade > € 9 dan € 9
!                                                        ^~~
! nodig.regels:34:40: opmerking: wijziging `hoogst` kan niet zonder wijziging `hoger`: die brengt `hoog` [amendment-needs]
!         tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
!                                          ^~~~
! nodig.regels:31:14: `hoog` is hier verklaard
!         tenzij hoog "hoog" gaat voor laag als schade > € 9 dan € 9
!                ^~~~
! nodig.regels:34:58: opmerking: `€ 99` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!         tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
!                                                            ^~~~
! toets: nodig.regels: geen fouten, 7 opmerkingen
$ toets check nodig.regels --lang en
! nodig.regels:5:8: note: no test judges on a day when version `een` is in force [no-test]
!   versie een "Een" geldig vanaf 1 januari 2020
!          ^~~
! nodig.regels:14:8: note: no test judges on a day when version `twee` is in force [no-test]
!   versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
!          ^~~~
! nodig.regels:19:19: note: amendment `leunt` cannot do without amendment `brengt`: that brings `drempel` [amendment-needs]
!     wijziging leunt "leunt op {drempel}"
!                     ^~~~~~~~~~~~~~~~~~~~
! nodig.regels:16:15: `drempel` is declared here
!       parameter drempel "drempel" = € 10
!                 ^~~~~~~
! nodig.regels:25:14: note: amendment `schrapt` cannot do without amendment `vervangt`: without that `u` still needs what lapses here [amendment-needs]
!       bepaling oud vervalt
!                ^~~
! nodig.regels:27:13: `u` is amended here
!       besluit u komt te luiden
!               ^
! nodig.regels:31:54: note: `€ 9` stands bare in a condition; as a parameter it gets a name and a source [bare-value]
!         tenzij hoog "hoog" gaat voor laag als schade > € 9 dan € 9
!                                                        ^~~
! nodig.regels:34:40: note: amendment `hoogst` cannot do without amendment `hoger`: that brings `hoog` [amendment-needs]
!         tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
!                                          ^~~~
! nodig.regels:31:14: `hoog` is declared here
!         tenzij hoog "hoog" gaat voor laag als schade > € 9 dan € 9
!                ^~~~
! nodig.regels:34:58: note: `€ 99` stands bare in a condition; as a parameter it gets a name and a source [bare-value]
!         tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
!                                                            ^~~~
! toets: nodig.regels: no errors, 7 notes
# What the notes say: without the other it cannot stand; with it, it can; in any order.
$ echo '{"n":"1","schade":"6","b":false}' > een.jsonl
$ toets run nodig.regels een.jsonl --format csv --version een+leunt
! fout: `een+leunt` kan niet op zichzelf staan: de genoemde wijzigingen hebben een andere nodig [hybrid-cannot-stand]
! nodig.regels:21:19: hier gaat het mis
!         is schade > drempel of nieuw
!                     ^~~~~~~
? 2
$ toets run nodig.regels een.jsonl --format csv --version een+schrapt
! fout: `een+schrapt` kan niet op zichzelf staan: de genoemde wijzigingen hebben een andere nodig [hybrid-cannot-stand]
! nodig.regels:10:8: hier gaat het mis
!       is oud
!          ^~~
? 2
$ toets run nodig.regels een.jsonl --format csv --version een+hoogst
! fout: `een+hoogst` kan niet op zichzelf staan: de genoemde wijzigingen hebben een andere nodig [hybrid-cannot-stand]
! nodig.regels:34:40: hier gaat het mis
!         tenzij hoogst "hoogst" gaat voor hoog als schade > € 99 dan € 99
!                                          ^~~~
? 2
$ toets run nodig.regels een.jsonl --format csv --version een+leunt+brengt
  n;version;transition;status;u;w;v;failed;missing;errors
  1;een+leunt+brengt;;decided;ja;6,00;nee;;;
$ toets run nodig.regels een.jsonl --format csv --version een+schrapt+vervangt
  n;version;transition;status;u;w;v;failed;missing;errors
  1;een+schrapt+vervangt;;decided;nee;6,00;;;;
$ toets run nodig.regels een.jsonl --format csv --version een+hoogst+hoger
  n;version;transition;status;u;w;v;failed;missing;errors
  1;een+hoogst+hoger;;decided;ja;6,00;;;;
# Those that nothing is said of can stand alone.
$ for w in brengt vervangt hoger; do toets run nodig.regels een.jsonl --format csv --version een+$w | tail -n 1; done
  1;een+brengt;;decided;ja;6,00;;;;
  1;een+vervangt;;decided;nee;6,00;;;;
  1;een+hoger;;decided;ja;6,00;;;;
# A name of the amended version, or of the wijziging itself, needs no other.
@ los.regels
| regeling los "Los"
| gegeven n "n" : tekst sleutel
| gegeven schade "schade" : bedrag
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter grens "grens" = € 5
|   besluit u "u"
|     is schade > grens
| versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
|   wijziging zelf "eigen drempel {drempel}, {{grens_b}"
|     parameter drempel "drempel" = € 10
|     besluit u komt te luiden
|       is schade > drempel en schade > grens
|   wijziging ander "ander"
|     parameter grens wordt € 6
|     parameter grens_b "grens b" = € 7
$ toets check los.regels
! los.regels:4:8: opmerking: geen proef oordeelt op een dag waarop versie `een` geldt [no-test]
!   versie een "Een" geldig vanaf 1 januari 2020
!          ^~~
! los.regels:8:8: opmerking: geen proef oordeelt op een dag waarop versie `twee` geldt [no-test]
!   versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
!          ^~~~
! los.regels:15:15: opmerking: parameter `grens_b` wordt nergens gebruikt [unused]
!       parameter grens_b "grens b" = € 7
!                 ^~~~~~~
! toets: los.regels: geen fouten, 3 opmerkingen
# The same wijziging twice is one too many.
$ toets run nodig.regels een.jsonl --version een+hoger+hoger
! fout: wijziging `hoger` staat er tweemaal [amendment-twice]
? 2
$ toets run nodig.regels een.jsonl --version een+hoger+twee.hoger --lang en
! error: amendment `hoger` is there twice [amendment-twice]
? 2
@ tweemaal.regels
| regeling los "Los"
| gegeven n "n" : tekst sleutel
| gegeven b "b" : ja/nee
| versie een "Een" geldig vanaf 1 januari 2020
|   besluit u "u"
|     is b
| versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
|   wijziging om "om"
|     besluit u komt te luiden
|       is niet b
|   overgangsrecht o "o"
|     als b
|     dan geldt een met wijziging om, om
$ toets check tweemaal.regels
! tweemaal.regels:13:37: fout: wijziging `om` staat er tweemaal [amendment-twice]
!       dan geldt een met wijziging om, om
!                                       ^~
! toets: tweemaal.regels: 1 fout
? 1
