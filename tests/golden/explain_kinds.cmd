# Explanations of every kind of comparison, met and not met and unknown; and of lists.
@ a.regels
| regeling a "Kleine regeling"
| bron wet "De wet" "jci1.3:c:BWBR0005537"
| bron aanname "Aanname"
| gegeven nr "nummer" : tekst sleutel
| gegeven schade "schade" : bedrag minstens € 0
| gegeven kosten "kosten" : bedrag
| gegeven geopend "geopend op" : datum
| gegeven gesloten "gesloten op" : datum
| gegeven snelheid "snelheid" : getal in mm/s met 2 decimalen minstens 0
| gegeven duur "duur van het dienstverband" : getal in maanden minstens 0
| gegeven wachttijd "wachttijd" : getal in dagen minstens 0
| gegeven kinderen_aantal "aantal kinderen" : getal minstens 0
| gegeven soort "soort woning" : een van huis, flat_gebouw, boot
| gegeven plaats "plaats" : tekst
| gegeven gehuwd "gehuwd" : ja/nee
| gegeven gezond "is gezond" : ja/nee oordeel
| gegeven kinderen "kinderen" : lijst van
|   geboren "geboren op" : datum
|   inkomen "inkomen" : bedrag
| uitlegkeuze grens "Telt precies mee?"
|   wel "ja" standaard
|   niet_mee "nee"
|   misschien "soms"
| versie een "Versie een" geldig vanaf 1 januari 2024
|   volgens wet "artikel 1"
|   parameter drempel "drempel" = € 5.000
|   parameter max_kosten "plafond" = € 1.000,50
|   parameter termijn "termijn" = 6 maanden
|   parameter wacht "wachtdagen" = 1 dag
|   parameter uiterste "uiterste dag" = 1 maart 2024
|   parameter v "minimale snelheid" = 5 mm/s
|   voorwaarde c1 "schade minder dan drempel" bij mag als schade < drempel
|   voorwaarde c2 "kosten hoogstens plafond" bij mag als kosten <= max_kosten
|   voorwaarde c3 "geopend vóór uiterste dag" bij mag als geopend < uiterste
|   voorwaarde c4 "geopend uiterlijk op gesloten" bij mag als geopend <= gesloten
|   voorwaarde c5 "snelheid minstens" bij mag als snelheid >= v
|   voorwaarde c6 "duur meer dan termijn" bij mag als duur > termijn
|   voorwaarde c7 "wacht" bij mag als wachttijd >= wacht
|   voorwaarde c8 "precies twee kinderen" bij mag als kinderen_aantal = 2
|   voorwaarde c9 "geen flat" bij mag als soort <> flat_gebouw
|   voorwaarde c10 "plaats Delft" bij mag als plaats = "Delft"
|   voorwaarde c11 "gehuwd" bij mag als gehuwd
|   voorwaarde c12 "huis of boot" bij mag als soort is een van (huis; boot)
|   voorwaarde c13 "niet gezond" bij mag als niet gezond
|   voorwaarde c14 "kind onder 18" bij mag als bestaat(kinderen waarvan jaren(geboren; peildatum) < 18)
|   voorwaarde c15 "alle kinderen zonder inkomen" bij mag als alle(kinderen voldoen aan inkomen = € 0)
|   voorwaarde c16 "som" bij mag als som(inkomen uit kinderen) < drempel
|   voorwaarde c17 "kosten minder dan schade" bij mag als kosten - schade < € 0
|   voorwaarde c18 "binnen een jaar" bij mag als gesloten <= geopend + 1 jaar
|   voorwaarde c19 "niet grens" bij mag als niet (schade >= drempel en kosten > max_kosten)
|   voorwaarde c20 "kosten precies drempel" bij mag als kosten = drempel
|   voorwaarde c21 "bekend" bij mag als gehuwd is bekend
|   voorwaarde c22 "minstens twee minderjarigen" bij mag als aantal(kinderen waarvan jaren(geboren; peildatum) < 18) >= 2
|   voorwaarde c23 "leeftijd oudste" bij mag als hoogste(0; jaren(geboren; peildatum) uit kinderen) >= 18
|   besluit mag "mag het" "mag het niet"
|     is voldaan aan alle voorwaarden
@ zaak1.json
| {"nr":"1","peildatum":"2024-06-01","schade":5000,"kosten":1000.51,"geopend":"2024-03-01","gesloten":"2024-02-28","snelheid":4.99,"duur":6,"wachttijd":0,"kinderen_aantal":3,"soort":"flat_gebouw","plaats":"Assen","gehuwd":false,"gezond":true,
| "kinderen":[{"geboren":"2004-02-29","inkomen":10000},{"geboren":"2010-02-01","inkomen":0}]}
@ zaak2.json
| {"nr":"2","peildatum":"2024-06-01","schade":4999.99,"kosten":1000.50,"geopend":"2024-02-28","gesloten":"2024-02-28","snelheid":5,"duur":7,"wachttijd":1,"kinderen_aantal":2,"soort":"huis","plaats":"Delft","gehuwd":true,"gezond":false,
| "kinderen":[{"geboren":"2004-02-29","inkomen":0},{"geboren":"2010-02-01","inkomen":0}]}
@ zaak3.json
| {"nr":"3"}
@ d.rules
| regulation d "Garden scheme"
| source act "Garden Act 2020"
| source assumption "Assumption"
| fact nr "number" : text key
| fact area "garden area" : number in m² at least 0
| fact lease "lease runs until" : date
| fact owner "is the owner" : yes/no
| fact need "urgent need" : yes/no judgement
| fact age "age" : number in years at least 0
| fact trees "trees" : list of
|   planted "planted on" : date
|   height "height" : number in m with 1 decimals
|   kind "kind" : one of oak, beech
| fact income "income" : amount at least €0
| interpretation exact "Does exactly 5 m count?" according to act "s. 2"
|   yes_ "yes" default
|   no_ "no"
| version v1 "Rules 2020" valid from 1 January 2020
|   according to act
|   parameter tall "tall tree" = 5 m
|   parameter wanted "wanted trees" = 2
|   parameter min_age "minimum age" = 18 years
|   parameter floor_ "floor" = €1,000
|   definition big "tall enough" for trees is height > tall or height = tall and exact = yes_
|   definition value_ "tree value" for trees : amount is if big then €100 otherwise €20
|     unless oaks "oaks are worth more" if kind = oak then €200
|   definition total "total value" is sum(value_ over trees where big)
|   definition spare "spare income" is if owner then income - floor_ otherwise income / 2 rounded to €1
|   condition enough "There are at least {wanted} tall trees" for grant according to act "s. 3"
|     if count(trees where big) >= wanted
|   condition worth "The trees are worth enough" for grant if total >= floor_
|   condition adult "The applicant is an adult" for grant if age >= min_age
|   condition spare_ok "There is not too much spare income" for grant if spare <= floor_
|   condition leased "The lease lasts" for grant if lease >= peildatum + 6 months
|   condition none_short "No beech" for grant if all(trees satisfy kind <> beech)
|   condition known_need "need or owner" for grant if need or owner
|   decision grant "gets a grant" "gets no grant" is that all conditions are met
|     unless hard "hardship" if need and income < floor_ then yes
|   decision sum_ "amount of the grant" : amount
|     is if grant then highest(€0; total - (floor_ * 10% rounded to €0.01); value_ over trees) otherwise €0
|   decision oldest "oldest tree" : date is lowest(planted over trees)
|   notice hardship "In special cases {income} may be ignored." for grant according to act "s. 9" if not grant
|   notice always "This is a help."
@ case1.json
| {"nr":"A1","peildatum":"2024-08-31","area":12,"lease":"2025-02-27","owner":true,"need":false,"age":17,"income":2500,
| "_bronnen":{"age":"passport","trees":"aerial photo","need":"social worker"},"_toelichting":{"age":"turns 18 soon","income":"2023"},
| "trees":[{"planted":"1990-01-01","height":5.0,"kind":"oak"},{"planted":"1991-01-01","height":7.0,"kind":"beech"},{"planted":"1992-01-01","kind":"oak"},{"planted":"1992-05-01","height":1.5}]}
@ case2.json
| {"nr": "A1", "peildatum": "2024-08-31", "area": 12, "lease": "2025-02-27", "owner": true, "need": false, "age": 17, "income": 2500, "_bronnen": {"age": "passport", "trees": "aerial photo", "need": "social worker"}, "_toelichting": {"age": "turns 18 soon", "income": "2023"}, "trees": []}
@ case3.json
| {"nr": "A1", "peildatum": "2024-08-31", "area": 12, "lease": "2030-01-01", "owner": true, "need": false, "age": 20, "income": 1500, "_bronnen": {"age": "passport", "trees": "aerial photo", "need": "social worker"}, "_toelichting": {"age": "turns 18 soon", "income": "2023"}, "trees": [{"planted": "1980-01-01", "height": 6, "kind": "oak"}, {"planted": "1981-01-01", "height": 6, "kind": "oak"}, {"planted": "1982-01-01", "height": 6, "kind": "oak"}, {"planted": "1983-01-01", "height": 6, "kind": "oak"}, {"planted": "1984-01-01", "height": 6, "kind": "oak"}, {"planted": "1985-01-01", "height": 6, "kind": "oak"}, {"planted": "1986-01-01", "height": 6, "kind": "oak"}, {"planted": "1987-01-01", "height": 6, "kind": "oak"}, {"planted": "1988-01-01", "height": 6, "kind": "oak"}, {"planted": "1989-01-01", "height": 6, "kind": "oak"}, {"planted": "1990-01-01", "height": 6, "kind": "oak"}, {"planted": "1991-01-01", "height": 6, "kind": "oak"}, {"planted": "1992-01-01", "height": 6, "kind": "oak"}, {"planted": "1993-01-01", "height": 6, "kind": "oak"}]}
@ case4.json
| {"nr": "A1", "peildatum": "2024-08-31", "area": 12, "lease": "2030-01-01", "owner": true, "need": false, "age": 20, "income": 1500, "_bronnen": {"age": "passport", "trees": "aerial photo", "need": "social worker"}, "_toelichting": {"age": "turns 18 soon", "income": "2023"}, "trees": [{"planted": "1980-01-01", "height": 6, "kind": "oak"}, {"planted": "1970-01-01", "height": 6}]}
$ toets explain a.regels zaak1.json
  1 · Kleine regeling · peildatum 1 juni 2024
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: mag het niet  [1] artikel 1
       volgens Versie een, geldig vanaf 1 januari 2024  [1] artikel 1
    ✗ niet voldaan  schade minder dan drempel                                            [1] artikel 1
         schade € 5.000, drempel € 5.000: precies op de grens, en dat voldoet niet
    ✗ niet voldaan  kosten hoogstens plafond                                             [1] artikel 1
         kosten € 1.000,51, plafond € 1.000,50: € 0,01 te veel
    ✗ niet voldaan  geopend vóór uiterste dag                                            [1] artikel 1
         geopend op 1 maart 2024, uiterste dag 1 maart 2024: dezelfde dag, en dat voldoet niet
    ✗ niet voldaan  geopend uiterlijk op gesloten                                        [1] artikel 1
         geopend op 1 maart 2024, gesloten op 28 februari 2024: 2 dagen te laat
    ✗ niet voldaan  snelheid minstens                                                    [1] artikel 1
         snelheid 4,99 mm/s, minimale snelheid 5 mm/s: 0,01 mm/s te weinig
    ✗ niet voldaan  duur meer dan termijn                                                [1] artikel 1
         duur van het dienstverband 6 maanden, termijn 6 maanden: precies op de grens, en dat voldoet
           niet
    ✗ niet voldaan  wacht                                                                [1] artikel 1
         wachttijd 0 dagen, wachtdagen 1 dag: 1 dag te weinig
    ✗ niet voldaan  precies twee kinderen                                                [1] artikel 1
         aantal kinderen 3 (vereist: 2): 1 te veel
    ✗ niet voldaan  geen flat                                                            [1] artikel 1
         soort woning: flat gebouw
    ✗ niet voldaan  plaats Delft                                                         [1] artikel 1
         plaats: Assen (vereist: Delft)
    ✗ niet voldaan  gehuwd                                                               [1] artikel 1
         gehuwd: nee
    ✗ niet voldaan  huis of boot                                                         [1] artikel 1
         soort woning: flat gebouw (geen van: huis of boot)
    ✗ niet voldaan  niet gezond                                                          [1] artikel 1
         is gezond: ja
         berust op een oordeel: is gezond: ja
    ✓ voldaan       kind onder 18                                                        [1] artikel 1
         1 van de 2 kinderen telt mee: 1 februari 2010 (€ 0)
    ✗ niet voldaan  alle kinderen zonder inkomen                                         [1] artikel 1
         1 van de 2 kinderen voldoet niet: 29 februari 2004 (€ 10.000)
    ✗ niet voldaan  som                                                                  [1] artikel 1
         som van inkomen (kinderen) is € 10.000, drempel € 5.000: € 5.000 te veel
           2 van de 2 kinderen tellen mee: 29 februari 2004 (€ 10.000), 1 februari 2010 (€ 0)
    ✓ voldaan       kosten minder dan schade                                             [1] artikel 1
         kosten min schade is -€ 3.999,49
           kosten € 1.000,51
           schade € 5.000
    ✓ voldaan       binnen een jaar                                                      [1] artikel 1
         gesloten op 28 februari 2024, geopend op plus 1 jaar is 1 maart 2025: 367 dagen ervoor
           geopend op 1 maart 2024
    ✗ niet voldaan  niet grens                                                           [1] artikel 1
         schade € 5.000, drempel € 5.000: precies op de grens, en dat voldoet niet
         kosten € 1.000,51, plafond € 1.000,50: € 0,01 te veel
    ✗ niet voldaan  kosten precies drempel                                               [1] artikel 1
         kosten € 1.000,51, drempel € 5.000: € 3.999,49 te weinig
    ✓ voldaan       bekend                                                               [1] artikel 1
         gehuwd: bekend
    ✗ niet voldaan  minstens twee minderjarigen                                          [1] artikel 1
         1 van de 2 kinderen telt mee, grens 2: 1 te weinig
           namelijk: 1 februari 2010 (€ 0)
    ✓ voldaan       leeftijd oudste                                                      [1] artikel 1
         het hoogste van 0 en hele jaren van geboren op tot peildatum (kinderen) is 20, grens 18: 2
           boven de grens
           2 van de 2 kinderen tellen mee: 29 februari 2004 (€ 10.000), 1 februari 2010 (€ 0)
    Geen enkel gegeven op zichzelf geeft een andere uitkomst: aan deze voorwaarden is samen niet
      voldaan: schade minder dan drempel; kosten hoogstens plafond; geopend vóór uiterste dag; geopend
      uiterlijk op gesloten; snelheid minstens; duur meer dan termijn; wacht; precies twee kinderen;
      geen flat; plaats Delft; gehuwd; huis of boot; niet gezond; alle kinderen zonder inkomen; som;
      niet grens; kosten precies drempel; minstens twee minderjarigen.
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 juni 2024
$ toets explain a.regels zaak2.json
  2 · Kleine regeling · peildatum 1 juni 2024
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: mag het niet  [1] artikel 1
       volgens Versie een, geldig vanaf 1 januari 2024  [1] artikel 1
    ✓ voldaan       schade minder dan drempel                                            [1] artikel 1
         schade € 4.999,99, drempel € 5.000: € 0,01 onder de grens
    ✓ voldaan       kosten hoogstens plafond                                             [1] artikel 1
         kosten € 1.000,50, plafond € 1.000,50: precies op de grens, en dat voldoet
    ✓ voldaan       geopend vóór uiterste dag                                            [1] artikel 1
         geopend op 28 februari 2024, uiterste dag 1 maart 2024: 2 dagen ervoor
    ✓ voldaan       geopend uiterlijk op gesloten                                        [1] artikel 1
         geopend op 28 februari 2024, gesloten op 28 februari 2024: dezelfde dag, en dat voldoet
    ✓ voldaan       snelheid minstens                                                    [1] artikel 1
         snelheid 5,00 mm/s, minimale snelheid 5 mm/s: precies op de grens, en dat voldoet
    ✓ voldaan       duur meer dan termijn                                                [1] artikel 1
         duur van het dienstverband 7 maanden, termijn 6 maanden: 1 maand boven de grens
    ✓ voldaan       wacht                                                                [1] artikel 1
         wachttijd 1 dag, wachtdagen 1 dag: precies op de grens, en dat voldoet
    ✓ voldaan       precies twee kinderen                                                [1] artikel 1
         aantal kinderen 2, grens 2: gelijk
    ✓ voldaan       geen flat                                                            [1] artikel 1
         soort woning: huis
    ✓ voldaan       plaats Delft                                                         [1] artikel 1
         plaats: Delft
    ✓ voldaan       gehuwd                                                               [1] artikel 1
         gehuwd: ja
    ✓ voldaan       huis of boot                                                         [1] artikel 1
         soort woning: huis (een van: huis of boot)
    ✓ voldaan       niet gezond                                                          [1] artikel 1
         is gezond: nee
         berust op een oordeel: is gezond: nee
    ✓ voldaan       kind onder 18                                                        [1] artikel 1
         1 van de 2 kinderen telt mee: 1 februari 2010 (€ 0)
    ✓ voldaan       alle kinderen zonder inkomen                                         [1] artikel 1
         2 van de 2 kinderen voldoen: 29 februari 2004 (€ 0), 1 februari 2010 (€ 0)
    ✓ voldaan       som                                                                  [1] artikel 1
         som van inkomen (kinderen) is € 0, drempel € 5.000: € 5.000 onder de grens
           2 van de 2 kinderen tellen mee: 29 februari 2004 (€ 0), 1 februari 2010 (€ 0)
    ✓ voldaan       kosten minder dan schade                                             [1] artikel 1
         kosten min schade is -€ 3.999,49
           kosten € 1.000,50
           schade € 4.999,99
    ✓ voldaan       binnen een jaar                                                      [1] artikel 1
         gesloten op 28 februari 2024, geopend op plus 1 jaar is 28 februari 2025: 366 dagen ervoor
           geopend op 28 februari 2024
    ✓ voldaan       niet grens                                                           [1] artikel 1
         schade € 4.999,99, drempel € 5.000: € 0,01 onder de grens
         kosten € 1.000,50, plafond € 1.000,50: precies op de grens, en dat voldoet
    ✗ niet voldaan  kosten precies drempel                                               [1] artikel 1
         kosten € 1.000,50, drempel € 5.000: € 3.999,50 te weinig
    ✓ voldaan       bekend                                                               [1] artikel 1
         gehuwd: bekend
    ✗ niet voldaan  minstens twee minderjarigen                                          [1] artikel 1
         1 van de 2 kinderen telt mee, grens 2: 1 te weinig
           namelijk: 1 februari 2010 (€ 0)
    ✓ voldaan       leeftijd oudste                                                      [1] artikel 1
         het hoogste van 0 en hele jaren van geboren op tot peildatum (kinderen) is 20, grens 18: 2
           boven de grens
           2 van de 2 kinderen tellen mee: 29 februari 2004 (€ 0), 1 februari 2010 (€ 0)
    Geen enkel gegeven op zichzelf geeft een andere uitkomst: aan deze voorwaarden is samen niet
      voldaan: kosten precies drempel; minstens twee minderjarigen.
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 juni 2024
$ toets explain a.regels zaak3.json --date 2024-06-01
  3 · Kleine regeling · peildatum 1 juni 2024
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: mag het niet  [1] artikel 1
       volgens Versie een, geldig vanaf 1 januari 2024  [1] artikel 1
    ? onbekend      schade minder dan drempel                                            [1] artikel 1
         schade: onbekend, drempel € 5.000
    ? onbekend      kosten hoogstens plafond                                             [1] artikel 1
         kosten: onbekend, plafond € 1.000,50
    ? onbekend      geopend vóór uiterste dag                                            [1] artikel 1
         geopend op: onbekend, uiterste dag 1 maart 2024
    ? onbekend      geopend uiterlijk op gesloten                                        [1] artikel 1
         geopend op: onbekend, gesloten op: onbekend
    ? onbekend      snelheid minstens                                                    [1] artikel 1
         snelheid: onbekend, minimale snelheid 5 mm/s
    ? onbekend      duur meer dan termijn                                                [1] artikel 1
         duur van het dienstverband: onbekend, termijn 6 maanden
    ? onbekend      wacht                                                                [1] artikel 1
         wachttijd: onbekend, wachtdagen 1 dag
    ? onbekend      precies twee kinderen                                                [1] artikel 1
         aantal kinderen: onbekend, grens 2
    ? onbekend      geen flat                                                            [1] artikel 1
         soort woning: onbekend
    ? onbekend      plaats Delft                                                         [1] artikel 1
         plaats: onbekend
    ? onbekend      gehuwd                                                               [1] artikel 1
         gehuwd: onbekend
    ? onbekend      huis of boot                                                         [1] artikel 1
         soort woning: onbekend (een van huis of boot?)
    ? onbekend      niet gezond                                                          [1] artikel 1
         is gezond: onbekend
         berust op een oordeel: is gezond: onbekend
    ? onbekend      kind onder 18                                                        [1] artikel 1
         kinderen: onbekend
    ? onbekend      alle kinderen zonder inkomen                                         [1] artikel 1
         kinderen: onbekend
    ? onbekend      som                                                                  [1] artikel 1
         som van inkomen (kinderen): onbekend, drempel € 5.000
           kinderen: onbekend
    ? onbekend      kosten minder dan schade                                             [1] artikel 1
         kosten min schade: onbekend, grens € 0
           kosten: onbekend
           schade: onbekend
    ? onbekend      binnen een jaar                                                      [1] artikel 1
         gesloten op: onbekend, geopend op plus 1 jaar: onbekend
           geopend op: onbekend
    ? onbekend      niet grens                                                           [1] artikel 1
         schade: onbekend, drempel € 5.000
         kosten: onbekend, plafond € 1.000,50
    ? onbekend      kosten precies drempel                                               [1] artikel 1
         kosten: onbekend, drempel € 5.000
    ✗ niet voldaan  bekend                                                               [1] artikel 1
         gehuwd: onbekend
    ? onbekend      minstens twee minderjarigen                                          [1] artikel 1
         kinderen: onbekend, grens 2
    ? onbekend      leeftijd oudste                                                      [1] artikel 1
         het hoogste van 0 en hele jaren van geboren op tot peildatum (kinderen): onbekend, grens 18
           kinderen: onbekend
    Geen enkel gegeven op zichzelf geeft een andere uitkomst. Niet voldaan is: bekend.
    Anders als, al het overige gelijk: gehuwd: ja (dan nog open).
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 juni 2024 · peildatum opgegeven bij de vraag
$ toets explain d.rules case1.json --all
  A1 · Garden scheme · assessment date 31 August 2024
  This is an assessment by the rules, not the decision itself.
  
  NO: gets no grant  [1]
       under Rules 2020, valid from 1 January 2020  [1]
    ✓ met           There are at least 2 tall trees                                           [1] s. 3
         at least 2 and at most 3 of the 4 trees count, wanted trees 2
           namely: 1 January 1990 (5.0 m, oak), 1 January 1991 (7.0 m, beech), 1 January 1992 (height
             unknown, oak)
             1 January 1990 (5.0 m, oak): counts
               tall enough: yes
                 height 5.0 m, tall tree 5 m: equal (not decisive)
                 height 5.0 m, tall tree 5 m: equal
             1 January 1991 (7.0 m, beech): counts
               tall enough: yes
                 height 7.0 m, tall tree 5 m: 2.0 m more
                 height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
             1 January 1992 (height unknown, oak): not known yet whether it counts
               tall enough: unknown
                 height: unknown, tall tree 5 m
                 height: unknown, tall tree 5 m
             1 May 1992 (1.5 m, kind unknown): does not count
               tall enough: no (not decisive)
                 height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
                 height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
             trees, source: aerial photo
         rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
           outcome
    ? unknown       The trees are worth enough                                                [1]
         total value: unknown, floor €1,000
           at least 2 and at most 3 of the 4 trees count: 1 January 1990 (5.0 m, oak), 1 January 1991
             (7.0 m, beech), 1 January 1992 (height unknown, oak)
             1 January 1990 (5.0 m, oak): counts
               tall enough: yes
                 height 5.0 m, tall tree 5 m: equal (not decisive)
                 height 5.0 m, tall tree 5 m: equal
             1 January 1991 (7.0 m, beech): counts
               tall enough: yes
                 height 7.0 m, tall tree 5 m: 2.0 m more
                 height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
             1 January 1992 (height unknown, oak): not known yet whether it counts
               tall enough: unknown
                 height: unknown, tall tree 5 m
                 height: unknown, tall tree 5 m
             1 May 1992 (1.5 m, kind unknown): does not count
               tall enough: no (not decisive)
                 height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
                 height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
    ✗ not met       The applicant is an adult                                                 [1]
         age 17 years, minimum age 18 years: 1 year short
           age, source: passport
           age, remark: turns 18 soon
    ✗ not met       There is not too much spare income                                        [1]
         spare income €1,500, floor €1,000: €500 too much
           is the owner: yes
           income €2,500
             income, remark: 2023
           floor €1,000
    ✗ not met       The lease lasts                                                           [1]
         lease runs until 27 February 2025, assessment date plus 6 months is 28 February 2025: 1 day
           too early
           assessment date 31 August 2024
           that month has no such day: the last day of the month is taken
    ✗ not met       No beech                                                                  [1]
         1 of the 4 trees does not satisfy this: 1 January 1991 (7.0 m, beech)
           1 January 1990 (5.0 m, oak): satisfies this
             kind: oak (not decisive)
           1 January 1991 (7.0 m, beech): does not satisfy this
             kind: beech
           1 January 1992 (height unknown, oak): satisfies this
             kind: oak (not decisive)
           1 May 1992 (1.5 m, kind unknown): not known yet whether it satisfies this
             kind: unknown (not decisive)
    ✓ met           need or owner                                                             [1]
         urgent need: no (not decisive)
           urgent need, source: social worker
         is the owner: yes
         rests on a judgement: urgent need: no
       exception "hardship": does not apply  [1]
         urgent need: no
         income €2,500, floor €1,000: €1,500 more
    No single fact by itself gives another outcome: these conditions fail together: The applicant is
      an adult; There is not too much spare income; The lease lasts; No beech.
  
  amount of the grant €0  [1]
       under Rules 2020, valid from 1 January 2020  [1]
       gets no grant
         There are at least 2 tall trees: met (not decisive)
           at least 2 and at most 3 of the 4 trees count, wanted trees 2 (not decisive)
               1 January 1990 (5.0 m, oak): counts
                 tall enough: yes (not decisive)
                   height 5.0 m, tall tree 5 m: equal (not decisive)
                   height 5.0 m, tall tree 5 m: equal (not decisive)
               1 January 1991 (7.0 m, beech): counts
                 tall enough: yes (not decisive)
                   height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
                   height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
               1 January 1992 (height unknown, oak): not known yet whether it counts
                 tall enough: unknown (not decisive)
                   height: unknown, tall tree 5 m (not decisive)
                   height: unknown, tall tree 5 m (not decisive)
               1 May 1992 (1.5 m, kind unknown): does not count
                 tall enough: no (not decisive)
                   height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
                   height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
               trees, source: aerial photo
         The trees are worth enough: unknown (not decisive)
           total value: unknown, floor €1,000 (not decisive)
             at least 2 and at most 3 of the 4 trees count (not decisive)
               1 January 1990 (5.0 m, oak): counts
                 tall enough: yes (not decisive)
                   height 5.0 m, tall tree 5 m: equal (not decisive)
                   height 5.0 m, tall tree 5 m: equal (not decisive)
               1 January 1991 (7.0 m, beech): counts
                 tall enough: yes (not decisive)
                   height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
                   height 7.0 m, tall tree 5 m: 2.0 m more (not decisive)
               1 January 1992 (height unknown, oak): not known yet whether it counts
                 tall enough: unknown (not decisive)
                   height: unknown, tall tree 5 m (not decisive)
                   height: unknown, tall tree 5 m (not decisive)
               1 May 1992 (1.5 m, kind unknown): does not count
                 tall enough: no (not decisive)
                   height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
                   height 1.5 m, tall tree 5 m: 3.5 m less (not decisive)
         The applicant is an adult: not met
           age 17 years, minimum age 18 years: 1 year short
             age, source: passport
             age, remark: turns 18 soon
         There is not too much spare income: not met
           spare income €1,500, floor €1,000: €500 too much
             is the owner: yes
             income €2,500
               income, remark: 2023
             floor €1,000
         The lease lasts: not met
           lease runs until 27 February 2025, assessment date plus 6 months is 28 February 2025: 1 day
             too early
             assessment date 31 August 2024
             that month has no such day: the last day of the month is taken
         No beech: not met
           1 of the 4 trees does not satisfy this: 1 January 1991 (7.0 m, beech)
             1 January 1990 (5.0 m, oak): satisfies this
               kind: oak (not decisive)
             1 January 1991 (7.0 m, beech): does not satisfy this
               kind: beech
             1 January 1992 (height unknown, oak): satisfies this
               kind: oak (not decisive)
             1 May 1992 (1.5 m, kind unknown): not known yet whether it satisfies this
               kind: unknown (not decisive)
         need or owner: met (not decisive)
           urgent need: no (not decisive)
             urgent need, source: social worker
           is the owner: yes (not decisive)
         exception "hardship": does not apply  [1]
           urgent need: no
           income €2,500, floor €1,000: €1,500 more
       the highest of €0, total value minus floor times 0.10 rounded to €0.01 and tree value (trees):
         unknown; 4 of the 4 trees count (not decisive)
         1 January 1990 (5.0 m, oak): counts
         1 January 1991 (7.0 m, beech): counts
         1 January 1992 (height unknown, oak): counts
         1 May 1992 (1.5 m, kind unknown): counts
         the highest of: €0; total value minus floor times 0.10 rounded to €0.01: unknown (not
           decisive)
           total value: unknown (not decisive)
           floor €1,000 (not decisive)
       rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
         outcome
       rests on a judgement: urgent need: no
  
  oldest tree 1 January 1990  [1]
       under Rules 2020, valid from 1 January 2020  [1]
       lowest planted on (trees): 1 January 1990; 4 of the 4 trees count: 1 January 1990 (5.0 m, oak),
         1 January 1991 (7.0 m, beech), 1 January 1992 (height unknown, oak), 1 May 1992 (1.5 m, kind
         unknown)
         1 January 1990 (5.0 m, oak): counts
         1 January 1991 (7.0 m, beech): counts
         1 January 1992 (height unknown, oak): counts
         1 May 1992 (1.5 m, kind unknown): counts
         trees, source: aerial photo
  
  In special cases €2,500 may be ignored.  [1] s. 9
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  rules ########… · toets 1.0 · assessment date 31 August 2024 · with what did not matter
$ toets explain d.rules case2.json
  A1 · Garden scheme · assessment date 31 August 2024
  This is an assessment by the rules, not the decision itself.
  
  NO: gets no grant  [1]
       under Rules 2020, valid from 1 January 2020  [1]
    ✗ not met       There are at least 2 tall trees                                           [1] s. 3
         trees: none, wanted trees 2: 2 short
             trees, source: aerial photo
         rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
           outcome
    ✗ not met       The trees are worth enough                                                [1]
         total value €0, floor €1,000: €1,000 short
           trees: none
    ✗ not met       The applicant is an adult                                                 [1]
         age 17 years, minimum age 18 years: 1 year short
           age, source: passport
           age, remark: turns 18 soon
    ✗ not met       There is not too much spare income                                        [1]
         spare income €1,500, floor €1,000: €500 too much
           is the owner: yes
           income €2,500
             income, remark: 2023
           floor €1,000
    ✗ not met       The lease lasts                                                           [1]
         lease runs until 27 February 2025, assessment date plus 6 months is 28 February 2025: 1 day
           too early
           assessment date 31 August 2024
           that month has no such day: the last day of the month is taken
    ✓ met           No beech                                                                  [1]
         trees: none
    ✓ met           need or owner                                                             [1]
         is the owner: yes
         rests on a judgement: urgent need: no
           urgent need, source: social worker
       exception "hardship": does not apply  [1]
         urgent need: no
         income €2,500, floor €1,000: €1,500 more
    No single fact by itself gives another outcome: these conditions fail together: There are at least
      2 tall trees; The trees are worth enough; The applicant is an adult; There is not too much spare
      income; The lease lasts.
  
  amount of the grant €0 · oldest tree: error (`oldest` asks for the highest or lowest value, but no
    element counts)
  
  In special cases €2,500 may be ignored.  [1] s. 9
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  rules ########… · toets 1.0 · assessment date 31 August 2024
$ toets explain d.rules case3.json
  A1 · Garden scheme · assessment date 31 August 2024
  This is an assessment by the rules, not the decision itself.
  
  YES: gets a grant  [1]
       under Rules 2020, valid from 1 January 2020  [1]
    ✓ met           There are at least 2 tall trees                                           [1] s. 3
         14 of the 14 trees count, wanted trees 2: 12 above the limit
           namely: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1 January 1982 (6.0 m,
             oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1 January 1985 (6.0 m,
             oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1 January 1988 (6.0 m,
             oak), 1 January 1989 (6.0 m, oak) and 4 others
             trees, source: aerial photo
         rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
           outcome
    ✓ met           The trees are worth enough                                                [1]
         total value €2,800, floor €1,000: €1,800 above the limit
           14 of the 14 trees count: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1
             January 1982 (6.0 m, oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1
             January 1985 (6.0 m, oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1
             January 1988 (6.0 m, oak), 1 January 1989 (6.0 m, oak) and 4 others
    ✓ met           The applicant is an adult                                                 [1]
         age 20 years, minimum age 18 years: 2 years above the limit
           age, source: passport
           age, remark: turns 18 soon
    ✓ met           There is not too much spare income                                        [1]
         spare income €500, floor €1,000: €500 below the limit
           is the owner: yes
           income €1,500
             income, remark: 2023
           floor €1,000
    ✓ met           The lease lasts                                                           [1]
         lease runs until 1 January 2030, assessment date plus 6 months is 28 February 2025: 1,768
           days after it
           assessment date 31 August 2024
           that month has no such day: the last day of the month is taken
    ✓ met           No beech                                                                  [1]
         14 of the 14 trees satisfy this: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1
           January 1982 (6.0 m, oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1
           January 1985 (6.0 m, oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1
           January 1988 (6.0 m, oak), 1 January 1989 (6.0 m, oak) and 4 others
    ✓ met           need or owner                                                             [1]
         is the owner: yes
         rests on a judgement: urgent need: no
           urgent need, source: social worker
       exception "hardship": does not apply  [1]
         urgent need: no
         income €1,500, floor €1,000: €500 more
    Otherwise if, all else equal: lease runs until: before 28 February 2025; is the owner: no; age
      less than 18 years; income €2,000.01 or more.
  
  amount of the grant €2,700 · oldest tree 1 January 1980
  
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  rules ########… · toets 1.0 · assessment date 31 August 2024
$ toets explain d.rules case3.json --outcome sum_
  A1 · Garden scheme · assessment date 31 August 2024
  This is an assessment by the rules, not the decision itself.
  
  amount of the grant €2,700  [1]
       under Rules 2020, valid from 1 January 2020  [1]
       gets a grant
         There are at least 2 tall trees: met
           14 of the 14 trees count, wanted trees 2: 12 above the limit
             namely: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1 January 1982 (6.0 m,
               oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1 January 1985 (6.0 m,
               oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1 January 1988 (6.0 m,
               oak), 1 January 1989 (6.0 m, oak) and 4 others
               trees, source: aerial photo
         The trees are worth enough: met
           total value €2,800, floor €1,000: €1,800 above the limit
             14 of the 14 trees count: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1
               January 1982 (6.0 m, oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1
               January 1985 (6.0 m, oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1
               January 1988 (6.0 m, oak), 1 January 1989 (6.0 m, oak) and 4 others
         The applicant is an adult: met
           age 20 years, minimum age 18 years: 2 years above the limit
             age, source: passport
             age, remark: turns 18 soon
         There is not too much spare income: met
           spare income €500, floor €1,000: €500 below the limit
             is the owner: yes
             income €1,500
               income, remark: 2023
             floor €1,000
         The lease lasts: met
           lease runs until 1 January 2030, assessment date plus 6 months is 28 February 2025: 1,768
             days after it
             assessment date 31 August 2024
             that month has no such day: the last day of the month is taken
         No beech: met
           14 of the 14 trees satisfy this: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak),
             1 January 1982 (6.0 m, oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1
             January 1985 (6.0 m, oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1
             January 1988 (6.0 m, oak), 1 January 1989 (6.0 m, oak) and 4 others
         need or owner: met
           is the owner: yes
         exception "hardship": does not apply  [1]
           urgent need: no
             urgent need, source: social worker
           income €1,500, floor €1,000: €500 more
       the highest of €0, total value minus floor times 0.10 rounded to €0.01 and tree value (trees):
         €2,700; 14 of the 14 trees count: 1 January 1980 (6.0 m, oak), 1 January 1981 (6.0 m, oak), 1
         January 1982 (6.0 m, oak), 1 January 1983 (6.0 m, oak), 1 January 1984 (6.0 m, oak), 1
         January 1985 (6.0 m, oak), 1 January 1986 (6.0 m, oak), 1 January 1987 (6.0 m, oak), 1
         January 1988 (6.0 m, oak), 1 January 1989 (6.0 m, oak) and 4 others
         the highest of: €0; total value minus floor times 0.10 rounded to €0.01 is €2,700
           total value €2,800
           floor €1,000
       rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
         outcome
       rests on a judgement: urgent need: no
    Otherwise if, all else equal: lease runs until: 27 February 2025 (then €0); is the owner: no (then
      €0); age 17 years (then €0); income €2,000.01 (then €0).
  
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  rules ########… · toets 1.0 · assessment date 31 August 2024 · only outcome: sum_
$ toets explain d.rules case4.json
  A1 · Garden scheme · assessment date 31 August 2024
  This is an assessment by the rules, not the decision itself.
  
  UNDETERMINED: gets a grant  [1]
       under Rules 2020, valid from 1 January 2020  [1]
    ✓ met           There are at least 2 tall trees                                           [1] s. 3
         2 of the 2 trees count, wanted trees 2: exactly at the limit, which suffices
           namely: 1 January 1980 (6.0 m, oak), 1 January 1970 (6.0 m, kind unknown)
             trees, source: aerial photo
         rests on a reading: "Does exactly 5 m count?" yes; the other answer does not change this
           outcome
    ? unknown       The trees are worth enough                                                [1]
         total value: unknown, floor €1,000
           2 of the 2 trees count: 1 January 1980 (6.0 m, oak), 1 January 1970 (6.0 m, kind unknown)
    ✓ met           The applicant is an adult                                                 [1]
         age 20 years, minimum age 18 years: 2 years above the limit
           age, source: passport
           age, remark: turns 18 soon
    ✓ met           There is not too much spare income                                        [1]
         spare income €500, floor €1,000: €500 below the limit
           is the owner: yes
           income €1,500
             income, remark: 2023
           floor €1,000
    ✓ met           The lease lasts                                                           [1]
         lease runs until 1 January 2030, assessment date plus 6 months is 28 February 2025: 1,768
           days after it
           assessment date 31 August 2024
           that month has no such day: the last day of the month is taken
    ? unknown       No beech                                                                  [1]
         for 1 of the 2 trees it is not known yet whether it satisfies this: 1 January 1970 (6.0 m,
           kind unknown)
    ✓ met           need or owner                                                             [1]
         is the owner: yes
         rests on a judgement: urgent need: no
           urgent need, source: social worker
       exception "hardship": does not apply  [1]
         urgent need: no
         income €1,500, floor €1,000: €500 more
    Still needed, and what each answer gives if all else stays as it is:
       trees
  
  amount of the grant: undetermined (still needed: trees) · oldest tree 1 January 1970
  
  In special cases €1,500 may be ignored.  [1] s. 9
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  rules ########… · toets 1.0 · assessment date 31 August 2024
$ toets explain d.rules case1.json --lang nl --set income=500 --set need=true --choose exact=no_ --date 2024-09-30
  A1 · Garden scheme · peildatum 30 september 2024
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: gets a grant  [1]
       volgens Rules 2020, geldig vanaf 1 januari 2020  [1]
    ? onbekend      There are at least 2 tall trees                                           [1] s. 3
         minstens 1 en hoogstens 2 van de 4 trees tellen mee, wanted trees 2
           namelijk: 1 januari 1991 (7,0 m, beech), 1 januari 1992 (height onbekend, oak)
             trees, bron: aerial photo
         berust op een uitleg: "Does exactly 5 m count?" no; het andere antwoord verandert deze
           uitkomst niet
    ? onbekend      The trees are worth enough                                                [1]
         total value: onbekend, floor € 1.000
           minstens 1 en hoogstens 2 van de 4 trees tellen mee: 1 januari 1991 (7,0 m, beech), 1
             januari 1992 (height onbekend, oak)
    ✗ niet voldaan  The applicant is an adult                                                 [1]
         age 17 jaar, minimum age 18 jaar: 1 jaar te weinig
           age, bron: passport
           age, toelichting: turns 18 soon
    ✓ voldaan       There is not too much spare income                                        [1]
         spare income -€ 500, floor € 1.000: € 1.500 onder de grens
           is the owner: ja
           income € 500
             income, toelichting: 2023
           floor € 1.000
    ✗ niet voldaan  The lease lasts                                                           [1]
         lease runs until 27 februari 2025, peildatum plus 6 maanden is 30 maart 2025: 31 dagen te
           vroeg
           peildatum 30 september 2024
    ✗ niet voldaan  No beech                                                                  [1]
         1 van de 4 trees voldoet niet: 1 januari 1991 (7,0 m, beech)
    ✓ voldaan       need or owner                                                             [1]
         urgent need: ja
           urgent need, bron: social worker
         is the owner: ja
         berust op een oordeel: urgent need: ja
       uitzondering "hardship": van toepassing  [1]
         urgent need: ja
         income € 500, floor € 1.000: € 500 minder
    Anders als, al het overige gelijk: income € 1.000 of meer.
  
  amount of the grant: onbepaald (nog nodig: trees) · oldest tree 1 januari 1990
  
  This is a help.  [1]
  
  [1] Garden Act 2020
  
  regels ########… · toets 1.0 · peildatum 30 september 2024 · peildatum opgegeven bij de vraag ·
    gekozen uitleg: "Does exactly 5 m count?" no · voor deze vraag ingevuld: income € 500 · voor deze
    vraag ingevuld: urgent need: ja
