# What the code of a message means.
$ toets check --explain decimal-mark
  decimal-mark
  
  punt en komma zijn verwisseld: in Nederlandse regels staat de komma voor de decimalen, in Engelse de punt
  melding: `…`: het decimaalteken is hier een …; een … staat alleen tussen groepen van drie cijfers
  
  fout:
        parameter opslag "opslag" = 1.5
  
  goed:
        parameter opslag "opslag" = 1,5
  
  het voorbeeld staat in deze regeling:
      regeling voorbeeld "Voorbeeld"
      bron wet "Wet" "https://example.nl/wet"
      gegeven inkomen "inkomen" : bedrag
      gegeven eigenaar "eigenaar" : ja/nee
      gegeven kinderen "kinderen" : getal
      gegeven aanvraag "datum van de aanvraag" : datum
      gegeven woonvorm "soort woning" : een van huis, flat
      gegeven betalingen "betalingen" : lijst van
          dag "dag" : datum
          betaald "betaald" : bedrag
      versie kader "Kader" geldig vanaf 1 januari 2026
        parameter drempel "drempel" = € 1.000 volgens wet
        besluit recht "recht" is inkomen >= drempel
$ toets check --explain decimal-mark --lang en
  decimal-mark
  
  point and comma have swapped roles: in Dutch files the comma marks decimals, in English files the point
  message: `…`: the decimal mark is a … here; a … stands between groups of three digits only
  
  wrong:
        parameter surcharge "surcharge" = 1,5
  
  right:
        parameter surcharge "surcharge" = 1.5
  
  the example stands in this regulation:
      regulation example "Example"
      source act "Act" "https://example.nl/wet"
      fact income "income" : amount
      fact owner "owner" : yes/no
      fact children "children" : number
      fact application "day of application" : date
      fact housing "housing" : one of house, flat
      fact payments "payments" : list of
          day_paid "day" : date
          paid "paid" : amount
      version rules_2026 "Rules of 2026" valid from 1 January 2026
        parameter threshold "threshold" = €1,000 according to act
        decision entitled "entitled" is income >= threshold
$ toets check --explain mixed-folder --lang en
  mixed-folder
  
  Dutch `.regels` and English `.rules` in one folder. A translation lives in a folder of its own
  message: the folder … holds both .regels and .rules; the first file is …
$ toets check --explain decimalmark
! toets: er is geen code `decimalmark`; bedoelt u `decimal-mark`?
! toets: zie: toets help check
? 2
$ toets check --explain zzzzzzzz
! toets: er is geen code `zzzzzzzz`
! toets: zie: toets help check
? 2
$ toets check --explain
! toets: --explain vraagt een waarde: --explain CODE
! toets: zie: toets help check
? 2
$ toets check --explain sign x.regels
! toets: er staat te veel: toets check --explain CODE
! toets: zie: toets help check
? 2
$ toets check --explain sign --format json
! toets: --format hoort bij RULES
! toets: zie: toets help check
? 2
$ toets check
! toets: er ontbreekt iets: toets check RULES | --explain CODE
! toets: zie: toets help check
? 2
