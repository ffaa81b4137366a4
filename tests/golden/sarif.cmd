# Diagnostics as SARIF.
@ één fout.regels
| regeling toeslag "Toeslag"
| gegeven inkomen "inkomen" : bedrag minstens € 0
| gegeven leeftijd "leeftijd" : getal in jaar minstens 0
| gegeven eigenaar "eigenaar" : ja/nee
| versie nu "Nu" geldig vanaf 1 januari 2026
|   parameter grens "grens" = € 1.000
|   besluit recht "recht" is inkomen < grens
|   parameter opslag "€ opslag" = 1.5
|   parameter grens "g" = € 2
$ toets check "één fout.regels" --format sarif
  {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
   "runs": [{"tool": {"driver": {"name": "toets", "rules": [
    {"id": "decimal-mark", "shortDescription": {"text": "punt en komma zijn verwisseld: in Nederlandse regels staat de komma voor de decimalen, in Engelse de punt"}, "help": {"text": "decimal-mark\n\npunt en komma zijn verwisseld: in Nederlandse regels staat de komma voor de decimalen, in Engelse de punt\nmelding: `…`: het decimaalteken is hier een …; een … staat alleen tussen groepen van drie cijfers\n\nfout:\n      parameter opslag \"opslag\" = 1.5\n\ngoed:\n      parameter opslag \"opslag\" = 1,5\n\nhet voorbeeld staat in deze regeling:\n    regeling voorbeeld \"Voorbeeld\"\n    bron wet \"Wet\" \"https://example.nl/wet\"\n    gegeven inkomen \"inkomen\" : bedrag\n    gegeven eigenaar \"eigenaar\" : ja/nee\n    gegeven kinderen \"kinderen\" : getal\n    gegeven aanvraag \"datum van de aanvraag\" : datum\n    gegeven woonvorm \"soort woning\" : een van huis, flat\n    gegeven betalingen \"betalingen\" : lijst van\n        dag \"dag\" : datum\n        betaald \"betaald\" : bedrag\n    versie kader \"Kader\" geldig vanaf 1 januari 2026\n      parameter drempel \"drempel\" = € 1.000 volgens wet\n      besluit recht \"recht\" is inkomen >= drempel\n"}, "defaultConfiguration": {"level": "error"}},
    {"id": "name-taken", "shortDescription": {"text": "gegevens, uitlegkeuzes, parameters, voorwaarden, bepalingen en besluiten delen hun namen"}, "help": {"text": "name-taken\n\ngegevens, uitlegkeuzes, parameters, voorwaarden, bepalingen en besluiten delen hun namen\nmelding: de naam `…` is al in gebruik; kies een andere\n\nfout:\n      parameter inkomen \"inkomen\" = € 50\n\ngoed:\n      parameter opslag \"opslag\" = € 50\n\nhet voorbeeld staat in deze regeling:\n    regeling voorbeeld \"Voorbeeld\"\n    bron wet \"Wet\" \"https://example.nl/wet\"\n    gegeven inkomen \"inkomen\" : bedrag\n    gegeven eigenaar \"eigenaar\" : ja/nee\n    gegeven kinderen \"kinderen\" : getal\n    gegeven aanvraag \"datum van de aanvraag\" : datum\n    gegeven woonvorm \"soort woning\" : een van huis, flat\n    gegeven betalingen \"betalingen\" : lijst van\n        dag \"dag\" : datum\n        betaald \"betaald\" : bedrag\n    versie kader \"Kader\" geldig vanaf 1 januari 2026\n      parameter drempel \"drempel\" = € 1.000 volgens wet\n      besluit recht \"recht\" is inkomen >= drempel\n"}, "defaultConfiguration": {"level": "error"}}]}},
   "columnKind": "unicodeCodePoints",
   "results": [
    {"ruleId": "decimal-mark", "ruleIndex": 0, "level": "error", "message": {"text": "`1.5`: het decimaalteken is hier een komma; een punt staat alleen tussen groepen van drie cijfers"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 8, "startColumn": 33, "endLine": 8, "endColumn": 36}}}], "fixes": [{"description": {"text": "schrijf: 1,5"}, "artifactChanges": [{"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "replacements": [{"deletedRegion": {"startLine": 8, "startColumn": 33, "endLine": 8, "endColumn": 36}, "insertedContent": {"text": "1,5"}}]}]}]},
    {"ruleId": "name-taken", "ruleIndex": 1, "level": "error", "message": {"text": "de naam `grens` is al in gebruik; kies een andere"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 9, "startColumn": 13, "endLine": 9, "endColumn": 18}}}], "relatedLocations": [{"id": 0, "physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 6, "startColumn": 13, "endLine": 6, "endColumn": 18}}, "message": {"text": "`grens` is hier verklaard"}}]}]}]}
? 1
$ toets check "één fout.regels" --format sarif --lang en
  {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
   "runs": [{"tool": {"driver": {"name": "toets", "rules": [
    {"id": "decimal-mark", "shortDescription": {"text": "point and comma have swapped roles: in Dutch files the comma marks decimals, in English files the point"}, "help": {"text": "decimal-mark\n\npoint and comma have swapped roles: in Dutch files the comma marks decimals, in English files the point\nmessage: `…`: the decimal mark is a … here; a … stands between groups of three digits only\n\nwrong:\n      parameter surcharge \"surcharge\" = 1,5\n\nright:\n      parameter surcharge \"surcharge\" = 1.5\n\nthe example stands in this regulation:\n    regulation example \"Example\"\n    source act \"Act\" \"https://example.nl/wet\"\n    fact income \"income\" : amount\n    fact owner \"owner\" : yes/no\n    fact children \"children\" : number\n    fact application \"day of application\" : date\n    fact housing \"housing\" : one of house, flat\n    fact payments \"payments\" : list of\n        day_paid \"day\" : date\n        paid \"paid\" : amount\n    version rules_2026 \"Rules of 2026\" valid from 1 January 2026\n      parameter threshold \"threshold\" = €1,000 according to act\n      decision entitled \"entitled\" is income >= threshold\n"}, "defaultConfiguration": {"level": "error"}},
    {"id": "name-taken", "shortDescription": {"text": "facts, interpretations, parameters, conditions, definitions and decisions share one set of names"}, "help": {"text": "name-taken\n\nfacts, interpretations, parameters, conditions, definitions and decisions share one set of names\nmessage: the name `…` is already in use; choose another\n\nwrong:\n      parameter income \"income\" = €50\n\nright:\n      parameter surcharge \"surcharge\" = €50\n\nthe example stands in this regulation:\n    regulation example \"Example\"\n    source act \"Act\" \"https://example.nl/wet\"\n    fact income \"income\" : amount\n    fact owner \"owner\" : yes/no\n    fact children \"children\" : number\n    fact application \"day of application\" : date\n    fact housing \"housing\" : one of house, flat\n    fact payments \"payments\" : list of\n        day_paid \"day\" : date\n        paid \"paid\" : amount\n    version rules_2026 \"Rules of 2026\" valid from 1 January 2026\n      parameter threshold \"threshold\" = €1,000 according to act\n      decision entitled \"entitled\" is income >= threshold\n"}, "defaultConfiguration": {"level": "error"}}]}},
   "columnKind": "unicodeCodePoints",
   "results": [
    {"ruleId": "decimal-mark", "ruleIndex": 0, "level": "error", "message": {"text": "`1.5`: the decimal mark is a comma here; a point stands between groups of three digits only"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 8, "startColumn": 33, "endLine": 8, "endColumn": 36}}}], "fixes": [{"description": {"text": "write: 1,5"}, "artifactChanges": [{"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "replacements": [{"deletedRegion": {"startLine": 8, "startColumn": 33, "endLine": 8, "endColumn": 36}, "insertedContent": {"text": "1,5"}}]}]}]},
    {"ruleId": "name-taken", "ruleIndex": 1, "level": "error", "message": {"text": "the name `grens` is already in use; choose another"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 9, "startColumn": 13, "endLine": 9, "endColumn": 18}}}], "relatedLocations": [{"id": 0, "physicalLocation": {"artifactLocation": {"uri": "%C3%A9%C3%A9n%20fout.regels"}, "region": {"startLine": 6, "startColumn": 13, "endLine": 6, "endColumn": 18}}, "message": {"text": "`grens` is declared here"}}]}]}]}
? 1
$ toets check "één fout.regels" --format sarf
! toets: er is geen keuze `--format sarf`; bedoelt u `sarif`?
! toets: zie: toets help check
? 2

# A suggestion with a … to fill in is no fix that a program may apply.
@ datum.regels
| regeling toeslag "Toeslag"
| gegeven aanvraag "datum van de aanvraag" : datum
| versie nu "Nu" geldig vanaf 1 januari 2026
|   besluit op_tijd "op tijd" is aanvraag < 1 maart
$ toets check datum.regels
! datum.regels:4:43: fout: de datum `1 maart` heeft geen jaar; schrijf het erachter [date-without-year]
!     besluit op_tijd "op tijd" is aanvraag < 1 maart
!                                             ^~~~~~~
!   schrijf, en vul de … in: 1 maart …
! toets: datum.regels: 1 fout
? 1
$ toets check datum.regels --lang en
! datum.regels:4:43: error: the date `1 maart` has no year; write it behind it [date-without-year]
!     besluit op_tijd "op tijd" is aanvraag < 1 maart
!                                             ^~~~~~~
!   write, and fill in the …: 1 maart …
! toets: datum.regels: 1 error
? 1
$ toets check datum.regels --format json
  {"diagnostics": [
    {"severity": "error", "code": "date-without-year", "message": "de datum `1 maart` heeft geen jaar; schrijf het erachter", "file": "datum.regels", "line": 4, "column": 43, "end_line": 4, "end_column": 50, "related": [], "suggestion": "1 maart …", "repair": {"grade": "placeholder", "file": "datum.regels", "line": 4, "column": 43, "end_line": 4, "end_column": 50}}
  ]}
? 1
$ toets check datum.regels --format sarif
  {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
   "runs": [{"tool": {"driver": {"name": "toets", "rules": [
    {"id": "date-without-year", "shortDescription": {"text": "een datum heeft een jaar"}, "help": {"text": "date-without-year\n\neen datum heeft een jaar\nmelding: de datum `…` heeft geen jaar; schrijf het erachter\n\nfout:\n      besluit op_tijd \"op tijd\" is aanvraag < 1 maart\n\ngoed:\n      besluit op_tijd \"op tijd\" is aanvraag < 1 maart 2026\n\nhet voorbeeld staat in deze regeling:\n    regeling voorbeeld \"Voorbeeld\"\n    bron wet \"Wet\" \"https://example.nl/wet\"\n    gegeven inkomen \"inkomen\" : bedrag\n    gegeven eigenaar \"eigenaar\" : ja/nee\n    gegeven kinderen \"kinderen\" : getal\n    gegeven aanvraag \"datum van de aanvraag\" : datum\n    gegeven woonvorm \"soort woning\" : een van huis, flat\n    gegeven betalingen \"betalingen\" : lijst van\n        dag \"dag\" : datum\n        betaald \"betaald\" : bedrag\n    versie kader \"Kader\" geldig vanaf 1 januari 2026\n      parameter drempel \"drempel\" = € 1.000 volgens wet\n      besluit recht \"recht\" is inkomen >= drempel\n"}, "defaultConfiguration": {"level": "error"}}]}},
   "columnKind": "unicodeCodePoints",
   "results": [
    {"ruleId": "date-without-year", "ruleIndex": 0, "level": "error", "message": {"text": "de datum `1 maart` heeft geen jaar; schrijf het erachter"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "datum.regels"}, "region": {"startLine": 4, "startColumn": 43, "endLine": 4, "endColumn": 50}}}]}]}]}
? 1
