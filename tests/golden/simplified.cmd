# What simplification makes of a text shows nowhere: not in an explanation, not in a message, not in a compiled file.
@ gelijk.regels
| regeling gelijk "Twee grenzen van één hoogte"
| gegeven schade "schade" : bedrag
| versie een "Een" geldig vanaf 2020-01-01
|   parameter drempel "drempel" = € 15.000
|   parameter grens "grens" = € 15.000
|   parameter streng "streng" = nee
|   bepaling zwaar "zware schade" is streng en schade > € 1
|   voorwaarde genoeg "genoeg schade" bij goed als schade >= drempel en schade >= grens en niet zwaar
|   besluit goed "goed" is voldaan aan alle voorwaarden
@ geval.json
| {"peildatum": "2026-01-01", "schade": 14000}
# both limits are told, though they are one number
$ toets explain gelijk.regels geval.json --all | sed -n '/genoeg/,/zware/p'
    ✗ niet voldaan  genoeg schade
         schade € 14.000, drempel € 15.000: € 1.000 te weinig
         schade € 14.000, grens € 15.000: € 1.000 te weinig
         zware schade: nee (niet beslissend)
# a product inside a rounded chain may have more decimals than a value can
@ keten.regels
| regeling keten "Keten"
| gegeven a "a" : getal met 8 decimalen
| versie een "Een" geldig vanaf 2020-01-01
|   besluit b "b" is a * a / 2 afgerond op 1
@ keten.json
| {"peildatum": "2026-01-01", "a": "3.00000001"}
$ toets compile keten.regels -o keten.toets && toets explain keten.toets keten.json --format json | grep -o '"name": "b".*"value": "[^"]*"'
  "name": "b", "label": "b", "text": "b 5", "value": "5"
# the input of a table is told where a constant decided before it was looked at
@ tabel.regels
| regeling tabel "Tabel"
| gegeven a "a" : getal
| versie een "Een" geldig vanaf 2020-01-01
|   parameter open "open" = nee
|   besluit b "b"
|     beslistabel eerste
|     | open | a > 2 || b |
|     | ja | ja || 1 |
|     | ja | nee || 2 |
@ tabel.jsonl
| {"peildatum": "2026-01-01", "a": 3}
$ toets run tabel.regels tabel.jsonl
  {"case": 1, "version": "een", "transition": null, "status": "error", "outcomes": {"b": null}, "failed": [], "missing": [], "errors": [{"at": "b", "code": "no_row", "place": "tabel.regels:5", "message": "in de tabel `b` past geen rij bij `open` = nee, invoer 2 = ja"}]}
