# What the command line says when it is used wrongly (2), cannot read (4), or is asked for help (0).
$ toets
! toets: geef een opdracht
! toets: zie: toets help
? 2
$ toets --version
  toets 1.0
$ toets help
  toets beslist gevallen naar regels, en legt uit waarom.
  
    check     kijkt de regels na: fouten, waarschuwingen en opmerkingen, met hun plaats
    explain   beslist één geval en legt uit waarom
    run       beslist vele gevallen: CSV of JSON Lines in, voor elke rij een rij uit
    test      voert de proeven en beweringen van de regels uit; met FACTS de beweringen ook op die gevallen
    compare   vergelijkt twee versies over dezelfde gevallen: wie wisselt, hoeveel euro
    diff      toont wat een wijziging verandert, of een bewerking van de regels, bepaling voor bepaling
    fmt       zet de regels in hun vaste opmaak, of vertaalt hun sleutelwoorden, getallen en datums
    schema    beschrijft de gegevens en uitkomsten: JSON Schema, kop van een CSV-bestand, of tabellen om te lezen
    new       maakt een map NAME met een kleine regeling om mee te beginnen; overschrijft niets
    doc       maakt van de regels leesbare pagina's: per versie een, met bronnen, verbanden en wat er wijzigde
    compile   vertaalt de regels naar een programma dat zonder de tekst te gebruiken is
    disasm    toont een programma leesbaar
    help      legt een opdracht uit
    version   zegt welke versie van toets dit is
  
  RULES is een regelbestand, een map ermee, of een vertaald programma; - is standaardinvoer of -uitvoer.
  FACTS is CSV of JSON Lines. toets help COMMAND legt een opdracht uit.
  Einde: 0 klaar, 1 fouten in de regels, een proef gezakt of --check vond iets, 2 verkeerd gebruik,
  3 een deel van de invoer geweigerd, 4 lezen of schrijven mislukt.
$ toets help --lang en
  toets decides cases by rules, and explains why.
  
    check     checks the rules: errors, warnings and notes, each with its place
    explain   decides one case and explains why
    run       decides many cases: CSV or JSON Lines in, a row out for each row
    test      runs the tests and assertions of the rules; with FACTS the assertions on those cases too
    compare   compares two versions over the same cases: who moves, how many euros
    diff      shows what an amendment changes, or an edit of the rules, provision by provision
    fmt       lays the rules out in one way, or translates their keywords, numbers and dates
    schema    describes the facts and outcomes: JSON Schema, the header of a CSV file, or tables to read
    new       makes a folder NAME with a small regulation to start from; overwrites nothing
    doc       makes readable pages of the rules: one for each version, with sources, connections and what changed
    compile   turns the rules into a program that works without their text
    disasm    shows a program in readable form
    help      explains a command
    version   says which version of toets this is
  
  RULES is a rule file, a folder of them, or a compiled program; - is standard input or output.
  FACTS is CSV or JSON Lines. toets help COMMAND explains a command.
  Exit status: 0 done, 1 errors in the rules, a test failed or --check found something, 2 wrong usage,
  3 some input was rejected, 4 reading or writing failed.
$ toets compare --help
  toets compare RULES FACTS --from V --to V
  
    vergelijkt twee versies over dezelfde gevallen: wie wisselt, hoeveel euro
  
    --format text|json|csv    vorm van de uitvoer
    --from V                  de versie waarvan wordt uitgegaan
    --to V                    de versie waarmee wordt vergeleken
    --date DATE               peildatum voor elk geval, jjjj-mm-dd
    --transition              elke versie met haar overgangsrecht
    --choose QUESTION=ANSWER  een ander antwoord op een uitlegkeuze
    --list NAME=FILE          het bestand van een lijst die niet in FACTS staat
    --dialect nl|en           schrijfwijze van CSV: nl (; en decimale komma) of en
    -o FILE                   schrijf naar dit bestand
    --lang nl|en              taal van wat mensen lezen; zonder: die van de regels
$ toets chek x
! toets: er is geen opdracht `chek`; bedoelt u `check`?
! toets: zie: toets help
? 2
$ toets run a b --fromat csv
! toets: er is geen optie `--fromat`; bedoelt u `--format`?
! toets: zie: toets help run
? 2
$ toets run a b --format jsno --lang en
! toets: there is no choice `--format jsno`; there is: csv, jsonl
! toets: see: toets help run
? 2
$ toets run a b --report x.html
! toets: er is geen optie `--report`; wel: --format, --date, --version, --choose, --list, --dialect, --excel, --margins, --threads, --sync, --output, --lang
! toets: zie: toets help run
? 2
$ toets check
! toets: er ontbreekt iets: toets check RULES | --explain CODE
! toets: zie: toets help check
? 2
$ toets check a b
! toets: er staat te veel: toets check RULES | --explain CODE
! toets: zie: toets help check
? 2
$ toets run - -
! toets: maar één bestand kan van standaardinvoer komen
! toets: zie: toets help run
? 2
$ toets run a b --date
! toets: --date vraagt een waarde: --date DATE
! toets: zie: toets help run
? 2
$ toets run a b --date 1 --date 2
! toets: --date staat er twee keer
! toets: zie: toets help run
? 2
$ toets explain a b --all=ja
! toets: --all heeft geen waarde
! toets: zie: toets help explain
? 2
$ toets help sweep --lang en
! toets: there is no command `sweep`; there is: check, explain, run, test, compare, diff, fmt, schema, new, doc, compile, disasm, help, version
! toets: see: toets help
? 2
$ toets check bestaat_niet
! toets: kan bestaat_niet niet lezen: bestaat niet
? 4
$ mkdir leeg && toets check leeg
! toets: de map leeg bevat geen .regels- of .rules-bestand
? 4
$ mkdir map && touch map/a.regels map/b.rules && toets check map
! map/b.rules:1:1: fout: de map map bevat .regels en .rules door elkaar; het eerste bestand is map/a.regels [mixed-folder]
!   
!   ^
! toets: map: 1 fout
? 1
@ r.regels
| regeling soorten "Soorten"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven aanvraag "aanvraag" : ja/nee
| gegeven stukken "stukken" : lijst van
|     soort "soort" : tekst
| uitlegkeuze streng "Streng?"
|   ja_streng "ja" standaard
|   nee_mild "nee"
| versie eerste "Eerste" geldig vanaf 2020-01-01
|   besluit goed "goed" is aanvraag en streng = ja_streng
| versie tweede "Tweede" wijzigt eerste geldig vanaf 2022-01-01
|   wijziging soepel "Soepel"
|     besluit goed komt te luiden is aanvraag
@ f.jsonl
| {"kenmerk": "a", "aanvraag": true, "peildatum": "2021-01-01"}
| {"kenmerk": "b", "aanvraag": 3, "peildatum": "2021-01-01"}
@ c.json
| {"kenmerk": "a", "aanvraag": "misschien"}
$ toets run r.regels f.jsonl --version eertse
! toets: er is geen versie `eertse`; bedoelt u `eerste`?
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --version eertse+soepel
! toets: er is geen versie `eertse`; bedoelt u `eerste`?
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --version eerste+soeple
! toets: er is geen latere wijziging `soeple`; bedoelt u `soepel`?
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --choose streg=nee_mild
! toets: er is geen uitlegkeuze `streg`; bedoelt u `streng`?
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --choose streng=nee_mid --lang en
! toets: there is no answer `streng = nee_mid`; did you mean `nee_mild`?
! toets: see: toets help run
? 2
$ toets run r.regels f.jsonl --choose streng
! toets: --choose vraagt QUESTION=ANSWER, niet `streng`
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --list stuken=x.csv
! toets: er is geen lijst `stuken`; bedoelt u `stukken`?
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --excel
! toets: --excel hoort bij --format csv
! toets: zie: toets help run
? 2
$ toets run r.regels f.jsonl --date 2021-02-29
! toets: `2021-02-29` is geen datum; schrijf jjjj-mm-dd
! toets: zie: toets help run
? 2
$ toets run r.regels bestaat_niet.csv
! toets: kan bestaat_niet.csv niet lezen: bestaat niet
? 4
$ toets explain r.regels f.jsonl
! toets: f.jsonl bevat vele gevallen: zeg met --case welk
! toets: zie: toets help explain
? 2
$ toets explain r.regels f.jsonl --case z
! toets: er is geen geval `z` in f.jsonl
! toets: zie: toets help explain
? 2
$ toets explain r.regels f.jsonl --case b
! toets: dit geval is geweigerd:
! toets:   aanvraag: `3` is geen ja/nee: schrijf true of false [bad_value]
? 3
$ toets explain r.regels f.jsonl --case a --outcome goet
! toets: er is geen uitkomst `goet`; bedoelt u `goed`?
! toets: zie: toets help explain
? 2
$ toets explain r.regels f.jsonl --case a --set aanvrag=true
! toets: er is geen gegeven `aanvrag`; bedoelt u `aanvraag`?
! toets: zie: toets help explain
? 2
$ toets explain r.regels f.jsonl --case a --set aanvraag=5
! toets: --set aanvraag=5: `5` is geen ja/nee: schrijf true of false
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json
! toets: dit geval is geweigerd:
! toets:   aanvraag: `"misschien"` is geen ja/nee: schrijf true of false [bad_value]
? 3
$ toets compare r.regels f.jsonl --from eerste
! toets: --to V ontbreekt
! toets: zie: toets help compare
? 2
$ toets compile r.regels
! toets: -o FILE ontbreekt
! toets: zie: toets help compile
? 2
$ toets compile r.regels -o r.toets && toets run r.toets f.jsonl --version eerste+soepel
! toets: `eerste+soepel` staat niet in het vertaalde programma r.toets; geef de regels zelf
! toets: zie: toets help run
? 2
$ toets compile r.regels -o bestaat/niet/r.toets
! toets: kan bestaat/niet/r.toets niet schrijven: bestaat niet
? 4
$ printf 'TOETS' > kapot && toets check kapot; head -c 300 r.toets > half.toets; toets check half.toets 2>&1 | sed 's/(.*)//'
  toets: half.toets is beschadigd 
! kapot:1:1: fout: elk regelbestand begint met de naam van de regeling: `regeling NAAM "TITEL"` [no-regulation-line]
!   TOETS
!   ^~~~~
! toets: kapot: 1 fout
