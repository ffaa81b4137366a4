# onbegrensd is the number 2^63 - 1 inside; an amount of exactly that many units is too large wherever onbegrensd may
# stand, and never reads as onbegrensd.
@ grens.regels
| regeling grens "Grens"
| gegeven n "n" : tekst sleutel
| gegeven deel "deel" : bedrag
| gegeven b "b" : ja/nee
| gegeven v "v" : bedrag of onbegrensd
| gegeven l "l" : lijst van
|     y "y" : bedrag
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter groot "groot" = € 9.223.372.036.854.775,80 * 10 + € 0,07
|   bepaling x "x" is groot - deel
|   besluit als_ "als" : bedrag of onbegrensd is als b dan x anders onbegrensd
|   besluit andersom "als" : bedrag of onbegrensd is als b dan onbegrensd anders x
|   besluit gelijk "gelijk" is x = v
|   besluit ongelijk "gelijk" is v <> x
|   besluit minder "minder" is x < onbegrensd
|   besluit minstens_ "minstens" is onbegrensd <= x
|   besluit een_van "een van" is x is een van (v; onbegrensd)
|   besluit laag "laagste" is laagste(x; v)
|   besluit hoog "hoogste" is hoogste(v; x)
|   besluit declaratie "declaratie" : bedrag of onbegrensd is x
|   besluit lijst "lijst" is hoogste(v; groot - y uit l)
|   besluit constante "constante" : bedrag of onbegrensd is groot
|   besluit vergeleken "constante" is groot = onbegrensd
|   besluit vouw "constante" : bedrag of onbegrensd is als groot = onbegrensd dan € 1 anders hoogste(groot; onbegrensd)
|   besluit plat "plat" is x
|   besluit tenzij_ "tenzij" : bedrag of onbegrensd is x tenzij z "z" als b dan onbegrensd
|   besluit fijner "fijner" : bedrag of onbegrensd is (als b dan x anders onbegrensd)
|   besluit tabel "tabel" : bedrag of onbegrensd
|     beslistabel
|     | b   || tabel |
|     | ja  || x     |
|     | nee || onbegrensd |
|   besluit cel "cel"
|     beslistabel eerste
|     | v     || cel |
|     | groot || ja  |
|     | -     || nee |
@ grens.jsonl
| {"n":"1","deel":"0","b":true,"v":"onbegrensd","l":[{"y":"0"}]}
| {"n":"2","deel":"0.01","b":true,"v":"onbegrensd","l":[{"y":"0.01"}]}
| {"n":"3","deel":"0","b":false,"v":"5","l":[]}
# At the number; one unit below; at the number again with the other branches.
$ toets run grens.regels grens.jsonl --format csv | cut -d ';' -f 1,5-23
  n;als_;andersom;gelijk;ongelijk;minder;minstens_;een_van;laag;hoog;declaratie;lijst;constante;vergeleken;vouw;plat;tenzij_;fijner;tabel;cel
  1;;onbegrensd;;;;;;;;;;;;;92233720368547758,07;onbegrensd;;;
  2;92233720368547758,06;onbegrensd;nee;ja;ja;nee;nee;92233720368547758,06;onbegrensd;92233720368547758,06;onbegrensd;;;;92233720368547758,06;onbegrensd;92233720368547758,06;92233720368547758,06;
  3;onbegrensd;;;;;;;;;;5,00;;;;92233720368547758,07;;onbegrensd;onbegrensd;
$ toets run grens.regels grens.jsonl --format jsonl | grep -c overflow
  3
# Two versions, of which one has the plain amount and the other onbegrensd: not the same outcome.
@ versies.regels
| regeling grens "Grens"
| gegeven n "n" : tekst sleutel
| gegeven deel "deel" : bedrag
| versie een "Een" geldig vanaf 1 januari 2020
|   besluit u "u"
|     is € 9.223.372.036.854.775,80 * 10 + € 0,07 - deel
|   besluit w "w" : bedrag of onbegrensd
|     is onbegrensd
| versie twee "Twee" wijzigt een geldig vanaf 1 januari 2021
|   wijziging geen_grens "Zonder grens"
|     besluit u komt te luiden
|       is onbegrensd
@ versies.jsonl
| {"n":"1","deel":"0"}
| {"n":"2","deel":"0.01"}
| {"n":"3","deel":"0","peildatum":"2020-06-01"}
| {"n":"4","deel":"0","peildatum":"2021-06-01"}
$ toets run versies.regels versies.jsonl --format csv
  n;version;transition;status;u;w;failed;missing;errors
  1;;;undetermined;;onbegrensd;;peildatum;
  2;;;undetermined;;onbegrensd;;peildatum;
  3;een;;decided;92233720368547758,07;onbegrensd;;;
  4;twee;;decided;onbegrensd;onbegrensd;;;
$ toets compare versies.regels versies.jsonl --from een --to twee
  Grens: twee versies over dezelfde gevallen
    van   Een (een), geldig vanaf 1 januari 2020
    naar  Twee (twee), geldig vanaf 1 januari 2021
    4 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht
  
  Bedragen, samen
                                          een  twee  verschil  anders  onbepaald
  u                                       € 0   € 0       € 0       4          0
    onbegrensd (gevallen, buiten de som)    0     4
  w                                       € 0   € 0       € 0       0          0
    onbegrensd (gevallen, buiten de som)    4     4
# Numbers have no onbegrensd: 2^63 - 1 fits, and is compared as any other; at a finer scale it is too large.
@ getal.regels
| regeling getal "Getal"
| gegeven n "n" : tekst sleutel
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter groot "groot" = hoogste(922.337.203.685.477.580 * 10 + 7; 1)
|   parameter kleiner "kleiner" = 922.337.203.685.477.580 * 10 + 7 > 92.233.720.368.547.758 * 10 + 0,7
|   parameter laag "laag" = laagste(922.337.203.685.477.580 * 10 + 7; 1,5)
|   besluit a "a" is groot
|   besluit b "b" is als kleiner dan laag anders 0,0
$ echo '{"n":"1"}' > een.jsonl && toets run getal.regels een.jsonl --format csv
  n;version;transition;status;a;b;failed;missing;errors
  1;;;decided;9223372036854775807;1,5;;;
@ te_groot.regels
| regeling getal "Getal"
| gegeven n "n" : tekst sleutel
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter groot "groot" = hoogste(922.337.203.685.477.580 * 10 + 7; 1,5)
|   besluit a "a" is groot
$ toets check te_groot.regels
! te_groot.regels:4:29: fout: de waarde van `groot` is niet te berekenen: te groot, of een deling door nul [parameter-fails]
!     parameter groot "groot" = hoogste(922.337.203.685.477.580 * 10 + 7; 1,5)
!                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: te_groot.regels: 1 fout
? 1
$ toets check te_groot.regels --lang en
! te_groot.regels:4:29: error: the value of `groot` cannot be computed: too large, or a division by zero [parameter-fails]
!     parameter groot "groot" = hoogste(922.337.203.685.477.580 * 10 + 7; 1,5)
!                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: te_groot.regels: 1 error
? 1
# The lowest of onbegrensd and a list: the list may be empty, so it may be onbegrensd.
@ lijst.regels
| regeling lijst "Lijst"
| gegeven n "n" : tekst sleutel
| gegeven l "l" : lijst van
|     y "y" : bedrag
| versie een "Een" geldig vanaf 1 januari 2020
|   besluit laag "laag" is laagste(onbegrensd; y uit l)
|   besluit gelijk "gelijk" is laagste(onbegrensd; y uit l) = onbegrensd
|   besluit plat "plat" : bedrag is laagste(€ 9; y uit l)
$ printf '{"n":"1","l":[]}\n{"n":"2","l":[{"y":"5"}]}\n' > lijst.jsonl
$ toets run lijst.regels lijst.jsonl --format csv
  n;version;transition;status;laag;gelijk;plat;failed;missing;errors
  1;;;decided;onbegrensd;ja;9,00;;;
  2;;;decided;5,00;nee;5,00;;;
$ sed -i 's/"laag" is/"laag" : bedrag is/' lijst.regels
$ toets check lijst.regels 2>&1 | grep fout
  lijst.regels:6:35: fout: dit kan onbegrensd zijn; schrijf `: bedrag of onbegrensd` bij `laag` [may-be-unlimited]
  toets: lijst.regels: 1 fout
