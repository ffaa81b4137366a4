# Explanations of tables, exceptions, notices and assumptions; of a decision for which one condition is enough.
@ g.regels
| regeling g "G"
| bron aanname "Aanname"
| bron wet "De wet"
| gegeven x "inkomen" : bedrag minstens € 0 volgens aanname "Het inkomen is bruto"
| gegeven n "aantal" : getal minstens 0
| gegeven p "vraag p" : ja/nee
| gegeven q "vraag q" : ja/nee
| gegeven s "soort" : een van a1, b1, c1
| gegeven o "oordeel" : ja/nee oordeel
| versie een "Een" geldig vanaf 1 januari 2020
|   voorwaarde v1 "Inkomen laag" "Inkomen te hoog" bij recht als x < € 100
|   voorwaarde v2 "Met p" bij recht volgens wet "artikel 2" als p
|   voorwaarde v3 "Open norm" bij recht volgens aanname "Een zorgvuldig mens vindt dat" als o
|   besluit recht "heeft recht" "heeft geen recht" is voldaan aan een voorwaarde
|     tenzij uit_ "uitgesloten" als q dan nee
|   besluit klasse "klasse" : getal
|     beslistabel eerste
|     | s  | n    || klasse |
|     | a1 | >= 5 || 1      |
|     | -  | < 3  || 2      |
|     | b1; c1 | - || 3     |
|     | -  | -    || 4      |
|   besluit max "maximum" : bedrag of onbegrensd is x
|     tenzij veel "veel" als n > 10 dan onbegrensd
|     tenzij weinig "weinig" gaat voor veel als p dan € 5
|   besluit verschil "verschil" : bedrag is schijf afgerond op € 1
|   bepaling schijf "belasting" beslistabel schijven
|     | x || schijf |
|     | >= € 100 || 10% |
|     | >= € 200 || 20% |
|   mededeling m1 "Als p, dan dit: {x}." bij recht als p
|   mededeling m2 "Altijd." volgens wet "artikel 9"
|   mededeling m3 "Bij maximum." bij max als n > 3
@ 1.json
| {"peildatum":"2021-01-01","x":150,"s":"a1"}
@ 2.json
| {"peildatum":"2021-01-01","x":150,"s":"a1","p":false,"o":false,"n":4}
@ 3.json
| {"peildatum":"2021-01-01","n":12}
@ 4.json
| {"peildatum":"2021-01-01","x":150,"p":false,"o":false,"q":false}
$ toets explain g.regels 1.json
  1 · G · peildatum 1 januari 2021
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: heeft recht
       volgens Een, geldig vanaf 1 januari 2020
       aan één voorwaarde voldoen is genoeg
    ✗ niet voldaan  Inkomen te hoog
         inkomen € 150, grens € 100: € 50 te veel
         aanname: Het inkomen is bruto
    ? onbekend      Met p                                                                [1] artikel 2
         vraag p: onbekend
    ? onbekend      Open norm
         oordeel: onbekend
         berust op een oordeel: oordeel: onbekend
         aanname: Een zorgvuldig mens vindt dat
       uitzondering "uitgesloten": nog niet bekend of zij van toepassing is
         vraag q: onbekend
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       vraag p: ja: nog open; nee: nog open
       vraag q: ja: NEE; nee: nog open
       oordeel: ja: nog open; nee: nog open
  
  klasse: onbepaald (nog nodig: aantal) · maximum: onbepaald (nog nodig: aantal, vraag p) · verschil
    € 5
  
  Als p, dan dit: € 150.
  Bij maximum.
  Altijd.  [1] artikel 9
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 januari 2021
$ toets explain g.regels 2.json --outcome klasse
  1 · G · peildatum 1 januari 2021
  Dit is een toets aan de regels, niet het besluit zelf.
  
  klasse 4
       volgens Een, geldig vanaf 1 januari 2020
       rij 1 van de tabel past niet: aantal 4
       rij 2 van de tabel past niet: aantal 4
       rij 3 van de tabel past niet: soort: a1
       rij 4 van de tabel past altijd
    Anders als, al het overige gelijk: aantal 2 (dan 2); aantal 5 (dan 1); soort: b1 of c1 (dan 3).
  
  Altijd.  [1] artikel 9
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 januari 2021 · alleen uitkomst: klasse
$ toets explain g.regels 3.json --outcome verschil
  1 · G · peildatum 1 januari 2021
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: verschil
       volgens Een, geldig vanaf 1 januari 2020
       belasting: onbekend
         inkomen: onbekend
         boven € 100 geldt 0,10
         boven € 200 geldt 0,20
       aanname: Het inkomen is bruto
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       inkomen: elke waarde: hangt van de hoogte af
  
  Altijd.  [1] artikel 9
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 januari 2021 · alleen uitkomst: verschil
$ toets explain g.regels 3.json --outcome max
  1 · G · peildatum 1 januari 2021
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: maximum
       volgens Een, geldig vanaf 1 januari 2020
       uitzondering "veel": van toepassing
         aantal 12, grens 10: 2 meer
       uitzondering "weinig": nog niet bekend of zij van toepassing is
         vraag p: onbekend
       aanname: Het inkomen is bruto
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       vraag p: ja: € 5; nee: onbegrensd
  
  Bij maximum.
  Altijd.  [1] artikel 9
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 januari 2021 · alleen uitkomst: max
$ toets explain g.regels 4.json --outcome klasse
  1 · G · peildatum 1 januari 2021
  Dit is een toets aan de regels, niet het besluit zelf.
  
  ONBEPAALD: klasse
       volgens Een, geldig vanaf 1 januari 2020
       rij 1 van de tabel past misschien: soort: onbekend, aantal: onbekend
       rij 2 van de tabel past misschien: aantal: onbekend
       rij 3 van de tabel past misschien: soort: onbekend
       rij 4 van de tabel past altijd
    Nog nodig, en wat elk antwoord geeft als de rest zo blijft:
       aantal: minder dan 3: 2; 3 of meer: nog open
       soort: a1: nog open; b1: nog open; c1: nog open
  
  Altijd.  [1] artikel 9
  
  [1] De wet
  
  regels ########… · toets 1.0 · peildatum 1 januari 2021 · alleen uitkomst: klasse
