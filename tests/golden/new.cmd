# A regulation to start from: what is said, and what the folder holds; what is refused.
$ toets new kapvergunning
! toets: kapvergunning is gemaakt; begin met kapvergunning/LEESMIJ.md
$ ls kapvergunning
  10-gegevens.regels
  20-eerste-versie.regels
  30-wijziging.regels
  LEESMIJ.md
  geval.json
  gevallen.csv
$ cat kapvergunning/LEESMIJ.md
  # kapvergunning
  
  Een kleine, verzonnen regeling om mee te beginnen. Lees de drie regelbestanden (`.regels`) in volgorde: wat achter een `#`
  staat, legt uit wat er staat. Doe dan in deze map:
  
      toets check .                       # staan er fouten in de regels?
      toets test .                        # kloppen de proeven?
      toets explain . geval.json          # één geval: wat is het antwoord, en waarom?
      toets run . gevallen.csv            # vele gevallen: voor elke rij een antwoord
      toets schema . --format md          # welke gegevens en uitkomsten zijn er?
  
  Verander dan iets: zet in `30-wijziging.regels` een ander bedrag, en kijk wat `toets test .` zegt en wat
  `toets compare . gevallen.csv --from versie_2025 --to versie_2026` laat zien. `toets fmt .` zet de regels in hun vaste opmaak;
  `toets help` noemt alle opdrachten.
$ cat kapvergunning/30-wijziging.regels
  regeling kapvergunning "kapvergunning"
  
  # Een wijziging noemt alleen wat er verandert; de rest blijft gelden zoals het was.
  
  versie versie_2026 "Verordening 2026" wijzigt versie_2025 geldig vanaf 1 januari 2026
    volgens verordening "wijziging van 2026"
  
    wijziging hoger_maximum "De hoogste vergoeding wordt {hoogste_vergoeding}"
  
      parameter hoogste_vergoeding wordt € 750
  
  proef "het maximum is hoger in 2026" zoals "niet meer dan het maximum" op 1 januari 2026
    verwacht vergoeding = € 750
  
  # Op de laatste dag daarvoor geldt nog de eerste versie.
  proef "het maximum op de laatste dag van 2025" zoals "niet meer dan het maximum" op 31 december 2025
    verwacht vergoeding = € 500
$ toets check kapvergunning
! toets: kapvergunning: geen fouten
$ toets test kapvergunning
  elke voorwaarde, uitzondering en tabelrij is door een proef beslist
  7 passed, 0 failed
$ toets run kapvergunning kapvergunning/gevallen.csv
  zaak;version;transition;status;recht;vergoeding;failed;missing;errors
  Z001;versie_2025;;decided;ja;150,00;;;
  Z002;versie_2025;;decided;nee;0,00;genoeg_kosten;;
  Z003;versie_2025;;decided;ja;500,00;;;
  Z004;versie_2026;;decided;ja;750,00;;;
  Z005;versie_2026;;undetermined;;;;inwoner;
$ toets new "Felling permit" --lang en
! toets: Felling permit is made; begin with Felling permit/README.md
$ ls "Felling permit"
  10-facts.rules
  20-first-version.rules
  30-amendment.rules
  README.md
  case.json
  cases.csv
$ cat "Felling permit/README.md"
  # Felling permit
  
  A small, invented regulation to start from. Read the three rule files (`.rules`) in order: what stands behind a `#` explains
  what is there. Then, in this folder:
  
      toets check .                       # are there mistakes in the rules?
      toets test .                        # are the tests right?
      toets explain . case.json           # one case: what is the answer, and why?
      toets run . cases.csv               # many cases: an answer for each row
      toets schema . --format md          # which facts and outcomes are there?
  
  Then change something: write another amount in `30-amendment.rules`, and see what `toets test .` says and what
  `toets compare . cases.csv --from version_2025 --to version_2026` shows. `toets fmt .` lays the rules out in one way;
  `toets help` names all commands.
$ cat "Felling permit/30-amendment.rules"
  regulation felling_permit "Felling permit"
  
  # An amendment names only what changes; the rest stays in force as it was.
  
  version version_2026 "Ordinance 2026" amends version_2025 valid from 1 January 2026
    according to ordinance "amendment of 2026"
  
    amendment higher_maximum "The highest payment becomes {highest_payment}"
  
      parameter highest_payment becomes €750
  
  test "the maximum is higher in 2026" like "not more than the maximum" on 1 January 2026
    expect payment = €750
  
  # On the last day before that the first version is still in force.
  test "the maximum on the last day of 2025" like "not more than the maximum" on 31 December 2025
    expect payment = €500
$ toets check "Felling permit"
! toets: Felling permit: no errors
$ toets new kapvergunning
! toets: kan de map kapvergunning niet maken: bestaat al
? 4
$ toets new kapvergunning/LEESMIJ.md --lang en
! toets: cannot make the folder kapvergunning/LEESMIJ.md: it exists already
? 4
$ toets new er/niet
! toets: kan de map er/niet niet maken: bestaat niet
? 4
$ toets new -- ---
! toets: van `---` is geen naam voor een regeling te maken: er staat geen letter of cijfer in
! toets: zie: toets help new
? 2
$ toets new . --lang en
! toets: `.` cannot name a regulation: there is no letter or digit in it
! toets: see: toets help new
? 2
$ toets new "$(printf 'a\nb')"
! toets: de naam van de map is geen gewone tekst (UTF-8, zonder stuurtekens)
! toets: zie: toets help new
? 2
$ toets new "аpple"
! toets: van `аpple` is geen naam voor een regeling te maken: letters van twee schriften lijken er op elkaar
! toets: zie: toets help new
? 2
$ toets new
! toets: er ontbreekt iets: toets new NAME
! toets: zie: toets help new
? 2
$ toets new een twee
! toets: er staat te veel: toets new NAME
! toets: zie: toets help new
? 2
$ toets new een --format json
! toets: er is geen optie `--format`; wel: --lang
! toets: zie: toets help new
? 2
$ toets help new
  toets new NAME
  
    maakt een map NAME met een kleine regeling om mee te beginnen; overschrijft niets
  
    --lang nl|en              taal van de regeling; zonder: nl
$ ls
  Felling permit
  kapvergunning
