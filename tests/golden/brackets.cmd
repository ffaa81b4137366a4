# A limit or a rate of a bracket that is computed from constants and parameters counts with its value.
@ regels.regels
| regeling toeslag "Toeslag"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven inkomen "inkomen" : bedrag minstens € 0
| versie v "V" geldig vanaf 2024-01-01
|   parameter hoog "hoog" = 10%
|   bepaling basis "basis"
|     beslistabel schijven
|     | inkomen            || basis    |
|     | >= € 0             || hoog * 2 |
|     | >= € 500 + € 1.500 || 12,5%    |
|   besluit toeslag "toeslag" : bedrag is basis afgerond op € 0,01
@ gevallen.jsonl
| {"kenmerk": "A", "peildatum": "2025-05-01", "inkomen": 2000}
| {"kenmerk": "B", "peildatum": "2025-05-01", "inkomen": 3000}
$ toets run regels.regels gevallen.jsonl
  {"case": "A", "version": "v", "transition": null, "status": "decided", "outcomes": {"toeslag": 400.00}, "failed": [], "missing": [], "errors": []}
  {"case": "B", "version": "v", "transition": null, "status": "decided", "outcomes": {"toeslag": 525.00}, "failed": [], "missing": [], "errors": []}
# One that is too large for the decimals of its table is refused, never cut off.
@ groot.regels
| regeling toeslag "Toeslag"
| gegeven kenmerk "kenmerk" : tekst sleutel
| gegeven deel "deel" : getal met 11 decimalen
| versie v "V" geldig vanaf 2024-01-01
|   bepaling basis "basis"
|     beslistabel schijven
|     | deel          || basis |
|     | >= 92.000.000 || 1     |
|     | >= 93.000.000 || 2     |
|   besluit hoog "hoog" is basis > 3
$ toets check groot.regels
! groot.regels:9:10: fout: dit is te groot om met 11 decimalen te rekenen, zoals deze tabel doet [bracket-too-large]
!       | >= 93.000.000 || 2     |
!            ^~~~~~~~~~
! toets: groot.regels: 1 fout
? 1
