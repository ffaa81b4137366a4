# Two regimes over the sample; a compiled program decides as its source.
$ toets compare "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adressen.csv" --list bevingen="$ROOT/rules/duurzaam-herstel/voorbeeld/bevingen.csv" --from pilot_2023 --to kader_2026
  Duurzaam herstel: twee versies over dezelfde gevallen
    van   Pilot 2023 (pilot_2023), geldig vanaf 1 juli 2023
    naar  Beleidskader 2026 (kader_2026), geldig vanaf 1 januari 2026
    1.000 gevallen, elk door beide versies beoordeeld op de eigen peildatum, zonder overgangsrecht
  
  Hoeveel gevallen
                                            pilot_2023  kader_2026  verschil  nee → ja  ja → nee  onbepaald
  komt in aanmerking voor Duurzaam herstel          83         174       +91        98         7         21
  
  Bedragen, samen
                                                  pilot_2023     kader_2026        verschil  anders  onbepaald
  maximumbedrag per adres                      € 116.875.000  € 247.936.000  +€ 131.061.000     968         29
    onbegrensd (gevallen, buiten de som)                   0             36
  toe te kennen bedrag, tot het maximum          € 7.308.400   € 21.181.200   +€ 13.872.800     124         36
  deel van de herstelkosten boven het maximum    € 3.758.400    € 2.091.600    -€ 1.666.800      46         20
  
  route (anders: 163, onbepaald: 55)
    duurzaam_herstel blijft                   32
    duurzaam_herstel → met_versterking         7
    duurzaam_herstel → geen                    4
    discretionair → duurzaam_herstel          21
    discretionair → met_versterking            9
    discretionair → geen                       2
    reguliere_schadeafhandeling blijft        70
    bijzondere_situaties → duurzaam_herstel   11
    bijzondere_situaties blijft               22
    bijzondere_situaties → geen               31
    geen → duurzaam_herstel                   61
    geen → met_versterking                    17
    geen blijft                              658
  
  vervolgstap (anders: 95, onbepaald: 19)
    telefonisch_contact blijft   42
    telefonisch_contact → geen    6
    keukentafelgesprek blijft    29
    keukentafelgesprek → geen     1
    geen → telefonisch_contact   66
    geen → keukentafelgesprek    22
    geen blijft                 815
  
  Voorwaarden die het vaakst anders uitvielen
                                                            wel → niet voldaan  niet → wel voldaan
  Het adres heeft vóór 1 januari 2026 minimaal 4 bevingen                    0                 344
    van 5 mm/s ondervonden
  Er is minimaal € 5.000 aan erkende bevingsschade die                     155                 123
    samenhangt met het constructieve gebrek
$ toets compile "$ROOT/rules/duurzaam-herstel" -o dh.toets && toets run dh.toets "$ROOT/rules/duurzaam-herstel/voorbeeld/adressen.csv" --list bevingen="$ROOT/rules/duurzaam-herstel/voorbeeld/bevingen.csv" > a.csv && toets run "$ROOT/rules/duurzaam-herstel" "$ROOT/rules/duurzaam-herstel/voorbeeld/adressen.csv" --list bevingen="$ROOT/rules/duurzaam-herstel/voorbeeld/bevingen.csv" > b.csv && cmp a.csv b.csv && wc -l < a.csv
  1001
$ toets compile "$ROOT/rules/duurzaam-herstel" -o dh2.toets && cmp dh.toets dh2.toets && echo the same bytes
  the same bytes
