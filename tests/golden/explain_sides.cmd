# One case under two regimes: what changes comes first, with the wijziging that makes it; then both explanations whole.
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json" --from pilot_2023 --to kader_2026 --outcome in_aanmerking
  Voorbeeld 1 · Duurzaam herstel · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: pilot_2023: volgens Pilot 2023, geldig vanaf 1 juli 2023 tot 1 maart 2024; deze versie is
      gekozen, zonder overgangsrecht (peildatum 15 maart 2026)
    naar: kader_2026: volgens Beleidskader 2026, geldig vanaf 1 januari 2026; deze versie is gekozen,
      zonder overgangsrecht (peildatum 15 maart 2026)
  
  Wat anders wordt
    komt in aanmerking voor Duurzaam herstel: JA → NEE
       dat komt door wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel
         wordt € 5.000"
       Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met het constructieve gebrek
           van: ✓ voldaan: Er is minimaal € 15.000 aan erkende bevingsschade (geweest)  [1] p. 2
             alle ooit erkende bevingsschade op het adres, afgehandeld of niet € 21.400, drempelbedrag
               € 15.000: € 6.400 boven de grens
           naar: ✗ niet voldaan: De erkende bevingsschade die samenhangt met het constructieve gebrek
             is minder dan € 5.000  [1] p. 2-3
             erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
               € 3.800, drempelbedrag € 5.000: € 1.200 te weinig
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  
  De uitleg volgens pilot_2023 ──────────
  
  Voorbeeld 1 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: komt in aanmerking voor Duurzaam herstel  [1] p. 2
       volgens Pilot 2023, geldig vanaf 1 juli 2023 tot 1 maart 2024; deze versie is gekozen, zonder
         overgangsrecht  [2], [3] artikel 2, tiende lid
         aanname: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief noemt
           de zomer van 2023
    ✓ voldaan       Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
           oorzaak van het constructieve gebrek, bron: onderzoek van de fundering
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           ja
    ✓ voldaan       Er is minimaal € 15.000 aan erkende bevingsschade (geweest)          [1] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet € 21.400, drempelbedrag
           € 15.000: € 6.400 boven de grens
           alle ooit erkende bevingsschade op het adres, afgehandeld of niet, bron: schadeopname, alle
             dossiers op het adres
         berust op een uitleg: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; het andere antwoord verandert deze uitkomst niet
    ✓ voldaan       Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld € 5.200
    ✓ voldaan       Het adres ligt in het pilotgebied van 2023, de omgeving van          [1] p. 2
                    Appingedam, Ten Boer en Loppersum
         ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): ja
    Anders als, al het overige gelijk: oorzaak van het constructieve gebrek: geen of gaswinning; het
      gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert: nee;
      alle ooit erkende bevingsschade op het adres, afgehandeld of niet minder dan € 15.000; erkende
      bevingsschade die nog niet is afgehandeld precies € 0; ligt in het pilotgebied van 2023
      (omgeving van Appingedam, Ten Boer en Loppersum): nee.
  
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2023, 17664
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026 · gekozen versie: pilot_2023 · alleen
    uitkomst: in_aanmerking
  
  De uitleg volgens kader_2026 ──────────
  
  Voorbeeld 1 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: komt niet in aanmerking voor Duurzaam herstel  [1] p. 2
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026; deze versie is gekozen, zonder
         overgangsrecht  [2], [1] p. 1, [3] artikel 2, tiende lid
    ✓ voldaan       Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
           oorzaak van het constructieve gebrek, bron: onderzoek van de fundering
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           ja
    ✗ niet voldaan  De erkende bevingsschade die samenhangt met het constructieve        [1] p. 2-3
                    gebrek is minder dan € 5.000
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           € 3.800, drempelbedrag € 5.000: € 1.200 te weinig
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             bron: schadeopname, alleen schade rond de fundering
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             toelichting: scheuren van D3 of erger boven de verzakte gevel
         wijziging: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000
    ✓ voldaan       Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld € 5.200
         uitzondering "de eis van nog niet afgehandelde schade gold alleen in de         [1] p. 2
           pilot": niet van toepassing
         berust op een uitleg: "Moet er ook in 2026 erkende schade zijn die nog niet is afgehandeld?"
           ja, die eis blijft; het andere antwoord verandert deze uitkomst niet
    ✓ voldaan       Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen van 5 mm/s   [1] p. 3
                    ondervonden
         10 van de 12 bevingen die het adres heeft ondervonden tellen mee, vereist aantal bevingen 4:
           6 boven de grens
           namelijk: 8 augustus 2006 (9,88 mm/s), 17 februari 2007 (6,75 mm/s), 30 oktober 2008 (5,39
             mm/s), 27 juni 2011 (5,59 mm/s), 16 augustus 2012 (13,20 mm/s), 30 september 2014 (27,11
             mm/s), 8 januari 2018 (5,45 mm/s), 22 mei 2019 (9,90 mm/s), 16 november 2021 (6,35 mm/s),
             14 november 2025 (6,36 mm/s)
         wijziging: Het gebied volgt voortaan de bevingen die een adres heeft ondervonden
         berust op een uitleg: "Telt een beving van precies 5 mm/s mee?" ja, 5 mm/s of meer; het
           andere antwoord verandert deze uitkomst niet
         aanname: Hoe de trillingssnelheid op een adres wordt berekend, staat niet in de brief; zij
           wordt ingevuld
    Anders als, al het overige gelijk: erkende bevingsschade die samenhangt met het constructieve
      gebrek (D3-schade of erger) € 5.000 of meer.
  
  In bijzondere gevallen kan het instituut van deze beleidsregel afwijken.  [5] artikel 4:84
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026 · gekozen versie: kader_2026 · alleen
    uitkomst: in_aanmerking
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-overgang.json" --from 2025-12-31 --to 2026-03-15 --lang en | sed '/^The explanation/,$d'
  Voorbeeld 3 · Duurzaam herstel · one case, judged twice
  This is an assessment by the rules, not the decision itself.
  
    from: 2025-12-31: under Uitbreiding 2024, valid from 1 March 2024 until 1 January 2026 (assessment
      date 31 December 2025)
    to: 2026-03-15: on the assessment date 15 March 2026 Beleidskader 2026 is in force, valid from 1
      January 2026 (assessment date 15 March 2026)
  
  What changes
    maximumbedrag per adres: €125,000 → €268,000
       because of amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000"
       het maximum is nooit lager dan dat van de pilot
           from: does not apply here
           to: exception "het maximum is nooit lager dan dat van de pilot": does not apply  [1] p. 3
             the lowest of WOZ-waarde van het adres and hoogste maximumbedrag is €268,000,
               maximumbedrag van de pilot €125,000: €143,000 more
       voor een Rijksmonument geldt het maximum niet
           from: does not apply here
           to: exception "voor een Rijksmonument geldt het maximum niet": does not apply  [1] p. 3
             Rijksmonument: no
    toe te kennen bedrag, tot het maximum: €125,000 → €212,000
       because of amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000"
    deel van de herstelkosten boven het maximum: €87,000 → €0
       because of amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000"
    route: discretionair → duurzaam herstel
       because of amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000"
  
  What stays the same
    komt in aanmerking voor Duurzaam herstel: YES
    vervolgstap: keukentafelgesprek
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  
# Wijzigingen that work only together, either of two, and a day that makes the difference by itself.
@ samen.regels
| regeling t "T"
| gegeven k "k" : tekst sleutel
| gegeven geboren "geboren op" : datum
| gegeven a "a" : bedrag
| gegeven b "b" : ja/nee
| versie een "Een" geldig vanaf 2020-01-01
|   parameter grens "grens" = € 10
|   parameter tarief "tarief" = 10%
|   parameter leeftijd "leeftijd" = 18
|   besluit samen "samen" is a > grens en b
|   besluit elk "elk" : bedrag is a * tarief afgerond op € 1
|   besluit volwassen "volwassen" is jaren(geboren; peildatum) >= leeftijd
| versie twee "Twee" wijzigt een geldig vanaf 2024-01-01
|   wijziging lager "De grens wordt {grens}"
|     parameter grens wordt € 5
|   wijziging ruimer "Niet alleen b"
|     besluit samen komt te luiden
|       is a > grens
|   wijziging hoger "Het tarief wordt {tarief}"
|     parameter tarief wordt 20%
|   wijziging nieuw "Er komt een uitkomst bij"
|     besluit erbij "erbij" is b
@ zaak.json
| {"k": "Z1", "geboren": "2006-03-01", "a": 7, "b": false, "peildatum": "2024-06-01"}
$ toets explain samen.regels zaak.json --from een --to twee | sed '/^De uitleg/,$d'
  Z1 · T · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: een: volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2024; deze versie is gekozen,
      zonder overgangsrecht (peildatum 1 juni 2024)
    naar: twee: volgens Twee, geldig vanaf 1 januari 2024; deze versie is gekozen, zonder
      overgangsrecht (peildatum 1 juni 2024)
  
  Wat anders wordt
    samen: NEE → JA
       dat komt door wijziging "De grens wordt € 5" en "Niet alleen b" samen
    erbij: bestaat niet in deze versie → NEE
       dat komt door wijziging "Er komt een uitkomst bij"
  
  Wat gelijk blijft
    elk: € 1
    volwassen: JA
  
$ toets explain samen.regels zaak.json --from twee --to een --outcome samen | sed '/^De uitleg/,$d'
  Z1 · T · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: twee: volgens Twee, geldig vanaf 1 januari 2024; deze versie is gekozen, zonder
      overgangsrecht (peildatum 1 juni 2024)
    naar: een: volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2024; deze versie is gekozen,
      zonder overgangsrecht (peildatum 1 juni 2024)
  
  Wat anders wordt
    samen: JA → NEE
       dat komt doordat wijziging "De grens wordt € 5" en "Niet alleen b" samen nog niet geldt
  
$ toets explain samen.regels zaak.json --from 2024-02-29 --to 2024-03-01 | sed '/^De uitleg/,$d'
  Z1 · T · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: 2024-02-29: volgens Twee, geldig vanaf 1 januari 2024 (peildatum 29 februari 2024)
    naar: 2024-03-01: volgens Twee, geldig vanaf 1 januari 2024 (peildatum 1 maart 2024)
  
  Wat anders wordt
    volwassen: NEE → JA
       dat komt door de dag zelf, niet door andere regels
  
  Wat gelijk blijft
    samen: JA
    elk: € 1
    erbij: NEE
  
$ toets explain samen.regels zaak.json --from een --to een+lager+ruimer | sed '/^De uitleg/,$d'
  Z1 · T · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: een: volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2024; deze versie is gekozen,
      zonder overgangsrecht (peildatum 1 juni 2024)
    naar: een+lager+ruimer: volgens Een met de wijziging "De grens wordt € 5" en "Niet alleen b",
      geldig vanaf 1 januari 2020 tot 1 januari 2024; deze versie is gekozen, zonder overgangsrecht
      (peildatum 1 juni 2024)
  
  Wat anders wordt
    samen: NEE → JA
       dat komt door wijziging "De grens wordt € 5" en "Niet alleen b" samen
  
  Wat gelijk blijft
    elk: € 1
    volwassen: JA
    erbij: bestaat niet in deze versie
  
$ toets explain samen.regels zaak.json --from een --to twee --set b=true --format json | grep -A9 '"outcomes": \[$' | tail -7
    "outcomes": [
      {"name": "samen", "differs": true, "from": false, "to": true, "by_date": false, "causes": [["twee.lager"]]},
      {"name": "elk", "differs": false, "from": 1.00, "to": 1.00, "by_date": false, "causes": []},
      {"name": "volwassen", "differs": false, "from": true, "to": true, "by_date": false, "causes": []},
      {"name": "erbij", "differs": true, "from": null, "to": true, "by_date": false, "causes": [["twee.nieuw"]]}
    ]}
# From a compiled program the texts between are not there: the difference, but no cause.
$ toets compile samen.regels -o samen.toets; toets explain samen.toets zaak.json --from een --to twee --outcome samen | sed '/^De uitleg/,$d'
  Z1 · T · een geval, twee keer beoordeeld
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: een: volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2024; deze versie is gekozen,
      zonder overgangsrecht (peildatum 1 juni 2024)
    naar: twee: volgens Twee, geldig vanaf 1 januari 2024; deze versie is gekozen, zonder
      overgangsrecht (peildatum 1 juni 2024)
  
  Wat anders wordt
    samen: NEE → JA
  
! toets: het vertaalde programma samen.toets heeft de teksten ertussen niet; geef de regels zelf om te zien welke wijziging het verschil maakt
# What cannot be.
$ toets explain samen.regels zaak.json --from een
! toets: --from en --to horen bij elkaar
! toets: zie: toets help explain
? 2
$ toets explain samen.regels zaak.json --from een --to twee --date 2024-01-01
! toets: --from en --to zeggen zelf naar welke versie of dag: laat --version en --date weg
! toets: zie: toets help explain
? 2
$ toets explain samen.regels zaak.json --from een --to drie
! toets: er is geen versie `drie`; wel: een, twee
! toets: zie: toets help explain
? 2
