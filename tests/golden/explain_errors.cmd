# Explanations of what goes wrong: errors, contradictions, no version, a peildatum that is not known.
@ u.regels
| regeling uitkering "Uitkering"
| bron wet "De wet"
| bron aanname "Aanname"
| gegeven nr "nummer" : tekst sleutel
| gegeven x "x" : bedrag minstens € 0
| gegeven y "y" : bedrag
| gegeven n "n" : getal minstens 0
| gegeven p "p" : ja/nee
| gegeven q "q" : ja/nee
| gegeven r "r" : ja/nee
| gegeven soort "soort" : een van a1, b1, c1
| uitlegkeuze keus "Welke?" 
|   links "links" standaard
|   rechts "rechts"
|   midden "midden"
| versie oud "Oude versie" geldig vanaf 1 januari 2020
|   parameter grens "grensbedrag" = € 100
|   voorwaarde genoeg "er is genoeg x" "er is niet genoeg x" bij mag als x >= grens
|   besluit mag "het mag" is voldaan aan alle voorwaarden
|   besluit bedrag_ "uitkering" : bedrag is als mag dan x afgerond op € 0,01 anders € 0
|     tenzij vol "volle uitkering" als p dan € 500
|     tenzij half "halve uitkering" gaat voor vol volgens wet "artikel 3" als q dan € 250
|     tenzij nul_ "geen uitkering" als r dan € 0
|   besluit klasse "klasse" : een van laag, hoog, geen
|     beslistabel
|     | soort | n || klasse |
|     | a1 | < 5 || laag |
|     | a1 | >= 5 || hoog |
|     | b1 | - || geen |
|   besluit deel "deel" : bedrag
|     is y / n afgerond op € 0,01
|   besluit heffing "heffing" : bedrag is schijf afgerond op € 0,01
|   bepaling schijf "berekende heffing" beslistabel schijven
|     | x || schijf |
|     | >= € 0 || 10% |
|     | >= € 1.000 || 20% |
|     | >= € 2.000 || 30% |
|   besluit eis "eis" is als keus = links dan p anders als keus = rechts dan q anders r
| versie nieuw "Nieuwe versie" wijzigt oud geldig vanaf 1 januari 2024 tot 1 januari 2025
|   parameter einde "einde" = 1 juli 2024
|   wijziging w1 "de grens wordt {grens}"
|     parameter grens wordt € 200
|   wijziging w2 "nog een eis"
|     voorwaarde extra "n is minstens drie" bij mag als n >= 3
|   overgangsrecht ov1 "oud blijft oud" volgens wet "artikel 9" als p en peildatum < einde dan geldt oud
|   overgangsrecht ov2 "half oud" als q dan geldt oud met wijziging w1
@ geen_rij.json
| {"nr":"1","peildatum":"2023-05-01","x":2500,"y":10,"n":0,"p":true,"q":true,"r":false,"soort":"c1"}
@ tegenspraak.json
| {"nr":"2","peildatum":"2023-05-01","x":2500,"y":10,"n":3,"p":true,"q":false,"r":true,"soort":"a1"}
@ overgang.json
| {"nr":"3","peildatum":"2024-05-01","x":150,"y":10,"n":3,"p":true,"q":true,"r":true,"soort":"a1"}
@ te_vroeg.json
| {"nr":"4","peildatum":"2019-12-31","x":150,"y":10,"n":3,"p":true,"q":true,"r":true,"soort":"a1"}
@ zonder_dag.json
| {"nr":"5","x":150,"y":10,"n":3,"p":true,"soort":"a1"}
$ toets explain u.regels geen_rij.json
  1 · Uitkering · peildatum 1 mei 2023
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: het mag
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
    ✓ voldaan       er is genoeg x
         x € 2.500, grensbedrag € 100: € 2.400 boven de grens
    Anders als, al het overige gelijk: x minder dan € 100.
  
  uitkering € 250 (halve uitkering) · klasse: fout (in de tabel `klasse` past geen rij bij `soort` =
    c1, `n` = 0) · deel: fout (in `deel` wordt door nul gedeeld) · heffing € 450 · eis (p: ja)
    berust op een uitleg: "Welke?" links; met het antwoord "midden" wordt eis: NEE
  
  regels ########… · toets 1.0 · peildatum 1 mei 2023
$ toets explain u.regels geen_rij.json --all
  1 · Uitkering · peildatum 1 mei 2023
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: het mag
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
    ✓ voldaan       er is genoeg x
         x € 2.500, grensbedrag € 100: € 2.400 boven de grens
    Anders als, al het overige gelijk: x minder dan € 100.
  
  uitkering € 250
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       het mag: ja (niet beslissend)
         er is genoeg x: voldaan (niet beslissend)
           x € 2.500, grensbedrag € 100: € 2.400 boven de grens (niet beslissend)
       x € 2.500 (niet beslissend)
       uitzondering "volle uitkering": van toepassing, maar "halve uitkering" gaat voor
         p: ja
       uitzondering "halve uitkering": van toepassing  [1] artikel 3
         q: ja
       uitzondering "geen uitkering": niet van toepassing
         r: nee
    Anders als, al het overige gelijk: q: nee (dan € 500).
  
  FOUT: klasse
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       rij 1 van de tabel past niet: soort: c1 (niet beslissend)
       rij 2 van de tabel past niet: soort: c1, n 0 (niet beslissend)
       rij 3 van de tabel past niet: soort: c1 (niet beslissend)
       in de tabel `klasse` past geen rij bij `soort` = c1, `n` = 0
    Anders als, al het overige gelijk: soort: a1 (dan laag); soort: b1 (dan geen).
  
  FOUT: deel
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       y € 10
       n 0
       in `deel` wordt door nul gedeeld
  
  heffing € 450
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       berekende heffing € 450
         x € 2.500
         boven € 0 geldt 0,10
         boven € 1.000 geldt 0,20
         boven € 2.000 geldt 0,30
  
  JA: eis
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       p: ja
       q: ja (niet beslissend)
       r: nee (niet beslissend)
       berust op een uitleg: "Welke?" links; met het antwoord "midden" wordt deze uitkomst: NEE
    Anders als, al het overige gelijk: p: nee.
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 mei 2023 · met wat niet meetelde
$ toets explain u.regels tegenspraak.json
  2 · Uitkering · peildatum 1 mei 2023
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: het mag
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
    ✓ voldaan       er is genoeg x
         x € 2.500, grensbedrag € 100: € 2.400 boven de grens
    Anders als, al het overige gelijk: x minder dan € 100.
  
  uitkering: fout (de uitzonderingen `vol` en `nul_` van `bedrag_` spreken elkaar tegen) · klasse:
    laag (soort: a1) · deel € 3,33 · heffing € 450 · eis (p: ja)
    berust op een uitleg: "Welke?" links; met het antwoord "rechts" wordt eis: NEE
  
  regels ########… · toets 1.0 · peildatum 1 mei 2023
$ toets explain u.regels tegenspraak.json --outcome bedrag_
  2 · Uitkering · peildatum 1 mei 2023
  Dit is een toets aan de regels, niet het besluit zelf.
  
  FOUT: uitkering
       volgens Oude versie, geldig vanaf 1 januari 2020 tot 1 januari 2024
       uitzondering "volle uitkering": van toepassing
         p: ja
       uitzondering "halve uitkering": niet van toepassing  [1] artikel 3
         q: nee
       uitzondering "geen uitkering": van toepassing
         r: ja
       de uitzonderingen `vol` en `nul_` van `bedrag_` spreken elkaar tegen
    Anders als, al het overige gelijk: p: nee (dan € 0); r: nee (dan € 500).
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 mei 2023 · alleen uitkomst: bedrag_
$ toets explain u.regels overgang.json
  3 · Uitkering · peildatum 1 mei 2024
  Dit is een toets aan de regels, niet het besluit zelf.
  
  FOUT: het mag
       op de peildatum 1 mei 2024 geldt Nieuwe versie, geldig vanaf 1 januari 2024 tot 1 januari 2025
       overgangsrecht "oud blijft oud": van toepassing, dan geldt Oude versie  [1] artikel 9
            p: ja
            peildatum 1 mei 2024, einde 1 juli 2024: 61 dagen eerder
       overgangsrecht "half oud": van toepassing, dan geldt Oude versie met de wijziging "de grens
         wordt € 200"
            q: ja
       het overgangsrecht spreekt zichzelf tegen: "oud blijft oud" en "half oud" zijn beide van
         toepassing en wijzen elk een andere versie aan
    Anders als, al het overige gelijk: p: nee (dan NEE); q: nee (dan JA).
  
  uitkering: fout · klasse: fout · deel: fout · heffing: fout · eis: fout
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 mei 2024
$ toets explain u.regels te_vroeg.json --outcome mag
  4 · Uitkering · peildatum 31 december 2019
  Dit is een toets aan de regels, niet het besluit zelf.
  
  GEEN VERSIE: het mag
       op 31 december 2019 gold geen versie van deze regels
       ter vergelijking, de dichtstbijzijnde versie: Oude versie, geldig vanaf 1 januari 2020 tot 1
         januari 2024: JA
    ✓ voldaan       er is genoeg x
         x € 150, grensbedrag € 100: € 50 boven de grens
  
  regels ########… · toets 1.0 · peildatum 31 december 2019 · alleen uitkomst: mag
$ toets explain u.regels zonder_dag.json
  5 · Uitkering · peildatum onbekend
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: het mag
       de peildatum is onbekend: elke versie kan gelden
       overgangsrecht "oud blijft oud": nog niet bekend of het van toepassing is (dan geldt Oude
         versie)  [1] artikel 9
            peildatum: onbekend, einde 1 juli 2024
       overgangsrecht "half oud": nog niet bekend of het van toepassing is (dan geldt Oude versie met
         de wijziging "de grens wordt € 200")
            q: onbekend
       als Oude versie geldt: JA
    ✓ voldaan       er is genoeg x
         x € 150, grensbedrag € 100: € 50 boven de grens
       als Oude versie met de wijziging "de grens wordt € 200" geldt: NEE
    ✗ niet voldaan  er is niet genoeg x
         x € 150, grensbedrag € 200: € 50 te weinig
       als Nieuwe versie geldt: NEE
    ✗ niet voldaan  er is niet genoeg x
         x € 150, grensbedrag € 200: € 50 te weinig
    ✓ voldaan       n is minstens drie
         n 3, grens 3: precies op de grens, en dat voldoet
         wijziging: nog een eis
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       peildatum: vóór 1 januari 2020: geen versie; vanaf 1 januari 2020 en vóór 1 januari 2024: JA;
         vanaf 1 januari 2024 en vóór 1 juli 2024: nog open; vanaf 1 juli 2024 en vóór 1 januari 2025:
         NEE; vanaf 1 januari 2025: geen versie
       q: ja: nog open; nee: nog open
  
  uitkering: onbepaald (nog nodig: peildatum, q, r) · klasse: laag · deel € 3,33 · heffing € 15 · eis
    berust op een uitleg: "Welke?" links; met het antwoord "rechts" wordt eis: nog open; met het
      antwoord "midden" wordt eis: nog open
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum onbekend
# The hash is of the rules as written, whichever further text is asked for.
$ for version in oud oud+w1; do toets explain u.regels zonder_dag.json --outcome mag --version $version | tail -n 1; done
  regels ########… · toets 1.0 · peildatum onbekend · gekozen versie: oud · alleen uitkomst: mag
  regels ########… · toets 1.0 · peildatum onbekend · gekozen versie: oud+w1 · alleen uitkomst: mag
