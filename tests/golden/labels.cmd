# A label of anything shows values in braces, as they are in the version that judges; {{ is a brace.
@ labels.regels
| regeling r "R"
| bron s "S"
| gegeven k "k boven {p} {{x}" : bedrag
| gegeven l "l" : lijst van
|   b "b boven {p}" : bedrag
| uitlegkeuze u "Telt {p} mee?"
|   j "ja, {p}" standaard
|   n "nee, meer dan {p}"
| versie v "V met {p}" geldig vanaf 2026-01-01
|   parameter p "pp" = € 5
|   voorwaarde c "C" bij u2 volgens s als bestaat(l waarvan b > p) en u = j en k > p
|   besluit u2 "u2 met {k}" "niet met {k}" is voldaan aan alle voorwaarden
| versie w "W met {p}" wijzigt v geldig vanaf 2027-01-01
|   wijziging x "p wordt {p}"
|     parameter p wordt € 7
@ case.json
| {"k": 6, "l": [{"b": 7.5}]}
$ toets explain labels.regels case.json --date 2026-02-01
  1 · R · peildatum 1 februari 2026
  Dit is een toets aan de regels, niet het besluit zelf.
  
  JA: u2 met € 6
       volgens V met € 5, geldig vanaf 1 januari 2026 tot 1 januari 2027
    ✓ voldaan       C                                                                              [1]
         1 van de 1 l telt mee: € 7,50
         k boven € 5 {x} € 6, pp € 5: € 1 boven de grens
         berust op een uitleg: "Telt € 5 mee?" ja, € 5; met het antwoord "nee, meer dan € 5" wordt
           deze uitkomst: NEE
    Anders als, al het overige gelijk: k boven € 5 {x} € 5 of minder.
  
  [1] S
  
  regels ########… · toets 1.0 · peildatum 1 februari 2026 · peildatum opgegeven bij de vraag
$ toets explain labels.regels case.json --date 2027-02-01
  1 · R · peildatum 1 februari 2027
  Dit is een toets aan de regels, niet het besluit zelf.
  
  NEE: niet met € 6
       volgens W met € 7, geldig vanaf 1 januari 2027
    ✗ niet voldaan  C                                                                              [1]
         k boven € 7 {x} € 6, pp € 7: € 1 te weinig
         berust op een uitleg: "Telt € 7 mee?" ja, € 7; het andere antwoord verandert deze uitkomst
           niet
    Anders als, al het overige gelijk: k boven € 7 {x} meer dan € 7.
  
  [1] S
  
  regels ########… · toets 1.0 · peildatum 1 februari 2027 · peildatum opgegeven bij de vraag
# Every label is checked, in every version that shows it.
@ unknown.regels
| regeling r "R"
| gegeven l "l" : lijst van
|   b "b {zzz}" : bedrag
| uitlegkeuze u "U"
|   j "j {zzz}" standaard
|   n "n"
| versie v "V" geldig vanaf 2026-01-01
|   besluit u2 "u2" is u = j en bestaat(l waarvan b is bekend)
$ toets check unknown.regels
! unknown.regels:3:8: fout: er is geen parameter, gegeven of bepaling `zzz` om in deze tekst te tonen in `v` [brace-name]
!     b "b {zzz}" : bedrag
!          ^~~~~
! unknown.regels:5:8: fout: er is geen parameter, gegeven of bepaling `zzz` om in deze tekst te tonen in `v` [brace-name]
!     j "j {zzz}" standaard
!          ^~~~~
! toets: unknown.regels: 2 fouten
? 1
# Addresses of sources: http, https and jci1.3 only.
@ sources.regels
| regeling r "R"
| bron a "A" "https://a.example/x.pdf"
| bron b "B" "http://a"
| bron c "C" "jci1.3:c:BWBR0043252&artikel=2"
| bron d "D" "ftp://a.example"
| bron e "E" "www.a.example"
| bron f "F" ""
| bron g "G" "https://"
| bron h "H" "javascript:alert(1)"
| bron i "I" "jci1.3:c:BWBR"
| bron j "J" "jci1.0:v:BWBR0043252"
| bron k "K" "https://a.example/een bestand.pdf"
| gegeven k "k" : ja/nee
| versie v "V" geldig vanaf 2026-01-01
|   besluit u "u" is k
$ toets check sources.regels
! sources.regels:5:12: fout: `ftp://a.example` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron d "D" "ftp://a.example"
!              ^~~~~~~~~~~~~~~~~
! sources.regels:6:12: fout: `www.a.example` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron e "E" "www.a.example"
!              ^~~~~~~~~~~~~~~
! sources.regels:7:12: fout: `` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron f "F" ""
!              ^~
! sources.regels:8:12: fout: `https://` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron g "G" "https://"
!              ^~~~~~~~~~
! sources.regels:9:12: fout: `javascript:alert(1)` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron h "H" "javascript:alert(1)"
!              ^~~~~~~~~~~~~~~~~~~~~
! sources.regels:10:12: fout: `jci1.3:c:BWBR` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron i "I" "jci1.3:c:BWBR"
!              ^~~~~~~~~~~~~~~
! sources.regels:11:12: fout: `jci1.0:v:BWBR0043252` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron j "J" "jci1.0:v:BWBR0043252"
!              ^~~~~~~~~~~~~~~~~~~~~~
! sources.regels:12:12: fout: `https://a.example/een bestand.pdf` is geen adres van een bron: schrijf `https://…`, `http://…` of `jci1.3:c:BWBR…`, zonder spaties [source-address]
!   bron k "K" "https://a.example/een bestand.pdf"
!              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: sources.regels: 8 fouten
? 1
