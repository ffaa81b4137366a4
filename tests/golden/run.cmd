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
# --margins: of conditions that compare with one parameter, from the side that meets them; dates in days.
@ m.regels
| regeling marges "Marges"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven maat "maat" : bedrag
| gegeven dag "dag" : datum
| versie eerste "Eerste" geldig vanaf 2020-01-01
|   parameter grens "grens" = € 10
|   parameter einde "einde" = 1 maart 2021
|   voorwaarde ten_minste "minstens" bij goed als maat >= grens
|   voorwaarde ten_hoogste "hoogstens" bij goed als niet (maat > grens)
|   voorwaarde andersom "andersom" bij goed als grens < maat of maat = grens
|   voorwaarde op_tijd "op tijd" bij goed als dag < einde
|   voorwaarde twee "twee" bij goed als maat >= grens en maat * 2 >= grens
|   voorwaarde vast "vast" bij goed als maat >= € 5
|   voorwaarde gelijk "gelijk" bij goed als maat <> grens
|   besluit goed "goed" is voldaan aan alle voorwaarden
@ m.csv
| kenmerk;maat;dag;peildatum
| a;10,00;2021-03-01;2021-01-01
| b;9,99;2021-02-28;2021-01-01
| c;10,01;2021-03-02;2021-01-01
| d;;;2021-01-01
| e;x;2021-03-02;2021-01-01
| f;1,00;2021-03-02;1999-01-01
$ toets run m.regels m.csv --margins
  kenmerk;version;transition;status;goed;failed;missing;errors;margin_ten_minste;margin_ten_hoogste;margin_andersom;margin_op_tijd
  a;eerste;;decided;nee;op_tijd|gelijk;;;0,00;0,00;0,00;0
  b;eerste;;decided;nee;ten_minste|andersom|twee;;;-0,01;0,01;-0,01;1
  c;eerste;;decided;nee;ten_hoogste|op_tijd;;;0,01;-0,01;0,01;-1
  d;eerste;;undetermined;;;maat|dag;;;;;
  e;;;rejected;;;;maat: bad_number;;;;
  f;;;no_version;;;;;;;;
! toets: 1 geval geweigerd; zie de uitvoer
? 3
$ toets run m.regels m.csv --margins --format jsonl
  {"case": "a", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": false}, "failed": ["op_tijd", "gelijk"], "missing": [], "errors": [], "margins": {"ten_minste": 0.00, "ten_hoogste": 0.00, "andersom": 0.00, "op_tijd": 0}}
  {"case": "b", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": false}, "failed": ["ten_minste", "andersom", "twee"], "missing": [], "errors": [], "margins": {"ten_minste": -0.01, "ten_hoogste": 0.01, "andersom": -0.01, "op_tijd": 1}}
  {"case": "c", "version": "eerste", "transition": null, "status": "decided", "outcomes": {"goed": false}, "failed": ["ten_hoogste", "op_tijd"], "missing": [], "errors": [], "margins": {"ten_minste": 0.01, "ten_hoogste": -0.01, "andersom": 0.01, "op_tijd": -1}}
  {"case": "d", "version": "eerste", "transition": null, "status": "undetermined", "outcomes": {"goed": null}, "failed": [], "missing": ["maat", "dag"], "errors": [], "margins": {"ten_minste": null, "ten_hoogste": null, "andersom": null, "op_tijd": null}}
  {"case": "e", "version": null, "transition": null, "status": "rejected", "outcomes": null, "failed": [], "missing": [], "errors": [{"at": "maat", "code": "bad_number", "place": null, "message": "`x` is geen getal: schrijf cijfers met een decimale komma (1234,50), zonder eenheid"}], "margins": null}
  {"case": "f", "version": null, "transition": null, "status": "no_version", "outcomes": null, "failed": [], "missing": [], "errors": [], "margins": null}
! toets: 1 geval geweigerd; zie de uitvoer
? 3
