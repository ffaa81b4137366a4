# A table that leaves values out: a warning at its first row, with a cell or cells that no row has.
@ gat.regels
| regeling gat "Gat"
| gegeven n "n" : tekst sleutel
| gegeven leeftijd "leeftijd" : getal minstens 0
| gegeven hoeveel "hoeveel" : getal
| gegeven bedrag_in "bedrag" : bedrag tussen € 0 en € 100
| gegeven maximum_in "maximum" : bedrag of onbegrensd
| gegeven dak "dak" : een van plat, punt, schuin, geen
| gegeven b "b" : ja/nee
| gegeven dag "dag" : datum
| gegeven soort "soort" : tekst
| gegeven lijst "lijst" : lijst van
|     x "x" : getal
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter grens "grens" = 18
|   besluit een_getal "precies 5 ontbreekt"
|     beslistabel
|       | leeftijd || een_getal |
|       | < 5      || 1 |
|       | > 5      || 2 |
|   besluit een_reeks "5 tot en met 9 ontbreken, met een parameter"
|     beslistabel
|       | leeftijd        || een_reeks |
|       | < 5             || 1 |
|       | >= 10 en < grens || 2 |
|       | >= grens        || 3 |
|   besluit onderaan "min ontbreekt: het gegeven heeft geen ondergrens"
|     beslistabel
|       | hoeveel || onderaan |
|       | >= 0    || 1 |
|   besluit bovenaan "18 en hoger ontbreekt"
|     beslistabel
|       | leeftijd || bovenaan |
|       | < grens  || 1 |
|   besluit centen "tussen 99,98 en 99,99 ligt geen cent"
|     beslistabel
|       | bedrag_in    || centen |
|       | <= € 99,98   || 1 |
|       | >= € 99,99   || 2 |
|   besluit bereik "het bereik telt: boven 100 is geen gat, € 100 wel"
|     beslistabel
|       | bedrag_in || bereik |
|       | < € 100   || 1 |
|   besluit grenzeloos "onbegrensd ontbreekt"
|     beslistabel
|       | maximum_in            || grenzeloos |
|       | <= € 10.000.000.000   || 1 |
|   besluit waarden "twee waarden ontbreken"
|     beslistabel
|       | dak         || waarden |
|       | plat; punt  || 1 |
|   besluit ja_nee "nee ontbreekt"
|     beslistabel
|       | b  || ja_nee |
|       | ja || 1 |
|   besluit samen "een punt met nee ontbreekt"
|     beslistabel
|       | dak                 | b   || samen |
|       | plat; schuin; geen  | -   || 1 |
|       | punt                | ja  || 2 |
|   besluit datums "een dag ontbreekt"
|     beslistabel
|       | dag            || datums |
|       | < 2024-02-29   || 1 |
|       | > 2024-02-29   || 2 |
|   besluit teksten "andere teksten ontbreken"
|     beslistabel
|       | soort         | b   || teksten |
|       | "a"; "b"      | -   || 1 |
|   besluit tellen "drie ontbreekt, minder dan nul niet"
|     beslistabel eerste
|       | aantal(lijst) || tellen |
|       | < 3           || 1 |
|       | > 3           || 2 |
$ toets check gat.regels
! gat.regels:13:8: opmerking: geen proef oordeelt op een dag waarop versie `een` geldt [no-test]
!   versie een "Een" geldig vanaf 1 januari 2020
!          ^~~
! gat.regels:17:7: waarschuwing: geen rij van `een_getal` past bij `leeftijd` 5 [table-gap]
!         | leeftijd || een_getal |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:22:7: waarschuwing: geen rij van `een_reeks` past bij `leeftijd` >= 5 en <= 9 [table-gap]
!         | leeftijd        || een_reeks |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:28:7: waarschuwing: geen rij van `onderaan` past bij `hoeveel` <= -1 [table-gap]
!         | hoeveel || onderaan |
!         ^~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:32:7: waarschuwing: geen rij van `bovenaan` past bij `leeftijd` >= 18 [table-gap]
!         | leeftijd || bovenaan |
!         ^~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:41:7: waarschuwing: geen rij van `bereik` past bij `bedrag_in` € 100 [table-gap]
!         | bedrag_in || bereik |
!         ^~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:45:7: waarschuwing: geen rij van `grenzeloos` past bij `maximum_in` onbegrensd [table-gap]
!         | maximum_in            || grenzeloos |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:49:7: waarschuwing: geen rij van `waarden` past bij `dak` schuin; geen [table-gap]
!         | dak         || waarden |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:53:7: waarschuwing: geen rij van `ja_nee` past bij `b` nee [table-gap]
!         | b  || ja_nee |
!         ^~~~~~~~~~~~~~~~
! gat.regels:57:7: waarschuwing: geen rij van `samen` past bij `dak` punt, `b` nee [table-gap]
!         | dak                 | b   || samen |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:62:7: waarschuwing: geen rij van `datums` past bij `dag` 29 februari 2024 [table-gap]
!         | dag            || datums |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:67:7: waarschuwing: geen rij van `teksten` past bij `soort` een andere tekst [table-gap]
!         | soort         | b   || teksten |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! gat.regels:71:7: waarschuwing: geen rij van `tellen` past bij `aantal(lijst)` 3 [table-gap]
!         | aantal(lijst) || tellen |
!         ^~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: gat.regels: geen fouten, 12 waarschuwingen, 1 opmerking
$ toets check gat.regels --lang en 2>&1 | head -n 4
  gat.regels:13:8: note: no test judges on a day when version `een` is in force [no-test]
    versie een "Een" geldig vanaf 1 januari 2020
           ^~~
  gat.regels:17:7: warning: no row of `een_getal` fits `leeftijd` 5 [table-gap]
$ toets check gat.regels --format json | grep -c table-gap
  12
# It is a warning: the case that falls in the gap is an error of that case, the others are decided.
$ printf '{"n":"1","leeftijd":5}\n{"n":"2","leeftijd":4}\n' > gevallen.jsonl
$ toets run gat.regels gevallen.jsonl --format jsonl | grep -o 'een_getal": [^,]*'
  een_getal": null
  een_getal": 1
# Nothing to warn of: the same tables with the missing row, with `-`, and what only a fact can tell.
@ dicht.regels
| regeling dicht "Dicht"
| gegeven n "n" : tekst sleutel
| gegeven leeftijd "leeftijd" : getal minstens 0
| gegeven andere "andere" : getal
| gegeven dak "dak" : een van plat, punt, schuin, geen
| gegeven b "b" : ja/nee
| gegeven soort "soort" : tekst
| gegeven bedrag_in "bedrag" : bedrag
| gegeven maximum_in "maximum" : bedrag of onbegrensd
| versie een "Een" geldig vanaf 1 januari 2020
|   besluit een_getal "a"
|     beslistabel
|       | leeftijd || een_getal |
|       | < 5      || 1 |
|       | 5        || 2 |
|       | > 5      || 3 |
|   besluit gehelen "hele getallen"
|     beslistabel
|       | leeftijd || gehelen |
|       | <= 4     || 1 |
|       | >= 5     || 2 |
|   besluit geen_gelijk "ongelijk"
|     beslistabel
|       | leeftijd || geen_gelijk |
|       | <> 5     || 1 |
|       | 5        || 2 |
|   besluit samen "b"
|     beslistabel
|       | dak                 | b   || samen |
|       | plat; schuin; geen  | -   || 1 |
|       | punt                | ja  || 2 |
|       | punt                | nee || 3 |
|   besluit eerste_ "c"
|     beslistabel eerste
|       | soort | dak  || eerste_ |
|       | "a"   | plat || 1 |
|       | -     | -    || 2 |
|   besluit feiten "een cel van feiten zegt niets"
|     beslistabel eerste
|       | leeftijd  || feiten |
|       | < andere  || 1 |
|       | >= andere || 2 |
|   besluit grenzeloos "d"
|     beslistabel
|       | maximum_in || grenzeloos |
|       | onbegrensd || 1 |
|       | <> onbegrensd || 2 |
|   bepaling schijf "schijven hebben geen gat"
|     beslistabel schijven
|       | bedrag_in || schijf |
|       | >= € 100  || 1% |
$ toets check dicht.regels
! dicht.regels:10:8: opmerking: geen proef oordeelt op een dag waarop versie `een` geldt [no-test]
!   versie een "Een" geldig vanaf 1 januari 2020
!          ^~~
! toets: dicht.regels: geen fouten, 1 opmerking
