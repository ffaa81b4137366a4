# toets compare --transition: each version sends cases elsewhere as when it is in force; to one with finer decimals, or without an outcome.
@ r.regels
| regeling soorten "Soorten"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven a "a" : getal
| gegeven oud "oud geval" : ja/nee
| uitlegkeuze streng "Streng?"
|   ja_streng "ja" standaard
|   nee_mild "nee"
| versie een "Een" geldig vanaf 2020-01-01
|   voorwaarde klein "a is hoogstens 5" bij goed als a <= 5 en streng = ja_streng of a <= 6 en streng = nee_mild
|   besluit goed "goed" is voldaan aan alle voorwaarden
|   besluit deel "deel" is a / 3 afgerond op 0,01
| versie twee "Twee" wijzigt een geldig vanaf 2022-01-01
|   wijziging w "W"
|     voorwaarde klein komt te luiden als a <= 2
|     besluit deel komt te luiden is a / 3 afgerond op 0,1
|     besluit extra "extra" : een van hoog, laag is als a > 3 dan hoog anders laag
|   overgangsrecht oude_gevallen "Oude gevallen" als oud dan geldt een
@ f.jsonl
| {"kenmerk": "K1", "peildatum": "2023-01-01", "a": 1, "oud": true}
| {"kenmerk": "K2", "peildatum": "2023-01-01", "a": 4, "oud": true}
| {"kenmerk": "K3", "peildatum": "2023-01-01", "a": 4, "oud": false}
| {"kenmerk": "K4", "peildatum": "2023-01-01", "a": 4}
| {"kenmerk": "K5", "peildatum": "2023-01-01", "a": 10, "oud": true}
| {"kenmerk": "K6", "peildatum": "2023-01-01", "a": 1, "oud": false}
$ toets compare r.regels f.jsonl --from een --to twee --transition
  Soorten: twee versies over dezelfde gevallen
    van   Een (een), geldig vanaf 1 januari 2020
    naar  Twee (twee), geldig vanaf 1 januari 2022
    6 gevallen, elk door beide versies beoordeeld op de eigen peildatum, met overgangsrecht
  
  Hoeveel gevallen
                    een  twee  verschil  nee → ja  ja → nee  onbepaald
  goed                4     3        -1         0         1          1
  
  Getallen, samen
                     een  twee  verschil  anders  onbepaald
  deel              6,65  6,59     -0,06       2          1
  
  extra (alleen in twee, onbepaald: 4)
  
  Voorwaarden die het vaakst anders uitvielen
                    wel → niet voldaan  niet → wel voldaan
  a is hoogstens 5                   1                   0
$ toets compare r.regels f.jsonl --from een --to twee
  Soorten: twee versies over dezelfde gevallen
    van   Een (een), geldig vanaf 1 januari 2020
    naar  Twee (twee), geldig vanaf 1 januari 2022
    6 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht
  
  Hoeveel gevallen
                    een  twee  verschil  nee → ja  ja → nee  onbepaald
  goed                5     2        -3         0         3          0
  
  Getallen, samen
                     een  twee  verschil  anders  onbepaald
  deel              7,98  7,80     -0,18       6          0
  
  extra (alleen in twee, onbepaald: 0)
  
  Voorwaarden die het vaakst anders uitvielen
                    wel → niet voldaan  niet → wel voldaan
  a is hoogstens 5                   3                   0
$ toets compare r.regels f.jsonl --from twee --to een --transition --format json --date 2020-01-01 --choose streng=nee_mild
  {"from": "twee", "to": "een", "date": "2020-01-01", "transition": true, "choices": {"streng": "nee_mild"}, "cases": 6, "rejected": 0, "outcomes": {
    "goed": {"from": 3, "to": 4, "difference": 1, "undetermined": 1, "attribution": null, "flows": {"in_in": 3, "in_out": 0, "out_in": 1, "out_out": 1}},
    "deel": {"from": 6.59, "to": 6.65, "difference": 0.06, "undetermined": 1, "attribution": null},
    "extra": {"undetermined": 4, "table": null}}, "conditions": {
    "klein": {"unmet_from": 2, "unmet_to": 1, "met_unmet": 0, "unmet_met": 1}}}
$ toets compare r.regels f.jsonl --from een --to twee --transition --choose streng=nee_mild --date 2024-05-01 --lang en | head -n 6
  Soorten: two versions over the same cases
    from  Een (een), valid from 1 January 2020
    to    Twee (twee), valid from 1 January 2022
    6 cases, each judged by both versions on 1 May 2024, with transitional law
    interpretation chosen: streng = nee_mild
  
$ toets compare r.regels f.jsonl --from een --to twee --transition --format csv
  outcome;from;to;difference;undetermined;errors;changed;unlimited_from;unlimited_to;in_in;in_out;out_in;out_out;from_value;to_value;cases
  goed;4;3;-1;1;0;1;;;3;1;0;1;;;
  deel;6,65;6,59;-0,06;1;0;2;;;;;;;;;
  extra;;;;4;0;;;;;;;;;;
$ toets compare r.regels f.jsonl --from een --to twee --format csv --dialect en -o uit.csv && cat uit.csv
  outcome,from,to,difference,undetermined,errors,changed,unlimited_from,unlimited_to,in_in,in_out,out_in,out_out,from_value,to_value,cases
  goed,5,2,-3,0,0,3,,,2,3,0,1,,,
  deel,7.98,7.80,-0.18,0,0,6,,,,,,,,,
  extra,,,,0,0,,,,,,,,,,
$ toets compare r.regels f.jsonl --from een --to twee --transition=ja
! toets: --transition heeft geen waarde
! toets: zie: toets help compare
? 2
