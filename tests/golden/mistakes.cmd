# Every mistake of the language suite: the exact message, in both languages.
$ cp "$ROOT/tests/conformance/language/refused/andere_soort_bepaling.regels" . && toets check andere_soort_bepaling.regels
! andere_soort_bepaling.regels:18:13: fout: `q` is een bepaling, geen besluit [other-kind]
!       besluit q komt te luiden is bezwaar
!               ^
! andere_soort_bepaling.regels:15:12: `q` is hier verklaard
!     bepaling q "q" is kosten > pp
!              ^
! toets: andere_soort_bepaling.regels: 1 fout
? 1
$ toets check andere_soort_bepaling.regels --lang en
! andere_soort_bepaling.regels:18:13: error: `q` is a definition, not a decision [other-kind]
!       besluit q komt te luiden is bezwaar
!               ^
! andere_soort_bepaling.regels:15:12: `q` is declared here
!     bepaling q "q" is kosten > pp
!              ^
! toets: andere_soort_bepaling.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/besluit_ander_type.regels" . && toets check besluit_ander_type.regels
! besluit_ander_type.regels:24:13: fout: `u` was ja/nee en wordt hier een bedrag; de soort en eenheid blijven gelijk [type-changes]
!       besluit u "u" : bedrag is kosten
!               ^
! besluit_ander_type.regels:13:11: `u` is hier verklaard
!     besluit u "u" is bezwaar
!             ^
! toets: besluit_ander_type.regels: 1 fout
? 1
$ toets check besluit_ander_type.regels --lang en
! besluit_ander_type.regels:24:13: error: `u` was yes/no and becomes an amount here; kind and unit stay the same [type-changes]
!       besluit u "u" : bedrag is kosten
!               ^
! besluit_ander_type.regels:13:11: `u` is declared here
!     besluit u "u" is bezwaar
!             ^
! toets: besluit_ander_type.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/bron_onbekend.regels" . && toets check bron_onbekend.regels
! bron_onbekend.regels:13:25: fout: er is geen bron `wetboek` [unknown-name]
!     besluit u "u" volgens wetboek is bezwaar
!                           ^~~~~~~
! toets: bron_onbekend.regels: 1 fout
? 1
$ toets check bron_onbekend.regels --lang en
! bron_onbekend.regels:13:25: error: there is no source `wetboek` [unknown-name]
!     besluit u "u" volgens wetboek is bezwaar
!                           ^~~~~~~
! toets: bron_onbekend.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/deling_in_som.regels" . && toets check deling_in_som.regels
! deling_in_som.regels:13:30: fout: een deling staat alleen in een reeks van * en / die wordt afgerond: schrijf er `afgerond op …` achter [division-needs-rounding]
!     besluit u "u" is (kosten + kosten / 3) afgerond op € 1
!                                ^~~~~~~~~~
! toets: deling_in_som.regels: 1 fout
? 1
$ toets check deling_in_som.regels --lang en
! deling_in_som.regels:13:30: error: a division stands only in a chain of * and / that is rounded: write `rounded to …` after it [division-needs-rounding]
!     besluit u "u" is (kosten + kosten / 3) afgerond op € 1
!                                ^~~~~~~~~~
! toets: deling_in_som.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/deling_zonder_afgerond.regels" . && toets check deling_zonder_afgerond.regels
! deling_zonder_afgerond.regels:13:20: fout: een deling staat alleen in een reeks van * en / die wordt afgerond: schrijf er `afgerond op …` achter [division-needs-rounding]
!     besluit u "u" is kosten / 3
!                      ^~~~~~~~~~
! toets: deling_zonder_afgerond.regels: 1 fout
? 1
$ toets check deling_zonder_afgerond.regels --lang en
! deling_zonder_afgerond.regels:13:20: error: a division stands only in a chain of * and / that is rounded: write `rounded to …` after it [division-needs-rounding]
!     besluit u "u" is kosten / 3
!                      ^~~~~~~~~~
! toets: deling_zonder_afgerond.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/dubbele_naam.regels" . && toets check dubbele_naam.regels
! dubbele_naam.regels:13:12: fout: de naam `bomen` is al in gebruik; kies een andere [name-taken]
!     bepaling bomen "b" is 3
!              ^~~~~
! dubbele_naam.regels:4:9: `bomen` is hier verklaard
!   gegeven bomen "bomen" : getal
!           ^~~~~
! toets: dubbele_naam.regels: 1 fout
? 1
$ toets check dubbele_naam.regels --lang en
! dubbele_naam.regels:13:12: error: the name `bomen` is already in use; choose another [name-taken]
!     bepaling bomen "b" is 3
!              ^~~~~
! dubbele_naam.regels:4:9: `bomen` is declared here
!   gegeven bomen "bomen" : getal
!           ^~~~~
! toets: dubbele_naam.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/geen_voorwaarden.regels" . && toets check geen_voorwaarden.regels
! geen_voorwaarden.regels:13:11: fout: er is geen voorwaarde bij `u`; schrijf `voorwaarde NAAM "…" bij u` [no-conditions]
!     besluit u "u" is voldaan aan alle voorwaarden
!             ^
! toets: geen_voorwaarden.regels: 1 fout
? 1
$ toets check geen_voorwaarden.regels --lang en
! geen_voorwaarden.regels:13:11: error: there is no condition for `u`; write `condition NAME "…" for u` [no-conditions]
!     besluit u "u" is voldaan aan alle voorwaarden
!             ^
! toets: geen_voorwaarden.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/hoogste_met_onbegrensd.regels" . && toets check hoogste_met_onbegrensd.regels
! hoogste_met_onbegrensd.regels:14:29: fout: dit kan onbegrensd zijn; schrijf `: bedrag of onbegrensd` bij `u` [may-be-unlimited]
!     besluit u "u" : bedrag is hoogste(kosten; top)
!                               ^~~~~~~~~~~~~~~~~~~~
! toets: hoogste_met_onbegrensd.regels: 1 fout
? 1
$ toets check hoogste_met_onbegrensd.regels --lang en
! hoogste_met_onbegrensd.regels:14:29: error: this may be unlimited; write `: amount or unlimited` at `u` [may-be-unlimited]
!     besluit u "u" : bedrag is hoogste(kosten; top)
!                               ^~~~~~~~~~~~~~~~~~~~
! toets: hoogste_met_onbegrensd.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/kringverwijzing.regels" . && toets check kringverwijzing.regels
! kringverwijzing.regels:13:12: fout: kringverwijzing: aa → bb → cc → aa [circle]
!     bepaling aa "a" is bb + 1
!              ^~
! kringverwijzing.regels:14:12: `bb` is hier verklaard
!     bepaling bb "b" is cc + 1
!              ^~
! toets: kringverwijzing.regels: 1 fout
? 1
$ toets check kringverwijzing.regels --lang en
! kringverwijzing.regels:13:12: error: circular definition: aa → bb → cc → aa [circle]
!     bepaling aa "a" is bb + 1
!              ^~
! kringverwijzing.regels:14:12: `bb` is declared here
!     bepaling bb "b" is cc + 1
!              ^~
! toets: kringverwijzing.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/krullend_aanhalingsteken.regels" . && toets check krullend_aanhalingsteken.regels
! krullend_aanhalingsteken.regels:13:13: fout: een tekst staat tussen rechte dubbele aanhalingstekens [quotes]
!     besluit u “u” is bezwaar
!               ^~~
!   schrijf: "u"
! toets: krullend_aanhalingsteken.regels: 1 fout
? 1
$ toets check krullend_aanhalingsteken.regels --lang en
! krullend_aanhalingsteken.regels:13:13: error: a text stands between straight double quotes [quotes]
!     besluit u “u” is bezwaar
!               ^~~
!   write: "u"
! toets: krullend_aanhalingsteken.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/label_onbekende_naam.regels" . && toets check label_onbekende_naam.regels
! label_onbekende_naam.regels:13:28: fout: er is geen parameter, gegeven of bepaling `aantal_bomen` om in deze tekst te tonen in `nu` [brace-name]
!     voorwaarde eis "Minstens {aantal_bomen} bomen" bij u als bomen > 3
!                              ^~~~~~~~~~~~~~
! toets: label_onbekende_naam.regels: 1 fout
? 1
$ toets check label_onbekende_naam.regels --lang en
! label_onbekende_naam.regels:13:28: error: there is no parameter, fact or definition `aantal_bomen` to show in this text in `nu` [brace-name]
!     voorwaarde eis "Minstens {aantal_bomen} bomen" bij u als bomen > 3
!                              ^~~~~~~~~~~~~~
! toets: label_onbekende_naam.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/naam_waarde_bekend.regels" . && toets check naam_waarde_bekend.regels
! naam_waarde_bekend.regels:8:37: fout: `bekend` kan geen naam zijn, want samen met het woord ervoor zou er `is bekend` staan; kies een andere naam [reserved-name-part]
!   gegeven vorm "vorm" : een van rond, bekend
!                                       ^~~~~~
! toets: naam_waarde_bekend.regels: 1 fout
? 1
$ toets check naam_waarde_bekend.regels --lang en
! naam_waarde_bekend.regels:8:37: error: `bekend` cannot be a name, because with the word before it `is bekend` would stand there; choose another name [reserved-name-part]
!   gegeven vorm "vorm" : een van rond, bekend
!                                       ^~~~~~
! toets: naam_waarde_bekend.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/namen.regels" . && toets check namen.regels
! namen.regels:15:12: fout: `geldt` kan geen naam zijn, want samen met het woord ervoor zou er `dan geldt` staan; kies een andere naam [reserved-name-part]
!     bepaling geldt "w" is bezwaar
!              ^~~~~
! namen.regels:18:12: fout: `applies` kan geen naam zijn, want samen met het woord ervoor zou er `then applies` staan; kies een andere naam [reserved-name-part]
!     bepaling applies "w" is bezwaar
!              ^~~~~~~
! namen.regels:21:12: fout: `bekend` kan geen naam zijn, want samen met het woord ervoor zou er `is bekend` staan; kies een andere naam [reserved-name-part]
!     bepaling bekend "w" is bezwaar
!              ^~~~~~
! namen.regels:24:12: fout: `known` kan geen naam zijn, want samen met het woord ervoor zou er `is known` staan; kies een andere naam [reserved-name-part]
!     bepaling known "w" is bezwaar
!              ^~~~~
! namen.regels:27:12: fout: `table` kan geen naam zijn, want samen met het woord ervoor zou er `decision table` staan; kies een andere naam [reserved-name-part]
!     bepaling table "w" is bezwaar
!              ^~~~~
! namen.regels:30:12: fout: `aangevuld` kan geen naam zijn, want samen met het woord ervoor zou er `wordt aangevuld` staan; kies een andere naam [reserved-name-part]
!     bepaling aangevuld "w" is bezwaar
!              ^~~~~~~~~
! namen.regels:33:12: fout: `supplemented` kan geen naam zijn, want samen met het woord ervoor zou er `is supplemented` staan; kies een andere naam [reserved-name-part]
!     bepaling supplemented "w" is bezwaar
!              ^~~~~~~~~~~~
! toets: namen.regels: 7 fouten
? 1
$ toets check namen.regels --lang en
! namen.regels:15:12: error: `geldt` cannot be a name, because with the word before it `dan geldt` would stand there; choose another name [reserved-name-part]
!     bepaling geldt "w" is bezwaar
!              ^~~~~
! namen.regels:18:12: error: `applies` cannot be a name, because with the word before it `then applies` would stand there; choose another name [reserved-name-part]
!     bepaling applies "w" is bezwaar
!              ^~~~~~~
! namen.regels:21:12: error: `bekend` cannot be a name, because with the word before it `is bekend` would stand there; choose another name [reserved-name-part]
!     bepaling bekend "w" is bezwaar
!              ^~~~~~
! namen.regels:24:12: error: `known` cannot be a name, because with the word before it `is known` would stand there; choose another name [reserved-name-part]
!     bepaling known "w" is bezwaar
!              ^~~~~
! namen.regels:27:12: error: `table` cannot be a name, because with the word before it `decision table` would stand there; choose another name [reserved-name-part]
!     bepaling table "w" is bezwaar
!              ^~~~~
! namen.regels:30:12: error: `aangevuld` cannot be a name, because with the word before it `wordt aangevuld` would stand there; choose another name [reserved-name-part]
!     bepaling aangevuld "w" is bezwaar
!              ^~~~~~~~~
! namen.regels:33:12: error: `supplemented` cannot be a name, because with the word before it `is supplemented` would stand there; choose another name [reserved-name-part]
!     bepaling supplemented "w" is bezwaar
!              ^~~~~~~~~~~~
! toets: namen.regels: 7 errors
? 1
$ cp "$ROOT/tests/conformance/language/refused/onbekende_naam.regels" . && toets check onbekende_naam.regels
! onbekende_naam.regels:13:20: fout: er is geen naam `bezwar` [unknown-name]
!     besluit u "u" is bezwar
!                      ^~~~~~
!   schrijf: bezwaar
! toets: onbekende_naam.regels: 1 fout
? 1
$ toets check onbekende_naam.regels --lang en
! onbekende_naam.regels:13:20: error: there is no name `bezwar` [unknown-name]
!     besluit u "u" is bezwar
!                      ^~~~~~
!   write: bezwaar
! toets: onbekende_naam.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/opsomming_andere_volgorde.regels" . && toets check opsomming_andere_volgorde.regels
! opsomming_andere_volgorde.regels:14:20: fout: een van rond, hoekig en een van hoekig, rond zijn niet te vergelijken [not-comparable]
!     besluit u "u" is vorm = vorm_twee
!                      ^~~~~~~~~~~~~~~~
! toets: opsomming_andere_volgorde.regels: 1 fout
? 1
$ toets check opsomming_andere_volgorde.regels --lang en
! opsomming_andere_volgorde.regels:14:20: error: one of rond, hoekig and one of hoekig, rond cannot be compared [not-comparable]
!     besluit u "u" is vorm = vorm_twee
!                      ^~~~~~~~~~~~~~~~
! toets: opsomming_andere_volgorde.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/overgangsrecht_hybride.regels" . && toets check overgangsrecht_hybride.regels
! overgangsrecht_hybride.regels:21:3: fout: `nu+vv` kan niet op zichzelf staan: de genoemde wijzigingen hebben een andere nodig [hybrid-cannot-stand]
!     overgangsrecht o "o" als bezwaar dan geldt nu met wijziging vv
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! overgangsrecht_hybride.regels:20:34: hier gaat het mis
!       bepaling q komt te luiden is nieuw_q
!                                    ^~~~~~~
! toets: overgangsrecht_hybride.regels: 1 fout
? 1
$ toets check overgangsrecht_hybride.regels --lang en
! overgangsrecht_hybride.regels:21:3: error: `nu+vv` cannot stand by itself: the amendments named need another [hybrid-cannot-stand]
!     overgangsrecht o "o" als bezwaar dan geldt nu met wijziging vv
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! overgangsrecht_hybride.regels:20:34: this is where it fails
!       bepaling q komt te luiden is nieuw_q
!                                    ^~~~~~~
! toets: overgangsrecht_hybride.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/overgangsrecht_niet_eerder.regels" . && toets check overgangsrecht_niet_eerder.regels
! overgangsrecht_niet_eerder.regels:19:46: fout: overgangsrecht wijst naar een eerdere versie, en `later` begint niet eerder dan `later` [target-not-earlier]
!     overgangsrecht o "o" als bezwaar dan geldt later
!                                                ^~~~~
! toets: overgangsrecht_niet_eerder.regels: 1 fout
? 1
$ toets check overgangsrecht_niet_eerder.regels --lang en
! overgangsrecht_niet_eerder.regels:19:46: error: transitional law names an earlier version, and `later` does not start before `later` [target-not-earlier]
!     overgangsrecht o "o" als bezwaar dan geldt later
!                                                ^~~~~
! toets: overgangsrecht_niet_eerder.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/parameter_andere_soort.regels" . && toets check parameter_andere_soort.regels
! parameter_andere_soort.regels:18:15: fout: `pp` was een bedrag en wordt hier een gewoon getal; de soort en eenheid blijven gelijk [type-changes]
!       parameter pp wordt 5
!                 ^~
! parameter_andere_soort.regels:14:13: `pp` is hier verklaard
!     parameter pp "p" = € 5
!               ^~
! toets: parameter_andere_soort.regels: 1 fout
? 1
$ toets check parameter_andere_soort.regels --lang en
! parameter_andere_soort.regels:18:15: error: `pp` was an amount and becomes a plain number here; kind and unit stay the same [type-changes]
!       parameter pp wordt 5
!                 ^~
! parameter_andere_soort.regels:14:13: `pp` is declared here
!     parameter pp "p" = € 5
!               ^~
! toets: parameter_andere_soort.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/parameter_uit_gegeven.regels" . && toets check parameter_uit_gegeven.regels
! parameter_uit_gegeven.regels:13:22: fout: de waarde van een parameter bestaat uit vaste waarden en andere parameters; `bomen` is dat niet [parameters-only]
!     parameter pp "p" = bomen
!                        ^~~~~
! toets: parameter_uit_gegeven.regels: 1 fout
? 1
$ toets check parameter_uit_gegeven.regels --lang en
! parameter_uit_gegeven.regels:13:22: error: a parameter's value has constants and other parameters only; `bomen` is neither [parameters-only]
!     parameter pp "p" = bomen
!                        ^~~~~
! toets: parameter_uit_gegeven.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/peildatum_verklaard.regels" . && toets check peildatum_verklaard.regels
! peildatum_verklaard.regels:12:9: fout: `peildatum` is er altijd en wordt niet verklaard; haal deze regel weg [peildatum-declared]
!   gegeven peildatum "dag" : datum
!           ^~~~~~~~~
! toets: peildatum_verklaard.regels: 1 fout
? 1
$ toets check peildatum_verklaard.regels --lang en
! peildatum_verklaard.regels:12:9: error: `peildatum` is always there and is not declared; remove this line [peildatum-declared]
!   gegeven peildatum "dag" : datum
!           ^~~~~~~~~
! toets: peildatum_verklaard.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/plus_naast_afgerond.regels" . && toets check plus_naast_afgerond.regels
! plus_naast_afgerond.regels:13:20: fout: het is niet duidelijk wat wordt afgerond; zet haakjes om het afgeronde deel, of om alles wat ervoor staat [rounding-parentheses]
!     besluit u "u" is € 5 + kosten * 2 afgerond op € 1
!                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: plus_naast_afgerond.regels: 1 fout
? 1
$ toets check plus_naast_afgerond.regels --lang en
! plus_naast_afgerond.regels:13:20: error: it is not clear what is rounded; put parentheses around the rounded part, or around all that stands before it [rounding-parentheses]
!     besluit u "u" is € 5 + kosten * 2 afgerond op € 1
!                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! toets: plus_naast_afgerond.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/rij_andere_kolommen.regels" . && toets check rij_andere_kolommen.regels
! rij_andere_kolommen.regels:16:5: fout: deze rij heeft 1 kolommen, de eerste 2 [row-columns]
!       | > 4   || 1 |
!       ^~~~~~~~~~~~~~
! rij_andere_kolommen.regels:15:5: de eerste rij
!       | bomen | bezwaar || u |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! toets: rij_andere_kolommen.regels: 1 fout
? 1
$ toets check rij_andere_kolommen.regels --lang en
! rij_andere_kolommen.regels:16:5: error: this row has 1 columns, the first 2 [row-columns]
!       | > 4   || 1 |
!       ^~~~~~~~~~~~~~
! rij_andere_kolommen.regels:15:5: the first row
!       | bomen | bezwaar || u |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! toets: rij_andere_kolommen.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/schijf_niet_constant.regels" . && toets check schijf_niet_constant.regels
! schijf_niet_constant.regels:16:18: fout: de grens en het tarief van een schijf zijn vaste waarden of parameters [bracket-constant]
!       | >= € 0  || bomen * 1% |
!                    ^~~~~~~~~~
! toets: schijf_niet_constant.regels: 1 fout
? 1
$ toets check schijf_niet_constant.regels --lang en
! schijf_niet_constant.regels:16:18: error: a bracket's limit and rate are constants or parameters [bracket-constant]
!       | >= € 0  || bomen * 1% |
!                    ^~~~~~~~~~
! toets: schijf_niet_constant.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/schijven_dalen.regels" . && toets check schijven_dalen.regels
! schijven_dalen.regels:17:7: fout: de grenzen van schijven lopen op; deze is niet hoger dan de vorige [brackets-fall]
!       | >= € 5  || 2% |
!         ^~~~~~
! schijven_dalen.regels:16:5: de andere rij
!       | >= € 10 || 1% |
!       ^~~~~~~~~~~~~~~~~
! toets: schijven_dalen.regels: 1 fout
? 1
$ toets check schijven_dalen.regels --lang en
! schijven_dalen.regels:17:7: error: the limits of brackets rise; this one is not higher than the one before [brackets-fall]
!       | >= € 5  || 2% |
!         ^~~~~~
! schijven_dalen.regels:16:5: the other row
!       | >= € 10 || 1% |
!       ^~~~~~~~~~~~~~~~~
! toets: schijven_dalen.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/sleutelwoord_andere_taal.regels" . && toets check sleutelwoord_andere_taal.regels
! sleutelwoord_andere_taal.regels:13:12: fout: `decision` is een woord van de regeltaal en kan geen naam zijn; kies een andere naam [reserved-name]
!     bepaling decision "d" is bezwaar
!              ^~~~~~~~
! toets: sleutelwoord_andere_taal.regels: 1 fout
? 1
$ toets check sleutelwoord_andere_taal.regels --lang en
! sleutelwoord_andere_taal.regels:13:12: error: `decision` is a word of the rule language and cannot be a name; choose another name [reserved-name]
!     bepaling decision "d" is bezwaar
!              ^~~~~~~~
! toets: sleutelwoord_andere_taal.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/tabellen.regels" . && toets check tabellen.regels
! tabellen.regels:17:5: waarschuwing: geen rij van `u1` past bij `bomen` <= 4, `bezwaar` nee [table-gap]
!       | bomen | bezwaar || u1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:19:5: fout: rij 1 en rij 2 van `u1` sluiten elkaar niet uit; maak ze verschillend in een kolom, of schrijf `beslistabel eerste` [rows-overlap]
!       | -     | ja      || 2 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:18:5: de andere rij
!       | > 4   | -       || 1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:26:5: fout: rij 1 en rij 2 van `u2` sluiten elkaar niet uit; maak ze verschillend in een kolom, of schrijf `beslistabel eerste` [rows-overlap]
!       | >= 5  || 2 |
!       ^~~~~~~~~~~~~~
! tabellen.regels:25:5: de andere rij
!       | <= 5  || 1 |
!       ^~~~~~~~~~~~~~
! tabellen.regels:33:5: fout: rij 1 en rij 2 van `u3` sluiten elkaar niet uit; maak ze verschillend in een kolom, of schrijf `beslistabel eerste` [rows-overlap]
!       | <= bomen * € 1  || 2 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:32:5: de andere rij
!       | > bomen * € 1   || 1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! toets: tabellen.regels: 3 fouten, 1 waarschuwing
? 1
$ toets check tabellen.regels --lang en
! tabellen.regels:17:5: warning: no row of `u1` fits `bomen` <= 4, `bezwaar` nee [table-gap]
!       | bomen | bezwaar || u1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:19:5: error: row 1 and row 2 of `u1` do not exclude each other; make them differ in a column, or write `decision table first` [rows-overlap]
!       | -     | ja      || 2 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:18:5: the other row
!       | > 4   | -       || 1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:26:5: error: row 1 and row 2 of `u2` do not exclude each other; make them differ in a column, or write `decision table first` [rows-overlap]
!       | >= 5  || 2 |
!       ^~~~~~~~~~~~~~
! tabellen.regels:25:5: the other row
!       | <= 5  || 1 |
!       ^~~~~~~~~~~~~~
! tabellen.regels:33:5: error: row 1 and row 2 of `u3` do not exclude each other; make them differ in a column, or write `decision table first` [rows-overlap]
!       | <= bomen * € 1  || 2 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! tabellen.regels:32:5: the other row
!       | > bomen * € 1   || 1 |
!       ^~~~~~~~~~~~~~~~~~~~~~~~
! toets: tabellen.regels: 3 errors, 1 warning
? 1
$ cp "$ROOT/tests/conformance/language/refused/te_fijn.regels" . && toets check te_fijn.regels
! te_fijn.regels:14:20: fout: dit heeft 14 decimalen, meer dan 12; rond het af met `afgerond op` [too-fine]
!     besluit u "u" is fijn * fijn
!                      ^~~~~~~~~~~
! toets: te_fijn.regels: 1 fout
? 1
$ toets check te_fijn.regels --lang en
! te_fijn.regels:14:20: error: this has 14 decimals, more than 12; round it with `rounded to` [too-fine]
!     besluit u "u" is fijn * fijn
!                      ^~~~~~~~~~~
! toets: te_fijn.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/tegelijk_van_kracht.regels" . && toets check tegelijk_van_kracht.regels
! tegelijk_van_kracht.regels:17:40: fout: versie `l2` is tegelijk van kracht met `l1`; laat de ene de andere wijzigen, of geef de eerste een einddatum met `tot` [overlap]
!   versie l2 "L2" wijzigt nu geldig vanaf 2022-01-01
!                                          ^~~~~~~~~~
! tegelijk_van_kracht.regels:14:40: `l1` begint hier
!   versie l1 "L1" wijzigt nu geldig vanaf 2021-01-01
!                                          ^~~~~~~~~~
! toets: tegelijk_van_kracht.regels: 1 fout
? 1
$ toets check tegelijk_van_kracht.regels --lang en
! tegelijk_van_kracht.regels:17:40: error: version `l2` is in force together with `l1`; let one amend the other, or end the first with `until` [overlap]
!   versie l2 "L2" wijzigt nu geldig vanaf 2022-01-01
!                                          ^~~~~~~~~~
! tegelijk_van_kracht.regels:14:40: `l1` starts here
!   versie l1 "L1" wijzigt nu geldig vanaf 2021-01-01
!                                          ^~~~~~~~~~
! toets: tegelijk_van_kracht.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/tekens.regels" . && toets check tekens.regels
! tekens.regels:15:29: fout: `2.5`: het decimaalteken is hier een komma; een punt staat alleen tussen groepen van drie cijfers [decimal-mark]
!     besluit u1 "u" is bomen > 2.5
!                               ^~~
!   schrijf: 2,5
! tekens.regels:18:29: fout: `0.250`: een groep duizendtallen begint nooit met 0; het decimaalteken is hier een komma [zero-group]
!     besluit u2 "u" is bomen > 0.250
!                               ^~~~~
!   schrijf: 0,250
! tekens.regels:21:21: fout: `u3` is een bedrag in centen, maar dit heeft 7 decimalen; rond het af, bijvoorbeeld met `afgerond op € 0,01` [finer-than-cents]
!     besluit u3 "u" is kosten * 3.125%
!                       ^~~~~~~~~~~~~~~
! tekens.regels:21:30: fout: `3.125%`: een percentage heeft geen teken voor duizendtallen; het decimaalteken is hier een komma [percentage-mark]
!     besluit u3 "u" is kosten * 3.125%
!                                ^~~~~~
!   schrijf: 3,125%
! tekens.regels:24:30: fout: `€ 1.500,-`: een heel bedrag heeft niets achter de komma, ook geen streepje [amount-dash]
!     besluit u4 "u" is kosten > € 1.500,-
!                                ^~~~~~~~~
!   schrijf: € 1.500
! tekens.regels:27:30: fout: `€ -12`: het minteken staat vóór het euroteken [amount-sign]
!     besluit u5 "u" is kosten > € -12
!                                ^~~~~
!   schrijf: -€ 12
! tekens.regels:30:27: fout: een min is een gewoon streepje, geen `–` [dash]
!     besluit u6 "u" is bomen – 1 > 3
!                             ^
!   schrijf: -
! tekens.regels:33:35: fout: waarden worden gescheiden door een puntkomma, niet door een komma [comma]
!     besluit u7 "u" is laagste(kosten, € 5)
!                                     ^
!   schrijf: ;
! tekens.regels:36:27: fout: de datum `29 februari 2023` bestaat niet; een jaar ligt tussen 1600 en 9999 [no-such-date]
!     besluit u8 "u" is dag > 29 februari 2023
!                             ^~~~~~~~~~~~~~~~
! tekens.regels:39:21: fout: om het deelteken staan spaties: `kosten / bomen`; zonder spaties is het een eenheid [division-spaces]
!     besluit u9 "u" is kosten/bomen afgerond op € 1
!                       ^~~~~~~~~~~~
!   schrijf: kosten / bomen
! toets: tekens.regels: 10 fouten
? 1
$ toets check tekens.regels --lang en
! tekens.regels:15:29: error: `2.5`: the decimal mark is a comma here; a point stands between groups of three digits only [decimal-mark]
!     besluit u1 "u" is bomen > 2.5
!                               ^~~
!   write: 2,5
! tekens.regels:18:29: error: `0.250`: a group of thousands never starts with 0; the decimal mark is a comma here [zero-group]
!     besluit u2 "u" is bomen > 0.250
!                               ^~~~~
!   write: 0,250
! tekens.regels:21:21: error: `u3` is an amount in cents, but this has 7 decimals; round it, for example with `rounded to €0.01` [finer-than-cents]
!     besluit u3 "u" is kosten * 3.125%
!                       ^~~~~~~~~~~~~~~
! tekens.regels:21:30: error: `3.125%`: a percentage has no thousands mark; the decimal mark is a comma here [percentage-mark]
!     besluit u3 "u" is kosten * 3.125%
!                                ^~~~~~
!   write: 3,125%
! tekens.regels:24:30: error: `€ 1.500,-`: a whole amount has nothing behind the mark, not even a dash [amount-dash]
!     besluit u4 "u" is kosten > € 1.500,-
!                                ^~~~~~~~~
!   write: € 1.500
! tekens.regels:27:30: error: `€ -12`: the minus sign stands before the euro sign [amount-sign]
!     besluit u5 "u" is kosten > € -12
!                                ^~~~~
!   write: -€ 12
! tekens.regels:30:27: error: a minus is a plain hyphen, not `–` [dash]
!     besluit u6 "u" is bomen – 1 > 3
!                             ^
!   write: -
! tekens.regels:33:35: error: values are separated by a semicolon, not by a comma [comma]
!     besluit u7 "u" is laagste(kosten, € 5)
!                                     ^
!   write: ;
! tekens.regels:36:27: error: the date `29 februari 2023` does not exist; a year lies between 1600 and 9999 [no-such-date]
!     besluit u8 "u" is dag > 29 februari 2023
!                             ^~~~~~~~~~~~~~~~
! tekens.regels:39:21: error: a division sign has spaces around it: `kosten / bomen`; without spaces it is a unit [division-spaces]
!     besluit u9 "u" is kosten/bomen afgerond op € 1
!                       ^~~~~~~~~~~~
!   write: kosten / bomen
! toets: tekens.regels: 10 errors
? 1
$ cp "$ROOT/tests/conformance/language/refused/tekst_niet_gesloten.regels" . && toets check tekst_niet_gesloten.regels
! tekst_niet_gesloten.regels:13:13: fout: deze tekst wordt nergens gesloten; zet een aanhalingsteken aan het eind ervan [text-not-closed]
!     besluit u "u is bezwaar
!               ^
! toets: tekst_niet_gesloten.regels: 1 fout
? 1
$ toets check tekst_niet_gesloten.regels --lang en
! tekst_niet_gesloten.regels:13:13: error: this text is never closed; put a quote at its end [text-not-closed]
!     besluit u "u is bezwaar
!               ^
! toets: tekst_niet_gesloten.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/twee_schriften.regels" . && toets check twee_schriften.regels
! twee_schriften.regels:13:20: fout: in `bezаwaar` staan letters van twee schriften door elkaar die op elkaar lijken; typ de naam opnieuw in één schrift [mixed-scripts]
!     besluit u "u" is bezаwaar
!                      ^~~~~~~~
! twee_schriften.regels:13:20: fout: er is geen naam `bezаwaar` [unknown-name]
!     besluit u "u" is bezаwaar
!                      ^~~~~~~~
!   schrijf: bezwaar
! toets: twee_schriften.regels: 2 fouten
? 1
$ toets check twee_schriften.regels --lang en
! twee_schriften.regels:13:20: error: `bezаwaar` mixes letters of two scripts that look alike; type the name again in one script [mixed-scripts]
!     besluit u "u" is bezаwaar
!                      ^~~~~~~~
! twee_schriften.regels:13:20: error: there is no name `bezаwaar` [unknown-name]
!     besluit u "u" is bezаwaar
!                      ^~~~~~~~
!   write: bezwaar
! toets: twee_schriften.regels: 2 errors
? 1
$ cp "$ROOT/tests/conformance/language/refused/tweemaal_geraakt.regels" . && toets check tweemaal_geraakt.regels
! tweemaal_geraakt.regels:20:14: fout: `q` wordt in deze versie al gewijzigd; voeg de twee wijzigingen samen [touched-twice]
!       bepaling q komt te luiden is niet bezwaar
!                ^
! tweemaal_geraakt.regels:18:14: `q` wordt hier al gewijzigd
!       bepaling q komt te luiden is bezwaar
!                ^
! toets: tweemaal_geraakt.regels: 1 fout
? 1
$ toets check tweemaal_geraakt.regels --lang en
! tweemaal_geraakt.regels:20:14: error: `q` is already amended in this version; merge the two amendments [touched-twice]
!       bepaling q komt te luiden is niet bezwaar
!                ^
! tweemaal_geraakt.regels:18:14: `q` is already amended here
!       bepaling q komt te luiden is bezwaar
!                ^
! toets: tweemaal_geraakt.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/typen.regels" . && toets check typen.regels
! typen.regels:15:21: fout: een gewoon getal en een getal in m zijn niet te vergelijken [not-comparable]
!     besluit u1 "u" is bomen > 3 m
!                       ^~~~~~~~~~~
! typen.regels:19:21: fout: een getal in km en een getal in m zijn niet te vergelijken [not-comparable]
!     besluit u2 "u" is pp2 > 200 m
!                       ^~~~~~~~~~~
! typen.regels:22:21: fout: een bedrag en een bedrag zijn niet te vermenigvuldigen; een van beide moet een gewoon getal zijn [cannot-multiply]
!     besluit u3 "u" is kosten * kosten > € 1
!                       ^~~~~~~~~~~~~~~
! typen.regels:25:21: fout: een bedrag en een getal in m zijn niet te vermenigvuldigen; een van beide moet een gewoon getal zijn [cannot-multiply]
!     besluit u4 "u" is kosten * 3 m > € 1
!                       ^~~~~~~~~~~~
! typen.regels:29:41: fout: er wordt afgerond op een gewoon getal, maar wat wordt afgerond is een getal in m [step-other-kind]
!     besluit u5 "u" is pp5 * 3 afgerond op 5
!                                           ^
! typen.regels:32:40: fout: er wordt afgerond op een gewoon getal, maar wat wordt afgerond is een bedrag [step-other-kind]
!     besluit u6 "u" is kosten afgerond op 1
!                                          ^
! typen.regels:35:40: fout: er wordt afgerond op een waarde groter dan nul [step-not-positive]
!     besluit u7 "u" is kosten afgerond op € 0
!                                          ^~~
! typen.regels:38:21: fout: `u8` is een bedrag in centen, maar dit heeft 5 decimalen; rond het af, bijvoorbeeld met `afgerond op € 0,01` [finer-than-cents]
!     besluit u8 "u" is kosten * 12,5%
!                       ^~~~~~~~~~~~~~
! typen.regels:41:30: fout: dit kan onbegrensd zijn; schrijf `: bedrag of onbegrensd` bij `u9` [may-be-unlimited]
!     besluit u9 "u" : bedrag is als bezwaar dan onbegrensd anders kosten
!                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! typen.regels:45:22: fout: dit kan onbegrensd zijn en daar is niet mee te rekenen; gebruik laagste(…; …) [unlimited-arithmetic]
!     besluit u10 "u" is top10 + € 1
!                        ^~~~~
! typen.regels:48:22: fout: een bedrag en een gewoon getal zijn niet te vergelijken [not-comparable]
!     besluit u11 "u" is kosten > 100
!                        ^~~~~~~~~~~~
!   schrijf: € 100
! typen.regels:51:38: fout: er is geen naam `links` [unknown-name]
!     besluit u12 "u" is als bezwaar dan links anders rechts
!                                        ^~~~~
! typen.regels:54:29: fout: `vierkant` is geen van de waarden rond, hoekig [not-a-value]
!     besluit u13 "u" is vorm = vierkant
!                               ^~~~~~~~
! typen.regels:57:22: fout: een datum wordt niet van een datum afgetrokken; schrijf dagen(van; tot), maanden(van; tot) of jaren(van; tot) [date-minus-date]
!     besluit u14 "u" is dag - 2020-01-01 > 5
!                        ^~~~~~~~~~~~~~~~
! typen.regels:60:32: fout: `onbekend` is in een regel geen waarde: een uitkomst wordt vanzelf onbekend als een gegeven ontbreekt, en `NAAM is onbekend` vraagt of het ontbreekt [unknown-literal]
!     besluit u15 "u" is bezwaar = onbekend
!                                  ^~~~~~~~
! typen.regels:64:22: fout: `is bekend` vraagt naar een gegeven of een veld, niet naar iets dat berekend wordt [known-asks-fact]
!     besluit u16 "u" is ruim16 is bekend
!                        ^~~~~~~~~~~~~~~~
! toets: typen.regels: 16 fouten
? 1
$ toets check typen.regels --lang en
! typen.regels:15:21: error: a plain number and a number in m cannot be compared [not-comparable]
!     besluit u1 "u" is bomen > 3 m
!                       ^~~~~~~~~~~
! typen.regels:19:21: error: a number in km and a number in m cannot be compared [not-comparable]
!     besluit u2 "u" is pp2 > 200 m
!                       ^~~~~~~~~~~
! typen.regels:22:21: error: an amount and an amount cannot be multiplied; one of them must be a plain number [cannot-multiply]
!     besluit u3 "u" is kosten * kosten > € 1
!                       ^~~~~~~~~~~~~~~
! typen.regels:25:21: error: an amount and a number in m cannot be multiplied; one of them must be a plain number [cannot-multiply]
!     besluit u4 "u" is kosten * 3 m > € 1
!                       ^~~~~~~~~~~~
! typen.regels:29:41: error: the step of rounding is a plain number, but what is rounded is a number in m [step-other-kind]
!     besluit u5 "u" is pp5 * 3 afgerond op 5
!                                           ^
! typen.regels:32:40: error: the step of rounding is a plain number, but what is rounded is an amount [step-other-kind]
!     besluit u6 "u" is kosten afgerond op 1
!                                          ^
! typen.regels:35:40: error: the step of rounding is greater than zero [step-not-positive]
!     besluit u7 "u" is kosten afgerond op € 0
!                                          ^~~
! typen.regels:38:21: error: `u8` is an amount in cents, but this has 5 decimals; round it, for example with `rounded to €0.01` [finer-than-cents]
!     besluit u8 "u" is kosten * 12,5%
!                       ^~~~~~~~~~~~~~
! typen.regels:41:30: error: this may be unlimited; write `: amount or unlimited` at `u9` [may-be-unlimited]
!     besluit u9 "u" : bedrag is als bezwaar dan onbegrensd anders kosten
!                                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! typen.regels:45:22: error: this may be unlimited and cannot be computed with; use lowest(…; …) [unlimited-arithmetic]
!     besluit u10 "u" is top10 + € 1
!                        ^~~~~
! typen.regels:48:22: error: an amount and a plain number cannot be compared [not-comparable]
!     besluit u11 "u" is kosten > 100
!                        ^~~~~~~~~~~~
!   write: € 100
! typen.regels:51:38: error: there is no name `links` [unknown-name]
!     besluit u12 "u" is als bezwaar dan links anders rechts
!                                        ^~~~~
! typen.regels:54:29: error: `vierkant` is none of the values rond, hoekig [not-a-value]
!     besluit u13 "u" is vorm = vierkant
!                               ^~~~~~~~
! typen.regels:57:22: error: a date is not subtracted from a date; write days(from; to), months(from; to) or years(from; to) [date-minus-date]
!     besluit u14 "u" is dag - 2020-01-01 > 5
!                        ^~~~~~~~~~~~~~~~
! typen.regels:60:32: error: `unknown` is not a value in a rule: an outcome becomes unknown by itself when a fact is missing, and `NAME is unknown` asks whether it is [unknown-literal]
!     besluit u15 "u" is bezwaar = onbekend
!                                  ^~~~~~~~
! typen.regels:64:22: error: `is known` asks for a fact or a field, not for something that is computed [known-asks-fact]
!     besluit u16 "u" is ruim16 is bekend
!                        ^~~~~~~~~~~~~~~~
! toets: typen.regels: 16 errors
? 1
$ cp "$ROOT/tests/conformance/language/refused/uitkomst_leeg.regels" . && toets check uitkomst_leeg.regels
! uitkomst_leeg.regels:16:18: fout: achter || staat altijd een waarde, geen - [output-empty]
!       | ja      || - |
!                    ^
! toets: uitkomst_leeg.regels: 1 fout
? 1
$ toets check uitkomst_leeg.regels --lang en
! uitkomst_leeg.regels:16:18: error: after || there is always a value, not - [output-empty]
!       | ja      || - |
!                    ^
! toets: uitkomst_leeg.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/uitleg_zonder_standaard.regels" . && toets check uitleg_zonder_standaard.regels
! uitleg_zonder_standaard.regels:12:13: fout: uitlegkeuze `keus` heeft geen standaardantwoord; zet `standaard` achter een van de antwoorden [no-standard]
!   uitlegkeuze keus "Hoe?"
!               ^~~~
! toets: uitleg_zonder_standaard.regels: 1 fout
? 1
$ toets check uitleg_zonder_standaard.regels --lang en
! uitleg_zonder_standaard.regels:12:13: error: interpretation `keus` has no default answer; put `default` behind one of the answers [no-standard]
!   uitlegkeuze keus "Hoe?"
!               ^~~~
! toets: uitleg_zonder_standaard.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/veld_van_buiten.regels" . && toets check veld_van_buiten.regels
! veld_van_buiten.regels:15:68: fout: `n` hoort bij een onderdeel van `rij` en is binnen een andere lijst niet te gebruiken [outer-field]
!     besluit u "u" is aantal(rij waarvan bestaat(rij_twee waarvan z > n))
!                                                                      ^
! toets: veld_van_buiten.regels: 1 fout
? 1
$ toets check veld_van_buiten.regels --lang en
! veld_van_buiten.regels:15:68: error: `n` belongs to an element of `rij` and cannot be used inside another list [outer-field]
!     besluit u "u" is aantal(rij waarvan bestaat(rij_twee waarvan z > n))
!                                                                      ^
! toets: veld_van_buiten.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/vergelijking_geketend.regels" . && toets check vergelijking_geketend.regels
! vergelijking_geketend.regels:13:20: fout: een vergelijking wordt niet meteen nog eens vergeleken; schrijf er twee [chained-comparison]
!     besluit u "u" is 3 < bomen < 5
!                      ^~~~~~~~~~~~~
!   schrijf: 3 < bomen en bomen < 5
! toets: vergelijking_geketend.regels: 1 fout
? 1
$ toets check vergelijking_geketend.regels --lang en
! vergelijking_geketend.regels:13:20: error: a comparison is not compared again at once; write two [chained-comparison]
!     besluit u "u" is 3 < bomen < 5
!                      ^~~~~~~~~~~~~
!   write: 3 < bomen en bomen < 5
! toets: vergelijking_geketend.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/vervalt_nog_gebruikt.regels" . && toets check vervalt_nog_gebruikt.regels
! vervalt_nog_gebruikt.regels:15:30: fout: `pp` wordt hier gebruikt, maar is vervallen in `later` [uses-lapsed]
!     bepaling q "q" is kosten > pp
!                                ^~
! vervalt_nog_gebruikt.regels:18:5: `pp` vervalt hier
!       parameter pp vervalt
!       ^~~~~~~~~~~~~~~~~~~~
! toets: vervalt_nog_gebruikt.regels: 1 fout
? 1
$ toets check vervalt_nog_gebruikt.regels --lang en
! vervalt_nog_gebruikt.regels:15:30: error: `pp` is used here, but has lapsed in `later` [uses-lapsed]
!     bepaling q "q" is kosten > pp
!                                ^~
! vervalt_nog_gebruikt.regels:18:5: `pp` lapses here
!       parameter pp vervalt
!       ^~~~~~~~~~~~~~~~~~~~
! toets: vervalt_nog_gebruikt.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/voegt_toe_wat_er_is.regels" . && toets check voegt_toe_wat_er_is.regels
! voegt_toe_wat_er_is.regels:18:14: fout: `q` bestaat al; schrijf `komt te luiden` om het te vervangen [already-there]
!       bepaling q "weer q" is bezwaar
!                ^
! voegt_toe_wat_er_is.regels:15:12: `q` is hier verklaard
!     bepaling q "q" is kosten > pp
!              ^
! toets: voegt_toe_wat_er_is.regels: 1 fout
? 1
$ toets check voegt_toe_wat_er_is.regels --lang en
! voegt_toe_wat_er_is.regels:18:14: error: `q` already exists; write `now reads` to replace it [already-there]
!       bepaling q "weer q" is bezwaar
!                ^
! voegt_toe_wat_er_is.regels:15:12: `q` is declared here
!     bepaling q "q" is kosten > pp
!              ^
! toets: voegt_toe_wat_er_is.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/voorrang_in_kring.regels" . && toets check voorrang_in_kring.regels
! voorrang_in_kring.regels:14:12: fout: `aa` gaat langs een omweg voor zichzelf; haal een `gaat voor` weg [override-circle]
!       tenzij aa gaat voor bb als bezwaar dan 2
!              ^~
! toets: voorrang_in_kring.regels: 1 fout
? 1
$ toets check voorrang_in_kring.regels --lang en
! voorrang_in_kring.regels:14:12: error: `aa` overrides itself in a roundabout way; remove an `overrides` [override-circle]
!       tenzij aa gaat voor bb als bezwaar dan 2
!              ^~
! toets: voorrang_in_kring.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/voorwaarde_bij_ander_besluit.regels" . && toets check voorwaarde_bij_ander_besluit.regels
! voorwaarde_bij_ander_besluit.regels:13:28: fout: `u` is niet `voldaan aan alle voorwaarden` en heeft dus geen voorwaarde `eis` [not-made-of-conditions]
!     voorwaarde eis "eis" bij u als bezwaar
!                              ^
! voorwaarde_bij_ander_besluit.regels:14:11: `u` is hier verklaard
!     besluit u "u" is bomen > 3
!             ^
! toets: voorwaarde_bij_ander_besluit.regels: 1 fout
? 1
$ toets check voorwaarde_bij_ander_besluit.regels --lang en
! voorwaarde_bij_ander_besluit.regels:13:28: error: `u` is not `that all conditions are met` and so has no condition `eis` [not-made-of-conditions]
!     voorwaarde eis "eis" bij u als bezwaar
!                              ^
! voorwaarde_bij_ander_besluit.regels:14:11: `u` is declared here
!     besluit u "u" is bomen > 3
!             ^
! toets: voorwaarde_bij_ander_besluit.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/waarde_ook_gegeven.regels" . && toets check waarde_ook_gegeven.regels
! waarde_ook_gegeven.regels:14:27: fout: `rond` is hier een waarde van rond, hoekig, maar heet ook zo in de regeling; geef een van beide een andere naam [value-and-name]
!     besluit u "u" is vorm = rond
!                             ^~~~
! waarde_ook_gegeven.regels:12:9: `rond` is hier verklaard
!   gegeven rond "rond" : ja/nee
!           ^~~~
! toets: waarde_ook_gegeven.regels: 1 fout
? 1
$ toets check waarde_ook_gegeven.regels --lang en
! waarde_ook_gegeven.regels:14:27: error: `rond` is a value of rond, hoekig here, but the regulation has that name too; rename one of them [value-and-name]
!     besluit u "u" is vorm = rond
!                             ^~~~
! waarde_ook_gegeven.regels:12:9: `rond` is declared here
!   gegeven rond "rond" : ja/nee
!           ^~~~
! toets: waarde_ook_gegeven.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/waarde_ook_veld.regels" . && toets check waarde_ook_veld.regels
! waarde_ook_veld.regels:13:46: fout: `hoekig` is hier een waarde van rond, hoekig, maar heet ook zo in de regeling; geef een van beide een andere naam [value-and-name]
!     besluit u "u" is aantal(rij waarvan vorm = hoekig)
!                                                ^~~~~~
! waarde_ook_veld.regels:11:5: `hoekig` is hier verklaard
!       hoekig "hoekig" : ja/nee
!       ^~~~~~
! toets: waarde_ook_veld.regels: 1 fout
? 1
$ toets check waarde_ook_veld.regels --lang en
! waarde_ook_veld.regels:13:46: error: `hoekig` is a value of rond, hoekig here, but the regulation has that name too; rename one of them [value-and-name]
!     besluit u "u" is aantal(rij waarvan vorm = hoekig)
!                                                ^~~~~~
! waarde_ook_veld.regels:11:5: `hoekig` is declared here
!       hoekig "hoekig" : ja/nee
!       ^~~~~~
! toets: waarde_ook_veld.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/wijzigt_later.regels" . && toets check wijzigt_later.regels
! wijzigt_later.regels:14:46: fout: `later` wijzigt `nu` en moet dus later ingaan [starts-too-early]
!   versie later "Later" wijzigt nu geldig vanaf 2019-12-31
!                                                ^~~~~~~~~~
! wijzigt_later.regels:12:29: `nu` begint hier
!   versie nu "Nu" geldig vanaf 2020-01-01
!                               ^~~~~~~~~~
! toets: wijzigt_later.regels: 1 fout
? 1
$ toets check wijzigt_later.regels --lang en
! wijzigt_later.regels:14:46: error: `later` amends `nu` and so must start later [starts-too-early]
!   versie later "Later" wijzigt nu geldig vanaf 2019-12-31
!                                                ^~~~~~~~~~
! wijzigt_later.regels:12:29: `nu` starts here
!   versie nu "Nu" geldig vanaf 2020-01-01
!                               ^~~~~~~~~~
! toets: wijzigt_later.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/wijzigt_wat_er_niet_is.regels" . && toets check wijzigt_wat_er_niet_is.regels
! wijzigt_wat_er_niet_is.regels:18:14: fout: er is geen bepaling `qq` in de tekst die hier gewijzigd wordt [nothing-to-change]
!       bepaling qq komt te luiden is bezwaar
!                ^~
!   schrijf: q
! toets: wijzigt_wat_er_niet_is.regels: 1 fout
? 1
$ toets check wijzigt_wat_er_niet_is.regels --lang en
! wijzigt_wat_er_niet_is.regels:18:14: error: there is no definition `qq` in the text that is amended here [nothing-to-change]
!       bepaling qq komt te luiden is bezwaar
!                ^~
!   write: q
! toets: wijzigt_wat_er_niet_is.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/zoals_in_kring.regels" . && toets check zoals_in_kring.regels
! zoals_in_kring.regels:16:17: fout: proef "a" lijkt langs een omweg op zichzelf; haal een `zoals` weg [like-circle]
!   proef "b" zoals "a"
!                   ^~~
! toets: zoals_in_kring.regels: 1 fout
? 1
$ toets check zoals_in_kring.regels --lang en
! zoals_in_kring.regels:16:17: error: test "a" is like itself in a roundabout way; remove a `like` [like-circle]
!   proef "b" zoals "a"
!                   ^~~
! toets: zoals_in_kring.regels: 1 error
? 1
$ cp "$ROOT/tests/conformance/language/refused/decimal_comma.rules" . && toets check decimal_comma.rules
! decimal_comma.rules:5:21: error: `2,5`: the decimal mark is a point here; a comma stands between groups of three digits only [decimal-mark]
!     decision u "u" is 2,5 > 1
!                       ^~~
!   write: 2.5
! toets: decimal_comma.rules: 1 error
? 1
$ toets check decimal_comma.rules --lang nl
! decimal_comma.rules:5:21: fout: `2,5`: het decimaalteken is hier een punt; een komma staat alleen tussen groepen van drie cijfers [decimal-mark]
!     decision u "u" is 2,5 > 1
!                       ^~~
!   schrijf: 2.5
! toets: decimal_comma.rules: 1 fout
? 1
