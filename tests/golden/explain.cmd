# Explanations of the four sample addresses, as text; and one as JSON.
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json"
  Voorbeeld 1 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: komt niet in aanmerking voor Duurzaam herstel  [1] p. 2
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026  [2], [1] p. 1, [3] artikel 2, tiende
         lid
       overgangsrecht "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met het
         verhoogde maximumbedrag": niet van toepassing  [1] p. 4
            er loopt een dossier Duurzaam herstel: nee
            berust op een uitleg: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; het andere antwoord verandert deze uitkomst niet
            aanname: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            aanname: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook waar
              de nieuwe gunstiger zijn
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
  
  maximumbedrag per adres € 276.000 (WOZ-waarde van het adres) · toe te kennen bedrag, tot het maximum
    € 0 · deel van de herstelkosten boven het maximum € 0 · route: geen · vervolgstap: geen
    berust op een uitleg: "Kan een lage WOZ-waarde het maximumbedrag verlagen tot onder dat van de
      pilot?" ja, de WOZ-waarde is steeds het maximum
    berust op een uitleg: "Kan het instituut ook in 2026 meer toekennen dan het maximumbedrag?" nee,
      de discretionaire bevoegdheid is met de verhoging vervallen
    berust op een oordeel: schrijnend geval: nee
    aanname: De brief noemt de routes zonder rangorde; de eerste die past, geldt
    aanname: Elk beoordeeld adres ligt in het effectgebied van de bevingen; dat wordt niet
      afzonderlijk getoetst
  
  In bijzondere gevallen kan het instituut van deze beleidsregel afwijken.  [5] artikel 4:84
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-toegewezen.json"
  Voorbeeld 2 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: komt in aanmerking voor Duurzaam herstel  [1] p. 2
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026  [2], [1] p. 1, [3] artikel 2, tiende
         lid
       overgangsrecht "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met het
         verhoogde maximumbedrag": niet van toepassing  [1] p. 4
            er loopt een dossier Duurzaam herstel: nee
            berust op een uitleg: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; het andere antwoord verandert deze uitkomst niet
            aanname: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            aanname: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook waar
              de nieuwe gunstiger zijn
    ✓ voldaan       Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           ja
    ✓ voldaan       Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met  [1] p. 2-3
                    het constructieve gebrek
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           € 14.250, drempelbedrag € 5.000: € 9.250 boven de grens
         wijziging: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000
    ✓ voldaan       Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld € 12.100
         uitzondering "de eis van nog niet afgehandelde schade gold alleen in de         [1] p. 2
           pilot": niet van toepassing
         berust op een uitleg: "Moet er ook in 2026 erkende schade zijn die nog niet is afgehandeld?"
           ja, die eis blijft; het andere antwoord verandert deze uitkomst niet
    ✓ voldaan       Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen van 5 mm/s   [1] p. 3
                    ondervonden
         12 van de 16 bevingen die het adres heeft ondervonden tellen mee, vereist aantal bevingen 4:
           8 boven de grens
           namelijk: 8 augustus 2006 (9,57 mm/s), 10 juli 2008 (13,48 mm/s), 30 oktober 2008 (5,54
             mm/s), 16 april 2009 (6,84 mm/s), 27 juni 2011 (7,67 mm/s), 16 augustus 2012 (9,32 mm/s),
             13 februari 2014 (5,42 mm/s), 25 februari 2015 (6,46 mm/s), 24 maart 2015 (6,03 mm/s), 8
             januari 2018 (10,33 mm/s) en 2 andere
         wijziging: Het gebied volgt voortaan de bevingen die een adres heeft ondervonden
         berust op een uitleg: "Telt een beving van precies 5 mm/s mee?" ja, 5 mm/s of meer; het
           andere antwoord verandert deze uitkomst niet
         aanname: Hoe de trillingssnelheid op een adres wordt berekend, staat niet in de brief; zij
           wordt ingevuld
    Anders als, al het overige gelijk: oorzaak van het constructieve gebrek: geen of gaswinning; het
      gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert: nee;
      erkende bevingsschade die nog niet is afgehandeld precies € 0; erkende bevingsschade die
      samenhangt met het constructieve gebrek (D3-schade of erger) minder dan € 5.000.
  
  maximumbedrag per adres € 243.000 (WOZ-waarde van het adres) · toe te kennen bedrag, tot het maximum
    € 186.500 (geraamde kosten van het constructieve herstel) · deel van de herstelkosten boven het
    maximum € 0 · route: met versterking (het herstel wordt met de versterking in één keer opgepakt) ·
    vervolgstap: telefonisch contact
    berust op een uitleg: "Kan een lage WOZ-waarde het maximumbedrag verlagen tot onder dat van de
      pilot?" ja, de WOZ-waarde is steeds het maximum
    berust op een uitleg: "Kan het instituut ook in 2026 meer toekennen dan het maximumbedrag?" nee,
      de discretionaire bevoegdheid is met de verhoging vervallen
    berust op een oordeel: schrijnend geval: nee
    aanname: De brief noemt de routes zonder rangorde; de eerste die past, geldt
    aanname: Elk beoordeeld adres ligt in het effectgebied van de bevingen; dat wordt niet
      afzonderlijk getoetst
  
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-overgang.json"
  Voorbeeld 3 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: komt in aanmerking voor Duurzaam herstel  [1] p. 2
       op de peildatum 15 maart 2026 geldt Beleidskader 2026, geldig vanaf 1 januari 2026  [2], [1] p.
         1, [3] artikel 2, tiende lid
       overgangsrecht "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met het
         verhoogde maximumbedrag": van toepassing, dan geldt Uitbreiding 2024 met de wijziging "Het
         maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000"  [1] p. 4
            er loopt een dossier Duurzaam herstel: ja
            dossier geopend op 10 april 2025, bestaande dossiers zijn geopend vóór 1 januari 2026: 266
              dagen eerder
              dossier geopend op, bron: zaaksysteem
            ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): ja
            berust op een uitleg: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; het andere antwoord verandert deze uitkomst niet
            aanname: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            aanname: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook waar
              de nieuwe gunstiger zijn
       door het overgangsrecht volgens Uitbreiding 2024 met de wijziging "Het maximumbedrag wordt de
         WOZ-waarde, ten hoogste € 500.000", geldig vanaf 1 maart 2024 tot 1 januari 2026  [1] p. 2,
         [3] artikel 2, tiende lid
         aanname: De uitbreiding gold vanaf 1 maart 2024: zij begon stapsgewijs in die maand
    ✓ voldaan       Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           ja
    ✓ voldaan       Er is minimaal € 15.000 aan erkende bevingsschade (geweest)          [1] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet € 18.250, drempelbedrag
           € 15.000: € 3.250 boven de grens
         berust op een uitleg: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; het andere antwoord verandert deze uitkomst niet
    ✓ voldaan       Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld € 4.100
    ✓ voldaan       Het adres ligt in het pilotgebied van 2023 of in het werkgebied van  [1] p. 2
                    de versterking
         ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): ja
         wijziging: Het werkgebied van de versterking komt bij het pilotgebied
    Anders als, al het overige gelijk: oorzaak van het constructieve gebrek: geen of gaswinning; het
      gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert: nee;
      alle ooit erkende bevingsschade op het adres, afgehandeld of niet minder dan € 15.000; erkende
      bevingsschade die nog niet is afgehandeld precies € 0; ligt in het pilotgebied van 2023
      (omgeving van Appingedam, Ten Boer en Loppersum): nee; er loopt een dossier Duurzaam herstel:
      nee; dossier geopend op: vanaf 1 januari 2026.
  
  maximumbedrag per adres € 268.000 (WOZ-waarde van het adres) · toe te kennen bedrag, tot het maximum
    € 212.000 (geraamde kosten van het constructieve herstel) · deel van de herstelkosten boven het
    maximum € 0 · route: duurzaam herstel · vervolgstap: keukentafelgesprek (de eigenaar heeft
    interesse (telefonisch gevraagd): ja)
    berust op een uitleg: "Kan een lage WOZ-waarde het maximumbedrag verlagen tot onder dat van de
      pilot?" ja, de WOZ-waarde is steeds het maximum
    berust op een oordeel: schrijnend geval: nee
    aanname: De brief noemt de routes zonder rangorde; de eerste die past, geldt
    aanname: Elk beoordeeld adres ligt in het effectgebied van de bevingen; dat wordt niet
      afzonderlijk getoetst
  
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-onbepaald.json"
  Voorbeeld 4 · Duurzaam herstel · peildatum 15 maart 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: komt in aanmerking voor Duurzaam herstel  [1] p. 2
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026  [2], [1] p. 1, [3] artikel 2, tiende
         lid
       overgangsrecht "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met het
         verhoogde maximumbedrag": niet van toepassing  [1] p. 4
            er loopt een dossier Duurzaam herstel: nee
            berust op een uitleg: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; het andere antwoord verandert deze uitkomst niet
            aanname: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            aanname: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook waar
              de nieuwe gunstiger zijn
    ✓ voldaan       Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           ja
    ? onbekend      Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met  [1] p. 2-3
                    het constructieve gebrek
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger):
           onbekend, drempelbedrag € 5.000
         wijziging: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000
    ✓ voldaan       Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld € 7.300
         uitzondering "de eis van nog niet afgehandelde schade gold alleen in de         [1] p. 2
           pilot": niet van toepassing
         berust op een uitleg: "Moet er ook in 2026 erkende schade zijn die nog niet is afgehandeld?"
           ja, die eis blijft; het andere antwoord verandert deze uitkomst niet
    ✓ voldaan       Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen van 5 mm/s   [1] p. 3
                    ondervonden
         9 van de 11 bevingen die het adres heeft ondervonden tellen mee, vereist aantal bevingen 4: 5
           boven de grens
           namelijk: 8 augustus 2006 (10,96 mm/s), 30 oktober 2008 (5,96 mm/s), 27 juni 2011 (5,77
             mm/s), 16 augustus 2012 (14,85 mm/s), 30 september 2014 (31,82 mm/s), 8 januari 2018
             (6,33 mm/s), 22 mei 2019 (11,47 mm/s), 16 november 2021 (6,79 mm/s), 14 november 2025
             (7,33 mm/s)
         wijziging: Het gebied volgt voortaan de bevingen die een adres heeft ondervonden
         berust op een uitleg: "Telt een beving van precies 5 mm/s mee?" ja, 5 mm/s of meer; het
           andere antwoord verandert deze uitkomst niet
         aanname: Hoe de trillingssnelheid op een adres wordt berekend, staat niet in de brief; zij
           wordt ingevuld
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger): minder
         dan € 5.000: NEE; € 5.000 of meer: JA
  
  maximumbedrag per adres € 231.000 (WOZ-waarde van het adres) · toe te kennen bedrag, tot het
    maximum: onbepaald (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek
    (D3-schade of erger)) · deel van de herstelkosten boven het maximum: onbepaald (nog nodig: erkende
    bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)) · route: onbepaald
    (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger), de eigenaar kiest ervoor beide opgaven in één keer te laten oppakken) · vervolgstap:
    onbepaald (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade
    of erger))
    berust op een uitleg: "Kan een lage WOZ-waarde het maximumbedrag verlagen tot onder dat van de
      pilot?" ja, de WOZ-waarde is steeds het maximum
    berust op een uitleg: "Kan het instituut ook in 2026 meer toekennen dan het maximumbedrag?" nee,
      de discretionaire bevoegdheid is met de verhoging vervallen
    berust op een oordeel: schrijnend geval: nee
    aanname: De brief noemt de routes zonder rangorde; de eerste die past, geldt
    aanname: Elk beoordeeld adres ligt in het effectgebied van de bevingen; dat wordt niet
      afzonderlijk getoetst
  
  In bijzondere gevallen kan het instituut van deze beleidsregel afwijken.  [5] artikel 4:84
  Boven het maximum van € 231.000 kan het instituut in uitzonderlijke gevallen naar discretie meer
    toekennen.  [1] p. 3
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  regels ########… · toets 1.0 · peildatum 15 maart 2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json" --lang en --outcome in_aanmerking
  Voorbeeld 1 · Duurzaam herstel · assessment date 15 March 2026
  This is an assessment by the rules, not the decision itself.
  
  NO: komt niet in aanmerking voor Duurzaam herstel  [1] p. 2
       under Beleidskader 2026, valid from 1 January 2026  [2], [1] p. 1, [3] artikel 2, tiende lid
       transitional law "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met
         het verhoogde maximumbedrag": does not apply  [1] p. 4
            er loopt een dossier Duurzaam herstel: no
            rests on a reading: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; the other answer does not change this outcome
            assumption: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            assumption: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook
              waar de nieuwe gunstiger zijn
    ✓ met           Een constructief gebrek met een andere oorzaak dan de gaswinning     [1] p. 1, [4]
                    draagt eraan bij dat mijnbouwschade terugkeert of verergert
         oorzaak van het constructieve gebrek: andere oorzaak
           oorzaak van het constructieve gebrek, source: onderzoek van de fundering
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           yes
    ✗ not met       De erkende bevingsschade die samenhangt met het constructieve        [1] p. 2-3
                    gebrek is minder dan €5,000
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           €3,800, drempelbedrag €5,000: €1,200 short
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             source: schadeopname, alleen schade rond de fundering
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             remark: scheuren van D3 of erger boven de verzakte gevel
         amendment: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000
    ✓ met           Er is erkende schade die nog niet eerder is afgehandeld              [1] p. 2
         erkende bevingsschade die nog niet is afgehandeld €5,200
         exception "de eis van nog niet afgehandelde schade gold alleen in de pilot":    [1] p. 2
           does not apply
         rests on a reading: "Moet er ook in 2026 erkende schade zijn die nog niet is afgehandeld?"
           ja, die eis blijft; the other answer does not change this outcome
    ✓ met           Het adres heeft vóór 1 January 2026 minimaal 4 bevingen van 5 mm/s   [1] p. 3
                    ondervonden
         10 of the 12 bevingen die het adres heeft ondervonden count, vereist aantal bevingen 4: 6
           above the limit
           namely: 8 August 2006 (9.88 mm/s), 17 February 2007 (6.75 mm/s), 30 October 2008 (5.39
             mm/s), 27 June 2011 (5.59 mm/s), 16 August 2012 (13.20 mm/s), 30 September 2014 (27.11
             mm/s), 8 January 2018 (5.45 mm/s), 22 May 2019 (9.90 mm/s), 16 November 2021 (6.35 mm/s),
             14 November 2025 (6.36 mm/s)
         amendment: Het gebied volgt voortaan de bevingen die een adres heeft ondervonden
         rests on a reading: "Telt een beving van precies 5 mm/s mee?" ja, 5 mm/s of meer; the other
           answer does not change this outcome
         assumption: Hoe de trillingssnelheid op een adres wordt berekend, staat niet in de brief; zij
           wordt ingevuld
    Otherwise if, all else equal: erkende bevingsschade die samenhangt met het constructieve gebrek
      (D3-schade of erger) €5,000 or more.
  
  In bijzondere gevallen kan het instituut van deze beleidsregel afwijken.  [5] artikel 4:84
  Tegen het besluit dat het instituut neemt, kan bezwaar worden gemaakt zodra het genomen is.  [5]
    artikel 7:1
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Staatscourant 2025, 40634
  [3] Tijdelijke wet Groningen
  [4] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  [5] Algemene wet bestuursrecht
  
  rules ########… · toets 1.0 · assessment date 15 March 2026 · only outcome: in_aanmerking
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json" --format json | head -c 600
  {
    "format": "toets-explanation-1",
    "lang": "nl",
    "sources": [
      {"name": "brief", "label": "Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039"},
      {"name": "stcrt_2025", "label": "Staatscourant 2025, 40634", "address": "https://zoek.officielebekendmakingen.nl/stcrt-2025-40634.html"},
      {"name": "twg", "label": "Tijdelijke wet Groningen", "address": "jci1.3:c:BWBR0043252"},
      {"name": "amendement", "label": "Kamerstuk 35 603, nr. 43 (amendement Mulder)", "address": "https://zoek.officielebekendmakingen.nl/kst-35603-43.html"},
      {"name": "onderzoek", "label":
  \ no newline at the end
