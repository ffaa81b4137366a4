# toets run: both forms, exit 3 when a row is rejected, standard input and output, -o whole or not at all.
@ r.regels
| regeling soorten "Soorten"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven maat "maat" : getal in cm met 1 decimalen
| versie eerste "Eerste" geldig vanaf 2020-01-01
|   parameter grens "grens" = 10,5 cm
|   voorwaarde groot "minstens {grens}" bij goed als maat >= grens
|   besluit goed "goed" is voldaan aan alle voorwaarden
|   besluit dubbel "dubbel" is maat * 2
@ f.csv
| kenmerk;maat;peildatum
| a;10,5;2021-01-01
| b;;2021-01-01
| c;10,55;2021-01-01
| d;3;1999-01-01
| =e;3;
$ toets run r.regels f.csv
  kenmerk;version;transition;status;goed;dubbel;failed;missing;errors
  a;eerste;;decided;ja;21,0;;;
  b;eerste;;undetermined;;;;maat;
  c;;;rejected;;;;;maat: too_many_decimals
  d;;;no_version;;;;;
  =e;;;decided;nee;6,0;groot;;
! toets: 1 geval geweigerd; zie de uitvoer
? 3
$ toets run r.regels f.csv --format jsonl --lang en
  {"case": "a", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": true, "dubbel": 21.0}, "failed": [], "missing": [], "errors": []}
  {"case": "b", "version": "eerste", "transition": null, "status": "undetermined", "outcomes": {"goed": null, "dubbel": null}, "failed": [], "missing": ["maat"], "errors": []}
  {"case": "c", "version": null, "transition": null, "status": "rejected", "outcomes": null, "failed": [], "missing": [], "errors": [{"at": "maat", "code": "too_many_decimals", "place": null, "message": "`10,55` has too many decimals: at most 1"}]}
  {"case": "d", "version": null, "transition": null, "status": "no_version", "outcomes": null, "failed": [], "missing": [], "errors": []}
  {"case": "=e", "version": null, "transition": null, "status": "decided", "outcomes": {"goed": false, "dubbel": 6.0}, "failed": ["groot"], "missing": [], "errors": []}
! toets: 1 case rejected; see the output
? 3
$ toets run r.regels f.csv --dialect nl --excel | tail -n 1
  '=e;;;decided;nee;6,0;groot;;
! toets: 1 geval geweigerd; zie de uitvoer
$ toets run r.regels - < f.csv -o uit.csv; wc -l < uit.csv
  6
! toets: 1 geval geweigerd; zie de uitvoer
$ toets run r.regels f.csv --date 2021-01-01 --version eerste --format jsonl | tail -n 1
  {"case": "=e", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": false, "dubbel": 6.0}, "failed": ["groot"], "missing": [], "errors": []}
! toets: 1 geval geweigerd; zie de uitvoer
$ cat r.regels | toets run - f.csv --format jsonl | head -n 1
  {"case": "a", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": true, "dubbel": 21.0}, "failed": [], "missing": [], "errors": []}
! toets: 1 geval geweigerd; zie de uitvoer
$ toets run r.regels f.csv -o geen/map/uit.csv
! toets: kan geen/map/uit.csv niet schrijven: bestaat niet
? 4
@ leeg.csv
| 
$ toets run r.regels leeg.csv -o nooit.csv; ls nooit.csv 2>&1
  ls: cannot access 'nooit.csv': No such file or directory
! toets: leeg.csv: het bestand is leeg: de eerste regel hoort de kolommen te noemen
? 2
