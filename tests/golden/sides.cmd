# toets explain --from --to on a small regulation whose changes interact: some only together, some that need another.
@ r.regels
| regeling wissel "Wissel"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven schade "schade" : bedrag
| gegeven geboren "geboren op" : datum
| gegeven oud_geval "oud geval" : ja/nee
| versie een "Een" geldig vanaf 1 januari 2020
|   parameter grens "grens" = € 5
|   bepaling volwassen "is volwassen" is jaren(geboren; peildatum) >= 18
|   voorwaarde hoog "de schade is minstens {grens}" bij recht als schade >= grens
|   voorwaarde leeftijd "is volwassen" bij recht als volwassen
|   besluit recht "heeft recht" is voldaan aan alle voorwaarden
|   bepaling eerste "eerste deur open" is nee
|   bepaling tweede "tweede deur open" is nee
|   besluit doorgang "er is doorgang" is eerste en tweede
|   besluit som "het bedrag" is schade
|     tenzij laag "de schade is laag" als schade < € 5 dan € 0
| versie twee "Twee" wijzigt een geldig vanaf 1 januari 2022
|   wijziging verhoging "De grens wordt {grens}"
|     parameter grens wordt € 10
|   wijziging soepel "Wie net te weinig heeft, krijgt toch recht"
|     parameter marge "marge" = € 2
|     voorwaarde hoog komt te luiden als schade >= grens - marge en schade >= € 1
|   wijziging ruimer "De marge geldt dubbel ({marge})"
|     besluit som komt te luiden is schade + marge
|   wijziging deur_een "De eerste deur gaat open"
|     bepaling eerste komt te luiden is ja
|   wijziging deur_twee "De tweede deur gaat open"
|     bepaling tweede komt te luiden is ja
|   overgangsrecht oude "Oude gevallen" als oud_geval dan geldt een
@ c.json
| {"kenmerk": "K", "peildatum": "2023-01-01", "schade": 7, "geboren": "2000-01-01", "oud_geval": false}
@ kind.json
| {"kenmerk": "J", "peildatum": "2023-01-01", "schade": 12, "geboren": "2004-06-01", "oud_geval": true}
$ toets explain r.regels c.json --from een --to twee
  K · Wissel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Een (een), op peildatum 1 januari 2023
       volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022; deze versie is gekozen, zonder
         overgangsrecht
    naar: Twee (twee), op peildatum 1 januari 2023
       volgens Twee, geldig vanaf 1 januari 2022; deze versie is gekozen, zonder overgangsrecht
  
  De uitkomsten
    heeft recht: JA → NEE
    er is doorgang: NEE → JA
    het bedrag: € 7 → € 9
  
  heeft recht: JA → NEE
  Waar het verschil vandaan komt
    - de wijziging "De grens wordt € 10" maakt het verschil: alleen zij, toegevoegd aan Een, geeft al:
      NEE
    - zonder de wijziging "De grens wordt € 10" geeft Twee weer: JA
  Wat omsloeg
    de schade is minstens € 10: ✓ voldaan → ✗ niet voldaan
       van: de schade is minstens € 5
         schade € 7, grens € 5: € 2 boven de grens
       naar: de schade is minstens € 10
         schade € 7, grens min marge is € 8: € 1 te weinig
           grens € 10
           marge € 2
         wijziging: Wie net te weinig heeft, krijgt toch recht
  Ongewijzigd
    is volwassen: ✓ voldaan
  
  er is doorgang: NEE → JA
  Waar het verschil vandaan komt
    - zonder de wijziging "De eerste deur gaat open" geeft Twee weer: NEE
    - zonder de wijziging "De tweede deur gaat open" geeft Twee weer: NEE
    - pas samen maken de wijzigingen "De eerste deur gaat open" en "De tweede deur gaat open" het
      verschil: toegevoegd aan Een geven zij: JA
  
  het bedrag: € 7 → € 9
  Waar het verschil vandaan komt
    - de wijziging "De marge geldt dubbel (€ 2)" (die niet zonder "Wie net te weinig heeft, krijgt
      toch recht" kan) maakt het verschil: alleen zij, toegevoegd aan Een, geeft al: € 9
    - zonder de wijziging "De marge geldt dubbel (€ 2)" geeft Twee weer: € 7
  Zelfde oordeel, maar met een andere tekst, grens of reden
    de schade is laag: ✗ niet van toepassing → bestaat hier niet
  Hoe elke kant volgt
    van: € 7 (schade)
    naar: € 9
  
  regels ########… · toets 1.0 · van: een · naar: twee
$ toets explain r.regels c.json --from een+verhoging --to twee --lang en
  K · Wissel · two sides beside each other
  This is an assessment by the rules, not the decision itself.
  
    from: Een with the amendment "De grens wordt €10" (een+verhoging), on assessment date 1 January
      2023
       under Een with the amendment "De grens wordt €10", valid from 1 January 2020 until 1 January
         2022; this version was chosen, without transitional law
    to: Twee (twee), on assessment date 1 January 2023
       under Twee, valid from 1 January 2022; this version was chosen, without transitional law
  
  The outcomes
    heeft recht: NO (unchanged)
    er is doorgang: NO → YES
    het bedrag: €7 → €9
  
  er is doorgang: NO → YES
  Where the difference comes from
    - without the amendment "De eerste deur gaat open", Twee gives again: NO
    - without the amendment "De tweede deur gaat open", Twee gives again: NO
    - only together do the amendments "De eerste deur gaat open" and "De tweede deur gaat open" make
      the difference: added to Een with the amendment "De grens wordt €10" they give: YES
  
  het bedrag: €7 → €9
  Where the difference comes from
    - the amendment "De marge geldt dubbel (€2)" (which cannot do without "Wie net te weinig heeft,
      krijgt toch recht") makes the difference: added to Een with the amendment "De grens wordt €10"
      by itself, it gives: €9
    - without the amendment "De marge geldt dubbel (€2)", Twee gives again: €7
  The same verdict, but with another text, limit or reason
    de schade is laag: ✗ does not apply → does not exist here
  How each side follows
    from: €7 (schade)
    to: €9
  
  rules ########… · toets 1.0 · from: een+verhoging · to: twee
$ toets explain r.regels kind.json --from 2021-01-01 --to 2023-01-01
  J · Wissel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: peildatum 1 januari 2021
       volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022
    naar: peildatum 1 januari 2023
       op de peildatum 1 januari 2023 geldt Twee, geldig vanaf 1 januari 2022
       overgangsrecht "Oude gevallen": van toepassing, dan geldt Een
            oud geval: ja
       door het overgangsrecht volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022
  
  De uitkomsten
    heeft recht: NEE → JA
    er is doorgang: NEE (ongewijzigd)
    het bedrag: € 12 (ongewijzigd)
  
  heeft recht: NEE → JA
  Waar het verschil vandaan komt
    - het verschil komt van de peildatum zelf, niet van de versie die oordeelt
  Wat omsloeg
    is volwassen: ✗ niet voldaan → ✓ voldaan
       van: is volwassen
         is volwassen: nee
           hele jaren van geboren op tot peildatum is 16, grens 18: 2 te weinig
             geboren op 1 juni 2004
             peildatum 1 januari 2021
       naar: is volwassen
         is volwassen: ja
           hele jaren van geboren op tot peildatum is 18, grens 18: precies op de grens, en dat
             voldoet
             geboren op 1 juni 2004
             peildatum 1 januari 2023
  Ongewijzigd
    de schade is minstens € 5: ✓ voldaan
  
  regels ########… · toets 1.0 · van: 2021-01-01 · naar: 2023-01-01
$ toets explain r.regels kind.json --from 2023-01-01 --to een --outcome recht --all
  J · Wissel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: peildatum 1 januari 2023
       op de peildatum 1 januari 2023 geldt Twee, geldig vanaf 1 januari 2022
       overgangsrecht "Oude gevallen": van toepassing, dan geldt Een
            oud geval: ja
       door het overgangsrecht volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022
    naar: Een (een), op peildatum 1 januari 2023
       volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022; deze versie is gekozen, zonder
         overgangsrecht
  
  De uitkomsten
    heeft recht: JA (ongewijzigd)
    Geen enkele uitkomst verschilt.
  
  heeft recht: JA (ongewijzigd)
  Ongewijzigd
    de schade is minstens € 5: ✓ voldaan
       van: de schade is minstens € 5
         schade € 12, grens € 5: € 7 boven de grens
       naar: de schade is minstens € 5
         schade € 12, grens € 5: € 7 boven de grens
    is volwassen: ✓ voldaan
       van: is volwassen
         is volwassen: ja
           hele jaren van geboren op tot peildatum is 18, grens 18: precies op de grens, en dat
             voldoet
             geboren op 1 juni 2004
             peildatum 1 januari 2023
       naar: is volwassen
         is volwassen: ja
           hele jaren van geboren op tot peildatum is 18, grens 18: precies op de grens, en dat
             voldoet
             geboren op 1 juni 2004
             peildatum 1 januari 2023
  
  regels ########… · toets 1.0 · alleen uitkomst: recht · met wat niet meetelde · van: 2023-01-01 ·
    naar: een
$ toets explain r.regels c.json --from een
! toets: --from hoort bij --to
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --to een
! toets: --to hoort bij --from
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --from een --to twee --date 2023-01-01
! toets: --date gaat niet samen met --from en --to: die zeggen zelf naar welke versie of op welke dag
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --from een --to twee --version een --lang en
! toets: --version does not go with --from and --to: they say by which version or on which day
! toets: see: toets help explain
? 2
$ toets explain r.regels c.json --from een --to drie
! toets: er is geen versie `drie`; wel: een, twee
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --from een --to 2023-13-01
! toets: `2023-13-01` is geen datum; schrijf jjjj-mm-dd
! toets: zie: toets help explain
? 2
$ toets explain r.regels c.json --from een --to twee+verhoging
! toets: er is geen latere wijziging `verhoging`
! toets: zie: toets help explain
? 2
$ toets compile r.regels -o r.toets
$ toets explain r.toets c.json --from een --to twee --outcome som
  K · Wissel · twee kanten naast elkaar
  Dit is een toets aan de regels, niet het besluit zelf.
  
    van: Een (een), op peildatum 1 januari 2023
       volgens Een, geldig vanaf 1 januari 2020 tot 1 januari 2022; deze versie is gekozen, zonder
         overgangsrecht
    naar: Twee (twee), op peildatum 1 januari 2023
       volgens Twee, geldig vanaf 1 januari 2022; deze versie is gekozen, zonder overgangsrecht
  
  De uitkomsten
    het bedrag: € 7 → € 9
  
  het bedrag: € 7 → € 9
  Waar het verschil vandaan komt
    - welke wijziging het verschil maakt is niet te zeggen uit dit vertaalde programma: het bevat de
      teksten met een deel van de wijzigingen niet; geef de regels zelf
  Zelfde oordeel, maar met een andere tekst, grens of reden
    de schade is laag: ✗ niet van toepassing → bestaat hier niet
  Hoe elke kant volgt
    van: € 7
       schade € 7
       uitzondering "de schade is laag": niet van toepassing
         schade € 7, grens € 5: € 2 meer
    naar: € 9
       schade € 7
       marge € 2
       wijziging: De marge geldt dubbel (€ 2)
  
  regels ########… · toets 1.0 · alleen uitkomst: som · van: een · naar: twee
