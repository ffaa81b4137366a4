# toets compare: every kind of outcome, in both languages; an error, an outcome and conditions that one version lacks, rejected rows.
@ r.regels
| regeling soorten "Soorten"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven a "a" : getal
| gegeven b "b" : bedrag
| gegeven dag "dag" : datum
| gegeven naam "naam" : tekst
| gegeven j "j" : ja/nee
| versie een "Een" geldig vanaf 2020-01-01
|   parameter grens "grens" = 5
|   voorwaarde groot "a is minstens {grens}" bij goed als a >= grens
|   voorwaarde oud "j" bij goed als j
|   besluit goed "goed" is voldaan aan alle voorwaarden
|   besluit deel "deel" is 12 / a afgerond op 0,1
|   besluit geld "geld" : bedrag of onbegrensd is als a > 8 dan onbegrensd anders b
|   besluit soort "soort" : een van klein, groot_, reuzen is als a < grens dan klein anders groot_
|   besluit termijn "termijn" is dag + 2 weken
|   besluit tekst_uit "tekst" is naam
| versie twee "Twee" wijzigt een geldig vanaf 2022-01-01
|   wijziging w "W"
|     parameter grens wordt 3
|     besluit deel komt te luiden is 12 / a afgerond op 0,01
|     besluit geld komt te luiden is als a > 6 dan onbegrensd anders b * 2
|     besluit soort komt te luiden is als a < grens dan klein anders als a > 7 dan reuzen anders groot_
|     besluit termijn komt te luiden is als j dan dag + 3 weken anders dag + 2 weken
|     besluit extra "extra" is b + b
|     voorwaarde oud vervalt
|     voorwaarde nieuw "b is niet nul" bij goed als b > € 0
@ f.jsonl
| {"kenmerk": "K0", "peildatum": "2023-01-01", "j": true}
| {"kenmerk": "K1", "peildatum": "2023-01-01", "a": 0, "b": "10.05", "j": false}
| {"kenmerk": "K2", "peildatum": "2023-01-01", "a": 2, "b": "0", "dag": "2023-12-20"}
| {"kenmerk": "K3", "peildatum": "2023-01-01", "a": 3, "b": "2.50", "dag": "2023-12-20", "naam": "x", "j": true}
| {"kenmerk": "K4", "peildatum": "2023-01-01", "a": 4, "dag": "9999-12-30", "naam": "x", "j": false}
| {"kenmerk": "K5", "peildatum": "2023-01-01", "a": 5, "b": "10.05", "dag": "9999-12-30", "naam": "x"}
| {"kenmerk": "K6", "peildatum": "2023-01-01", "a": 7, "b": "0", "naam": "y", "j": true}
| {"kenmerk": "K7", "peildatum": "2023-01-01", "a": 8, "b": "2.50", "naam": "y", "j": false}
| {"kenmerk": "K8", "peildatum": "2023-01-01", "a": 9, "dag": "2023-12-20", "naam": "y"}
| {"kenmerk": "K9", "peildatum": "2023-01-01", "b": "10.05", "dag": "2023-12-20", "j": true}
| {"kenmerk": "K10", "peildatum": "2023-01-01", "a": 0, "b": "0", "dag": "9999-12-30", "j": false}
| {"kenmerk": "K11", "peildatum": "2023-01-01", "a": 2, "b": "2.50", "dag": "9999-12-30"}
| {"kenmerk": "K12", "peildatum": "2023-01-01", "a": 3, "naam": "x", "j": true}
| {"kenmerk": "K13", "peildatum": "2023-01-01", "a": 4, "b": "10.05", "naam": "x", "j": false}
| {"kenmerk": "K14", "peildatum": "2023-01-01", "a": 5, "b": "0", "dag": "2023-12-20", "naam": "x"}
| {"kenmerk": "K15", "peildatum": "2023-01-01", "a": 7, "b": "2.50", "dag": "2023-12-20", "naam": "y", "j": true}
| {"kenmerk": "K16", "peildatum": "2023-01-01", "a": 8, "dag": "9999-12-30", "naam": "y", "j": false}
| {"kenmerk": "K17", "peildatum": "2023-01-01", "a": 9, "b": "10.05", "dag": "9999-12-30", "naam": "y"}
| {"kenmerk": "K18", "peildatum": "2023-01-01", "b": "0", "j": true}
| {"kenmerk": "K19", "peildatum": "2023-01-01", "a": 0, "b": "2.50", "j": false}
| {"kenmerk": "K20", "peildatum": "2023-01-01", "a": 2, "dag": "2023-12-20"}
| {"kenmerk": "K21", "peildatum": "2023-01-01", "a": 3, "b": "10.05", "dag": "2023-12-20", "naam": "x", "j": true}
| {"kenmerk": "K22", "peildatum": "2023-01-01", "a": 4, "b": "0", "dag": "9999-12-30", "naam": "x", "j": false}
| {"kenmerk": "K23", "peildatum": "2023-01-01", "a": 5, "b": "2.50", "dag": "9999-12-30", "naam": "x"}
| {"kenmerk": "K24", "peildatum": "2023-01-01", "a": 7, "naam": "y", "j": true}
| {"kenmerk": "K25", "peildatum": "2023-01-01", "a": 8, "b": "10.05", "naam": "y", "j": false}
| {"kenmerk": "K26", "peildatum": "2023-01-01", "a": 9, "b": "0", "dag": "2023-12-20", "naam": "y"}
| {"kenmerk": "slecht", "a": "x"}
| {"kenmerk": "ook", "c": 1}
$ toets compare r.regels f.jsonl --from een --to twee
  Soorten: twee versies over dezelfde gevallen
    van   Een (een), geldig vanaf 1 januari 2020
    naar  Twee (twee), geldig vanaf 1 januari 2022
    27 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht
    2 geweigerd en niet meegeteld
  
  Hoeveel gevallen
                    een  twee  verschil  nee → ja  ja → nee  onbepaald
  goed                2     6        +4         5         1         13
  
  Bedragen, samen
                                              een      twee  verschil  anders  onbepaald
  geld                                    € 50,20  € 100,40  +€ 50,20      12          8
    onbegrensd (gevallen, buiten de som)        3         7
  extra                                         -  € 170,70         -       -          7
  
  Getallen, samen
                       een   twee  verschil  anders  onbepaald
  deel               59,70  59,82     +0,12       6          6
    waarvan in fout                                          3
  
  soort (anders: 12, onbepaald: 3)
    klein blijft     6
    klein → groot_   6
    groot_ blijft    6
    groot_ → reuzen  6
  
  termijn (anders: 4, onbepaald: 23)
  
  tekst (anders: 0, onbepaald: 9)
  
  Voorwaarden die het vaakst anders uitvielen
                    wel → niet voldaan  niet → wel voldaan
  a is minstens 3                    0                   6
  
  Voorwaarden die alleen twee heeft, en hoeveel gevallen er niet aan voldoen
  b is niet nul     7
  
  Voorwaarden die alleen een heeft, en hoeveel gevallen er niet aan voldeden
  j                 9
! toets: geval 28 (regel 28) is geweigerd:
! toets:   a: `x` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder duizendteken of eenheid [bad_number]
! toets: geval 29 (regel 29) is geweigerd:
! toets:   c: er is geen gegeven `c` [unknown_key]
? 3
$ toets compare r.regels f.jsonl --from een --to twee --lang en
  Soorten: two versions over the same cases
    from  Een (een), valid from 1 January 2020
    to    Twee (twee), valid from 1 January 2022
    27 cases, each judged by both versions on its own date, without transitional law
    2 rejected and not counted
  
  How many cases
                    een  twee  difference  no → yes  yes → no  open
  goed                2     6          +4         5         1    13
  
  Amounts, in all
                                          een     twee  difference  changed  open
  geld                                 €50.20  €100.40     +€50.20       12     8
    unlimited (cases, not in the sum)       3        7
  extra                                     -  €170.70           -        -     7
  
  Numbers, in all
                         een   twee  difference  changed  open
  deel                 59.70  59.82       +0.12        6     6
    of which in error                                        3
  
  soort (changed: 12, open: 3)
    klein stays      6
    klein → groot_   6
    groot_ stays     6
    groot_ → reuzen  6
  
  termijn (changed: 4, open: 23)
  
  tekst (changed: 0, open: 9)
  
  Conditions that turned most often
                    met → not met  not met → met
  a is minstens 3               0              6
  
  Conditions that only twee has, and how many cases do not meet them
  b is niet nul     7
  
  Conditions that only een has, and how many cases did not meet them
  j                 9
! toets: case 28 (line 28) is rejected:
! toets:   a: `x` is not a number: write digits with a decimal point (1234.50), without thousands mark or unit [bad_number]
! toets: case 29 (line 29) is rejected:
! toets:   c: there is no fact `c` [unknown_key]
? 3
$ toets compare r.regels f.jsonl --from een --to twee --format json
  {"from": "een", "to": "twee", "date": null, "transition": false, "choices": {}, "cases": 27, "rejected": 2, "outcomes": {
    "goed": {"from": 2, "to": 6, "difference": 4, "undetermined": 13, "attribution": null, "flows": {"in_in": 1, "in_out": 1, "out_in": 5, "out_out": 7}},
    "deel": {"from": 59.70, "to": 59.82, "difference": 0.12, "undetermined": 6, "errors": 3, "attribution": null},
    "geld": {"from": 50.20, "to": 100.40, "difference": 50.20, "undetermined": 8, "attribution": null, "unlimited": {"from": 3, "to": 7}},
    "soort": {"undetermined": 3, "table": {"klein": {"klein": 6, "groot_": 6, "reuzen": 0}, "groot_": {"klein": 0, "groot_": 6, "reuzen": 6}, "reuzen": {"klein": 0, "groot_": 0, "reuzen": 0}}},
    "termijn": {"undetermined": 23, "errors": 8, "changed": 4},
    "tekst_uit": {"undetermined": 9, "changed": 0},
    "extra": {"from": null, "to": 170.70, "difference": null, "undetermined": 7, "attribution": null}}, "conditions": {
    "groot": {"unmet_from": 12, "unmet_to": 6, "met_unmet": 0, "unmet_met": 6},
    "oud": {"unmet_from": 9, "unmet_to": null, "met_unmet": null, "unmet_met": null},
    "nieuw": {"unmet_from": null, "unmet_to": 7, "met_unmet": null, "unmet_met": null}}}
! toets: geval 28 (regel 28) is geweigerd:
! toets:   a: `x` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder duizendteken of eenheid [bad_number]
! toets: geval 29 (regel 29) is geweigerd:
! toets:   c: er is geen gegeven `c` [unknown_key]
? 3
$ toets compare r.regels f.jsonl --from twee --to een --format json | head -n 3
  {"from": "twee", "to": "een", "date": null, "transition": false, "choices": {}, "cases": 27, "rejected": 2, "outcomes": {
    "goed": {"from": 6, "to": 2, "difference": -4, "undetermined": 13, "attribution": null, "flows": {"in_in": 1, "in_out": 5, "out_in": 1, "out_out": 7}},
    "deel": {"from": 59.82, "to": 59.70, "difference": -0.12, "undetermined": 6, "errors": 3, "attribution": null},
! toets: geval 28 (regel 28) is geweigerd:
! toets:   a: `x` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder duizendteken of eenheid [bad_number]
! toets: geval 29 (regel 29) is geweigerd:
! toets:   c: er is geen gegeven `c` [unknown_key]
