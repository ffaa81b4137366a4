# What an amendment changes, wijziging by wijziging, and how many cases each touches.
@ regels.regels
| regeling steun "Steunregeling"
| bron wet "Wet steun" "jci1.3:c:BWBR0005537"
| bron brief "Kamerbrief"
| gegeven dossier "dossier" : tekst sleutel
| gegeven schade "schade" : bedrag minstens € 0
| gegeven monument "monument" : ja/nee
| gegeven oud "ouder dan tien jaar" : ja/nee
| versie een "Steun 2024" geldig vanaf 1 januari 2024
|   volgens wet "artikel 1"
|   parameter drempel "drempel" = € 1.000
|   voorwaarde genoeg "er is minstens {drempel} schade" bij recht
|     als schade >= drempel
|   voorwaarde jong "niet ouder dan tien jaar" bij recht
|     als niet oud
|   besluit recht "recht op steun"
|     is voldaan aan alle voorwaarden
|   besluit bedrag_steun "steun" : bedrag
|     is als recht dan laagste(schade; € 5.000) anders € 0
|   mededeling bezwaar "U kunt bezwaar maken." bij recht
| versie twee "Steun 2025" wijzigt een geldig vanaf 1 januari 2025
|   volgens brief "p. 1"
|   parameter einde "aanvragen van vóór" = 1 januari 2025
|   wijziging lager "De drempel wordt {drempel}" volgens brief "p. 2"
|     parameter drempel wordt € 500
|     besluit bedrag_steun wordt aangevuld
|       tenzij monument "een monument" volgens wet "artikel 2" als monument dan schade
|   wijziging ruimer "Ook wie ouder is" volgens brief "p. 3"
|     voorwaarde jong vervalt volgens wet "artikel 3"
|   wijziging leeg "Een andere titel"
|     besluit recht komt te luiden "recht op de steun"
|       is voldaan aan alle voorwaarden
|   mededeling bezwaar vervalt
@ gevallen.csv
| dossier;schade;monument;oud
| a;750;nee;nee
| b;8000;ja;nee
| c;2000;nee;ja
| d;100;nee;nee
| e;-1;nee;nee
$ toets diff regels.regels een twee --facts gevallen.csv
  Steunregeling: wat er verandert
    van   Steun 2024 (een), geldig vanaf 1 januari 2024
    naar  Steun 2025 (twee), geldig vanaf 1 januari 2025
    4 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht; bij 3 is een uitkomst anders
    1 geweigerd en niet meegeteld
  
  Wijziging lager (twee): De drempel wordt € 500
    volgens Kamerbrief, p. 2
    raakt 2 van 4 gevallen, als alleen deze wijziging wordt toegepast
  
    parameter drempel: gewijzigd  (regels.regels:24)
      was volgens Wet steun, artikel 1
      wordt volgens Kamerbrief, p. 2
      - parameter drempel "drempel" = € 1.000
      + parameter drempel "drempel" = € 500
  
    besluit bedrag_steun: gewijzigd  (regels.regels:17)
      was volgens Wet steun, artikel 1
      wordt volgens Wet steun, artikel 1; tenzij monument: Wet steun, artikel 2
        besluit bedrag_steun "steun" : bedrag
          is als recht dan laagste(schade; € 5.000) anders € 0
      +   tenzij monument "een monument"
      +     als monument dan schade
  
  Wijziging ruimer (twee): Ook wie ouder is
    volgens Kamerbrief, p. 3
    raakt 1 van 4 gevallen, als alleen deze wijziging wordt toegepast
  
    voorwaarde jong: vervalt  (regels.regels:13)
      volgens Wet steun, artikel 1
      vervalt volgens Wet steun, artikel 3
      - voorwaarde jong "niet ouder dan tien jaar"
      -   bij recht
      -   als niet oud
  
  Wijziging leeg (twee): Een andere titel
    volgens Kamerbrief, p. 1
    raakt 0 van 4 gevallen, als alleen deze wijziging wordt toegepast
  
    besluit recht: andere tekst  (regels.regels:30)
      was volgens Wet steun, artikel 1
      wordt volgens Kamerbrief, p. 1
      - besluit recht "recht op steun" : ja/nee
      + besluit recht "recht op de steun" : ja/nee
          is voldaan aan alle voorwaarden
  
  twee, buiten de wijzigingen
  
    parameter einde: nieuw  (regels.regels:22)
      volgens Kamerbrief, p. 1
      + parameter einde "aanvragen van vóór" = 1 januari 2025
  
    mededeling bezwaar: vervalt  (regels.regels:19)
      volgens Wet steun, artikel 1
      vervalt volgens Kamerbrief, p. 1
      - mededeling bezwaar "U kunt bezwaar maken."
      -   bij recht
! toets: gevallen.csv: er is geen kolom `peildatum`: overal onbekend
! toets: geval 5 (regel 6) is geweigerd:
! toets:   schade: `-1` ligt buiten het bereik: minstens € 0 [out_of_range]
? 3
$ toets diff regels.regels een twee --lang en --check
  Steunregeling: what changes
    from  Steun 2024 (een), valid from 1 January 2024
    to    Steun 2025 (twee), valid from 1 January 2025
  
  Amendment lager (twee): De drempel wordt €500
    according to Kamerbrief, p. 2
  
    parameter drempel: changed  (regels.regels:24)
      was according to Wet steun, artikel 1
      becomes according to Kamerbrief, p. 2
      - parameter drempel "drempel" = €1,000
      + parameter drempel "drempel" = €500
  
    decision bedrag_steun: changed  (regels.regels:17)
      was according to Wet steun, artikel 1
      becomes according to Wet steun, artikel 1; unless monument: Wet steun, artikel 2
        decision bedrag_steun "steun" : amount
          is if recht then lowest(schade; €5,000) otherwise €0
      +   unless monument "een monument"
      +     if monument then schade
  
  Amendment ruimer (twee): Ook wie ouder is
    according to Kamerbrief, p. 3
  
    condition jong: lapses  (regels.regels:13)
      according to Wet steun, artikel 1
      lapses according to Wet steun, artikel 3
      - condition jong "niet ouder dan tien jaar"
      -   for recht
      -   if not oud
  
  Amendment leeg (twee): Een andere titel
    according to Kamerbrief, p. 1
  
    decision recht: another text  (regels.regels:30)
      was according to Wet steun, artikel 1
      becomes according to Kamerbrief, p. 1
      - decision recht "recht op steun" : yes/no
      + decision recht "recht op de steun" : yes/no
          is that all conditions are met
  
  twee, outside its amendments
  
    parameter einde: new  (regels.regels:22)
      according to Kamerbrief, p. 1
      + parameter einde "aanvragen van vóór" = 1 January 2025
  
    notice bezwaar: lapses  (regels.regels:19)
      according to Wet steun, artikel 1
      lapses according to Kamerbrief, p. 1
      - notice bezwaar "U kunt bezwaar maken."
      -   for recht
? 1
$ toets diff regels.regels twee een
  Steunregeling: wat er verandert
    van   Steun 2025 (twee), geldig vanaf 1 januari 2025
    naar  Steun 2024 (een), geldig vanaf 1 januari 2024
  
  twee, buiten de wijzigingen
  
    parameter einde: vervalt  (regels.regels:22)
      volgens Kamerbrief, p. 1
      - parameter einde "aanvragen van vóór" = 1 januari 2025
  
    mededeling bezwaar: nieuw  (regels.regels:19)
      volgens Wet steun, artikel 1
      + mededeling bezwaar "U kunt bezwaar maken."
      +   bij recht
  
  Wijziging leeg (twee): Een andere titel
    volgens Kamerbrief, p. 1
  
    besluit recht: andere tekst  (regels.regels:15)
      was volgens Kamerbrief, p. 1
      wordt volgens Wet steun, artikel 1
      - besluit recht "recht op de steun" : ja/nee
      + besluit recht "recht op steun" : ja/nee
          is voldaan aan alle voorwaarden
  
  Wijziging ruimer (twee): Ook wie ouder is
    volgens Kamerbrief, p. 3
  
    voorwaarde jong: nieuw  (regels.regels:13)
      volgens Wet steun, artikel 1
      + voorwaarde jong "niet ouder dan tien jaar"
      +   bij recht
      +   als niet oud
  
  Wijziging lager (twee): De drempel wordt € 500
    volgens Kamerbrief, p. 2
  
    parameter drempel: gewijzigd  (regels.regels:10)
      was volgens Kamerbrief, p. 2
      wordt volgens Wet steun, artikel 1
      - parameter drempel "drempel" = € 500
      + parameter drempel "drempel" = € 1.000
  
    besluit bedrag_steun: gewijzigd  (regels.regels:17)
      was volgens Wet steun, artikel 1; tenzij monument: Wet steun, artikel 2
      wordt volgens Wet steun, artikel 1
        besluit bedrag_steun "steun" : bedrag
          is als recht dan laagste(schade; € 5.000) anders € 0
      -   tenzij monument "een monument"
      -     als monument dan schade
$ toets diff regels.regels een+ruimer twee
  Steunregeling: wat er verandert
    van   Steun 2024 (een+ruimer)
    naar  Steun 2025 (twee), geldig vanaf 1 januari 2025
  
  Wijziging lager (twee): De drempel wordt € 500
    volgens Kamerbrief, p. 2
  
    parameter drempel: gewijzigd  (regels.regels:24)
      was volgens Wet steun, artikel 1
      wordt volgens Kamerbrief, p. 2
      - parameter drempel "drempel" = € 1.000
      + parameter drempel "drempel" = € 500
  
    besluit bedrag_steun: gewijzigd  (regels.regels:17)
      was volgens Wet steun, artikel 1
      wordt volgens Wet steun, artikel 1; tenzij monument: Wet steun, artikel 2
        besluit bedrag_steun "steun" : bedrag
          is als recht dan laagste(schade; € 5.000) anders € 0
      +   tenzij monument "een monument"
      +     als monument dan schade
  
  Wijziging leeg (twee): Een andere titel
    volgens Kamerbrief, p. 1
  
    besluit recht: andere tekst  (regels.regels:30)
      was volgens Wet steun, artikel 1
      wordt volgens Kamerbrief, p. 1
      - besluit recht "recht op steun" : ja/nee
      + besluit recht "recht op de steun" : ja/nee
          is voldaan aan alle voorwaarden
  
  twee, buiten de wijzigingen
  
    parameter einde: nieuw  (regels.regels:22)
      volgens Kamerbrief, p. 1
      + parameter einde "aanvragen van vóór" = 1 januari 2025
  
    mededeling bezwaar: vervalt  (regels.regels:19)
      volgens Wet steun, artikel 1
      vervalt volgens Kamerbrief, p. 1
      - mededeling bezwaar "U kunt bezwaar maken."
      -   bij recht
$ toets diff regels.regels een een
  Steunregeling: wat er verandert
    van   Steun 2024 (een), geldig vanaf 1 januari 2024
    naar  Steun 2024 (een), geldig vanaf 1 januari 2024
  
  er verandert niets
$ toets diff regels.regels een twee --facts gevallen.csv --format json
  {"compared": "versions", "regulation": "Steunregeling", "from": {"name": "een", "label": "Steun 2024", "valid_from": "2024-01-01", "valid_until": "2025-01-01"}, "to": {"name": "twee", "label": "Steun 2025", "valid_from": "2025-01-01", "valid_until": null},
   "cases": {"judged": 4, "rejected": 1, "differ": 3},
   "groups": [
    {"group": "amendment", "version": "twee", "amendment": "lager", "label": "De drempel wordt € 500", "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 2", "url": null, "exception": null}], "cases": 2, "changes": [
      {"kind": "parameter", "name": "drempel", "change": "changed", "differs": ["meaning", "citations"], "old": {"text": "parameter drempel \"drempel\" = € 1.000\n", "label": "drempel", "file": "regels.regels", "line": 10, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": {"text": "parameter drempel \"drempel\" = € 500\n", "label": "drempel", "file": "regels.regels", "line": 24, "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 2", "url": null, "exception": null}]}},
      {"kind": "decision", "name": "bedrag_steun", "change": "changed", "differs": ["meaning", "citations"], "old": {"text": "besluit bedrag_steun \"steun\" : bedrag\n  is als recht dan laagste(schade; € 5.000) anders € 0\n", "label": "steun", "file": "regels.regels", "line": 17, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": {"text": "besluit bedrag_steun \"steun\" : bedrag\n  is als recht dan laagste(schade; € 5.000) anders € 0\n  tenzij monument \"een monument\"\n    als monument dan schade\n", "label": "steun", "file": "regels.regels", "line": 17, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}, {"source": "wet", "label": "Wet steun", "place": "artikel 2", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=2", "exception": "monument"}]}}]},
    {"group": "amendment", "version": "twee", "amendment": "ruimer", "label": "Ook wie ouder is", "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 3", "url": null, "exception": null}], "cases": 1, "changes": [
      {"kind": "condition", "name": "jong", "change": "removed", "differs": ["meaning"], "old": {"text": "voorwaarde jong \"niet ouder dan tien jaar\"\n  bij recht\n  als niet oud\n", "label": "niet ouder dan tien jaar", "file": "regels.regels", "line": 13, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": null, "lapses_by": [{"source": "wet", "label": "Wet steun", "place": "artikel 3", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3", "exception": null}]}]},
    {"group": "amendment", "version": "twee", "amendment": "leeg", "label": "Een andere titel", "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 1", "url": null, "exception": null}], "cases": 0, "changes": [
      {"kind": "decision", "name": "recht", "change": "changed", "differs": ["texts", "citations"], "old": {"text": "besluit recht \"recht op steun\" : ja/nee\n  is voldaan aan alle voorwaarden\n", "label": "recht op steun", "file": "regels.regels", "line": 15, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": {"text": "besluit recht \"recht op de steun\" : ja/nee\n  is voldaan aan alle voorwaarden\n", "label": "recht op de steun", "file": "regels.regels", "line": 30, "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 1", "url": null, "exception": null}]}}]},
    {"group": "outside_amendments", "version": "twee", "amendment": null, "label": null, "citations": [], "changes": [
      {"kind": "parameter", "name": "einde", "change": "added", "differs": ["meaning"], "old": null, "new": {"text": "parameter einde \"aanvragen van vóór\" = 1 januari 2025\n", "label": "aanvragen van vóór", "file": "regels.regels", "line": 22, "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 1", "url": null, "exception": null}]}},
      {"kind": "notice", "name": "bezwaar", "change": "removed", "differs": ["meaning"], "old": {"text": "mededeling bezwaar \"U kunt bezwaar maken.\"\n  bij recht\n", "label": "U kunt bezwaar maken.", "file": "regels.regels", "line": 19, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": null, "lapses_by": [{"source": "brief", "label": "Kamerbrief", "place": "p. 1", "url": null, "exception": null}]}]}]}
! toets: gevallen.csv: er is geen kolom `peildatum`: overal onbekend
! toets: geval 5 (regel 6) is geweigerd:
! toets:   schade: `-1` ligt buiten het bereik: minstens € 0 [out_of_range]
? 3
# A compiled program tells the same; what it lacks is not counted.
$ toets compile regels.regels -o regels.toets && toets diff regels.toets een twee > a; toets diff regels.regels een twee > b; cmp a b && echo the same
  the same
$ toets diff regels.toets een twee --facts gevallen.csv | grep gevallen
    4 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht; bij 3 is een uitkomst anders
! toets: gevallen.csv: er is geen kolom `peildatum`: overal onbekend
! toets: geval 5 (regel 6) is geweigerd:
! toets:   schade: `-1` ligt buiten het bereik: minstens € 0 [out_of_range]
$ toets diff regels.toets een een+lager
! toets: `een+lager` staat niet in het vertaalde programma regels.toets; geef de regels zelf
! toets: zie: toets help diff
? 2
$ toets diff regels.regels een drie
! toets: er is geen versie `drie`; wel: een, twee
! toets: zie: toets help diff
? 2
$ toets diff regels.regels een een+laag
! toets: er is geen latere wijziging `laag`; wel: lager, ruimer, leeg
! toets: zie: toets help diff
? 2
# Two editions: meaning, then texts, then citations; a version in force is warned of first.
$ sed 's/€ 1.000/€ 1.100/; s/minstens € 0/tussen € 0 en € 9.000/; s/"Ook wie ouder is"/"Iedereen"/; s/mededeling bezwaar "U kunt/mededeling bezwaar "Men kan/' regels.regels > nieuw.regels
$ toets diff regels.regels nieuw.regels --date 2024-06-01 --check
  waarschuwing: een is in werking sinds 1 januari 2024 en verandert van betekenis: schade, drempel
  
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw nieuw.regels
  
  Andere betekenis
  
    gegeven schade: gewijzigd  (nieuw.regels:5)
      - gegeven schade "schade" : bedrag minstens € 0
      + gegeven schade "schade" : bedrag tussen € 0 en € 9.000
  
    parameter drempel: gewijzigd  (nieuw.regels:10)
      in een
      volgens Wet steun, artikel 1
      - parameter drempel "drempel" = € 1.000
      + parameter drempel "drempel" = € 1.100
  
  Alleen andere teksten
  
    wijziging twee.ruimer: andere tekst  (nieuw.regels:27)
      volgens Kamerbrief, p. 3
      - wijziging ruimer "Ook wie ouder is"
      + wijziging ruimer "Iedereen"
  
    mededeling bezwaar: andere tekst  (nieuw.regels:19)
      in een
      volgens Wet steun, artikel 1
      - mededeling bezwaar "U kunt bezwaar maken."
      + mededeling bezwaar "Men kan bezwaar maken."
          bij recht
? 1
$ toets diff regels.regels nieuw.regels --date 2023-12-31 --check | head -3
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw nieuw.regels
$ toets diff regels.regels nieuw.regels --date 2024-01-01 --format json --lang en
  {"compared": "editions", "regulation": "Steunregeling", "old": "regels.regels", "new": "nieuw.regels",
   "warnings": [{"version": "een", "valid_from": "2024-01-01", "changes": [{"kind": "fact", "name": "schade"}, {"kind": "parameter", "name": "drempel"}]}],
   "groups": [
    {"group": "meaning", "version": null, "amendment": null, "label": null, "citations": [], "changes": [
      {"kind": "fact", "name": "schade", "change": "changed", "differs": ["meaning"], "versions": [], "old": {"text": "fact schade \"schade\" : amount at least €0\n", "label": "schade", "file": "regels.regels", "line": 5, "citations": []}, "new": {"text": "fact schade \"schade\" : amount between €0 and €9,000\n", "label": "schade", "file": "nieuw.regels", "line": 5, "citations": []}},
      {"kind": "parameter", "name": "drempel", "change": "changed", "differs": ["meaning"], "versions": ["een"], "old": {"text": "parameter drempel \"drempel\" = €1,000\n", "label": "drempel", "file": "regels.regels", "line": 10, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": {"text": "parameter drempel \"drempel\" = €1,100\n", "label": "drempel", "file": "nieuw.regels", "line": 10, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}}]},
    {"group": "texts", "version": null, "amendment": null, "label": null, "citations": [], "changes": [
      {"kind": "amendment", "name": "twee.ruimer", "change": "changed", "differs": ["texts"], "versions": [], "old": {"text": "amendment ruimer \"Ook wie ouder is\"\n", "label": "Ook wie ouder is", "file": "regels.regels", "line": 27, "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 3", "url": null, "exception": null}]}, "new": {"text": "amendment ruimer \"Iedereen\"\n", "label": "Iedereen", "file": "nieuw.regels", "line": 27, "citations": [{"source": "brief", "label": "Kamerbrief", "place": "p. 3", "url": null, "exception": null}]}},
      {"kind": "notice", "name": "bezwaar", "change": "changed", "differs": ["texts"], "versions": ["een"], "old": {"text": "notice bezwaar \"U kunt bezwaar maken.\"\n  for recht\n", "label": "U kunt bezwaar maken.", "file": "regels.regels", "line": 19, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}, "new": {"text": "notice bezwaar \"Men kan bezwaar maken.\"\n  for recht\n", "label": "Men kan bezwaar maken.", "file": "nieuw.regels", "line": 19, "citations": [{"source": "wet", "label": "Wet steun", "place": "artikel 1", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=1", "exception": null}]}}]}]}
$ toets diff regels.regels nieuw.regels --facts gevallen.csv | head -9
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw nieuw.regels
    4 gevallen, elk door beide uitgaven beoordeeld op de eigen peildatum; bij 0 is een uitkomst anders
    1 geweigerd en niet meegeteld
    als een oordeelt: 0
    als twee oordeelt: 0
  
  Andere betekenis
! toets: gevallen.csv: er is geen kolom `peildatum`: overal onbekend
! toets: geval 5 (regel 6) is geweigerd:
! toets:   schade: `-1` ligt buiten het bereik: minstens € 0 [out_of_range]
$ toets diff regels.regels nieuw.regels --facts gevallen.csv --format json | grep '"cases"'
   "cases": {"judged": 4, "rejected": 1, "one_edition_only": 0, "differ": 0, "versions": {"een": 0, "twee": 0}},
! toets: gevallen.csv: er is geen kolom `peildatum`: overal onbekend
! toets: geval 5 (regel 6) is geweigerd:
! toets:   schade: `-1` ligt buiten het bereik: minstens € 0 [out_of_range]
# Only citations.
$ sed 's/"p. 2"/"p. 4"/; s/"artikel 2"/"artikel 5"/' regels.regels > c.regels; toets diff regels.regels c.regels --check
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw c.regels
  
  Alleen andere vindplaatsen
  
    wijziging twee.lager: andere vindplaats  (c.regels:23)
      was volgens Kamerbrief, p. 2
      wordt volgens Kamerbrief, p. 4
  
    parameter drempel: andere vindplaats  (c.regels:24)
      in twee
      was volgens Kamerbrief, p. 2
      wordt volgens Kamerbrief, p. 4
  
    besluit bedrag_steun: andere vindplaats  (c.regels:17)
      in twee
      was volgens Wet steun, artikel 1; tenzij monument: Wet steun, artikel 2
      wordt volgens Wet steun, artikel 1; tenzij monument: Wet steun, artikel 5
# A version more is no change of what it amends; one that is taken away is told.
$ (cat regels.regels; echo 'versie drie "Steun 2026" wijzigt twee geldig vanaf 1 januari 2026'; echo '  wijziging hoger "Hoger"'; echo '    parameter drempel wordt € 600') > meer.regels
$ toets diff regels.regels meer.regels --date 2025-06-01 --check
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw meer.regels
  
  Andere betekenis
  
    versie drie: nieuw  (meer.regels:33)
      + versie drie "Steun 2026" wijzigt twee geldig vanaf 1 januari 2026
  
  Wijziging hoger (drie): Hoger
  
    parameter drempel: gewijzigd  (meer.regels:35)
      was volgens Kamerbrief, p. 2
      wordt zonder vindplaats
      - parameter drempel "drempel" = € 500
      + parameter drempel "drempel" = € 600
$ toets diff meer.regels regels.regels --date 2026-06-01 --check
  waarschuwing: drie is in werking sinds 1 januari 2026 en verandert van betekenis: drie
  
  Steunregeling: twee uitgaven van de regels
    oud   meer.regels
    nieuw regels.regels
  
  Andere betekenis
  
    versie drie: geschrapt  (meer.regels:33)
      - versie drie "Steun 2026" wijzigt twee geldig vanaf 1 januari 2026
  
  Wijziging hoger (drie): Hoger
  
    parameter drempel: gewijzigd  (meer.regels:24)
      was zonder vindplaats
      wordt volgens Kamerbrief, p. 2
      - parameter drempel "drempel" = € 600
      + parameter drempel "drempel" = € 500
? 1
# The same meaning, otherwise written; in English too.
$ sed 's/€ 1.000/€ 1000/; s/als niet oud/als (niet (oud))   # zie de brief/' regels.regels > zelfde.regels; toets diff regels.regels zelfde.regels
  Steunregeling: twee uitgaven van de regels
    oud   regels.regels
    nieuw zelfde.regels
  
  geen verschil in betekenis, teksten of vindplaatsen
$ toets diff regels.toets zelfde.regels --lang en
  Steunregeling: two editions of the rules
    old   regels.toets
    new   zelfde.regels
  
  no difference in meaning, texts or citations
# Wrong usage, and what cannot be read.
$ toets diff regels.regels
! toets: er ontbreekt iets: toets diff RULES V V | OLD NEW
! toets: zie: toets help diff
? 2
$ toets diff regels.regels een twee drie
! toets: er staat te veel: toets diff RULES V V | OLD NEW
! toets: zie: toets help diff
? 2
$ toets diff regels.regels een twee --date 2024-01-01
! toets: --date hoort bij --facts FACTS
! toets: zie: toets help diff
? 2
$ toets diff regels.regels nieuw.regels --list a=b
! toets: --list hoort bij --facts FACTS
! toets: zie: toets help diff
? 2
$ toets diff regels.regels nieuw.regels --facts -
! toets: twee uitgaven lezen de gevallen elk: die kunnen niet van standaardinvoer komen
! toets: zie: toets help diff
? 2
$ toets diff regels.regels nergens.regels
! toets: kan nergens.regels niet lezen: bestaat niet
? 4
$ echo 'regeling fout "fout"' > fout.regels; toets diff regels.regels fout.regels 2>&1 | head -2
  fout.regels:1:10: fout: de regeling heeft geen versie; begin er een met `versie NAAM "…" geldig vanaf DATUM` [no-version]
    regeling fout "fout"
$ toets diff regels.regels nieuw.regels --format html -o blad.html && grep -c '<h3>' blad.html
  4
