# What is legal but unwise is said in notes; the exit status stays 0.
@ regels.regels
| regeling t "T"
| gegeven a "a" : bedrag minstens € 0
| gegeven b "b" : bedrag tussen -€ 5 en € 10
| gegeven d "d" : datum
| gegeven l "l" : lijst van
|     v : getal minstens 1
| gegeven nergens "nergens" : ja/nee
| gegeven omschrijving "omschrijving" : tekst
| gegeven in_tekst "in een tekst" : bedrag
| gegeven in_bewering "in een bewering" : ja/nee
| versie v1 "V1" geldig vanaf 2024-01-01
|   parameter ongebruikt "ongebruikt" = 3
|   parameter laag "laag" = € 0
|   parameter grens "grens" = € 10
|   besluit z "Z {in_tekst}" is voldaan aan alle voorwaarden
|   # kan niet falen: het bereik zegt het al; net ernaast wel
|   voorwaarde altijd "altijd" bij z als a >= laag
|   voorwaarde soms "soms" bij z als a > laag
|   voorwaarde hoogstens "hoogstens" bij z als b <= grens en niet a < laag
|   voorwaarde onder "onder" bij z als b < grens
|   voorwaarde leeg "leeg" bij z als a >= laag tenzij nooit als d is bekend dan nee
|   voorwaarde vol "vol" bij z als a >= laag tenzij ook als d is bekend dan ja
|   # losse waarden: niet 0 of 1, en niet de stap van een afronding
|   voorwaarde los "los" bij z als a > € 5 of d < 2024-02-01 of a * 20% > € 1 of bestaat(l waarvan v > 3)
|   voorwaarde vast "vast" bij z als a > € 0 of (a afgerond op € 100) > € 1 of aantal(l) > 1
|   besluit y "Y" : bedrag is als b > € 7 dan € 8 anders € 9
|     tenzij x als b > € 6 dan € 2
| versie v2 "V2" wijzigt v1 geldig vanaf 2025-01-01
|   wijziging w "W"
|     parameter laag wordt -€ 1
| bewering s "S" is in_bewering of niet in_bewering
| proef "p" op 31 december 2024
|   verwacht z = onbekend
$ toets check regels.regels
! regels.regels:7:9: opmerking: gegeven `nergens` wordt nergens gebruikt [unused]
!   gegeven nergens "nergens" : ja/nee
!           ^~~~~~~
! regels.regels:12:13: opmerking: parameter `ongebruikt` wordt nergens gebruikt [unused]
!     parameter ongebruikt "ongebruikt" = 3
!               ^~~~~~~~~~
! regels.regels:17:40: opmerking: voorwaarde `altijd` kan in versie `v1` niet falen: wat er staat, is voor elk geval waar [cannot-fail]
!     voorwaarde altijd "altijd" bij z als a >= laag
!                                          ^~~~~~~~~
! regels.regels:18:36: opmerking: voorwaarde `soms` kan in versie `v2` niet falen: wat er staat, is voor elk geval waar [cannot-fail]
!     voorwaarde soms "soms" bij z als a > laag
!                                      ^~~~~~~~
! regels.regels:19:46: opmerking: voorwaarde `hoogstens` kan in versie `v1` niet falen: wat er staat, is voor elk geval waar [cannot-fail]
!     voorwaarde hoogstens "hoogstens" bij z als b <= grens en niet a < laag
!                                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~
! regels.regels:22:34: opmerking: voorwaarde `vol` kan in versie `v1` niet falen: wat er staat, is voor elk geval waar [cannot-fail]
!     voorwaarde vol "vol" bij z als a >= laag tenzij ook als d is bekend dan ja
!                                    ^~~~~~~~~
! regels.regels:24:38: opmerking: `€ 5` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!     voorwaarde los "los" bij z als a > € 5 of d < 2024-02-01 of a * 20% > € 1 of bestaat(l waarvan v > 3)
!                                        ^~~
! regels.regels:24:49: opmerking: `2024-02-01` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!     voorwaarde los "los" bij z als a > € 5 of d < 2024-02-01 of a * 20% > € 1 of bestaat(l waarvan v > 3)
!                                                   ^~~~~~~~~~
! regels.regels:24:67: opmerking: `20%` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!     voorwaarde los "los" bij z als a > € 5 of d < 2024-02-01 of a * 20% > € 1 of bestaat(l waarvan v > 3)
!                                                                     ^~~
! regels.regels:24:102: opmerking: `3` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!     voorwaarde los "los" bij z als a > € 5 of d < 2024-02-01 of a * 20% > € 1 of bestaat(l waarvan v > 3)
!                                                                                                        ^
! regels.regels:26:37: opmerking: `€ 7` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!     besluit y "Y" : bedrag is als b > € 7 dan € 8 anders € 9
!                                       ^~~
! regels.regels:27:22: opmerking: `€ 6` staat los in een voorwaarde; als parameter krijgt het een naam en een bron [bare-value]
!       tenzij x als b > € 6 dan € 2
!                        ^~~
! regels.regels:28:8: opmerking: geen proef oordeelt op een dag waarop versie `v2` geldt [no-test]
!   versie v2 "V2" wijzigt v1 geldig vanaf 2025-01-01
!          ^~
! toets: regels.regels: geen fouten, 13 opmerkingen
# Een proef op de eerste dag telt voor de versie.
$ sed 's/op 31 december 2024/op 1 januari 2025/' regels.regels > later.regels; toets check later.regels 2>&1 | grep -A1 no-test
  later.regels:11:8: opmerking: geen proef oordeelt op een dag waarop versie `v1` geldt [no-test]
    versie v1 "V1" geldig vanaf 2024-01-01
