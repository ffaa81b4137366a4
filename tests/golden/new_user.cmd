# The ten mistakes that people make first, each in a file of its own: what they read, in both languages.
@ punt.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   parameter opslag "opslag" = 1.5
$ toets check punt.regels
! punt.regels:8:31: fout: `1.5`: het decimaalteken is hier een komma; een punt staat alleen tussen groepen van drie cijfers [decimal-mark]
!     parameter opslag "opslag" = 1.5
!                                 ^~~
!   schrijf: 1,5
! toets: punt.regels: 1 fout
? 1
$ toets check punt.regels --lang en
! punt.regels:8:31: error: `1.5`: the decimal mark is a comma here; a point stands between groups of three digits only [decimal-mark]
!     parameter opslag "opslag" = 1.5
!                                 ^~~
!   write: 1,5
! toets: punt.regels: 1 error
? 1
@ zonder_dan.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   besluit hoogte "hoogte" is als eigenaar € 50 anders € 0
$ toets check zonder_dan.regels
! zonder_dan.regels:8:43: fout: hier hoort `dan`; er staat `€ 50` [expected]
!     besluit hoogte "hoogte" is als eigenaar € 50 anders € 0
!                                             ^~~~
!   schrijf: dan € 50
! toets: zonder_dan.regels: 1 fout
? 1
$ toets check zonder_dan.regels --lang en
! zonder_dan.regels:8:43: error: `dan` belongs here; there is `€ 50` [expected]
!     besluit hoogte "hoogte" is als eigenaar € 50 anders € 0
!                                             ^~~~
!   write: dan € 50
! toets: zonder_dan.regels: 1 error
? 1
@ hernoemd.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   besluit ruim "ruim" is inkomem > grens
$ toets check hernoemd.regels
! hernoemd.regels:8:26: fout: er is geen naam `inkomem` [unknown-name]
!     besluit ruim "ruim" is inkomem > grens
!                            ^~~~~~~
!   schrijf: inkomen
! toets: hernoemd.regels: 1 fout
? 1
$ toets check hernoemd.regels --lang en
! hernoemd.regels:8:26: error: there is no name `inkomem` [unknown-name]
!     besluit ruim "ruim" is inkomem > grens
!                            ^~~~~~~
!   write: inkomen
! toets: hernoemd.regels: 1 error
? 1
@ vervallen.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit toekenning "toekenning" is voldaan aan alle voorwaarden
|   voorwaarde bezit "bezit" bij toekenning als eigenaar
|   voorwaarde jong "jong" bij toekenning als leeftijd < 30 jaar
|   besluit recht "recht" is inkomen < grens
| versie straks "Straks" wijzigt nu geldig vanaf 1 januari 2027
|   wijziging a "a"
|     voorwaarde bezit vervalt
| versie later "Later" wijzigt straks geldig vanaf 1 januari 2028
|   wijziging b "b"
|     voorwaarde bezit komt te luiden als niet eigenaar
$ toets check vervallen.regels
! vervallen.regels:16:16: fout: er is geen voorwaarde `bezit` in de tekst die hier gewijzigd wordt [nothing-to-change]
!       voorwaarde bezit komt te luiden als niet eigenaar
!                  ^~~~~
!   er is wel: jong
! toets: vervallen.regels: 1 fout
? 1
$ toets check vervallen.regels --lang en
! vervallen.regels:16:16: error: there is no condition `bezit` in the text that is amended here [nothing-to-change]
!       voorwaarde bezit komt te luiden als niet eigenaar
!                  ^~~~~
!   there is: jong
! toets: vervallen.regels: 1 error
? 1
@ overlap.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
| versie straks "Straks" geldig vanaf 1 januari 2027
|   besluit recht "recht" is inkomen < € 2.000
$ toets check overlap.regels
! overlap.regels:8:37: fout: versie `straks` is tegelijk van kracht met `nu`; laat de ene de andere wijzigen, of geef de eerste een einddatum met `tot` [overlap]
!   versie straks "Straks" geldig vanaf 1 januari 2027
!                                       ^~~~~~~~~~~~~~
! overlap.regels:5:29: `nu` begint hier
!   versie nu "Nu" geldig vanaf 1 januari 2026
!                               ^~~~~~~~~~~~~~
! toets: overlap.regels: 1 fout
? 1
$ toets check overlap.regels --lang en
! overlap.regels:8:37: error: version `straks` is in force together with `nu`; let one amend the other, or end the first with `until` [overlap]
!   versie straks "Straks" geldig vanaf 1 januari 2027
!                                       ^~~~~~~~~~~~~~
! overlap.regels:5:29: `nu` starts here
!   versie nu "Nu" geldig vanaf 1 januari 2026
!                               ^~~~~~~~~~~~~~
! toets: overlap.regels: 1 error
? 1
@ eenheid.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   besluit ruim "ruim" is inkomen > 5000
|   besluit oud "oud" is leeftijd >= 18
$ toets check eenheid.regels
! eenheid.regels:8:26: fout: een bedrag en een gewoon getal zijn niet te vergelijken [not-comparable]
!     besluit ruim "ruim" is inkomen > 5000
!                            ^~~~~~~~~~~~~~
!   schrijf: € 5000
! eenheid.regels:9:24: fout: een aantal jaren en een gewoon getal zijn niet te vergelijken [not-comparable]
!     besluit oud "oud" is leeftijd >= 18
!                          ^~~~~~~~~~~~~~
!   schrijf: 18 jaar
! toets: eenheid.regels: 2 fouten
? 1
$ toets check eenheid.regels --lang en
! eenheid.regels:8:26: error: an amount and a plain number cannot be compared [not-comparable]
!     besluit ruim "ruim" is inkomen > 5000
!                            ^~~~~~~~~~~~~~
!   write: € 5000
! eenheid.regels:9:24: error: a number of years and a plain number cannot be compared [not-comparable]
!     besluit oud "oud" is leeftijd >= 18
!                          ^~~~~~~~~~~~~~
!   write: 18 jaar
! toets: eenheid.regels: 2 errors
? 1
@ gat.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   besluit tarief "tarief"
|     beslistabel
|       | leeftijd  || tarief |
|       | < 18 jaar || 0%     |
|       | > 18 jaar || 10%    |
$ toets check gat.regels
! gat.regels:4:9: opmerking: gegeven `eigenaar` wordt nergens gebruikt [unused]
!   gegeven eigenaar "eigenaar" : ja/nee
!           ^~~~~~~~
! gat.regels:5:8: opmerking: geen proef oordeelt op een dag waarop versie `nu` geldt [no-test]
!   versie nu "Nu" geldig vanaf 1 januari 2026
!          ^~
! gat.regels:10:7: waarschuwing: geen rij van `tarief` past bij `leeftijd` 18 [table-gap]
!         | leeftijd  || tarief |
!         ^~~~~~~~~~~~~~~~~~~~~~~
! toets: gat.regels: geen fouten, 1 waarschuwing, 2 opmerkingen
$ toets check gat.regels --lang en
! gat.regels:4:9: note: fact `eigenaar` is used nowhere [unused]
!   gegeven eigenaar "eigenaar" : ja/nee
!           ^~~~~~~~
! gat.regels:5:8: note: no test judges on a day when version `nu` is in force [no-test]
!   versie nu "Nu" geldig vanaf 1 januari 2026
!          ^~
! gat.regels:10:7: warning: no row of `tarief` fits `leeftijd` 18 [table-gap]
!         | leeftijd  || tarief |
!         ^~~~~~~~~~~~~~~~~~~~~~~
! toets: gat.regels: no errors, 1 warning, 2 notes
@ standaard.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| uitlegkeuze rand "Telt de grens mee?"
|   mee "ja"
|   niet_mee "nee"
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
$ toets check standaard.regels
! standaard.regels:5:13: fout: uitlegkeuze `rand` heeft geen standaardantwoord; zet `standaard` achter een van de antwoorden [no-standard]
!   uitlegkeuze rand "Telt de grens mee?"
!               ^~~~
! toets: standaard.regels: 1 fout
? 1
$ toets check standaard.regels --lang en
! standaard.regels:5:13: error: interpretation `rand` has no default answer; put `default` behind one of the answers [no-standard]
!   uitlegkeuze rand "Telt de grens mee?"
!               ^~~~
! toets: standaard.regels: 1 error
? 1
@ kring.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   bepaling bruto "bruto" is netto + € 10
|   bepaling netto "netto" is bruto - € 10
$ toets check kring.regels
! kring.regels:8:12: fout: kringverwijzing: bruto → netto → bruto [circle]
!     bepaling bruto "bruto" is netto + € 10
!              ^~~~~
! kring.regels:9:12: `netto` is hier verklaard
!     bepaling netto "netto" is bruto - € 10
!              ^~~~~
! toets: kring.regels: 1 fout
? 1
$ toets check kring.regels --lang en
! kring.regels:8:12: error: circular definition: bruto → netto → bruto [circle]
!     bepaling bruto "bruto" is netto + € 10
!              ^~~~~
! kring.regels:9:12: `netto` is declared here
!     bepaling netto "netto" is bruto - € 10
!              ^~~~~
! toets: kring.regels: 1 error
? 1
@ proef.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
| proef "net genoeg" op 1 juli 2026
|   stel inkomen = € 1.000
|   verwacht recht = ja
$ toets test proef.regels
  gezakt: proef "net genoeg" (proef.regels:8)
    recht: verwacht ja, uitkomst nee
      volgens nu
  elke voorwaarde, uitzondering en tabelrij is door een proef beslist
  0 passed, 1 failed
? 1
$ toets test proef.regels --lang en
  failed: test "net genoeg" (proef.regels:8)
    recht: expected yes, got no
      by nu
  every condition, exception and table row is decided by some test
  0 passed, 1 failed
? 1
