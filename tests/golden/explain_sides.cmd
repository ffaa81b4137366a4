# The four sample addresses under two regimes or on two dates.
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json" --from uitbreiding_2024 --to kader_2026
  Voorbeeld 1 · Duurzaam herstel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Uitbreiding 2024 (uitbreiding_2024), op peildatum 15 maart 2026
       volgens Uitbreiding 2024, geldig vanaf 1 maart 2024 tot 1 januari 2026; deze versie is gekozen,
         zonder overgangsrecht  [1] p. 2, [2] artikel 2, tiende lid
    naar: Beleidskader 2026 (kader_2026), op peildatum 15 maart 2026
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026; deze versie is gekozen, zonder
         overgangsrecht  [3], [1] p. 1, [2] artikel 2, tiende lid
  
  De uitkomsten
    komt in aanmerking voor Duurzaam herstel: JA → NEE
    maximumbedrag per adres: € 125.000 → € 276.000
    toe te kennen bedrag, tot het maximum: € 118.000 → € 0
    deel van de herstelkosten boven het maximum: € 0 (ongewijzigd)
    route: duurzaam herstel → geen
    vervolgstap: telefonisch contact → geen
  
  komt in aanmerking voor Duurzaam herstel: JA → NEE
  Waar het verschil vandaan komt
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: NEE
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: JA
  Wat omsloeg
    Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met het constructieve gebrek: ✓
      voldaan → ✗ niet voldaan
       van: Er is minimaal € 15.000 aan erkende bevingsschade (geweest)  [1] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet € 21.400, drempelbedrag
           € 15.000: € 6.400 boven de grens
           alle ooit erkende bevingsschade op het adres, afgehandeld of niet, bron: schadeopname, alle
             dossiers op het adres
         berust op een uitleg: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; het andere antwoord verandert deze uitkomst niet
       naar: De erkende bevingsschade die samenhangt met het constructieve gebrek is minder dan
         € 5.000  [1] p. 2-3
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           € 3.800, drempelbedrag € 5.000: € 1.200 te weinig
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             bron: schadeopname, alleen schade rond de fundering
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             toelichting: scheuren van D3 of erger boven de verzakte gevel
         wijziging: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    Er is erkende schade die nog niet eerder is afgehandeld: ✓ voldaan
    Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen van 5 mm/s ondervonden: ✓ voldaan
  Ongewijzigd
    Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
      mijnbouwschade terugkeert of verergert: ✓ voldaan
  
  maximumbedrag per adres: € 125.000 → € 276.000
  Waar het verschil vandaan komt
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 276.000
    - zonder de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" geeft
      Beleidskader 2026 weer: € 125.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    het maximum is nooit lager dan dat van de pilot: bestaat hier niet → ✗ niet van toepassing
    voor een Rijksmonument geldt het maximum niet: bestaat hier niet → ✗ niet van toepassing
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag van de pilot)  [1] p. 3
    naar: € 276.000 (WOZ-waarde van het adres)  [1] p. 3
  
  toe te kennen bedrag, tot het maximum: € 118.000 → € 0
  Waar het verschil vandaan komt
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 0
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: € 118.000
  Hoe elke kant volgt
    van: € 118.000 (geraamde kosten van het constructieve herstel)  [2] artikel 2, tiende lid, [1] p.
      3
    naar: € 0  [2] artikel 2, tiende lid, [1] p. 3
  
  route: duurzaam herstel → geen
  Waar het verschil vandaan komt
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: geen
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: duurzaam herstel
  
  vervolgstap: telefonisch contact → geen
  Waar het verschil vandaan komt
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: geen
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: telefonisch contact
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  
  regels ########… · toets 1.0 · van: uitbreiding_2024 · naar: kader_2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-afgewezen.json" --from 2025-06-01 --to 2026-03-15 --lang en
  Voorbeeld 1 · Duurzaam herstel · two sides beside each other
  This is an assessment by the rules, not the decision itself.
  
    from: assessment date 1 June 2025
       under Uitbreiding 2024, valid from 1 March 2024 until 1 January 2026  [1] p. 2, [2] artikel 2,
         tiende lid
    to: assessment date 15 March 2026
       under Beleidskader 2026, valid from 1 January 2026  [3], [1] p. 1, [2] artikel 2, tiende lid
       transitional law "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met
         het verhoogde maximumbedrag": does not apply  [1] p. 4
            er loopt een dossier Duurzaam herstel: no
            rests on a reading: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; the other answer does not change this outcome
            assumption: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            assumption: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook
              waar de nieuwe gunstiger zijn
  
  The outcomes
    komt in aanmerking voor Duurzaam herstel: YES → NO
    maximumbedrag per adres: €125,000 → €276,000
    toe te kennen bedrag, tot het maximum: €118,000 → €0
    deel van de herstelkosten boven het maximum: €0 (unchanged)
    route: duurzaam herstel → geen
    vervolgstap: telefonisch contact → geen
  
  komt in aanmerking voor Duurzaam herstel: YES → NO
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendments below were judged on assessment date 15 March 2026
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 by itself, it gives: NO
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: YES
  What turned
    Er is minimaal €5,000 aan erkende bevingsschade die samenhangt met het constructieve gebrek: ✓ met
      → ✗ not met
       from: Er is minimaal €15,000 aan erkende bevingsschade (geweest)  [1] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet €21,400, drempelbedrag
           €15,000: €6,400 above the limit
           alle ooit erkende bevingsschade op het adres, afgehandeld of niet, source: schadeopname,
             alle dossiers op het adres
         rests on a reading: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; the other answer does not change this outcome
       to: De erkende bevingsschade die samenhangt met het constructieve gebrek is minder dan €5,000
         [1] p. 2-3
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           €3,800, drempelbedrag €5,000: €1,200 short
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             source: schadeopname, alleen schade rond de fundering
           erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger),
             remark: scheuren van D3 of erger boven de verzakte gevel
         amendment: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000
  The same verdict, but with another text, limit or reason
    Er is erkende schade die nog niet eerder is afgehandeld: ✓ met
    Het adres heeft vóór 1 January 2026 minimaal 4 bevingen van 5 mm/s ondervonden: ✓ met
  Unchanged
    Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
      mijnbouwschade terugkeert of verergert: ✓ met
  
  maximumbedrag per adres: €125,000 → €276,000
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendments below were judged on assessment date 15 March 2026
    - the amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000" makes the
      difference: added to Uitbreiding 2024 by itself, it gives: €276,000
    - without the amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000",
      Beleidskader 2026 gives again: €125,000
  The same verdict, but with another text, limit or reason
    het maximum is nooit lager dan dat van de pilot: does not exist here → ✗ does not apply
    voor een Rijksmonument geldt het maximum niet: does not exist here → ✗ does not apply
  How each side follows
    from: €125,000 (maximumbedrag van de pilot)  [1] p. 3
    to: €276,000 (WOZ-waarde van het adres)  [1] p. 3
  
  toe te kennen bedrag, tot het maximum: €118,000 → €0
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendments below were judged on assessment date 15 March 2026
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 by itself, it gives: €0
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: €118,000
  How each side follows
    from: €118,000 (geraamde kosten van het constructieve herstel)  [2] artikel 2, tiende lid, [1] p.
      3
    to: €0  [2] artikel 2, tiende lid, [1] p. 3
  
  route: duurzaam herstel → geen
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendments below were judged on assessment date 15 March 2026
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 by itself, it gives: geen
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: duurzaam herstel
  
  vervolgstap: telefonisch contact → geen
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendments below were judged on assessment date 15 March 2026
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 by itself, it gives: geen
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: telefonisch contact
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  
  rules ########… · toets 1.0 · from: 2025-06-01 · to: 2026-03-15
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-toegewezen.json" --from pilot_2023 --to kader_2026
  Voorbeeld 2 · Duurzaam herstel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Pilot 2023 (pilot_2023), op peildatum 15 maart 2026
       volgens Pilot 2023, geldig vanaf 1 juli 2023 tot 1 maart 2024; deze versie is gekozen, zonder
         overgangsrecht  [1], [2] artikel 2, tiende lid
    naar: Beleidskader 2026 (kader_2026), op peildatum 15 maart 2026
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026; deze versie is gekozen, zonder
         overgangsrecht  [3], [4] p. 1, [2] artikel 2, tiende lid
  
  De uitkomsten
    komt in aanmerking voor Duurzaam herstel: JA (ongewijzigd)
    maximumbedrag per adres: € 125.000 → € 243.000
    toe te kennen bedrag, tot het maximum: € 125.000 → € 186.500
    deel van de herstelkosten boven het maximum: € 61.500 → € 0
    route: discretionair → met versterking
    vervolgstap: telefonisch contact (ongewijzigd)
  
  maximumbedrag per adres: € 125.000 → € 243.000
  Waar het verschil vandaan komt
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader 2026)
      maakt het verschil: alleen zij, toegevoegd aan Pilot 2023, geeft al: € 243.000
    - zonder de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader
      2026) geeft Beleidskader 2026 weer: € 125.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    het maximum is nooit lager dan dat van de pilot: bestaat hier niet → ✗ niet van toepassing
    voor een Rijksmonument geldt het maximum niet: bestaat hier niet → ✗ niet van toepassing
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag van de pilot)  [4] p. 3
    naar: € 243.000 (WOZ-waarde van het adres)  [4] p. 3
  
  toe te kennen bedrag, tot het maximum: € 125.000 → € 186.500
  Waar het verschil vandaan komt
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader 2026)
      maakt het verschil: alleen zij, toegevoegd aan Pilot 2023, geeft al: € 186.500
    - zonder de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader
      2026) geeft Beleidskader 2026 weer: € 125.000
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag per adres)  [2] artikel 2, tiende lid, [4] p. 3
    naar: € 186.500 (geraamde kosten van het constructieve herstel)  [2] artikel 2, tiende lid, [4] p.
      3
  
  deel van de herstelkosten boven het maximum: € 61.500 → € 0
  Waar het verschil vandaan komt
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader 2026)
      maakt het verschil: alleen zij, toegevoegd aan Pilot 2023, geeft al: € 0
    - zonder de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader
      2026) geeft Beleidskader 2026 weer: € 61.500
  
  route: discretionair → met versterking
  Waar het verschil vandaan komt
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" (Beleidskader 2026),
      als enige toegevoegd aan Pilot 2023, geeft: duurzaam herstel
    - de wijziging "Met het hogere maximum vervalt de discretionaire bevoegdheid" (Beleidskader 2026),
      als enige toegevoegd aan Pilot 2023, geeft: duurzaam herstel
    - zonder de wijziging "Bij samenloop kan de bewoner beide opgaven in één keer laten oppakken"
      (Uitbreiding 2024) geeft Beleidskader 2026: duurzaam herstel
    - pas samen maken de wijzigingen "Bij samenloop kan de bewoner beide opgaven in één keer laten
      oppakken" (Uitbreiding 2024) en "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000"
      (Beleidskader 2026) het verschil: toegevoegd aan Pilot 2023 geven zij: met versterking
    - pas samen maken de wijzigingen "Bij samenloop kan de bewoner beide opgaven in één keer laten
      oppakken" (Uitbreiding 2024) en "Met het hogere maximum vervalt de discretionaire bevoegdheid"
      (Beleidskader 2026) het verschil: toegevoegd aan Pilot 2023 geven zij: met versterking
  Hoe elke kant volgt
    van: discretionair (de herstelkosten gaan het maximum te boven en kunnen naar discretie worden
      toegekend)  [4] p. 1-4
    naar: met versterking (het herstel wordt met de versterking in één keer opgepakt)  [4] p. 1-4
  
  [1] Staatscourant 2023, 17664
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  [4] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  
  regels ########… · toets 1.0 · van: pilot_2023 · naar: kader_2026
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-toegewezen.json" --from kader_2026 --to uitbreiding_2024+maximum --lang en
  Voorbeeld 2 · Duurzaam herstel · two sides beside each other
  This is an assessment by the rules, not the decision itself.
  
    from: Beleidskader 2026 (kader_2026), on assessment date 15 March 2026
       under Beleidskader 2026, valid from 1 January 2026; this version was chosen, without
         transitional law  [1], [2] p. 1, [3] artikel 2, tiende lid
    to: Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste
      €500,000" (uitbreiding_2024+maximum), on assessment date 15 March 2026
       under Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de WOZ-waarde, ten hoogste
         €500,000", valid from 1 March 2024 until 1 January 2026; this version was chosen, without
         transitional law  [2] p. 2, [3] artikel 2, tiende lid
  
  The outcomes
    komt in aanmerking voor Duurzaam herstel: YES (unchanged)
    maximumbedrag per adres: €243,000 (unchanged)
    toe te kennen bedrag, tot het maximum: €186,500 (unchanged)
    deel van de herstelkosten boven het maximum: €0 (unchanged)
    route: met versterking (unchanged)
    vervolgstap: telefonisch contact (unchanged)
    No outcome differs.
  
  [1] Staatscourant 2025, 40634
  [2] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [3] Tijdelijke wet Groningen
  
  rules ########… · toets 1.0 · from: kader_2026 · to: uitbreiding_2024+maximum
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-overgang.json" --from 2025-06-01 --to 2026-03-15
  Voorbeeld 3 · Duurzaam herstel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: peildatum 1 juni 2025
       volgens Uitbreiding 2024, geldig vanaf 1 maart 2024 tot 1 januari 2026  [1] p. 2, [2] artikel
         2, tiende lid
    naar: peildatum 15 maart 2026
       op de peildatum 15 maart 2026 geldt Beleidskader 2026, geldig vanaf 1 januari 2026  [3], [1] p.
         1, [2] artikel 2, tiende lid
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
         [2] artikel 2, tiende lid
  
  De uitkomsten
    komt in aanmerking voor Duurzaam herstel: JA (ongewijzigd)
    maximumbedrag per adres: € 125.000 → € 268.000
    toe te kennen bedrag, tot het maximum: € 125.000 → € 212.000
    deel van de herstelkosten boven het maximum: € 87.000 → € 0
    route: discretionair → duurzaam herstel
    vervolgstap: keukentafelgesprek (ongewijzigd)
  
  maximumbedrag per adres: € 125.000 → € 268.000
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijzigingen hieronder zijn beoordeeld op peildatum 15 maart 2026
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 268.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    het maximum is nooit lager dan dat van de pilot: bestaat hier niet → ✗ niet van toepassing
    voor een Rijksmonument geldt het maximum niet: bestaat hier niet → ✗ niet van toepassing
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag van de pilot)  [1] p. 3
    naar: € 268.000 (WOZ-waarde van het adres)  [1] p. 3
  
  toe te kennen bedrag, tot het maximum: € 125.000 → € 212.000
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijzigingen hieronder zijn beoordeeld op peildatum 15 maart 2026
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 212.000
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag per adres)  [2] artikel 2, tiende lid, [1] p. 3
    naar: € 212.000 (geraamde kosten van het constructieve herstel)  [2] artikel 2, tiende lid, [1] p.
      3
  
  deel van de herstelkosten boven het maximum: € 87.000 → € 0
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijzigingen hieronder zijn beoordeeld op peildatum 15 maart 2026
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 0
  
  route: discretionair → duurzaam herstel
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijzigingen hieronder zijn beoordeeld op peildatum 15 maart 2026
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: duurzaam herstel
  Hoe elke kant volgt
    van: discretionair (de herstelkosten gaan het maximum te boven en kunnen naar discretie worden
      toegekend)  [1] p. 1-4
    naar: duurzaam herstel  [1] p. 1-4
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  
  regels ########… · toets 1.0 · van: 2025-06-01 · naar: 2026-03-15
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-overgang.json" --from kader_2026 --to 2026-03-15 --lang en
  Voorbeeld 3 · Duurzaam herstel · two sides beside each other
  This is an assessment by the rules, not the decision itself.
  
    from: Beleidskader 2026 (kader_2026), on assessment date 15 March 2026
       under Beleidskader 2026, valid from 1 January 2026; this version was chosen, without
         transitional law  [1], [2] p. 1, [3] artikel 2, tiende lid
    to: assessment date 15 March 2026
       on the assessment date 15 March 2026 Beleidskader 2026 is in force, valid from 1 January 2026
         [1], [2] p. 1, [3] artikel 2, tiende lid
       transitional law "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met
         het verhoogde maximumbedrag": applies, so Uitbreiding 2024 with the amendment "Het
         maximumbedrag wordt de WOZ-waarde, ten hoogste €500,000" applies instead  [2] p. 4
            er loopt een dossier Duurzaam herstel: yes
            dossier geopend op 10 April 2025, bestaande dossiers zijn geopend vóór 1 January 2026: 266
              days earlier
              dossier geopend op, source: zaaksysteem
            ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): yes
            rests on a reading: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; the other answer does not change this outcome
            assumption: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            assumption: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook
              waar de nieuwe gunstiger zijn
       by transitional law judged under Uitbreiding 2024 with the amendment "Het maximumbedrag wordt
         de WOZ-waarde, ten hoogste €500,000", valid from 1 March 2024 until 1 January 2026  [2] p. 2,
         [3] artikel 2, tiende lid
  
  The outcomes
    komt in aanmerking voor Duurzaam herstel: NO → YES
    maximumbedrag per adres: €268,000 (unchanged)
    toe te kennen bedrag, tot het maximum: €0 → €212,000
    deel van de herstelkosten boven het maximum: €0 (unchanged)
    route: geen → duurzaam herstel
    vervolgstap: geen → keukentafelgesprek
  
  komt in aanmerking voor Duurzaam herstel: NO → YES
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de
      WOZ-waarde, ten hoogste €500,000" by itself, it gives: NO
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: YES
  What turned
    Er is minimaal €15,000 aan erkende bevingsschade (geweest): ✗ not met → ✓ met
       from: De erkende bevingsschade die samenhangt met het constructieve gebrek is minder dan €5,000
         [2] p. 2-3
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger)
           €4,100, drempelbedrag €5,000: €900 short
         amendment: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000
       to: Er is minimaal €15,000 aan erkende bevingsschade (geweest)  [2] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet €18,250, drempelbedrag
           €15,000: €3,250 above the limit
         rests on a reading: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; the other answer does not change this outcome
  The same verdict, but with another text, limit or reason
    Er is erkende schade die nog niet eerder is afgehandeld: ✓ met
    Het adres ligt in het pilotgebied van 2023 of in het werkgebied van de versterking: ✓ met
  Unchanged
    Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
      mijnbouwschade terugkeert of verergert: ✓ met
  
  toe te kennen bedrag, tot het maximum: €0 → €212,000
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de
      WOZ-waarde, ten hoogste €500,000" by itself, it gives: €0
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: €212,000
  How each side follows
    from: €0  [3] artikel 2, tiende lid, [2] p. 3
    to: €212,000 (geraamde kosten van het constructieve herstel)  [3] artikel 2, tiende lid, [2] p. 3
  
  route: geen → duurzaam herstel
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de
      WOZ-waarde, ten hoogste €500,000" by itself, it gives: geen
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: duurzaam herstel
  
  vervolgstap: geen → keukentafelgesprek
  Where the difference comes from
    - the difference comes from the version that judges, not from the assessment date itself
    - the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000"
      makes the difference: added to Uitbreiding 2024 with the amendment "Het maximumbedrag wordt de
      WOZ-waarde, ten hoogste €500,000" by itself, it gives: geen
    - without the amendment "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      €5,000", Beleidskader 2026 gives again: keukentafelgesprek
  How each side follows
    from: geen  [2] p. 2
    to: keukentafelgesprek (de eigenaar heeft interesse (telefonisch gevraagd): yes)  [2] p. 2
  
  [1] Staatscourant 2025, 40634
  [2] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [3] Tijdelijke wet Groningen
  
  rules ########… · toets 1.0 · from: kader_2026 · to: 2026-03-15
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-onbepaald.json" --from uitbreiding_2024 --to 2026-03-15
  Voorbeeld 4 · Duurzaam herstel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Uitbreiding 2024 (uitbreiding_2024), op peildatum 15 maart 2026
       volgens Uitbreiding 2024, geldig vanaf 1 maart 2024 tot 1 januari 2026; deze versie is gekozen,
         zonder overgangsrecht  [1] p. 2, [2] artikel 2, tiende lid
    naar: peildatum 15 maart 2026
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026  [3], [1] p. 1, [2] artikel 2, tiende
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
  
  De uitkomsten
    komt in aanmerking voor Duurzaam herstel: JA → nog open
    maximumbedrag per adres: € 125.000 → € 231.000
    toe te kennen bedrag, tot het maximum: € 125.000 → nog open
    deel van de herstelkosten boven het maximum: € 139.000 → nog open
    route: discretionair → nog open
    vervolgstap: telefonisch contact → nog open
  
  komt in aanmerking voor Duurzaam herstel: JA → nog open
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: JA
  Wat omsloeg
    Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met het constructieve gebrek: ✓
      voldaan → ? onbekend
       van: Er is minimaal € 15.000 aan erkende bevingsschade (geweest)  [1] p. 2
         alle ooit erkende bevingsschade op het adres, afgehandeld of niet € 16.900, drempelbedrag
           € 15.000: € 1.900 boven de grens
         berust op een uitleg: "Was in de pilot precies het drempelbedrag genoeg?" ja, minimaal het
           drempelbedrag; het andere antwoord verandert deze uitkomst niet
       naar: Er is minimaal € 5.000 aan erkende bevingsschade die samenhangt met het constructieve
         gebrek  [1] p. 2-3
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger):
           onbekend, drempelbedrag € 5.000
         wijziging: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    Er is erkende schade die nog niet eerder is afgehandeld: ✓ voldaan
    Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen van 5 mm/s ondervonden: ✓ voldaan
  Ongewijzigd
    Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
      mijnbouwschade terugkeert of verergert: ✓ voldaan
  naar: nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger)
  
  maximumbedrag per adres: € 125.000 → € 231.000
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: € 231.000
    - zonder de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000" geeft
      Beleidskader 2026 weer: € 125.000
  Zelfde oordeel, maar met een andere tekst, grens of reden
    het maximum is nooit lager dan dat van de pilot: bestaat hier niet → ✗ niet van toepassing
    voor een Rijksmonument geldt het maximum niet: bestaat hier niet → ✗ niet van toepassing
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag van de pilot)  [1] p. 3
    naar: € 231.000 (WOZ-waarde van het adres)  [1] p. 3
  
  toe te kennen bedrag, tot het maximum: € 125.000 → nog open
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000", als enige
      toegevoegd aan Uitbreiding 2024, geeft: € 231.000
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026: € 231.000
  Hoe elke kant volgt
    van: € 125.000 (maximumbedrag per adres)  [2] artikel 2, tiende lid, [1] p. 3
    naar: nog open (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek
      (D3-schade of erger))  [2] artikel 2, tiende lid, [1] p. 3
  
  deel van de herstelkosten boven het maximum: € 139.000 → nog open
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
    - de wijziging "Het maximumbedrag wordt de WOZ-waarde, ten hoogste € 500.000", als enige
      toegevoegd aan Uitbreiding 2024, geeft: € 33.000
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026: € 33.000
  Hoe elke kant volgt
    van: € 139.000  [1] p. 3
    naar: nog open (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek
      (D3-schade of erger))  [1] p. 3
  
  route: discretionair → nog open
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
    - de wijziging "Met het hogere maximum vervalt de discretionaire bevoegdheid" maakt het verschil:
      alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
  Hoe elke kant volgt
    van: discretionair (de herstelkosten gaan het maximum te boven en kunnen naar discretie worden
      toegekend)  [1] p. 1-4
    naar: nog open (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek
      (D3-schade of erger), de eigenaar kiest ervoor beide opgaven in één keer te laten oppakken)  [1]
      p. 1-4
  
  vervolgstap: telefonisch contact → nog open
  Waar het verschil vandaan komt
    - het verschil komt van de versie die oordeelt, niet van de peildatum zelf
    - de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt € 5.000"
      maakt het verschil: alleen zij, toegevoegd aan Uitbreiding 2024, geeft al: nog open
    - zonder de wijziging "Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt
      € 5.000" geeft Beleidskader 2026 weer: telefonisch contact
  Hoe elke kant volgt
    van: telefonisch contact  [1] p. 2
    naar: nog open (nog nodig: erkende bevingsschade die samenhangt met het constructieve gebrek
      (D3-schade of erger))  [1] p. 2
  
  [1] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  
  regels ########… · toets 1.0 · van: uitbreiding_2024 · naar: 2026-03-15
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adres-onbepaald.json" --from 2020-01-01 --to 2026-03-15 --lang en
  Voorbeeld 4 · Duurzaam herstel · two sides beside each other
  This is an assessment by the rules, not the decision itself.
  
    from: assessment date 1 January 2020
       no version of these rules was in force on 1 January 2020
       for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March 2024
         [1], [2] artikel 2, tiende lid
    to: assessment date 15 March 2026
       under Beleidskader 2026, valid from 1 January 2026  [3], [4] p. 1, [2] artikel 2, tiende lid
       transitional law "Bestaande dossiers in het oorspronkelijke pilotgebied worden afgemaakt, met
         het verhoogde maximumbedrag": does not apply  [4] p. 4
            er loopt een dossier Duurzaam herstel: no
            rests on a reading: "Wat is het oorspronkelijke pilotgebied, waar bestaande dossiers
              worden afgemaakt?" het hele pilotgebied zoals het in 2025 was: de kern en de uitbreiding
              van 2024; the other answer does not change this outcome
            assumption: Een bestaand dossier is vóór 1 januari 2026 geopend en loopt nog
            assumption: Een bestaand dossier wordt geheel naar de oude voorwaarden beoordeeld, ook
              waar de nieuwe gunstiger zijn
  
  The outcomes
    komt in aanmerking voor Duurzaam herstel: no version → still open
    maximumbedrag per adres: no version → €231,000
    toe te kennen bedrag, tot het maximum: no version → still open
    deel van de herstelkosten boven het maximum: no version → still open
    route: no version → still open
    vervolgstap: no version → still open
  
  komt in aanmerking voor Duurzaam herstel: no version → still open
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: ✓ met → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
    Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
      mijnbouwschade terugkeert of verergert: does not exist here → ✓ met
       to: Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
         mijnbouwschade terugkeert of verergert  [4] p. 1, [5]
         oorzaak van het constructieve gebrek: andere oorzaak
         het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of verergert:
           yes
    Er is minimaal €5,000 aan erkende bevingsschade die samenhangt met het constructieve gebrek: does
      not exist here → ? unknown
       to: Er is minimaal €5,000 aan erkende bevingsschade die samenhangt met het constructieve gebrek
         [4] p. 2-3
         erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of erger):
           unknown, drempelbedrag €5,000
         amendment: Alleen schade die samenhangt met het gebrek telt nog, en de drempel wordt €5,000
    Er is erkende schade die nog niet eerder is afgehandeld: does not exist here → ✓ met
       to: Er is erkende schade die nog niet eerder is afgehandeld  [4] p. 2
         erkende bevingsschade die nog niet is afgehandeld €7,300
         exception "de eis van nog niet afgehandelde schade gold alleen in de pilot": does not apply
           [4] p. 2
         rests on a reading: "Moet er ook in 2026 erkende schade zijn die nog niet is afgehandeld?"
           ja, die eis blijft; the other answer does not change this outcome
    Het adres heeft vóór 1 January 2026 minimaal 4 bevingen van 5 mm/s ondervonden: does not exist
      here → ✓ met
       to: Het adres heeft vóór 1 January 2026 minimaal 4 bevingen van 5 mm/s ondervonden  [4] p. 3
         9 of the 11 bevingen die het adres heeft ondervonden count, vereist aantal bevingen 4: 5
           above the limit
           namely: 8 August 2006 (10.96 mm/s), 30 October 2008 (5.96 mm/s), 27 June 2011 (5.77 mm/s),
             16 August 2012 (14.85 mm/s), 30 September 2014 (31.82 mm/s), 8 January 2018 (6.33 mm/s),
             22 May 2019 (11.47 mm/s), 16 November 2021 (6.79 mm/s), 14 November 2025 (7.33 mm/s)
         amendment: Het gebied volgt voortaan de bevingen die een adres heeft ondervonden
         rests on a reading: "Telt een beving van precies 5 mm/s mee?" ja, 5 mm/s of meer; the other
           answer does not change this outcome
         assumption: Hoe de trillingssnelheid op een adres wordt berekend, staat niet in de brief; zij
           wordt ingevuld
  to: still needed: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger)
  
  maximumbedrag per adres: no version → €231,000
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: €125,000 → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
         maximumbedrag van de pilot €125,000
  The same verdict, but with another text, limit or reason
    het maximum is nooit lager dan dat van de pilot: does not exist here → ✗ does not apply
    voor een Rijksmonument geldt het maximum niet: does not exist here → ✗ does not apply
  
  toe te kennen bedrag, tot het maximum: no version → still open
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: €125,000 → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
         komt in aanmerking voor Duurzaam herstel
           Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
             mijnbouwschade terugkeert of verergert: met
             oorzaak van het constructieve gebrek: andere oorzaak
             het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of
               verergert: yes
           Er is minimaal €15,000 aan erkende bevingsschade (geweest): met
             alle ooit erkende bevingsschade op het adres, afgehandeld of niet €16,900, drempelbedrag
               €15,000: €1,900 above the limit
           Er is erkende schade die nog niet eerder is afgehandeld: met
             erkende bevingsschade die nog niet is afgehandeld €7,300
           Het adres ligt in het pilotgebied van 2023, de omgeving van Appingedam, Ten Boer en
             Loppersum: met
             ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): yes
         the lowest of: geraamde kosten van het constructieve herstel €264,000; maximumbedrag per
           adres €125,000
           maximumbedrag van de pilot €125,000
  to: still needed: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger)
  
  deel van de herstelkosten boven het maximum: no version → still open
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: €139,000 → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
         komt in aanmerking voor Duurzaam herstel
           Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
             mijnbouwschade terugkeert of verergert: met
             oorzaak van het constructieve gebrek: andere oorzaak
             het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of
               verergert: yes
           Er is minimaal €15,000 aan erkende bevingsschade (geweest): met
             alle ooit erkende bevingsschade op het adres, afgehandeld of niet €16,900, drempelbedrag
               €15,000: €1,900 above the limit
           Er is erkende schade die nog niet eerder is afgehandeld: met
             erkende bevingsschade die nog niet is afgehandeld €7,300
           Het adres ligt in het pilotgebied van 2023, de omgeving van Appingedam, Ten Boer en
             Loppersum: met
             ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): yes
         geraamde kosten van het constructieve herstel €264,000
         the lowest of: geraamde kosten van het constructieve herstel €264,000; maximumbedrag per
           adres €125,000
           maximumbedrag van de pilot €125,000
  to: still needed: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger)
  
  route: no version → still open
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: discretionair → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
         row 1 of the table does not fit: oorzaak van het constructieve gebrek: andere oorzaak
         row 2 of the table fits: komt in aanmerking voor Duurzaam herstel: yes, de herstelkosten gaan
           het maximum te boven en kunnen naar discretie worden toegekend: yes
           Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
             mijnbouwschade terugkeert of verergert: met
             oorzaak van het constructieve gebrek: andere oorzaak
             het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of
               verergert: yes
           Er is minimaal €15,000 aan erkende bevingsschade (geweest): met
             alle ooit erkende bevingsschade op het adres, afgehandeld of niet €16,900, drempelbedrag
               €15,000: €1,900 above the limit
           Er is erkende schade die nog niet eerder is afgehandeld: met
             erkende bevingsschade die nog niet is afgehandeld €7,300
           Het adres ligt in het pilotgebied van 2023, de omgeving van Appingedam, Ten Boer en
             Loppersum: met
             ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): yes
           geraamde kosten van het constructieve herstel €264,000, maximumbedrag per adres €125,000:
             €139,000 more
             maximumbedrag van de pilot €125,000
  to: still needed: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger); de eigenaar kiest ervoor beide opgaven in één keer te laten oppakken
  
  vervolgstap: no version → still open
  Where the difference comes from
    - on one side it is not certain which version judges: where the difference comes from cannot be
      told
  What turned
    Pilot 2023: telefonisch contact → does not exist here
       from: for comparison, the nearest version: Pilot 2023, valid from 1 July 2023 until 1 March
         2024  [1], [2] artikel 2, tiende lid
         assumption: De pilot begon op 1 juli 2023: de beleidsregel is van 8 juni 2023 en de brief
           noemt de zomer van 2023
         komt in aanmerking voor Duurzaam herstel
           Een constructief gebrek met een andere oorzaak dan de gaswinning draagt eraan bij dat
             mijnbouwschade terugkeert of verergert: met
             oorzaak van het constructieve gebrek: andere oorzaak
             het gebrek draagt eraan bij dat mijnbouwschade elders in de woning terugkeert of
               verergert: yes
           Er is minimaal €15,000 aan erkende bevingsschade (geweest): met
             alle ooit erkende bevingsschade op het adres, afgehandeld of niet €16,900, drempelbedrag
               €15,000: €1,900 above the limit
           Er is erkende schade die nog niet eerder is afgehandeld: met
             erkende bevingsschade die nog niet is afgehandeld €7,300
           Het adres ligt in het pilotgebied van 2023, de omgeving van Appingedam, Ten Boer en
             Loppersum: met
             ligt in het pilotgebied van 2023 (omgeving van Appingedam, Ten Boer en Loppersum): yes
         de eigenaar heeft interesse (telefonisch gevraagd): unknown
  to: still needed: erkende bevingsschade die samenhangt met het constructieve gebrek (D3-schade of
    erger)
  
  [1] Staatscourant 2023, 17664
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  [4] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  [5] Kamerstuk 35 603, nr. 43 (amendement Mulder)
  
  rules ########… · toets 1.0 · from: 2020-01-01 · to: 2026-03-15
$ toets explain "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adressen.csv" --list bevingen="$ROOT/rules/duurzaam-herstel/voorbeeld/bevingen.csv" --case A0004 --from pilot_2023 --to kader_2026 --outcome route
  A0004 · Duurzaam herstel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Pilot 2023 (pilot_2023), op peildatum 15 maart 2026
       volgens Pilot 2023, geldig vanaf 1 juli 2023 tot 1 maart 2024; deze versie is gekozen, zonder
         overgangsrecht  [1], [2] artikel 2, tiende lid
    naar: Beleidskader 2026 (kader_2026), op peildatum 15 maart 2026
       volgens Beleidskader 2026, geldig vanaf 1 januari 2026; deze versie is gekozen, zonder
         overgangsrecht  [3], [4] p. 1, [2] artikel 2, tiende lid
  
  De uitkomsten
    route: geen (ongewijzigd)
    Geen enkele uitkomst verschilt.
  
  [1] Staatscourant 2023, 17664
  [2] Tijdelijke wet Groningen
  [3] Staatscourant 2025, 40634
  [4] Kamerbrief over aanpassingen Duurzaam herstel, kenmerk 2026-0000019039
  
  regels ########… · toets 1.0 · alleen uitkomst: route · van: pilot_2023 · naar: kader_2026
