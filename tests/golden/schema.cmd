# The description of facts and outcomes, in each form and both languages; what it refuses.
@ r.regels
| regeling soorten "Soorten"
| bron wet "Wet | op de *maten*" "https://example.nl/wet"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven maat "maat, meer dan {drempel}" : getal in cm met 1 decimalen tussen 0 en 12,5 volgens wet "artikel 1"
| gegeven duur : getal in maanden minstens 1
| gegeven soort "soort" : een van klein, groot_ oordeel
| gegeven bedrag_max : bedrag of onbegrensd
| gegeven stukken "stukken" : lijst van
|     gekocht "gekocht" : datum minstens 2000-01-01
|     aantal_stuks "aantal" : getal
| uitlegkeuze streng "Streng?" volgens wet
|   ja_streng "ja" standaard
|   nee_mild "nee"
| versie eerste "Eerste" geldig vanaf 2020-01-01
|   parameter drempel "drempel" = 2,5 cm
|   besluit goed "meer dan {drempel}"
|     is maat > drempel en (streng = ja_streng of soort = groot_ of duur > 3 maanden of bedrag_max > € 0 en aantal(stukken waarvan aantal_stuks > 1) > 1)
|   overgangsrecht oud "Oud" als bestaat(stukken waarvan gekocht < 2020-01-01) dan geldt nulde
| versie nulde "Nulde" geldig vanaf 2019-01-01 tot 2020-01-01
|   besluit goed "meer dan {drempel}" is maat > drempel
|   parameter drempel "drempel" = 2 cm
@ leeg.regels
| regeling leeg "Leeg"
| gegeven vlag "vlag" : ja/nee
| gegeven rij "rij" : lijst van
|     x "x" : datum
| versie een "Een" geldig vanaf 2020-01-01
|   besluit b "b" is vlag en bestaat(rij waarvan x is bekend)
$ toets schema r.regels
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Soorten",
    "description": "Eén geval, zoals toets explain en een regel van JSON Lines het lezen. Een gegeven dat ontbreekt of null is, is onbekend. Bedragen en getallen mogen een getal of een tekst zijn en worden precies zo gelezen als ze zijn geschreven. $defs/row beschrijft een regel van toets run. Strenger dan dit schema: een getal (geen tekst) met te veel decimalen en een sleutel die er twee keer staat, worden ook geweigerd. Ruimer: een exponent in een tekst en namen die nog niet in NFC zijn, worden ook gelezen.",
    "type": "object",
    "properties": {
      "peildatum": {
        "title": "peildatum",
        "description": "datum, 1 januari 1600 t/m 31 december 9999",
        "type": ["string", "null"],
        "$ref": "#/$defs/date"
      },
      "kenmerk": {
        "title": "kenmerk",
        "description": "tekst, sleutel",
        "type": "string"
      },
      "maat": {
        "title": "maat, meer dan {drempel}",
        "description": "getal in cm, 0 t/m 12,5",
        "type": ["number", "string", "null"],
        "minimum": 0,
        "maximum": 12.5,
        "$ref": "#/$defs/decimals_1",
        "allOf": [
          {"pattern": "^([0-9].*|-(0(\\.0+)?))$"},
          {"pattern": "^(-.*|12|12\\.50*|[0-9](\\.[0-9]+)?|1[0-1](\\.[0-9]+)?|12\\.[0-4][0-9]*)$"}
        ]
      },
      "duur": {
        "title": "duur",
        "description": "getal in maand, 1 t/m 1.000.000.000.000",
        "type": ["integer", "string", "null"],
        "minimum": 1,
        "maximum": 1000000000000,
        "$ref": "#/$defs/decimals_0",
        "allOf": [
          {"pattern": "^(1(\\.[0-9]+)?|[0-9]{2,}(\\.[0-9]+)?|[2-9](\\.[0-9]+)?)$"},
          {"pattern": "^(-.*|1000000000000(\\.0+)?|[0-9]{1,12}(\\.[0-9]+)?)$"}
        ]
      },
      "soort": {
        "title": "soort",
        "description": "een van de waarden, oordeel van een mens",
        "enum": ["klein", "groot_", null]
      },
      "bedrag_max": {
        "title": "bedrag max",
        "description": "bedrag of onbegrensd, -€ 10.000.000.000 t/m € 10.000.000.000",
        "anyOf": [
          {
            "enum": ["onbegrensd", "unlimited"]
          },
          {
            "type": ["number", "string", "null"],
            "minimum": -10000000000,
            "maximum": 10000000000,
            "$ref": "#/$defs/decimals_2",
            "allOf": [
              {"pattern": "^([0-9].*|-(10000000000(\\.0+)?|[0-9]{1,10}(\\.[0-9]+)?))$"},
              {"pattern": "^(-.*|10000000000(\\.0+)?|[0-9]{1,10}(\\.[0-9]+)?)$"}
            ]
          }
        ]
      },
      "stukken": {
        "title": "stukken",
        "description": "lijst",
        "type": ["array", "null"],
        "maxItems": 65535,
        "items": {
          "type": "object",
          "properties": {
            "gekocht": {
              "title": "gekocht",
              "description": "datum, 1 januari 2000 t/m 31 december 9999",
              "type": ["string", "null"],
              "$ref": "#/$defs/date",
              "allOf": [
                {"pattern": "^(2000-01-01|[3-9]|2[1-9]|20[1-9]|200[1-9]|2000-[1-9]|2000-0[2-9]|2000-01-[1-9]|2000-01-0[2-9])"}
              ]
            },
            "aantal_stuks": {
              "title": "aantal",
              "description": "getal, -1.000.000.000.000 t/m 1.000.000.000.000",
              "type": ["integer", "string", "null"],
              "minimum": -1000000000000,
              "maximum": 1000000000000,
              "$ref": "#/$defs/decimals_0",
              "allOf": [
                {"pattern": "^([0-9].*|-(1000000000000(\\.0+)?|[0-9]{1,12}(\\.[0-9]+)?))$"},
                {"pattern": "^(-.*|1000000000000(\\.0+)?|[0-9]{1,12}(\\.[0-9]+)?)$"}
              ]
            }
          },
          "additionalProperties": false
        }
      },
      "_bronnen": {
        "description": "Per gegeven waar het vandaan komt; wordt getoond, er wordt niet mee gerekend.",
        "type": ["object", "null"],
        "properties": {
          "peildatum": {"$ref": "#/$defs/note"},
          "kenmerk": {"$ref": "#/$defs/note"},
          "maat": {"$ref": "#/$defs/note"},
          "duur": {"$ref": "#/$defs/note"},
          "soort": {"$ref": "#/$defs/note"},
          "bedrag_max": {"$ref": "#/$defs/note"},
          "stukken": {"$ref": "#/$defs/note"}
        },
        "additionalProperties": false
      },
      "_toelichting": {
        "description": "Per gegeven een toelichting; wordt getoond, er wordt niet mee gerekend.",
        "type": ["object", "null"],
        "properties": {
          "peildatum": {"$ref": "#/$defs/note"},
          "kenmerk": {"$ref": "#/$defs/note"},
          "maat": {"$ref": "#/$defs/note"},
          "duur": {"$ref": "#/$defs/note"},
          "soort": {"$ref": "#/$defs/note"},
          "bedrag_max": {"$ref": "#/$defs/note"},
          "stukken": {"$ref": "#/$defs/note"}
        },
        "additionalProperties": false
      }
    },
    "required": ["kenmerk"],
    "additionalProperties": false,
    "$defs": {
      "date": {
        "description": "Een bestaande dag, jjjj-mm-dd.",
        "format": "date",
        "pattern": "^((1[6-9]|[2-9][0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|((1[6-9]|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|(16|[2468][048]|[3579][26])00)-02-29)$",
        "maxLength": 10
      },
      "decimals_0": {
        "description": "Een geheel getal als tekst.",
        "pattern": "^-?(0|[1-9][0-9]*)(\\.0+)?$",
        "not": {"type": "string", "pattern": "\\n"}
      },
      "decimals_1": {
        "description": "Een decimaal getal als tekst, met een punt en hoogstens 1 decimalen (nullen erachter tellen niet).",
        "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,1}0*)?$",
        "not": {"type": "string", "pattern": "\\n"}
      },
      "decimals_2": {
        "description": "Een decimaal getal als tekst, met een punt en hoogstens 2 decimalen (nullen erachter tellen niet).",
        "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]{1,2}0*)?$",
        "not": {"type": "string", "pattern": "\\n"}
      },
      "note": {"type": ["string", "null"], "pattern": "^[^\\u0000]*$"},
      "row": {
        "description": "Eén regel van toets run --format jsonl.",
        "type": "object",
        "properties": {
          "case": {"type": ["string", "null"]},
          "version": {
            "anyOf": [
              {
                "enum": ["eerste", "nulde", null]
              },
              {"type": "string", "pattern": "\\+"}
            ]
          },
          "transition": {
            "enum": ["oud", null]
          },
          "status": {"type": "string"},
          "outcomes": {
            "type": ["object", "null"],
            "properties": {
              "goed": {
                "anyOf": [
                  {
                    "type": "boolean"
                  },
                  {"type": "null"}
                ]
              }
            },
            "required": ["goed"],
            "additionalProperties": false
          },
          "failed": {
            "type": "array",
            "maxItems": 0
          },
          "missing": {
            "type": "array",
            "items": {
              "enum": ["peildatum", "kenmerk", "maat", "duur", "soort", "bedrag_max", "stukken"]
            },
            "uniqueItems": true
          },
          "errors": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "at": {"type": ["string", "null"]},
                "code": {
                  "enum": ["overflow", "division_by_zero", "contradiction", "no_row", "no_element", "transition_contradiction", "bad_number", "bad_date", "bad_value", "out_of_range", "too_many_decimals", "unknown_key", "duplicate_key", "no_key", "bad_record", "list_row"]
                },
                "place": {"type": ["string", "null"]},
                "message": {"type": "string"}
              },
              "required": ["at", "code", "place", "message"],
              "additionalProperties": false
            }
          }
        },
        "required": ["case", "version", "transition", "status", "outcomes", "failed", "missing", "errors"],
        "additionalProperties": false,
        "oneOf": [
          {"properties": {"status": {"const": "rejected"}, "version": {"type": "null"}, "transition": {"type": "null"}, "outcomes": {"type": "null"}, "failed": {"maxItems": 0}, "missing": {"maxItems": 0}, "errors": {"minItems": 1}}},
          {"properties": {"status": {"const": "no_version"}, "case": {"type": "string"}, "version": {"type": "null"}, "transition": {"type": "null"}, "outcomes": {"type": "null"}, "failed": {"maxItems": 0}, "missing": {"maxItems": 0}, "errors": {"maxItems": 0}}},
          {"properties": {"status": {"const": "error"}, "case": {"type": "string"}, "outcomes": {"type": "object"}, "errors": {"minItems": 1}}},
          {"properties": {"status": {"const": "undetermined"}, "case": {"type": "string"}, "outcomes": {"type": "object"}, "errors": {"maxItems": 0}}},
          {"properties": {"status": {"const": "decided"}, "case": {"type": "string"}, "outcomes": {"type": "object"}, "missing": {"maxItems": 0}, "errors": {"maxItems": 0}}}
        ]
      }
    }
  }
$ toets schema leeg.regels --lang en --format json
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Leeg",
    "description": "One case, as toets explain and a line of JSON Lines read it. A fact that is absent or null is unknown. Amounts and numbers may be a number or a string and are read exactly as written. $defs/row describes a line of toets run. Stricter than this schema: a number (not a string) with too many decimals and a key that is there twice are refused too. Wider: an exponent in a string and names that are not NFC yet are read too.",
    "type": "object",
    "properties": {
      "peildatum": {
        "title": "assessment date",
        "description": "date, 1 January 1600 to 31 December 9999",
        "type": ["string", "null"],
        "$ref": "#/$defs/date"
      },
      "vlag": {
        "title": "vlag",
        "description": "yes/no",
        "type": ["boolean", "null"]
      },
      "rij": {
        "title": "rij",
        "description": "list",
        "type": ["array", "null"],
        "maxItems": 65535,
        "items": {
          "type": "object",
          "properties": {
            "x": {
              "title": "x",
              "description": "date, 1 January 1600 to 31 December 9999",
              "type": ["string", "null"],
              "$ref": "#/$defs/date"
            }
          },
          "additionalProperties": false
        }
      },
      "_bronnen": {
        "description": "For each fact where it came from; shown, never computed with.",
        "type": ["object", "null"],
        "properties": {
          "peildatum": {"$ref": "#/$defs/note"},
          "vlag": {"$ref": "#/$defs/note"},
          "rij": {"$ref": "#/$defs/note"}
        },
        "additionalProperties": false
      },
      "_toelichting": {
        "description": "For each fact a remark; shown, never computed with.",
        "type": ["object", "null"],
        "properties": {
          "peildatum": {"$ref": "#/$defs/note"},
          "vlag": {"$ref": "#/$defs/note"},
          "rij": {"$ref": "#/$defs/note"}
        },
        "additionalProperties": false
      }
    },
    "additionalProperties": false,
    "$defs": {
      "date": {
        "description": "A day that exists, yyyy-mm-dd.",
        "format": "date",
        "pattern": "^((1[6-9]|[2-9][0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|((1[6-9]|[2-9][0-9])(0[48]|[2468][048]|[13579][26])|(16|[2468][048]|[3579][26])00)-02-29)$",
        "maxLength": 10
      },
      "note": {"type": ["string", "null"], "pattern": "^[^\\u0000]*$"},
      "row": {
        "description": "One line of toets run --format jsonl.",
        "type": "object",
        "properties": {
          "case": {"type": "integer", "minimum": 1},
          "version": {
            "anyOf": [
              {
                "enum": ["een", null]
              },
              {"type": "string", "pattern": "\\+"}
            ]
          },
          "transition": {
            "enum": [null]
          },
          "status": {"type": "string"},
          "outcomes": {
            "type": ["object", "null"],
            "properties": {
              "b": {
                "anyOf": [
                  {
                    "type": "boolean"
                  },
                  {"type": "null"}
                ]
              }
            },
            "required": ["b"],
            "additionalProperties": false
          },
          "failed": {
            "type": "array",
            "maxItems": 0
          },
          "missing": {
            "type": "array",
            "items": {
              "enum": ["peildatum", "vlag", "rij"]
            },
            "uniqueItems": true
          },
          "errors": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "at": {"type": ["string", "null"]},
                "code": {
                  "enum": ["overflow", "division_by_zero", "contradiction", "no_row", "no_element", "transition_contradiction", "bad_number", "bad_date", "bad_value", "out_of_range", "too_many_decimals", "unknown_key", "duplicate_key", "no_key", "bad_record", "list_row"]
                },
                "place": {"type": ["string", "null"]},
                "message": {"type": "string"}
              },
              "required": ["at", "code", "place", "message"],
              "additionalProperties": false
            }
          }
        },
        "required": ["case", "version", "transition", "status", "outcomes", "failed", "missing", "errors"],
        "additionalProperties": false,
        "oneOf": [
          {"properties": {"status": {"const": "rejected"}, "version": {"type": "null"}, "transition": {"type": "null"}, "outcomes": {"type": "null"}, "failed": {"maxItems": 0}, "missing": {"maxItems": 0}, "errors": {"minItems": 1}}},
          {"properties": {"status": {"const": "no_version"}, "version": {"type": "null"}, "transition": {"type": "null"}, "outcomes": {"type": "null"}, "failed": {"maxItems": 0}, "missing": {"maxItems": 0}, "errors": {"maxItems": 0}}},
          {"properties": {"status": {"const": "error"}, "outcomes": {"type": "object"}, "errors": {"minItems": 1}}},
          {"properties": {"status": {"const": "undetermined"}, "outcomes": {"type": "object"}, "errors": {"maxItems": 0}}},
          {"properties": {"status": {"const": "decided"}, "outcomes": {"type": "object"}, "missing": {"maxItems": 0}, "errors": {"maxItems": 0}}}
        ]
      }
    }
  }
$ toets schema r.regels --format md
  # Soorten
  
  Wat deze regels vragen en wat zij antwoorden. Een gegeven dat niet is ingevuld, is onbekend. De namen en waarden `zo geschreven` zijn die in bestanden: in JSON en als kolommen in CSV.
  
  ## Gegevens
  
  | naam         | omschrijving             | soort                | eenheid | decimalen | waarden                                | bijzonder            | bron            |
  | ------------ | ------------------------ | -------------------- | ------- | --------- | -------------------------------------- | -------------------- | --------------- |
  | `peildatum`  | peildatum                | datum                |         |           | 1 januari 1600 t/m 31 december 9999    | altijd aanwezig      |                 |
  | `kenmerk`    | kenmerk                  | tekst                |         |           |                                        | sleutel              |                 |
  | `maat`       | maat, meer dan {drempel} | getal                | cm      | 1         | 0 t/m 12,5                             |                      | `wet` artikel 1 |
  | `duur`       | duur                     | getal                | maand   | 0         | 1 t/m 1.000.000.000.000                |                      |                 |
  | `soort`      | soort                    | een van de waarden   |         |           | `klein`, `groot_`                      | oordeel van een mens |                 |
  | `bedrag_max` | bedrag max               | bedrag of onbegrensd |         | 2         | -€ 10.000.000.000 t/m € 10.000.000.000 |                      |                 |
  | `stukken`    | stukken                  | lijst                |         |           |                                        |                      |                 |
  
  ## Velden van `stukken`
  
  | naam           | omschrijving | soort | eenheid | decimalen | waarden                                  | bijzonder | bron |
  | -------------- | ------------ | ----- | ------- | --------- | ---------------------------------------- | --------- | ---- |
  | `gekocht`      | gekocht      | datum |         |           | 1 januari 2000 t/m 31 december 9999      |           |      |
  | `aantal_stuks` | aantal       | getal |         | 0         | -1.000.000.000.000 t/m 1.000.000.000.000 |           |      |
  
  ## Uitkomsten
  
  | naam   | omschrijving    | soort  | eenheid | decimalen | waarden | in versie | bron |
  | ------ | --------------- | ------ | ------- | --------- | ------- | --------- | ---- |
  | `goed` | meer dan 2,5 cm | ja/nee |         |           |         | `eerste`  |      |
  | `goed` | meer dan 2 cm   | ja/nee |         |           |         | `nulde`   |      |
  
  ## Uitlegkeuzes
  
  | naam     | vraag   | antwoord    | betekenis | bijzonder | bron  |
  | -------- | ------- | ----------- | --------- | --------- | ----- |
  | `streng` | Streng? | `ja_streng` | ja        | standaard | `wet` |
  |          |         | `nee_mild`  | nee       |           |       |
  
  ## Versies
  
  | naam     | omschrijving | geldig vanaf | tot        | bron |
  | -------- | ------------ | ------------ | ---------- | ---- |
  | `eerste` | Eerste       | 2020-01-01   |            |      |
  | `nulde`  | Nulde        | 2019-01-01   | 2020-01-01 |      |
  
  ## Bronnen
  
  | naam  | omschrijving           | adres                  |
  | ----- | ---------------------- | ---------------------- |
  | `wet` | Wet \| op de \*maten\* | https://example.nl/wet |
$ toets schema r.regels --format md --lang en
  # Soorten
  
  What these rules ask and what they answer. A fact not filled in is unknown. Names and values `written so` are those in files: in JSON and as columns in CSV.
  
  ## Facts
  
  | name         | description              | type                | unit  | decimals | values                              | remark             | source          |
  | ------------ | ------------------------ | ------------------- | ----- | -------- | ----------------------------------- | ------------------ | --------------- |
  | `peildatum`  | assessment date          | date                |       |          | 1 January 1600 to 31 December 9999  | always there       |                 |
  | `kenmerk`    | kenmerk                  | text                |       |          |                                     | key                |                 |
  | `maat`       | maat, meer dan {drempel} | number              | cm    | 1        | 0 to 12.5                           |                    | `wet` artikel 1 |
  | `duur`       | duur                     | number              | month | 0        | 1 to 1,000,000,000,000              |                    |                 |
  | `soort`      | soort                    | one of the values   |       |          | `klein`, `groot_`                   | judged by a person |                 |
  | `bedrag_max` | bedrag max               | amount or unlimited |       | 2        | -€10,000,000,000 to €10,000,000,000 |                    |                 |
  | `stukken`    | stukken                  | list                |       |          |                                     |                    |                 |
  
  ## Fields of `stukken`
  
  | name           | description | type   | unit | decimals | values                                  | remark | source |
  | -------------- | ----------- | ------ | ---- | -------- | --------------------------------------- | ------ | ------ |
  | `gekocht`      | gekocht     | date   |      |          | 1 January 2000 to 31 December 9999      |        |        |
  | `aantal_stuks` | aantal      | number |      | 0        | -1,000,000,000,000 to 1,000,000,000,000 |        |        |
  
  ## Outcomes
  
  | name   | description     | type   | unit | decimals | values | in version | source |
  | ------ | --------------- | ------ | ---- | -------- | ------ | ---------- | ------ |
  | `goed` | meer dan 2.5 cm | yes/no |      |          |        | `eerste`   |        |
  | `goed` | meer dan 2 cm   | yes/no |      |          |        | `nulde`    |        |
  
  ## Interpretations
  
  | name     | question | answer      | meaning | remark  | source |
  | -------- | -------- | ----------- | ------- | ------- | ------ |
  | `streng` | Streng?  | `ja_streng` | ja      | default | `wet`  |
  |          |          | `nee_mild`  | nee     |         |        |
  
  ## Versions
  
  | name     | description | valid from | until      | source |
  | -------- | ----------- | ---------- | ---------- | ------ |
  | `eerste` | Eerste      | 2020-01-01 |            |        |
  | `nulde`  | Nulde       | 2019-01-01 | 2020-01-01 |        |
  
  ## Sources
  
  | name  | description            | address                |
  | ----- | ---------------------- | ---------------------- |
  | `wet` | Wet \| op de \*maten\* | https://example.nl/wet |
$ toets schema r.regels --format csv
  kenmerk;peildatum;maat;duur;soort;bedrag_max
$ toets schema r.regels --format csv --dialect en
  kenmerk,peildatum,maat,duur,soort,bedrag_max
$ toets schema r.regels --format csv --list stukken -o kop.csv
$ cat kop.csv
  kenmerk;gekocht;aantal_stuks
$ toets schema leeg.regels --format csv
  peildatum;vlag;rij
$ toets schema leeg.regels --format csv --list rij
! toets: een lijst in een eigen bestand vraagt een sleutel in de regels
! toets: zie: toets help schema
? 2
$ toets schema r.regels --format csv --list stuken
! toets: er is geen lijst `stuken`; bedoelt u `stukken`?
! toets: zie: toets help schema
? 2
$ toets schema r.regels --format csv --list maat
! toets: er is geen lijst `maat`; wel: stukken
! toets: zie: toets help schema
? 2
$ toets schema r.regels --list stukken
! toets: --list hoort bij --format csv
! toets: zie: toets help schema
? 2
$ toets schema r.regels --format md --dialect en
! toets: --dialect hoort bij --format csv
! toets: zie: toets help schema
? 2
$ toets schema r.regels --format xml
! toets: er is geen keuze `--format xml`; wel: json, csv, md
! toets: zie: toets help schema
? 2
$ toets schema niet.regels
! toets: kan niet.regels niet lezen: bestaat niet
? 4
$ toets help schema
  toets schema RULES
  
    beschrijft de gegevens en uitkomsten: JSON Schema, kop van een CSV-bestand, of tabellen om te lezen
  
    --format json|csv|md      JSON Schema (zonder: dit), kop van een CSV-bestand, of tabellen in Markdown
    --list NAME               de kop van het bestand van deze lijst
    --dialect nl|en           schrijfwijze van CSV: nl (; en decimale komma) of en
    -o FILE                   schrijf naar dit bestand
    --lang nl|en              taal van wat mensen lezen; zonder: die van de regels
