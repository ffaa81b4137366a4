# toets test: what fails and why, what no test decided, refuted assertions with the values they rest on.
@ r.regels
| regeling speeltuin "Speeltuinen"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven omheind "omheind" : ja/nee
| gegeven valhoogte "valhoogte" : getal in cm
| gegeven toestellen "toestellen" : lijst van
|     hoogte "hoogte" : getal in cm
| versie s2014 "Besluit 2014" geldig vanaf 2014-04-01
|   parameter hoogste_val "hoogste val" = 150 cm
|   voorwaarde hek "Omheind" bij goedgekeurd als omheind
|   voorwaarde val "Valhoogte" bij goedgekeurd als valhoogte <= hoogste_val
|   besluit goedgekeurd "goedgekeurd" is voldaan aan alle voorwaarden
|   bepaling zwaar "zwaar" bij toestellen is nee
|     tenzij hoog "hoog" als hoogte > hoogste_val dan ja
|   besluit bijdrage "bijdrage" is € 250
|     tenzij laag "laag" als valhoogte < 50 cm dan € 100
|     tenzij open "open" gaat voor laag als niet omheind dan € 0
|   besluit deel "deel" is 12 cm / valhoogte afgerond op 1
|   besluit klasse "klasse" : getal
|     beslistabel eerste
|     | valhoogte || klasse |
|     | < 100 cm  || 1      |
|     | < 150 cm  || 2      |
|     | -         || 3      |
|   besluit heffing "heffing" : getal
|     beslistabel schijven
|     | aantal(toestellen waarvan zwaar) || heffing |
|     | >= 0                             || 1       |
|     | >= 10                            || 2       |
| versie s2019 "Besluit 2019" wijzigt s2014 geldig vanaf 2019-04-01
|   wijziging lager "Lagere val"
|     parameter hoogste_val wordt 120 cm
|   overgangsrecht oud "Oude aanvragen" als kenmerk = "oud" dan geldt s2014
| proef "goed" op 2015-05-01
|   stel omheind = ja
|   stel valhoogte = 130 cm
|   stel toestellen =
|     | hoogte |
|     | 160 cm |
|   verwacht goedgekeurd = ja
|   verwacht klasse = 2
|   verwacht heffing = 1
| proef "andere waarde" zoals "goed"
|   verwacht bijdrage = € 250,01
| proef "andere reden" zoals "goed"
|   stel omheind = nee
|   verwacht goedgekeurd = nee omdat hek, val
|   verwacht bijdrage = € 0 omdat laag
| proef "onbekend" zoals "goed"
|   stel valhoogte = onbekend
|   verwacht goedgekeurd = ja
| proef "fout" zoals "goed"
|   stel valhoogte = 0 cm
|   verwacht deel = 1
| proef "overgang" zoals "goed" op 2020-01-01
|   stel kenmerk = "oud"
|   verwacht goedgekeurd = ja omdat oud
| proef "geen versie" zoals "goed" op 2000-01-01
|   verwacht goedgekeurd = ja
| proef "welke versie" zoals "goed"
|   verwacht goedgekeurd = onbekend
| proef "zonder peildatum"
|   stel omheind = ja
|   stel valhoogte = 130 cm
|   verwacht goedgekeurd = ja
| bewering strenger "Het nieuwe besluit keurt niets goed wat het oude afkeurt"
|   is niet s2019.goedgekeurd of s2014.goedgekeurd
| bewering gelijk "Beide keuren hetzelfde goed"
|   is s2019.goedgekeurd = s2014.goedgekeurd
| bewering laag "Niets is hoger dan 2 meter"
|   is valhoogte <= 200 cm
@ f.jsonl
| {"kenmerk": "x", "valhoogte": 200}
| {"kenmerk": "y", "valhoogte": 201}
| {"kenmerk": "z", "valhoogte": 202}
| {"kenmerk": "w", "valhoogte": "hoog"}
$ toets test r.regels
  weerlegd: bewering gelijk "Beide keuren hetzelfde goed" (r.regels:67), door proef "goed"
      s2019.goedgekeurd = nee
      s2014.goedgekeurd = ja
  gezakt: proef "andere waarde" (r.regels:42)
    bijdrage: verwacht € 250,01, uitkomst € 250
      volgens s2014
  gezakt: proef "andere reden" (r.regels:44)
    goedgekeurd: verwacht omdat hek, val, het is omdat hek
    bijdrage: verwacht omdat laag, het is omdat open
  gezakt: proef "onbekend" (r.regels:48)
    goedgekeurd: verwacht ja, uitkomst onbekend
      volgens s2014
      niet bekend: valhoogte
  gezakt: proef "fout" (r.regels:51)
    deel: verwacht 1, uitkomst fout (division_by_zero)
      volgens s2014
      in `deel` wordt door nul gedeeld (r.regels:17)
  gezakt: proef "geen versie" (r.regels:57)
    goedgekeurd: geen versie van kracht op deze peildatum
  gezakt: proef "welke versie" (r.regels:59)
    goedgekeurd: verwacht onbekend, uitkomst ja
      volgens s2014
  gezakt: proef "zonder peildatum" (r.regels:61)
    goedgekeurd: verwacht ja, uitkomst onbekend
      niet bekend: peildatum
      volgens s2014: ja
      volgens s2019: nee
      niet voldaan: val
  niet door een proef beslist (3 van 10 voorwaarden, uitzonderingen en tabelrijen):
    voorwaarde val: nooit niet voldaan (r.regels:10)
    uitzondering hoog van zwaar: altijd van toepassing (r.regels:13)
    rij 2 van heffing: past nooit (r.regels:28)
  2 passed, 8 failed
? 1
$ toets test r.regels --lang en
  refuted: assertion gelijk "Beide keuren hetzelfde goed" (r.regels:67), by test "goed"
      s2019.goedgekeurd = no
      s2014.goedgekeurd = yes
  failed: test "andere waarde" (r.regels:42)
    bijdrage: expected €250.01, got €250
      by s2014
  failed: test "andere reden" (r.regels:44)
    goedgekeurd: expected because of hek, val, it is because of hek
    bijdrage: expected because of laag, it is because of open
  failed: test "onbekend" (r.regels:48)
    goedgekeurd: expected yes, got unknown
      by s2014
      not known: valhoogte
  failed: test "fout" (r.regels:51)
    deel: expected 1, got error (division_by_zero)
      by s2014
      `deel` divides by zero (r.regels:17)
  failed: test "geen versie" (r.regels:57)
    goedgekeurd: no version is in force on this date
  failed: test "welke versie" (r.regels:59)
    goedgekeurd: expected unknown, got yes
      by s2014
  failed: test "zonder peildatum" (r.regels:61)
    goedgekeurd: expected yes, got unknown
      not known: peildatum
      by s2014: yes
      by s2019: no
      not met: val
  not decided by any test (3 of 10 conditions, exceptions and table rows):
    condition val: never unmet (r.regels:10)
    exception hoog of zwaar: always applied (r.regels:13)
    row 2 of heffing: never fits (r.regels:28)
  2 passed, 8 failed
? 1
$ toets test r.regels f.jsonl | tail -n 4
    voorwaarde val: nooit niet voldaan (r.regels:10)
    uitzondering hoog van zwaar: altijd van toepassing (r.regels:13)
    rij 2 van heffing: past nooit (r.regels:28)
  2 passed, 9 failed
! toets: geval 4 (regel 4) is geweigerd:
! toets:   valhoogte: `hoog` is geen getal: schrijf cijfers met een decimale punt (1234.50), zonder duizendteken of eenheid [bad_number]
@ goed.regels
| regeling goed "Goed"
| gegeven a "a" : ja/nee
| versie v "V" geldig vanaf 2020-01-01
|   voorwaarde w "w" bij b als a
|   besluit b "b" is voldaan aan alle voorwaarden
| proef "ja" op 2020-01-01
|   stel a = ja
|   verwacht b = ja
| proef "nee" op 2020-01-01
|   stel a = nee
|   verwacht b = nee omdat w
| bewering altijd "a" is a of niet v.b
$ toets test goed.regels
  elke voorwaarde, uitzondering en tabelrij is door een proef beslist
  2 passed, 0 failed
$ toets test goed.regels f.jsonl 2>&1 | tail -n 3
  toets:   valhoogte: er is geen gegeven `valhoogte` [unknown_key]
  elke voorwaarde, uitzondering en tabelrij is door een proef beslist
  2 passed, 0 failed
# Which version judges: what leaves it open, what a version lacks, and two provisions that contradict each other.
@ overgang.regels
| regeling overgang "Overgang"
| gegeven p "p" : ja/nee
| gegeven q "q" : ja/nee
| versie een "Een" geldig vanaf 2020-01-01
|   besluit mag "mag" is p
|   besluit keer "keer" is 1
| versie twee "Twee" wijzigt een geldig vanaf 2021-01-01
|   wijziging w "w"
|     besluit mag komt te luiden is nee
|     besluit keer vervalt
|   overgangsrecht ov "ov" als q dan geldt een
| versie drie "Drie" wijzigt twee geldig vanaf 2022-01-01
|   wijziging w "w"
|     besluit mag komt te luiden is niet p
|   overgangsrecht ov3 "ov3" als p dan geldt twee
| proef "tegenspraak" op 2022-02-01
|   stel p = ja
|   stel q = ja
|   verwacht mag = ja
| proef "geen dag"
|   stel p = nee
|   stel q = nee
|   verwacht keer = 1
| proef "q onbekend" op 2021-02-01
|   stel p = ja
|   verwacht mag = ja
$ toets test overgang.regels | grep -v "nooit\|altijd\|beslist"
  gezakt: proef "tegenspraak" (overgang.regels:16)
    mag: verwacht ja, uitkomst fout (transition_contradiction)
      de overgangsbepalingen `ov` en `ov3` spreken elkaar tegen (overgang.regels:11)
  gezakt: proef "geen dag" (overgang.regels:20)
    keer: verwacht 1, uitkomst onbekend
      niet bekend: peildatum
      volgens een: 1
      volgens twee: bestaat niet in deze versie
      volgens drie: bestaat niet in deze versie
  gezakt: proef "q onbekend" (overgang.regels:24)
    mag: verwacht ja, uitkomst onbekend
      niet bekend: q
      volgens een: ja
      volgens twee: nee
  0 passed, 3 failed
